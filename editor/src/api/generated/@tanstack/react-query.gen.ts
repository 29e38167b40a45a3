// @ts-nocheck
// Generated from server/openapi.json; do not edit.

import { type InfiniteData, infiniteQueryOptions, queryOptions, type UseMutationOptions } from '@tanstack/react-query';

import { client } from '../client.gen';
import { claimLead, createApiKey, createLead, createWorkflow, downloadFailedRows, getDraft, getImport, getLead, getMail, getMe, getMyLeads, getTimeline, getVersion, getWorkflow, ingestLead, listApiKeys, listFailedRows, listImports, listLeads, listMails, listNotifications, listSessions, listSources, listTeams, listUsers, listVersions, listWorkflows, markNotificationsRead, type Options, passLead, publishWorkflow, recordCommunication, revokeApiKey, revokeSession, saveDraft, signIn, signOut, startImport, updateWorkflow } from '../sdk.gen';
import type { ClaimLeadData, ClaimLeadError, ClaimLeadResponse, CreateApiKeyData, CreateApiKeyError, CreateApiKeyResponse, CreateLeadData, CreateLeadError, CreateLeadResponse, CreateWorkflowData, CreateWorkflowError, CreateWorkflowResponse, DownloadFailedRowsData, DownloadFailedRowsError, DownloadFailedRowsResponse, GetDraftData, GetDraftError, GetDraftResponse, GetImportData, GetImportError, GetImportResponse, GetLeadData, GetLeadError, GetLeadResponse, GetMailData, GetMailError, GetMailResponse, GetMeData, GetMeError, GetMeResponse, GetMyLeadsData, GetMyLeadsError, GetMyLeadsResponse, GetTimelineData, GetTimelineError, GetTimelineResponse, GetVersionData, GetVersionError, GetVersionResponse, GetWorkflowData, GetWorkflowError, GetWorkflowResponse, IngestLeadData, IngestLeadError, IngestLeadResponse, ListApiKeysData, ListApiKeysError, ListApiKeysResponse, ListFailedRowsData, ListFailedRowsError, ListFailedRowsResponse, ListImportsData, ListImportsError, ListImportsResponse, ListLeadsData, ListLeadsError, ListLeadsResponse, ListMailsData, ListMailsError, ListMailsResponse, ListNotificationsData, ListNotificationsError, ListNotificationsResponse, ListSessionsData, ListSessionsError, ListSessionsResponse, ListSourcesData, ListSourcesError, ListSourcesResponse, ListTeamsData, ListTeamsError, ListTeamsResponse, ListUsersData, ListUsersError, ListUsersResponse, ListVersionsData, ListVersionsError, ListVersionsResponse, ListWorkflowsData, ListWorkflowsError, ListWorkflowsResponse, MarkNotificationsReadData, MarkNotificationsReadError, MarkNotificationsReadResponse, PassLeadData, PassLeadError, PassLeadResponse, PublishWorkflowData, PublishWorkflowError, PublishWorkflowResponse, RecordCommunicationData, RecordCommunicationError, RecordCommunicationResponse, RevokeApiKeyData, RevokeApiKeyError, RevokeApiKeyResponse, RevokeSessionData, RevokeSessionError, RevokeSessionResponse, SaveDraftData, SaveDraftError, SaveDraftResponse, SignInData, SignInError, SignInResponse, SignOutData, SignOutError, SignOutResponse, StartImportData, StartImportError, StartImportResponse, UpdateWorkflowData, UpdateWorkflowError, UpdateWorkflowResponse } from '../types.gen';

/**
 * End this session
 */
export const signOutMutation = (options?: Partial<Options<SignOutData>>): UseMutationOptions<SignOutResponse, SignOutError, Options<SignOutData>> => {
    const mutationOptions: UseMutationOptions<SignOutResponse, SignOutError, Options<SignOutData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await signOut({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Sign in; the session comes as an HttpOnly cookie
 */
export const signInMutation = (options?: Partial<Options<SignInData>>): UseMutationOptions<SignInResponse, SignInError, Options<SignInData>> => {
    const mutationOptions: UseMutationOptions<SignInResponse, SignInError, Options<SignInData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await signIn({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export type QueryKey<TOptions extends Options> = [
    Pick<TOptions, 'baseUrl' | 'body' | 'headers' | 'path' | 'query'> & {
        _id: string;
        _infinite?: boolean;
        tags?: ReadonlyArray<string>;
    }
];

const createQueryKey = <TOptions extends Options>(id: string, options?: TOptions, infinite?: boolean, tags?: ReadonlyArray<string>): [
    QueryKey<TOptions>[0]
] => {
    const params: QueryKey<TOptions>[0] = { _id: id, baseUrl: options?.baseUrl || (options?.client ?? client).getConfig().baseUrl } as QueryKey<TOptions>[0];
    if (infinite) {
        params._infinite = infinite;
    }
    if (tags) {
        params.tags = tags;
    }
    if (options?.body) {
        params.body = options.body;
    }
    if (options?.headers) {
        params.headers = options.headers;
    }
    if (options?.path) {
        params.path = options.path;
    }
    if (options?.query) {
        params.query = options.query;
    }
    return [params];
};

export const getMeQueryKey = (options?: Options<GetMeData>) => createQueryKey('getMe', options);

/**
 * Who is signed in, and what they may do
 */
export const getMeOptions = (options?: Options<GetMeData>) => queryOptions<GetMeResponse, GetMeError, GetMeResponse, ReturnType<typeof getMeQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getMe({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getMeQueryKey(options)
});

export const listSessionsQueryKey = (options?: Options<ListSessionsData>) => createQueryKey('listSessions', options);

/**
 * My signed-in browsers
 */
export const listSessionsOptions = (options?: Options<ListSessionsData>) => queryOptions<ListSessionsResponse, ListSessionsError, ListSessionsResponse, ReturnType<typeof listSessionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listSessions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listSessionsQueryKey(options)
});

/**
 * Sign one of my browsers out at once
 */
export const revokeSessionMutation = (options?: Partial<Options<RevokeSessionData>>): UseMutationOptions<RevokeSessionResponse, RevokeSessionError, Options<RevokeSessionData>> => {
    const mutationOptions: UseMutationOptions<RevokeSessionResponse, RevokeSessionError, Options<RevokeSessionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await revokeSession({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listApiKeysQueryKey = (options?: Options<ListApiKeysData>) => createQueryKey('listApiKeys', options);

/**
 * The organization's API keys, without their secrets
 */
export const listApiKeysOptions = (options?: Options<ListApiKeysData>) => queryOptions<ListApiKeysResponse, ListApiKeysError, ListApiKeysResponse, ReturnType<typeof listApiKeysQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listApiKeys({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listApiKeysQueryKey(options)
});

/**
 * Make an API key; the answer shows it this once
 */
export const createApiKeyMutation = (options?: Partial<Options<CreateApiKeyData>>): UseMutationOptions<CreateApiKeyResponse, CreateApiKeyError, Options<CreateApiKeyData>> => {
    const mutationOptions: UseMutationOptions<CreateApiKeyResponse, CreateApiKeyError, Options<CreateApiKeyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createApiKey({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Revoke an API key at once
 */
export const revokeApiKeyMutation = (options?: Partial<Options<RevokeApiKeyData>>): UseMutationOptions<RevokeApiKeyResponse, RevokeApiKeyError, Options<RevokeApiKeyData>> => {
    const mutationOptions: UseMutationOptions<RevokeApiKeyResponse, RevokeApiKeyError, Options<RevokeApiKeyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await revokeApiKey({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listUsersQueryKey = (options?: Options<ListUsersData>) => createQueryKey('listUsers', options);

/**
 * Everybody in the organization
 */
export const listUsersOptions = (options?: Options<ListUsersData>) => queryOptions<ListUsersResponse, ListUsersError, ListUsersResponse, ReturnType<typeof listUsersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listUsers({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listUsersQueryKey(options)
});

export const listTeamsQueryKey = (options?: Options<ListTeamsData>) => createQueryKey('listTeams', options);

/**
 * The teams, with their members in team order
 */
export const listTeamsOptions = (options?: Options<ListTeamsData>) => queryOptions<ListTeamsResponse, ListTeamsError, ListTeamsResponse, ReturnType<typeof listTeamsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listTeams({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listTeamsQueryKey(options)
});

export const listSourcesQueryKey = (options?: Options<ListSourcesData>) => createQueryKey('listSources', options);

/**
 * The lead sources and the workflow that starts at each
 */
export const listSourcesOptions = (options?: Options<ListSourcesData>) => queryOptions<ListSourcesResponse, ListSourcesError, ListSourcesResponse, ReturnType<typeof listSourcesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listSources({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listSourcesQueryKey(options)
});

export const listWorkflowsQueryKey = (options?: Options<ListWorkflowsData>) => createQueryKey('listWorkflows', options);

/**
 * The lead workflows
 */
export const listWorkflowsOptions = (options?: Options<ListWorkflowsData>) => queryOptions<ListWorkflowsResponse, ListWorkflowsError, ListWorkflowsResponse, ReturnType<typeof listWorkflowsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listWorkflows({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listWorkflowsQueryKey(options)
});

/**
 * Create a lead workflow; it starts with one branch for each user
 */
export const createWorkflowMutation = (options?: Partial<Options<CreateWorkflowData>>): UseMutationOptions<CreateWorkflowResponse, CreateWorkflowError, Options<CreateWorkflowData>> => {
    const mutationOptions: UseMutationOptions<CreateWorkflowResponse, CreateWorkflowError, Options<CreateWorkflowData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createWorkflow({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getWorkflowQueryKey = (options: Options<GetWorkflowData>) => createQueryKey('getWorkflow', options);

/**
 * A workflow's settings
 */
export const getWorkflowOptions = (options: Options<GetWorkflowData>) => queryOptions<GetWorkflowResponse, GetWorkflowError, GetWorkflowResponse, ReturnType<typeof getWorkflowQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getWorkflow({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getWorkflowQueryKey(options)
});

/**
 * Change what may change after creation: name and product category
 */
export const updateWorkflowMutation = (options?: Partial<Options<UpdateWorkflowData>>): UseMutationOptions<UpdateWorkflowResponse, UpdateWorkflowError, Options<UpdateWorkflowData>> => {
    const mutationOptions: UseMutationOptions<UpdateWorkflowResponse, UpdateWorkflowError, Options<UpdateWorkflowData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateWorkflow({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getDraftQueryKey = (options: Options<GetDraftData>) => createQueryKey('getDraft', options);

/**
 * The drawing under work, with its problems
 */
export const getDraftOptions = (options: Options<GetDraftData>) => queryOptions<GetDraftResponse, GetDraftError, GetDraftResponse, ReturnType<typeof getDraftQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getDraft({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getDraftQueryKey(options)
});

/**
 * Save the drawing, problems and all; refused when somebody saved meanwhile
 */
export const saveDraftMutation = (options?: Partial<Options<SaveDraftData>>): UseMutationOptions<SaveDraftResponse, SaveDraftError, Options<SaveDraftData>> => {
    const mutationOptions: UseMutationOptions<SaveDraftResponse, SaveDraftError, Options<SaveDraftData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await saveDraft({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Publish the draft; new leads follow it, running leads keep the version they began with
 */
export const publishWorkflowMutation = (options?: Partial<Options<PublishWorkflowData>>): UseMutationOptions<PublishWorkflowResponse, PublishWorkflowError, Options<PublishWorkflowData>> => {
    const mutationOptions: UseMutationOptions<PublishWorkflowResponse, PublishWorkflowError, Options<PublishWorkflowData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await publishWorkflow({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listVersionsQueryKey = (options: Options<ListVersionsData>) => createQueryKey('listVersions', options);

/**
 * The published versions, newest first
 */
export const listVersionsOptions = (options: Options<ListVersionsData>) => queryOptions<ListVersionsResponse, ListVersionsError, ListVersionsResponse, ReturnType<typeof listVersionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listVersions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listVersionsQueryKey(options)
});

export const getVersionQueryKey = (options: Options<GetVersionData>) => createQueryKey('getVersion', options);

/**
 * A published version with its drawing
 */
export const getVersionOptions = (options: Options<GetVersionData>) => queryOptions<GetVersionResponse, GetVersionError, GetVersionResponse, ReturnType<typeof getVersionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getVersion({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getVersionQueryKey(options)
});

/**
 * One lead from a third party
 */
export const ingestLeadMutation = (options?: Partial<Options<IngestLeadData>>): UseMutationOptions<IngestLeadResponse, IngestLeadError, Options<IngestLeadData>> => {
    const mutationOptions: UseMutationOptions<IngestLeadResponse, IngestLeadError, Options<IngestLeadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await ingestLead({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listLeadsQueryKey = (options?: Options<ListLeadsData>) => createQueryKey('listLeads', options);

/**
 * Leads, newest first; a loan officer sees only their own
 */
export const listLeadsOptions = (options?: Options<ListLeadsData>) => queryOptions<ListLeadsResponse, ListLeadsError, ListLeadsResponse, ReturnType<typeof listLeadsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listLeads({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLeadsQueryKey(options)
});

const createInfiniteParams = <K extends Pick<QueryKey<Options>[0], 'body' | 'headers' | 'path' | 'query'>>(queryKey: QueryKey<Options>, page: K) => {
    const params = { ...queryKey[0] };
    if (page.body) {
        params.body = {
            ...queryKey[0].body as any,
            ...page.body as any
        };
    }
    if (page.headers) {
        params.headers = {
            ...queryKey[0].headers,
            ...page.headers
        };
    }
    if (page.path) {
        params.path = {
            ...queryKey[0].path as any,
            ...page.path as any
        };
    }
    if (page.query) {
        params.query = {
            ...queryKey[0].query as any,
            ...page.query as any
        };
    }
    return params as unknown as typeof page;
};

export const listLeadsInfiniteQueryKey = (options?: Options<ListLeadsData>): QueryKey<Options<ListLeadsData>> => createQueryKey('listLeads', options, true);

/**
 * Leads, newest first; a loan officer sees only their own
 */
export const listLeadsInfiniteOptions = (options?: Options<ListLeadsData>) => infiniteQueryOptions<ListLeadsResponse, ListLeadsError, InfiniteData<ListLeadsResponse>, QueryKey<Options<ListLeadsData>>, string | Pick<QueryKey<Options<ListLeadsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListLeadsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listLeads({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLeadsInfiniteQueryKey(options)
});

/**
 * A lead entered by hand
 */
export const createLeadMutation = (options?: Partial<Options<CreateLeadData>>): UseMutationOptions<CreateLeadResponse, CreateLeadError, Options<CreateLeadData>> => {
    const mutationOptions: UseMutationOptions<CreateLeadResponse, CreateLeadError, Options<CreateLeadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createLead({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getMyLeadsQueryKey = (options?: Options<GetMyLeadsData>) => createQueryKey('getMyLeads', options);

/**
 * What is offered and assigned to me, most urgent first
 */
export const getMyLeadsOptions = (options?: Options<GetMyLeadsData>) => queryOptions<GetMyLeadsResponse, GetMyLeadsError, GetMyLeadsResponse, ReturnType<typeof getMyLeadsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getMyLeads({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getMyLeadsQueryKey(options)
});

export const getLeadQueryKey = (options: Options<GetLeadData>) => createQueryKey('getLead', options);

/**
 * A lead's state, assignee, contact, offers, plan version and run
 */
export const getLeadOptions = (options: Options<GetLeadData>) => queryOptions<GetLeadResponse, GetLeadError, GetLeadResponse, ReturnType<typeof getLeadQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getLead({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getLeadQueryKey(options)
});

export const getTimelineQueryKey = (options: Options<GetTimelineData>) => createQueryKey('getTimeline', options);

/**
 * Each thing that happened to a lead, with the reasons of each decision, in order
 */
export const getTimelineOptions = (options: Options<GetTimelineData>) => queryOptions<GetTimelineResponse, GetTimelineError, GetTimelineResponse, ReturnType<typeof getTimelineQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getTimeline({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getTimelineQueryKey(options)
});

/**
 * Take a lead that is offered to me; the first claim wins
 */
export const claimLeadMutation = (options?: Partial<Options<ClaimLeadData>>): UseMutationOptions<ClaimLeadResponse, ClaimLeadError, Options<ClaimLeadData>> => {
    const mutationOptions: UseMutationOptions<ClaimLeadResponse, ClaimLeadError, Options<ClaimLeadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await claimLead({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Decline an offer, or give an assigned lead on
 */
export const passLeadMutation = (options?: Partial<Options<PassLeadData>>): UseMutationOptions<PassLeadResponse, PassLeadError, Options<PassLeadData>> => {
    const mutationOptions: UseMutationOptions<PassLeadResponse, PassLeadError, Options<PassLeadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await passLead({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Record that I called, emailed, texted or met the contact
 */
export const recordCommunicationMutation = (options?: Partial<Options<RecordCommunicationData>>): UseMutationOptions<RecordCommunicationResponse, RecordCommunicationError, Options<RecordCommunicationData>> => {
    const mutationOptions: UseMutationOptions<RecordCommunicationResponse, RecordCommunicationError, Options<RecordCommunicationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await recordCommunication({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Import a CSV file of leads (multipart, field `file`)
 *
 * Streamed. Columns are matched by name or alias; each row names its `Source Name`, or the query `source` names one for all.
 */
export const startImportMutation = (options?: Partial<Options<StartImportData>>): UseMutationOptions<StartImportResponse, StartImportError, Options<StartImportData>> => {
    const mutationOptions: UseMutationOptions<StartImportResponse, StartImportError, Options<StartImportData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await startImport({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listImportsQueryKey = (options?: Options<ListImportsData>) => createQueryKey('listImports', options);

/**
 * Imports, newest first
 */
export const listImportsOptions = (options?: Options<ListImportsData>) => queryOptions<ListImportsResponse, ListImportsError, ListImportsResponse, ReturnType<typeof listImportsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listImports({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listImportsQueryKey(options)
});

export const listImportsInfiniteQueryKey = (options?: Options<ListImportsData>): QueryKey<Options<ListImportsData>> => createQueryKey('listImports', options, true);

/**
 * Imports, newest first
 */
export const listImportsInfiniteOptions = (options?: Options<ListImportsData>) => infiniteQueryOptions<ListImportsResponse, ListImportsError, InfiniteData<ListImportsResponse>, QueryKey<Options<ListImportsData>>, string | Pick<QueryKey<Options<ListImportsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListImportsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listImports({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listImportsInfiniteQueryKey(options)
});

export const getImportQueryKey = (options: Options<GetImportData>) => createQueryKey('getImport', options);

/**
 * How far an import is
 */
export const getImportOptions = (options: Options<GetImportData>) => queryOptions<GetImportResponse, GetImportError, GetImportResponse, ReturnType<typeof getImportQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getImport({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getImportQueryKey(options)
});

export const listFailedRowsQueryKey = (options: Options<ListFailedRowsData>) => createQueryKey('listFailedRows', options);

/**
 * The rows that were refused, with line numbers and reasons
 */
export const listFailedRowsOptions = (options: Options<ListFailedRowsData>) => queryOptions<ListFailedRowsResponse, ListFailedRowsError, ListFailedRowsResponse, ReturnType<typeof listFailedRowsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listFailedRows({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listFailedRowsQueryKey(options)
});

export const listFailedRowsInfiniteQueryKey = (options: Options<ListFailedRowsData>): QueryKey<Options<ListFailedRowsData>> => createQueryKey('listFailedRows', options, true);

/**
 * The rows that were refused, with line numbers and reasons
 */
export const listFailedRowsInfiniteOptions = (options: Options<ListFailedRowsData>) => infiniteQueryOptions<ListFailedRowsResponse, ListFailedRowsError, InfiniteData<ListFailedRowsResponse>, QueryKey<Options<ListFailedRowsData>>, string | Pick<QueryKey<Options<ListFailedRowsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListFailedRowsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listFailedRows({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listFailedRowsInfiniteQueryKey(options)
});

export const downloadFailedRowsQueryKey = (options: Options<DownloadFailedRowsData>) => createQueryKey('downloadFailedRows', options);

/**
 * The refused rows as a CSV: the columns of the file, the line and the reasons; mend it and import it again
 */
export const downloadFailedRowsOptions = (options: Options<DownloadFailedRowsData>) => queryOptions<DownloadFailedRowsResponse, DownloadFailedRowsError, DownloadFailedRowsResponse, ReturnType<typeof downloadFailedRowsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await downloadFailedRows({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: downloadFailedRowsQueryKey(options)
});

export const listNotificationsQueryKey = (options?: Options<ListNotificationsData>) => createQueryKey('listNotifications', options);

/**
 * My notifications, newest first
 */
export const listNotificationsOptions = (options?: Options<ListNotificationsData>) => queryOptions<ListNotificationsResponse, ListNotificationsError, ListNotificationsResponse, ReturnType<typeof listNotificationsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listNotifications({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listNotificationsQueryKey(options)
});

export const listNotificationsInfiniteQueryKey = (options?: Options<ListNotificationsData>): QueryKey<Options<ListNotificationsData>> => createQueryKey('listNotifications', options, true);

/**
 * My notifications, newest first
 */
export const listNotificationsInfiniteOptions = (options?: Options<ListNotificationsData>) => infiniteQueryOptions<ListNotificationsResponse, ListNotificationsError, InfiniteData<ListNotificationsResponse>, QueryKey<Options<ListNotificationsData>>, string | Pick<QueryKey<Options<ListNotificationsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListNotificationsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listNotifications({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listNotificationsInfiniteQueryKey(options)
});

/**
 * Mark all my notifications read
 */
export const markNotificationsReadMutation = (options?: Partial<Options<MarkNotificationsReadData>>): UseMutationOptions<MarkNotificationsReadResponse, MarkNotificationsReadError, Options<MarkNotificationsReadData>> => {
    const mutationOptions: UseMutationOptions<MarkNotificationsReadResponse, MarkNotificationsReadError, Options<MarkNotificationsReadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await markNotificationsRead({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listMailsQueryKey = (options?: Options<ListMailsData>) => createQueryKey('listMails', options);

/**
 * Mails that the local mailbox caught, newest first
 */
export const listMailsOptions = (options?: Options<ListMailsData>) => queryOptions<ListMailsResponse, ListMailsError, ListMailsResponse, ReturnType<typeof listMailsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listMails({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listMailsQueryKey(options)
});

export const listMailsInfiniteQueryKey = (options?: Options<ListMailsData>): QueryKey<Options<ListMailsData>> => createQueryKey('listMails', options, true);

/**
 * Mails that the local mailbox caught, newest first
 */
export const listMailsInfiniteOptions = (options?: Options<ListMailsData>) => infiniteQueryOptions<ListMailsResponse, ListMailsError, InfiniteData<ListMailsResponse>, QueryKey<Options<ListMailsData>>, string | Pick<QueryKey<Options<ListMailsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListMailsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listMails({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listMailsInfiniteQueryKey(options)
});

export const getMailQueryKey = (options: Options<GetMailData>) => createQueryKey('getMail', options);

/**
 * A caught mail
 */
export const getMailOptions = (options: Options<GetMailData>) => queryOptions<GetMailResponse, GetMailError, GetMailResponse, ReturnType<typeof getMailQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getMail({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getMailQueryKey(options)
});
