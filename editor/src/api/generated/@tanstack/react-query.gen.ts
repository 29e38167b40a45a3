// @ts-nocheck
// Generated from server/openapi.json; do not edit.

import { type InfiniteData, infiniteQueryOptions, queryOptions, type UseMutationOptions } from '@tanstack/react-query';

import { client } from '../client.gen';
import { actOnContacts, addAbsence, addAppointment, addContactMemo, addContactNote, addLoan, addTask, backtestWorkflow, cancelBulkAction, changePreview, claimLead, closeLead, completeTask, countGroup, countRefusedSubmissions, createApiKey, createContact, createContactList, createGroup, createLead, createLeadRoute, createWorkflow, deleteAppointment, deleteContactList, deleteContactMemo, deleteGroup, deleteLeadRoute, deleteTab, deleteTask, diffVersion, discardPreview, dismissRefusedSubmission, dismissUnknownSource, downloadBacktest, downloadBulkFailures, downloadFailedRows, downloadLeadTemplate, downloadNotedRows, exportContacts, forgetLoanWord, getBulkAction, getContact, getDraft, getGroup, getImport, getLead, getLeadRoute, getMail, getMe, getMyLeads, getRefusedSubmission, getRestorePoint, getRun, getTimeline, getTimelineEntry, getTraffic, getTrialGround, getTurns, getVersion, getWhyNotMe, getWorkflow, ingestLead, listApiKeys, listAppointments, listAudiences, listAudit, listBulkActions, listBulkFailures, listContactActivity, listContactAppointments, listContactLists, listContactLoans, listContactMemos, listContactNotes, listContacts, listContactTabs, listContactTasks, listFailedRows, listFieldOptions, listGroups, listImports, listLeadPage, listLeadRoutes, listLeads, listLeadsKept, listLoanWords, listMails, listMyTasks, listNotedRows, listNotifications, listRefusedSubmissions, listRestorePoints, listRuns, listSessions, listSharedUsers, listSources, listTeamMembers, listTeams, listTrafficLeads, listUnknownSources, listUsers, listVersions, listWorkflows, markNotificationsRead, mergeContacts, moveLeads, type Options, passLead, pauseMyLeads, previewDoNotContact, previewImport, previewImportUndo, previewMerge, previewMove, previewOwnerChange, publishTab, publishWorkflow, reassignLeads, receiveCall, recordCommunication, removeAbsence, reopenLead, reopenTask, restoreVersion, resumeMyLeads, retryRuns, reviewName, revokeApiKey, revokeSession, saveDraft, saveOwnTabs, sendRefusedSubmission, setDoNotContact, setTeamManagers, setWorkflowState, signIn, signOut, simulateLead, startImport, startPreviewedImport, teachLoanWord, terminateRuns, undoImport, updateApiKey, updateAppointment, updateContact, updateContactList, updateGroup, updateLeadRoute, updateLoan, updateTab, updateTask, updateUser, updateWorkflow } from '../sdk.gen';
import type { ActOnContactsData, ActOnContactsError, ActOnContactsResponse, AddAbsenceData, AddAbsenceError, AddAbsenceResponse, AddAppointmentData, AddAppointmentError, AddAppointmentResponse, AddContactMemoData, AddContactMemoError, AddContactMemoResponse, AddContactNoteData, AddContactNoteError, AddContactNoteResponse, AddLoanData, AddLoanError, AddLoanResponse, AddTaskData, AddTaskError, AddTaskResponse, BacktestWorkflowData, BacktestWorkflowError, BacktestWorkflowResponse, CancelBulkActionData, CancelBulkActionError, CancelBulkActionResponse, ChangePreviewData, ChangePreviewError, ChangePreviewResponse, ClaimLeadData, ClaimLeadError, ClaimLeadResponse, CloseLeadData, CloseLeadError, CloseLeadResponse, CompleteTaskData, CompleteTaskError, CompleteTaskResponse, CountGroupData, CountGroupError, CountGroupResponse, CountRefusedSubmissionsData, CountRefusedSubmissionsError, CountRefusedSubmissionsResponse, CreateApiKeyData, CreateApiKeyError, CreateApiKeyResponse, CreateContactData, CreateContactError, CreateContactListData, CreateContactListError, CreateContactListResponse, CreateContactResponse, CreateGroupData, CreateGroupError, CreateGroupResponse, CreateLeadData, CreateLeadError, CreateLeadResponse, CreateLeadRouteData, CreateLeadRouteError, CreateLeadRouteResponse, CreateWorkflowData, CreateWorkflowError, CreateWorkflowResponse, DeleteAppointmentData, DeleteAppointmentError, DeleteAppointmentResponse, DeleteContactListData, DeleteContactListError, DeleteContactListResponse, DeleteContactMemoData, DeleteContactMemoError, DeleteContactMemoResponse, DeleteGroupData, DeleteGroupError, DeleteGroupResponse, DeleteLeadRouteData, DeleteLeadRouteError, DeleteLeadRouteResponse, DeleteTabData, DeleteTabError, DeleteTabResponse, DeleteTaskData, DeleteTaskError, DeleteTaskResponse, DiffVersionData, DiffVersionError, DiffVersionResponse, DiscardPreviewData, DiscardPreviewError, DiscardPreviewResponse, DismissRefusedSubmissionData, DismissRefusedSubmissionError, DismissRefusedSubmissionResponse, DismissUnknownSourceData, DismissUnknownSourceError, DismissUnknownSourceResponse, DownloadBacktestData, DownloadBacktestError, DownloadBacktestResponse, DownloadBulkFailuresData, DownloadBulkFailuresError, DownloadBulkFailuresResponse, DownloadFailedRowsData, DownloadFailedRowsError, DownloadFailedRowsResponse, DownloadLeadTemplateData, DownloadLeadTemplateError, DownloadLeadTemplateResponse, DownloadNotedRowsData, DownloadNotedRowsError, DownloadNotedRowsResponse, ExportContactsData, ExportContactsError, ExportContactsResponse, ForgetLoanWordData, ForgetLoanWordError, ForgetLoanWordResponse, GetBulkActionData, GetBulkActionError, GetBulkActionResponse, GetContactData, GetContactError, GetContactResponse, GetDraftData, GetDraftError, GetDraftResponse, GetGroupData, GetGroupError, GetGroupResponse, GetImportData, GetImportError, GetImportResponse, GetLeadData, GetLeadError, GetLeadResponse, GetLeadRouteData, GetLeadRouteError, GetLeadRouteResponse, GetMailData, GetMailError, GetMailResponse, GetMeData, GetMeError, GetMeResponse, GetMyLeadsData, GetMyLeadsError, GetMyLeadsResponse, GetRefusedSubmissionData, GetRefusedSubmissionError, GetRefusedSubmissionResponse, GetRestorePointData, GetRestorePointError, GetRestorePointResponse, GetRunData, GetRunError, GetRunResponse, GetTimelineData, GetTimelineEntryData, GetTimelineEntryError, GetTimelineEntryResponse, GetTimelineError, GetTimelineResponse, GetTrafficData, GetTrafficError, GetTrafficResponse, GetTrialGroundData, GetTrialGroundError, GetTrialGroundResponse, GetTurnsData, GetTurnsError, GetTurnsResponse, GetVersionData, GetVersionError, GetVersionResponse, GetWhyNotMeData, GetWhyNotMeError, GetWhyNotMeResponse, GetWorkflowData, GetWorkflowError, GetWorkflowResponse, IngestLeadData, IngestLeadError, IngestLeadResponse, ListApiKeysData, ListApiKeysError, ListApiKeysResponse, ListAppointmentsData, ListAppointmentsError, ListAppointmentsResponse, ListAudiencesData, ListAudiencesError, ListAudiencesResponse, ListAuditData, ListAuditError, ListAuditResponse, ListBulkActionsData, ListBulkActionsError, ListBulkActionsResponse, ListBulkFailuresData, ListBulkFailuresError, ListBulkFailuresResponse, ListContactActivityData, ListContactActivityError, ListContactActivityResponse, ListContactAppointmentsData, ListContactAppointmentsError, ListContactAppointmentsResponse, ListContactListsData, ListContactListsError, ListContactListsResponse, ListContactLoansData, ListContactLoansError, ListContactLoansResponse, ListContactMemosData, ListContactMemosError, ListContactMemosResponse, ListContactNotesData, ListContactNotesError, ListContactNotesResponse, ListContactsData, ListContactsError, ListContactsResponse, ListContactTabsData, ListContactTabsError, ListContactTabsResponse, ListContactTasksData, ListContactTasksError, ListContactTasksResponse, ListFailedRowsData, ListFailedRowsError, ListFailedRowsResponse, ListFieldOptionsData, ListFieldOptionsError, ListFieldOptionsResponse, ListGroupsData, ListGroupsError, ListGroupsResponse, ListImportsData, ListImportsError, ListImportsResponse, ListLeadPageData, ListLeadPageError, ListLeadPageResponse, ListLeadRoutesData, ListLeadRoutesError, ListLeadRoutesResponse, ListLeadsData, ListLeadsError, ListLeadsKeptData, ListLeadsKeptError, ListLeadsKeptResponse, ListLeadsResponse, ListLoanWordsData, ListLoanWordsError, ListLoanWordsResponse, ListMailsData, ListMailsError, ListMailsResponse, ListMyTasksData, ListMyTasksError, ListMyTasksResponse, ListNotedRowsData, ListNotedRowsError, ListNotedRowsResponse, ListNotificationsData, ListNotificationsError, ListNotificationsResponse, ListRefusedSubmissionsData, ListRefusedSubmissionsError, ListRefusedSubmissionsResponse, ListRestorePointsData, ListRestorePointsError, ListRestorePointsResponse, ListRunsData, ListRunsError, ListRunsResponse, ListSessionsData, ListSessionsError, ListSessionsResponse, ListSharedUsersData, ListSharedUsersError, ListSharedUsersResponse, ListSourcesData, ListSourcesError, ListSourcesResponse, ListTeamMembersData, ListTeamMembersError, ListTeamMembersResponse, ListTeamsData, ListTeamsError, ListTeamsResponse, ListTrafficLeadsData, ListTrafficLeadsError, ListTrafficLeadsResponse, ListUnknownSourcesData, ListUnknownSourcesError, ListUnknownSourcesResponse, ListUsersData, ListUsersError, ListUsersResponse, ListVersionsData, ListVersionsError, ListVersionsResponse, ListWorkflowsData, ListWorkflowsError, ListWorkflowsResponse, MarkNotificationsReadData, MarkNotificationsReadError, MarkNotificationsReadResponse, MergeContactsData, MergeContactsError, MergeContactsResponse, MoveLeadsData, MoveLeadsError, MoveLeadsResponse, PassLeadData, PassLeadError, PassLeadResponse, PauseMyLeadsData, PauseMyLeadsError, PauseMyLeadsResponse, PreviewDoNotContactData, PreviewDoNotContactError, PreviewDoNotContactResponse, PreviewImportData, PreviewImportError, PreviewImportResponse, PreviewImportUndoData, PreviewImportUndoError, PreviewImportUndoResponse, PreviewMergeData, PreviewMergeError, PreviewMergeResponse, PreviewMoveData, PreviewMoveError, PreviewMoveResponse, PreviewOwnerChangeData, PreviewOwnerChangeError, PreviewOwnerChangeResponse, PublishTabData, PublishTabError, PublishTabResponse, PublishWorkflowData, PublishWorkflowError, PublishWorkflowResponse, ReassignLeadsData, ReassignLeadsError, ReassignLeadsResponse, ReceiveCallData, ReceiveCallError, ReceiveCallResponse, RecordCommunicationData, RecordCommunicationError, RecordCommunicationResponse, RemoveAbsenceData, RemoveAbsenceError, RemoveAbsenceResponse, ReopenLeadData, ReopenLeadError, ReopenLeadResponse, ReopenTaskData, ReopenTaskError, ReopenTaskResponse, RestoreVersionData, RestoreVersionError, RestoreVersionResponse, ResumeMyLeadsData, ResumeMyLeadsError, ResumeMyLeadsResponse, RetryRunsData, RetryRunsError, RetryRunsResponse, ReviewNameData, ReviewNameError, ReviewNameResponse, RevokeApiKeyData, RevokeApiKeyError, RevokeApiKeyResponse, RevokeSessionData, RevokeSessionError, RevokeSessionResponse, SaveDraftData, SaveDraftError, SaveDraftResponse, SaveOwnTabsData, SaveOwnTabsError, SaveOwnTabsResponse, SendRefusedSubmissionData, SendRefusedSubmissionError, SendRefusedSubmissionResponse, SetDoNotContactData, SetDoNotContactError, SetDoNotContactResponse, SetTeamManagersData, SetTeamManagersError, SetTeamManagersResponse, SetWorkflowStateData, SetWorkflowStateError, SetWorkflowStateResponse, SignInData, SignInError, SignInResponse, SignOutData, SignOutError, SignOutResponse, SimulateLeadData, SimulateLeadError, SimulateLeadResponse, StartImportData, StartImportError, StartImportResponse, StartPreviewedImportData, StartPreviewedImportError, StartPreviewedImportResponse, TeachLoanWordData, TeachLoanWordError, TeachLoanWordResponse, TerminateRunsData, TerminateRunsError, TerminateRunsResponse, UndoImportData, UndoImportError, UndoImportResponse, UpdateApiKeyData, UpdateApiKeyError, UpdateApiKeyResponse, UpdateAppointmentData, UpdateAppointmentError, UpdateAppointmentResponse, UpdateContactData, UpdateContactError, UpdateContactListData, UpdateContactListError, UpdateContactListResponse, UpdateContactResponse, UpdateGroupData, UpdateGroupError, UpdateGroupResponse, UpdateLeadRouteData, UpdateLeadRouteError, UpdateLeadRouteResponse, UpdateLoanData, UpdateLoanError, UpdateLoanResponse, UpdateTabData, UpdateTabError, UpdateTabResponse, UpdateTaskData, UpdateTaskError, UpdateTaskResponse, UpdateUserData, UpdateUserError, UpdateUserResponse, UpdateWorkflowData, UpdateWorkflowError, UpdateWorkflowResponse } from '../types.gen';

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

/**
 * Hand an API key to another administrator, who answers for it from then on
 */
export const updateApiKeyMutation = (options?: Partial<Options<UpdateApiKeyData>>): UseMutationOptions<UpdateApiKeyResponse, UpdateApiKeyError, Options<UpdateApiKeyData>> => {
    const mutationOptions: UseMutationOptions<UpdateApiKeyResponse, UpdateApiKeyError, Options<UpdateApiKeyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateApiKey({
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

/**
 * Change a user; one who is deactivated is signed out, and open leads of one who takes no more go on to others
 */
export const updateUserMutation = (options?: Partial<Options<UpdateUserData>>): UseMutationOptions<UpdateUserResponse, UpdateUserError, Options<UpdateUserData>> => {
    const mutationOptions: UseMutationOptions<UpdateUserResponse, UpdateUserError, Options<UpdateUserData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateUser({
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
 * Out-of-office dates of a user: one's own, those of the teams one manages, or anybody's for those who manage users
 */
export const addAbsenceMutation = (options?: Partial<Options<AddAbsenceData>>): UseMutationOptions<AddAbsenceResponse, AddAbsenceError, Options<AddAbsenceData>> => {
    const mutationOptions: UseMutationOptions<AddAbsenceResponse, AddAbsenceError, Options<AddAbsenceData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addAbsence({
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
 * End an absence, or take back one to come
 */
export const removeAbsenceMutation = (options?: Partial<Options<RemoveAbsenceData>>): UseMutationOptions<RemoveAbsenceResponse, RemoveAbsenceError, Options<RemoveAbsenceData>> => {
    const mutationOptions: UseMutationOptions<RemoveAbsenceResponse, RemoveAbsenceError, Options<RemoveAbsenceData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await removeAbsence({
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
 * Take leads again
 */
export const resumeMyLeadsMutation = (options?: Partial<Options<ResumeMyLeadsData>>): UseMutationOptions<ResumeMyLeadsResponse, ResumeMyLeadsError, Options<ResumeMyLeadsData>> => {
    const mutationOptions: UseMutationOptions<ResumeMyLeadsResponse, ResumeMyLeadsError, Options<ResumeMyLeadsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await resumeMyLeads({
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
 * Take no leads from now on, until a time or until I resume
 */
export const pauseMyLeadsMutation = (options?: Partial<Options<PauseMyLeadsData>>): UseMutationOptions<PauseMyLeadsResponse, PauseMyLeadsError, Options<PauseMyLeadsData>> => {
    const mutationOptions: UseMutationOptions<PauseMyLeadsResponse, PauseMyLeadsError, Options<PauseMyLeadsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await pauseMyLeads({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

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

/**
 * Say who manages a team beside the managers who are its members
 */
export const setTeamManagersMutation = (options?: Partial<Options<SetTeamManagersData>>): UseMutationOptions<SetTeamManagersResponse, SetTeamManagersError, Options<SetTeamManagersData>> => {
    const mutationOptions: UseMutationOptions<SetTeamManagersResponse, SetTeamManagersError, Options<SetTeamManagersData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setTeamManagers({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

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

export const listAudiencesQueryKey = (options?: Options<ListAudiencesData>) => createQueryKey('listAudiences', options);

/**
 * What workflows can add contacts to: groups, campaigns, journeys with their triggers
 */
export const listAudiencesOptions = (options?: Options<ListAudiencesData>) => queryOptions<ListAudiencesResponse, ListAudiencesError, ListAudiencesResponse, ReturnType<typeof listAudiencesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listAudiences({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listAudiencesQueryKey(options)
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
 * Change what may change after creation: name, category, what leads are added to, duplicates
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

/**
 * Activate, pause or archive: paused, leads are held, and released in order when it is activated
 */
export const setWorkflowStateMutation = (options?: Partial<Options<SetWorkflowStateData>>): UseMutationOptions<SetWorkflowStateResponse, SetWorkflowStateError, Options<SetWorkflowStateData>> => {
    const mutationOptions: UseMutationOptions<SetWorkflowStateResponse, SetWorkflowStateError, Options<SetWorkflowStateData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setWorkflowState({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getTurnsQueryKey = (options: Options<GetTurnsData>) => createQueryKey('getTurns', options);

/**
 * Whose turn it is, and what each user has had of this workflow
 */
export const getTurnsOptions = (options: Options<GetTurnsData>) => queryOptions<GetTurnsResponse, GetTurnsError, GetTurnsResponse, ReturnType<typeof getTurnsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getTurns({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getTurnsQueryKey(options)
});

export const listUnknownSourcesQueryKey = (options?: Options<ListUnknownSourcesData>) => createQueryKey('listUnknownSources', options);

/**
 * Sources that were delivered to although no workflow starts at them
 */
export const listUnknownSourcesOptions = (options?: Options<ListUnknownSourcesData>) => queryOptions<ListUnknownSourcesResponse, ListUnknownSourcesError, ListUnknownSourcesResponse, ReturnType<typeof listUnknownSourcesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listUnknownSources({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listUnknownSourcesQueryKey(options)
});

/**
 * Forget a source that was delivered to in vain
 */
export const dismissUnknownSourceMutation = (options?: Partial<Options<DismissUnknownSourceData>>): UseMutationOptions<DismissUnknownSourceResponse, DismissUnknownSourceError, Options<DismissUnknownSourceData>> => {
    const mutationOptions: UseMutationOptions<DismissUnknownSourceResponse, DismissUnknownSourceError, Options<DismissUnknownSourceData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await dismissUnknownSource({
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

export const listVersionsInfiniteQueryKey = (options: Options<ListVersionsData>): QueryKey<Options<ListVersionsData>> => createQueryKey('listVersions', options, true);

/**
 * The published versions, newest first
 */
export const listVersionsInfiniteOptions = (options: Options<ListVersionsData>) => infiniteQueryOptions<ListVersionsResponse, ListVersionsError, InfiniteData<ListVersionsResponse>, QueryKey<Options<ListVersionsData>>, string | Pick<QueryKey<Options<ListVersionsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListVersionsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listVersions({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listVersionsInfiniteQueryKey(options)
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

export const listRefusedSubmissionsQueryKey = (options?: Options<ListRefusedSubmissionsData>) => createQueryKey('listRefusedSubmissions', options);

/**
 * Submissions that were refused, the newest first; kept for 30 days
 */
export const listRefusedSubmissionsOptions = (options?: Options<ListRefusedSubmissionsData>) => queryOptions<ListRefusedSubmissionsResponse, ListRefusedSubmissionsError, ListRefusedSubmissionsResponse, ReturnType<typeof listRefusedSubmissionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listRefusedSubmissions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listRefusedSubmissionsQueryKey(options)
});

export const listRefusedSubmissionsInfiniteQueryKey = (options?: Options<ListRefusedSubmissionsData>): QueryKey<Options<ListRefusedSubmissionsData>> => createQueryKey('listRefusedSubmissions', options, true);

/**
 * Submissions that were refused, the newest first; kept for 30 days
 */
export const listRefusedSubmissionsInfiniteOptions = (options?: Options<ListRefusedSubmissionsData>) => infiniteQueryOptions<ListRefusedSubmissionsResponse, ListRefusedSubmissionsError, InfiniteData<ListRefusedSubmissionsResponse>, QueryKey<Options<ListRefusedSubmissionsData>>, string | Pick<QueryKey<Options<ListRefusedSubmissionsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListRefusedSubmissionsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listRefusedSubmissions({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listRefusedSubmissionsInfiniteQueryKey(options)
});

export const countRefusedSubmissionsQueryKey = (options?: Options<CountRefusedSubmissionsData>) => createQueryKey('countRefusedSubmissions', options);

/**
 * How many submissions of each source were refused, by what became of them
 */
export const countRefusedSubmissionsOptions = (options?: Options<CountRefusedSubmissionsData>) => queryOptions<CountRefusedSubmissionsResponse, CountRefusedSubmissionsError, CountRefusedSubmissionsResponse, ReturnType<typeof countRefusedSubmissionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await countRefusedSubmissions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: countRefusedSubmissionsQueryKey(options)
});

export const getRefusedSubmissionQueryKey = (options: Options<GetRefusedSubmissionData>) => createQueryKey('getRefusedSubmission', options);

/**
 * One refused submission, with its body as it came and what was wrong with it
 */
export const getRefusedSubmissionOptions = (options: Options<GetRefusedSubmissionData>) => queryOptions<GetRefusedSubmissionResponse, GetRefusedSubmissionError, GetRefusedSubmissionResponse, ReturnType<typeof getRefusedSubmissionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRefusedSubmission({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getRefusedSubmissionQueryKey(options)
});

/**
 * Sends a refused submission again, mended, as its own call would; answered as that call is
 */
export const sendRefusedSubmissionMutation = (options?: Partial<Options<SendRefusedSubmissionData>>): UseMutationOptions<SendRefusedSubmissionResponse, SendRefusedSubmissionError, Options<SendRefusedSubmissionData>> => {
    const mutationOptions: UseMutationOptions<SendRefusedSubmissionResponse, SendRefusedSubmissionError, Options<SendRefusedSubmissionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await sendRefusedSubmission({
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
 * Sets a refused submission aside; it can still be sent
 */
export const dismissRefusedSubmissionMutation = (options?: Partial<Options<DismissRefusedSubmissionData>>): UseMutationOptions<DismissRefusedSubmissionResponse, DismissRefusedSubmissionError, Options<DismissRefusedSubmissionData>> => {
    const mutationOptions: UseMutationOptions<DismissRefusedSubmissionResponse, DismissRefusedSubmissionError, Options<DismissRefusedSubmissionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await dismissRefusedSubmission({
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
 * A call to the number of an inbound phone campaign; it makes a lead
 */
export const receiveCallMutation = (options?: Partial<Options<ReceiveCallData>>): UseMutationOptions<ReceiveCallResponse, ReceiveCallError, Options<ReceiveCallData>> => {
    const mutationOptions: UseMutationOptions<ReceiveCallResponse, ReceiveCallError, Options<ReceiveCallData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await receiveCall({
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

/**
 * Close a lead that is worked off; its contact's next delivery is a new lead
 */
export const closeLeadMutation = (options?: Partial<Options<CloseLeadData>>): UseMutationOptions<CloseLeadResponse, CloseLeadError, Options<CloseLeadData>> => {
    const mutationOptions: UseMutationOptions<CloseLeadResponse, CloseLeadError, Options<CloseLeadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await closeLead({
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
 * Say whose a lead is that came under another first name than its contact's
 */
export const reviewNameMutation = (options?: Partial<Options<ReviewNameData>>): UseMutationOptions<ReviewNameResponse, ReviewNameError, Options<ReviewNameData>> => {
    const mutationOptions: UseMutationOptions<ReviewNameResponse, ReviewNameError, Options<ReviewNameData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await reviewName({
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
 * Open a closed lead again
 */
export const reopenLeadMutation = (options?: Partial<Options<ReopenLeadData>>): UseMutationOptions<ReopenLeadResponse, ReopenLeadError, Options<ReopenLeadData>> => {
    const mutationOptions: UseMutationOptions<ReopenLeadResponse, ReopenLeadError, Options<ReopenLeadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await reopenLead({
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
 * Give leads to somebody, or route them anew by what a workflow has published; each by itself
 */
export const reassignLeadsMutation = (options?: Partial<Options<ReassignLeadsData>>): UseMutationOptions<ReassignLeadsResponse, ReassignLeadsError, Options<ReassignLeadsData>> => {
    const mutationOptions: UseMutationOptions<ReassignLeadsResponse, ReassignLeadsError, Options<ReassignLeadsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await reassignLeads({
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
 * Record that I called, emailed, texted or met the contact, or that they did so with me
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
 * Forget what a word was taught to mean; leads that came before keep it
 */
export const forgetLoanWordMutation = (options?: Partial<Options<ForgetLoanWordData>>): UseMutationOptions<ForgetLoanWordResponse, ForgetLoanWordError, Options<ForgetLoanWordData>> => {
    const mutationOptions: UseMutationOptions<ForgetLoanWordResponse, ForgetLoanWordError, Options<ForgetLoanWordData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await forgetLoanWord({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listLoanWordsQueryKey = (options?: Options<ListLoanWordsData>) => createQueryKey('listLoanWords', options);

/**
 * What senders call a loan's facts: words that were taught, and words that nobody taught yet
 */
export const listLoanWordsOptions = (options?: Options<ListLoanWordsData>) => queryOptions<ListLoanWordsResponse, ListLoanWordsError, ListLoanWordsResponse, ReturnType<typeof listLoanWordsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listLoanWords({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLoanWordsQueryKey(options)
});

/**
 * Teach what a word means; it applies to leads that come afterwards
 */
export const teachLoanWordMutation = (options?: Partial<Options<TeachLoanWordData>>): UseMutationOptions<TeachLoanWordResponse, TeachLoanWordError, Options<TeachLoanWordData>> => {
    const mutationOptions: UseMutationOptions<TeachLoanWordResponse, TeachLoanWordError, Options<TeachLoanWordData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await teachLoanWord({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

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

export const getTimelineInfiniteQueryKey = (options: Options<GetTimelineData>): QueryKey<Options<GetTimelineData>> => createQueryKey('getTimeline', options, true);

/**
 * Each thing that happened to a lead, with the reasons of each decision, in order
 */
export const getTimelineInfiniteOptions = (options: Options<GetTimelineData>) => infiniteQueryOptions<GetTimelineResponse, GetTimelineError, InfiniteData<GetTimelineResponse>, QueryKey<Options<GetTimelineData>>, string | Pick<QueryKey<Options<GetTimelineData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<GetTimelineData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await getTimeline({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getTimelineInfiniteQueryKey(options)
});

export const getTimelineEntryQueryKey = (options: Options<GetTimelineEntryData>) => createQueryKey('getTimelineEntry', options);

/**
 * One entry of a lead's timeline: of a decision more reasons than the timeline tells, or all of one user
 */
export const getTimelineEntryOptions = (options: Options<GetTimelineEntryData>) => queryOptions<GetTimelineEntryResponse, GetTimelineEntryError, GetTimelineEntryResponse, ReturnType<typeof getTimelineEntryQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getTimelineEntry({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getTimelineEntryQueryKey(options)
});

export const getWhyNotMeQueryKey = (options: Options<GetWhyNotMeData>) => createQueryKey('getWhyNotMe', options);

/**
 * Why a lead went past me: my own line of each of its latest 50 decisions, and nobody else's
 */
export const getWhyNotMeOptions = (options: Options<GetWhyNotMeData>) => queryOptions<GetWhyNotMeResponse, GetWhyNotMeError, GetWhyNotMeResponse, ReturnType<typeof getWhyNotMeQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getWhyNotMe({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getWhyNotMeQueryKey(options)
});

export const listLeadPageQueryKey = (options: Options<ListLeadPageData>) => createQueryKey('listLeadPage', options);

/**
 * A page of the leads that one sees, as a list of rules says; nothing is written
 */
export const listLeadPageOptions = (options: Options<ListLeadPageData>) => queryOptions<ListLeadPageResponse, ListLeadPageError, ListLeadPageResponse, ReturnType<typeof listLeadPageQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listLeadPage({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLeadPageQueryKey(options)
});

export const listLeadPageInfiniteQueryKey = (options: Options<ListLeadPageData>): QueryKey<Options<ListLeadPageData>> => createQueryKey('listLeadPage', options, true);

/**
 * A page of the leads that one sees, as a list of rules says; nothing is written
 */
export const listLeadPageInfiniteOptions = (options: Options<ListLeadPageData>) => infiniteQueryOptions<ListLeadPageResponse, ListLeadPageError, InfiniteData<ListLeadPageResponse>, QueryKey<Options<ListLeadPageData>>, number | Pick<QueryKey<Options<ListLeadPageData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListLeadPageData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            body: {
                page: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listLeadPage({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLeadPageInfiniteQueryKey(options)
});

/**
 * A page of the leads that one sees, as a list of rules says; nothing is written
 */
export const listLeadPageMutation = (options?: Partial<Options<ListLeadPageData>>): UseMutationOptions<ListLeadPageResponse, ListLeadPageError, Options<ListLeadPageData>> => {
    const mutationOptions: UseMutationOptions<ListLeadPageResponse, ListLeadPageError, Options<ListLeadPageData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await listLeadPage({
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
 * Streamed. Encoding (UTF-8, UTF-16, else Windows-1252) and separator (comma, semicolon, tab, pipe, `sep=`) are found from the file. Columns are matched by name or alias, and those left out are named in the answer; each row names its `Source Name`, or the query `source` names one for the rows that name none. A row without an external id that came before in another file of its source is the lead that it was. A file with the same bytes as an earlier one is refused unless `again` is given; the problem's `sameFile` is `{ importId, fileName, importedAt, importedBy }`.
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

/**
 * Drop the file of a preview, with what was chosen for it
 *
 * Whoever may start it may discard it. What was started cannot be discarded; it can be undone.
 */
export const discardPreviewMutation = (options?: Partial<Options<DiscardPreviewData>>): UseMutationOptions<DiscardPreviewResponse, DiscardPreviewError, Options<DiscardPreviewData>> => {
    const mutationOptions: UseMutationOptions<DiscardPreviewResponse, DiscardPreviewError, Options<DiscardPreviewData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await discardPreview({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

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

export const previewImportUndoQueryKey = (options: Options<PreviewImportUndoData>) => createQueryKey('previewImportUndo', options);

/**
 * What undoing an import would do now, and what it would leave; once it is undone: what it did
 *
 * A key is told of what was imported by a key.
 */
export const previewImportUndoOptions = (options: Options<PreviewImportUndoData>) => queryOptions<PreviewImportUndoResponse, PreviewImportUndoError, PreviewImportUndoResponse, ReturnType<typeof previewImportUndoQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await previewImportUndo({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: previewImportUndoQueryKey(options)
});

/**
 * Take back what an import did
 *
 * Leads that nobody has worked are closed; contacts that the import made and that nothing else hangs on are archived; fields that it wrote over get their former value where nobody changed them since; groups, campaigns and shares that it added are taken back. Turns are not. A key undoes only what was imported by a key.
 */
export const undoImportMutation = (options?: Partial<Options<UndoImportData>>): UseMutationOptions<UndoImportResponse, UndoImportError, Options<UndoImportData>> => {
    const mutationOptions: UseMutationOptions<UndoImportResponse, UndoImportError, Options<UndoImportData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await undoImport({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listLeadsKeptQueryKey = (options: Options<ListLeadsKeptData>) => createQueryKey('listLeadsKept', options);

/**
 * What undoing an import leaves, with the reason: leads, contacts and values
 */
export const listLeadsKeptOptions = (options: Options<ListLeadsKeptData>) => queryOptions<ListLeadsKeptResponse, ListLeadsKeptError, ListLeadsKeptResponse, ReturnType<typeof listLeadsKeptQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listLeadsKept({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLeadsKeptQueryKey(options)
});

export const listLeadsKeptInfiniteQueryKey = (options: Options<ListLeadsKeptData>): QueryKey<Options<ListLeadsKeptData>> => createQueryKey('listLeadsKept', options, true);

/**
 * What undoing an import leaves, with the reason: leads, contacts and values
 */
export const listLeadsKeptInfiniteOptions = (options: Options<ListLeadsKeptData>) => infiniteQueryOptions<ListLeadsKeptResponse, ListLeadsKeptError, InfiniteData<ListLeadsKeptResponse>, QueryKey<Options<ListLeadsKeptData>>, string | Pick<QueryKey<Options<ListLeadsKeptData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListLeadsKeptData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listLeadsKept({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLeadsKeptInfiniteQueryKey(options)
});

export const listNotedRowsQueryKey = (options: Options<ListNotedRowsData>) => createQueryKey('listNotedRows', options);

/**
 * Rows that were taken in without a value that was not understood, with their leads
 */
export const listNotedRowsOptions = (options: Options<ListNotedRowsData>) => queryOptions<ListNotedRowsResponse, ListNotedRowsError, ListNotedRowsResponse, ReturnType<typeof listNotedRowsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listNotedRows({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listNotedRowsQueryKey(options)
});

export const listNotedRowsInfiniteQueryKey = (options: Options<ListNotedRowsData>): QueryKey<Options<ListNotedRowsData>> => createQueryKey('listNotedRows', options, true);

/**
 * Rows that were taken in without a value that was not understood, with their leads
 */
export const listNotedRowsInfiniteOptions = (options: Options<ListNotedRowsData>) => infiniteQueryOptions<ListNotedRowsResponse, ListNotedRowsError, InfiniteData<ListNotedRowsResponse>, QueryKey<Options<ListNotedRowsData>>, string | Pick<QueryKey<Options<ListNotedRowsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListNotedRowsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listNotedRows({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listNotedRowsInfiniteQueryKey(options)
});

export const downloadNotedRowsQueryKey = (options: Options<DownloadNotedRowsData>) => createQueryKey('downloadNotedRows', options);

/**
 * What was not understood of rows that were taken in, as a CSV: one line for each value
 */
export const downloadNotedRowsOptions = (options: Options<DownloadNotedRowsData>) => queryOptions<DownloadNotedRowsResponse, DownloadNotedRowsError, DownloadNotedRowsResponse, ReturnType<typeof downloadNotedRowsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await downloadNotedRows({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: downloadNotedRowsQueryKey(options)
});

/**
 * Look at a file of leads before anything of it is taken in (multipart, field `file`)
 *
 * Stores the file and tells how it is read: encoding, separator, what each column becomes, the first rows. All rows are then checked; `GET /imports/{id}` tells how far that is. Start it with `POST /imports/{id}/start`; a file that is never started is dropped after a day.
 */
export const previewImportMutation = (options?: Partial<Options<PreviewImportData>>): UseMutationOptions<PreviewImportResponse, PreviewImportError, Options<PreviewImportData>> => {
    const mutationOptions: UseMutationOptions<PreviewImportResponse, PreviewImportError, Options<PreviewImportData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await previewImport({
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
 * Read the file of a preview in another way
 *
 * What is left out stays as it is. Another source brings what is remembered for its columns, unless `mapping` is given. The check of all rows begins anew.
 */
export const changePreviewMutation = (options?: Partial<Options<ChangePreviewData>>): UseMutationOptions<ChangePreviewResponse, ChangePreviewError, Options<ChangePreviewData>> => {
    const mutationOptions: UseMutationOptions<ChangePreviewResponse, ChangePreviewError, Options<ChangePreviewData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await changePreview({
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
 * Take in the file of a preview
 *
 * By the reading that the preview shows; the columns that were changed are remembered for the source, and those that were turned back to what their name says are forgotten. A file with the same bytes as an earlier one is refused unless `again` is given.
 */
export const startPreviewedImportMutation = (options?: Partial<Options<StartPreviewedImportData>>): UseMutationOptions<StartPreviewedImportResponse, StartPreviewedImportError, Options<StartPreviewedImportData>> => {
    const mutationOptions: UseMutationOptions<StartPreviewedImportResponse, StartPreviewedImportError, Options<StartPreviewedImportData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await startPreviewedImport({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const downloadLeadTemplateQueryKey = (options?: Options<DownloadLeadTemplateData>) => createQueryKey('downloadLeadTemplate', options);

/**
 * A CSV with every column that is read and an example row
 */
export const downloadLeadTemplateOptions = (options?: Options<DownloadLeadTemplateData>) => queryOptions<DownloadLeadTemplateResponse, DownloadLeadTemplateError, DownloadLeadTemplateResponse, ReturnType<typeof downloadLeadTemplateQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await downloadLeadTemplate({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: downloadLeadTemplateQueryKey(options)
});

export const diffVersionQueryKey = (options: Options<DiffVersionData>) => createQueryKey('diffVersion', options);

/**
 * What another version, or the draft, changes against a version, in words and by node
 */
export const diffVersionOptions = (options: Options<DiffVersionData>) => queryOptions<DiffVersionResponse, DiffVersionError, DiffVersionResponse, ReturnType<typeof diffVersionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await diffVersion({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: diffVersionQueryKey(options)
});

/**
 * Roll back: publish the drawing of an older version anew; the draft becomes that drawing
 */
export const restoreVersionMutation = (options?: Partial<Options<RestoreVersionData>>): UseMutationOptions<RestoreVersionResponse, RestoreVersionError, Options<RestoreVersionData>> => {
    const mutationOptions: UseMutationOptions<RestoreVersionResponse, RestoreVersionError, Options<RestoreVersionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await restoreVersion({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const previewMoveQueryKey = (options: Options<PreviewMoveData>) => createQueryKey('previewMove', options);

/**
 * What moving the leads under way to the published version would change for each
 */
export const previewMoveOptions = (options: Options<PreviewMoveData>) => queryOptions<PreviewMoveResponse, PreviewMoveError, PreviewMoveResponse, ReturnType<typeof previewMoveQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await previewMove({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: previewMoveQueryKey(options)
});

/**
 * Move leads under way on older versions to the published one: those named, or all
 */
export const moveLeadsMutation = (options?: Partial<Options<MoveLeadsData>>): UseMutationOptions<MoveLeadsResponse, MoveLeadsError, Options<MoveLeadsData>> => {
    const mutationOptions: UseMutationOptions<MoveLeadsResponse, MoveLeadsError, Options<MoveLeadsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await moveLeads({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listRestorePointsQueryKey = (options: Options<ListRestorePointsData>) => createQueryKey('listRestorePoints', options);

/**
 * The drawing as it was at earlier moments, newest first; the latest 50 are kept
 */
export const listRestorePointsOptions = (options: Options<ListRestorePointsData>) => queryOptions<ListRestorePointsResponse, ListRestorePointsError, ListRestorePointsResponse, ReturnType<typeof listRestorePointsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listRestorePoints({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listRestorePointsQueryKey(options)
});

export const getRestorePointQueryKey = (options: Options<GetRestorePointData>) => createQueryKey('getRestorePoint', options);

/**
 * A restore point with its drawing
 */
export const getRestorePointOptions = (options: Options<GetRestorePointData>) => queryOptions<GetRestorePointResponse, GetRestorePointError, GetRestorePointResponse, ReturnType<typeof getRestorePointQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRestorePoint({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getRestorePointQueryKey(options)
});

/**
 * A lead in, the decision and its reasons out; nothing is written
 */
export const simulateLeadMutation = (options?: Partial<Options<SimulateLeadData>>): UseMutationOptions<SimulateLeadResponse, SimulateLeadError, Options<SimulateLeadData>> => {
    const mutationOptions: UseMutationOptions<SimulateLeadResponse, SimulateLeadError, Options<SimulateLeadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await simulateLead({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getTrialGroundQueryKey = (options: Options<GetTrialGroundData>) => createQueryKey('getTrialGround', options);

/**
 * What a trial rests on, so that the engine can decide in the browser: plan, people, turns, a past lead
 */
export const getTrialGroundOptions = (options: Options<GetTrialGroundData>) => queryOptions<GetTrialGroundResponse, GetTrialGroundError, GetTrialGroundResponse, ReturnType<typeof getTrialGroundQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getTrialGround({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getTrialGroundQueryKey(options)
});

/**
 * A draft or version over the stored leads of a period: who would have got each, against who did
 */
export const backtestWorkflowMutation = (options?: Partial<Options<BacktestWorkflowData>>): UseMutationOptions<BacktestWorkflowResponse, BacktestWorkflowError, Options<BacktestWorkflowData>> => {
    const mutationOptions: UseMutationOptions<BacktestWorkflowResponse, BacktestWorkflowError, Options<BacktestWorkflowData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await backtestWorkflow({
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
 * The same as CSV, every lead a row
 */
export const downloadBacktestMutation = (options?: Partial<Options<DownloadBacktestData>>): UseMutationOptions<DownloadBacktestResponse, DownloadBacktestError, Options<DownloadBacktestData>> => {
    const mutationOptions: UseMutationOptions<DownloadBacktestResponse, DownloadBacktestError, Options<DownloadBacktestData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await downloadBacktest({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getTrafficQueryKey = (options: Options<GetTrafficData>) => createQueryKey('getTraffic', options);

/**
 * How the leads of a period travelled a workflow's drawing, box by box, and what waits in it now
 */
export const getTrafficOptions = (options: Options<GetTrafficData>) => queryOptions<GetTrafficResponse, GetTrafficError, GetTrafficResponse, ReturnType<typeof getTrafficQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getTraffic({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getTrafficQueryKey(options)
});

export const listTrafficLeadsQueryKey = (options: Options<ListTrafficLeadsData>) => createQueryKey('listTrafficLeads', options);

/**
 * The leads of a period that did one thing at a box of the drawing, such as to fall out at a filter
 */
export const listTrafficLeadsOptions = (options: Options<ListTrafficLeadsData>) => queryOptions<ListTrafficLeadsResponse, ListTrafficLeadsError, ListTrafficLeadsResponse, ReturnType<typeof listTrafficLeadsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listTrafficLeads({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listTrafficLeadsQueryKey(options)
});

export const listTrafficLeadsInfiniteQueryKey = (options: Options<ListTrafficLeadsData>): QueryKey<Options<ListTrafficLeadsData>> => createQueryKey('listTrafficLeads', options, true);

/**
 * The leads of a period that did one thing at a box of the drawing, such as to fall out at a filter
 */
export const listTrafficLeadsInfiniteOptions = (options: Options<ListTrafficLeadsData>) => infiniteQueryOptions<ListTrafficLeadsResponse, ListTrafficLeadsError, InfiniteData<ListTrafficLeadsResponse>, QueryKey<Options<ListTrafficLeadsData>>, string | Pick<QueryKey<Options<ListTrafficLeadsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListTrafficLeadsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listTrafficLeads({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listTrafficLeadsInfiniteQueryKey(options)
});

export const listLeadRoutesQueryKey = (options?: Options<ListLeadRoutesData>) => createQueryKey('listLeadRoutes', options);

/**
 * The lead routes, by name
 */
export const listLeadRoutesOptions = (options?: Options<ListLeadRoutesData>) => queryOptions<ListLeadRoutesResponse, ListLeadRoutesError, ListLeadRoutesResponse, ReturnType<typeof listLeadRoutesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listLeadRoutes({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLeadRoutesQueryKey(options)
});

/**
 * Create a lead route; it is live at once
 */
export const createLeadRouteMutation = (options?: Partial<Options<CreateLeadRouteData>>): UseMutationOptions<CreateLeadRouteResponse, CreateLeadRouteError, Options<CreateLeadRouteData>> => {
    const mutationOptions: UseMutationOptions<CreateLeadRouteResponse, CreateLeadRouteError, Options<CreateLeadRouteData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createLeadRoute({
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
 * Archive a lead route that no source goes by
 */
export const deleteLeadRouteMutation = (options?: Partial<Options<DeleteLeadRouteData>>): UseMutationOptions<DeleteLeadRouteResponse, DeleteLeadRouteError, Options<DeleteLeadRouteData>> => {
    const mutationOptions: UseMutationOptions<DeleteLeadRouteResponse, DeleteLeadRouteError, Options<DeleteLeadRouteData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deleteLeadRoute({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getLeadRouteQueryKey = (options: Options<GetLeadRouteData>) => createQueryKey('getLeadRoute', options);

/**
 * A lead route
 */
export const getLeadRouteOptions = (options: Options<GetLeadRouteData>) => queryOptions<GetLeadRouteResponse, GetLeadRouteError, GetLeadRouteResponse, ReturnType<typeof getLeadRouteQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getLeadRoute({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getLeadRouteQueryKey(options)
});

/**
 * Change a lead route; leads under way keep the order they began with
 */
export const updateLeadRouteMutation = (options?: Partial<Options<UpdateLeadRouteData>>): UseMutationOptions<UpdateLeadRouteResponse, UpdateLeadRouteError, Options<UpdateLeadRouteData>> => {
    const mutationOptions: UseMutationOptions<UpdateLeadRouteResponse, UpdateLeadRouteError, Options<UpdateLeadRouteData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateLeadRoute({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listFieldOptionsQueryKey = (options?: Options<ListFieldOptionsData>) => createQueryKey('listFieldOptions', options);

/**
 * What a rule of a list can choose from: names of sources, groups, owners, workflows and imported files, in their order; none for co-marketing partners, files for who sees imports
 */
export const listFieldOptionsOptions = (options?: Options<ListFieldOptionsData>) => queryOptions<ListFieldOptionsResponse, ListFieldOptionsError, ListFieldOptionsResponse, ReturnType<typeof listFieldOptionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listFieldOptions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listFieldOptionsQueryKey(options)
});

export const listContactsQueryKey = (options: Options<ListContactsData>) => createQueryKey('listContacts', options);

/**
 * A page of the contacts that one sees, as a list of rules says; nothing is written
 */
export const listContactsOptions = (options: Options<ListContactsData>) => queryOptions<ListContactsResponse, ListContactsError, ListContactsResponse, ReturnType<typeof listContactsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listContacts({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactsQueryKey(options)
});

export const listContactsInfiniteQueryKey = (options: Options<ListContactsData>): QueryKey<Options<ListContactsData>> => createQueryKey('listContacts', options, true);

/**
 * A page of the contacts that one sees, as a list of rules says; nothing is written
 */
export const listContactsInfiniteOptions = (options: Options<ListContactsData>) => infiniteQueryOptions<ListContactsResponse, ListContactsError, InfiniteData<ListContactsResponse>, QueryKey<Options<ListContactsData>>, number | Pick<QueryKey<Options<ListContactsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListContactsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            body: {
                page: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listContacts({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactsInfiniteQueryKey(options)
});

/**
 * A page of the contacts that one sees, as a list of rules says; nothing is written
 */
export const listContactsMutation = (options?: Partial<Options<ListContactsData>>): UseMutationOptions<ListContactsResponse, ListContactsError, Options<ListContactsData>> => {
    const mutationOptions: UseMutationOptions<ListContactsResponse, ListContactsError, Options<ListContactsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await listContacts({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listAuditQueryKey = (options?: Options<ListAuditData>) => createQueryKey('listAudit', options);

/**
 * Who did what: changes of contacts, loans, groups, tabs and lists; sign-ins, people, API keys, publishing, exports
 */
export const listAuditOptions = (options?: Options<ListAuditData>) => queryOptions<ListAuditResponse, ListAuditError, ListAuditResponse, ReturnType<typeof listAuditQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listAudit({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listAuditQueryKey(options)
});

export const listAuditInfiniteQueryKey = (options?: Options<ListAuditData>): QueryKey<Options<ListAuditData>> => createQueryKey('listAudit', options, true);

/**
 * Who did what: changes of contacts, loans, groups, tabs and lists; sign-ins, people, API keys, publishing, exports
 */
export const listAuditInfiniteOptions = (options?: Options<ListAuditData>) => infiniteQueryOptions<ListAuditResponse, ListAuditError, InfiniteData<ListAuditResponse>, QueryKey<Options<ListAuditData>>, string | Pick<QueryKey<Options<ListAuditData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListAuditData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listAudit({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listAuditInfiniteQueryKey(options)
});

export const listContactActivityQueryKey = (options: Options<ListContactActivityData>) => createQueryKey('listContactActivity', options);

/**
 * What happened with a contact: notes that one is shown, and who changed what, the newest first
 */
export const listContactActivityOptions = (options: Options<ListContactActivityData>) => queryOptions<ListContactActivityResponse, ListContactActivityError, ListContactActivityResponse, ReturnType<typeof listContactActivityQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listContactActivity({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactActivityQueryKey(options)
});

export const listContactActivityInfiniteQueryKey = (options: Options<ListContactActivityData>): QueryKey<Options<ListContactActivityData>> => createQueryKey('listContactActivity', options, true);

/**
 * What happened with a contact: notes that one is shown, and who changed what, the newest first
 */
export const listContactActivityInfiniteOptions = (options: Options<ListContactActivityData>) => infiniteQueryOptions<ListContactActivityResponse, ListContactActivityError, InfiniteData<ListContactActivityResponse>, QueryKey<Options<ListContactActivityData>>, string | Pick<QueryKey<Options<ListContactActivityData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListContactActivityData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listContactActivity({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactActivityInfiniteQueryKey(options)
});

export const listBulkActionsQueryKey = (options?: Options<ListBulkActionsData>) => createQueryKey('listBulkActions', options);

/**
 * The latest of my actions on many contacts, the newest first
 */
export const listBulkActionsOptions = (options?: Options<ListBulkActionsData>) => queryOptions<ListBulkActionsResponse, ListBulkActionsError, ListBulkActionsResponse, ReturnType<typeof listBulkActionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listBulkActions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listBulkActionsQueryKey(options)
});

export const getBulkActionQueryKey = (options: Options<GetBulkActionData>) => createQueryKey('getBulkAction', options);

/**
 * How far an action of mine on many contacts has come
 */
export const getBulkActionOptions = (options: Options<GetBulkActionData>) => queryOptions<GetBulkActionResponse, GetBulkActionError, GetBulkActionResponse, ReturnType<typeof getBulkActionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getBulkAction({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getBulkActionQueryKey(options)
});

/**
 * Stop an action on many contacts; what is done stays done
 */
export const cancelBulkActionMutation = (options?: Partial<Options<CancelBulkActionData>>): UseMutationOptions<CancelBulkActionResponse, CancelBulkActionError, Options<CancelBulkActionData>> => {
    const mutationOptions: UseMutationOptions<CancelBulkActionResponse, CancelBulkActionError, Options<CancelBulkActionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await cancelBulkAction({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listBulkFailuresQueryKey = (options: Options<ListBulkFailuresData>) => createQueryKey('listBulkFailures', options);

/**
 * The contacts with which it was not done, and why, in the order of the selection
 */
export const listBulkFailuresOptions = (options: Options<ListBulkFailuresData>) => queryOptions<ListBulkFailuresResponse, ListBulkFailuresError, ListBulkFailuresResponse, ReturnType<typeof listBulkFailuresQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listBulkFailures({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listBulkFailuresQueryKey(options)
});

export const listBulkFailuresInfiniteQueryKey = (options: Options<ListBulkFailuresData>): QueryKey<Options<ListBulkFailuresData>> => createQueryKey('listBulkFailures', options, true);

/**
 * The contacts with which it was not done, and why, in the order of the selection
 */
export const listBulkFailuresInfiniteOptions = (options: Options<ListBulkFailuresData>) => infiniteQueryOptions<ListBulkFailuresResponse, ListBulkFailuresError, InfiniteData<ListBulkFailuresResponse>, QueryKey<Options<ListBulkFailuresData>>, string | Pick<QueryKey<Options<ListBulkFailuresData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListBulkFailuresData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listBulkFailures({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listBulkFailuresInfiniteQueryKey(options)
});

export const downloadBulkFailuresQueryKey = (options: Options<DownloadBulkFailuresData>) => createQueryKey('downloadBulkFailures', options);

/**
 * The same as a CSV
 */
export const downloadBulkFailuresOptions = (options: Options<DownloadBulkFailuresData>) => queryOptions<DownloadBulkFailuresResponse, DownloadBulkFailuresError, DownloadBulkFailuresResponse, ReturnType<typeof downloadBulkFailuresQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await downloadBulkFailures({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: downloadBulkFailuresQueryKey(options)
});

export const listContactTabsQueryKey = (options?: Options<ListContactTabsData>) => createQueryKey('listContactTabs', options);

/**
 * The organization's tabs of the contact list that I see, and my own, from the left
 */
export const listContactTabsOptions = (options?: Options<ListContactTabsData>) => queryOptions<ListContactTabsResponse, ListContactTabsError, ListContactTabsResponse, ReturnType<typeof listContactTabsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listContactTabs({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactTabsQueryKey(options)
});

/**
 * Publish a tab of the organization with its first list
 */
export const publishTabMutation = (options?: Partial<Options<PublishTabData>>): UseMutationOptions<PublishTabResponse, PublishTabError, Options<PublishTabData>> => {
    const mutationOptions: UseMutationOptions<PublishTabResponse, PublishTabError, Options<PublishTabData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await publishTab({
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
 * Keep my own tabs as given; lists of one that is left out move to My Contacts
 */
export const saveOwnTabsMutation = (options?: Partial<Options<SaveOwnTabsData>>): UseMutationOptions<SaveOwnTabsResponse, SaveOwnTabsError, Options<SaveOwnTabsData>> => {
    const mutationOptions: UseMutationOptions<SaveOwnTabsResponse, SaveOwnTabsError, Options<SaveOwnTabsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await saveOwnTabs({
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
 * Delete a tab of the organization; lists that users saved in it move to their My Contacts
 */
export const deleteTabMutation = (options?: Partial<Options<DeleteTabData>>): UseMutationOptions<DeleteTabResponse, DeleteTabError, Options<DeleteTabData>> => {
    const mutationOptions: UseMutationOptions<DeleteTabResponse, DeleteTabError, Options<DeleteTabData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deleteTab({
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
 * Rename a tab of the organization, or publish it to others
 */
export const updateTabMutation = (options?: Partial<Options<UpdateTabData>>): UseMutationOptions<UpdateTabResponse, UpdateTabError, Options<UpdateTabData>> => {
    const mutationOptions: UseMutationOptions<UpdateTabResponse, UpdateTabError, Options<UpdateTabData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateTab({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listGroupsQueryKey = (options?: Options<ListGroupsData>) => createQueryKey('listGroups', options);

/**
 * All contact groups, by name; `GET /groups/{id}` tells the filters of one
 */
export const listGroupsOptions = (options?: Options<ListGroupsData>) => queryOptions<ListGroupsResponse, ListGroupsError, ListGroupsResponse, ReturnType<typeof listGroupsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listGroups({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listGroupsQueryKey(options)
});

/**
 * Make a contact group: a manual one, or with filters a smart one
 */
export const createGroupMutation = (options?: Partial<Options<CreateGroupData>>): UseMutationOptions<CreateGroupResponse, CreateGroupError, Options<CreateGroupData>> => {
    const mutationOptions: UseMutationOptions<CreateGroupResponse, CreateGroupError, Options<CreateGroupData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createGroup({
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
 * Delete a group, for good; its contacts stay
 */
export const deleteGroupMutation = (options?: Partial<Options<DeleteGroupData>>): UseMutationOptions<DeleteGroupResponse, DeleteGroupError, Options<DeleteGroupData>> => {
    const mutationOptions: UseMutationOptions<DeleteGroupResponse, DeleteGroupError, Options<DeleteGroupData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deleteGroup({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getGroupQueryKey = (options: Options<GetGroupData>) => createQueryKey('getGroup', options);

/**
 * A contact group with its filters
 */
export const getGroupOptions = (options: Options<GetGroupData>) => queryOptions<GetGroupResponse, GetGroupError, GetGroupResponse, ReturnType<typeof getGroupQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getGroup({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getGroupQueryKey(options)
});

/**
 * Change a group's name, description and filters; rules that name it follow
 */
export const updateGroupMutation = (options?: Partial<Options<UpdateGroupData>>): UseMutationOptions<UpdateGroupResponse, UpdateGroupError, Options<UpdateGroupData>> => {
    const mutationOptions: UseMutationOptions<UpdateGroupResponse, UpdateGroupError, Options<UpdateGroupData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateGroup({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const countGroupQueryKey = (options: Options<CountGroupData>) => createQueryKey('countGroup', options);

/**
 * How many contacts in use of a group one sees
 */
export const countGroupOptions = (options: Options<CountGroupData>) => queryOptions<CountGroupResponse, CountGroupError, CountGroupResponse, ReturnType<typeof countGroupQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await countGroup({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: countGroupQueryKey(options)
});

/**
 * Do something with contacts; each that refuses stays as it is
 *
 * Up to 100 contacts are done at once; more by a job of its own, whose progress can be asked for.
 */
export const actOnContactsMutation = (options?: Partial<Options<ActOnContactsData>>): UseMutationOptions<ActOnContactsResponse, ActOnContactsError, Options<ActOnContactsData>> => {
    const mutationOptions: UseMutationOptions<ActOnContactsResponse, ActOnContactsError, Options<ActOnContactsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await actOnContacts({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listSharedUsersQueryKey = (options: Options<ListSharedUsersData>) => createQueryKey('listSharedUsers', options);

/**
 * Who else has the selected contacts, and can be told of what is done with them
 */
export const listSharedUsersOptions = (options: Options<ListSharedUsersData>) => queryOptions<ListSharedUsersResponse, ListSharedUsersError, ListSharedUsersResponse, ReturnType<typeof listSharedUsersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listSharedUsers({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listSharedUsersQueryKey(options)
});

/**
 * Who else has the selected contacts, and can be told of what is done with them
 */
export const listSharedUsersMutation = (options?: Partial<Options<ListSharedUsersData>>): UseMutationOptions<ListSharedUsersResponse, ListSharedUsersError, Options<ListSharedUsersData>> => {
    const mutationOptions: UseMutationOptions<ListSharedUsersResponse, ListSharedUsersError, Options<ListSharedUsersData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await listSharedUsers({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const previewOwnerChangeQueryKey = (options: Options<PreviewOwnerChangeData>) => createQueryKey('previewOwnerChange', options);

/**
 * What changing the owner of the selected contacts would come to
 */
export const previewOwnerChangeOptions = (options: Options<PreviewOwnerChangeData>) => queryOptions<PreviewOwnerChangeResponse, PreviewOwnerChangeError, PreviewOwnerChangeResponse, ReturnType<typeof previewOwnerChangeQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await previewOwnerChange({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: previewOwnerChangeQueryKey(options)
});

/**
 * What changing the owner of the selected contacts would come to
 */
export const previewOwnerChangeMutation = (options?: Partial<Options<PreviewOwnerChangeData>>): UseMutationOptions<PreviewOwnerChangeResponse, PreviewOwnerChangeError, Options<PreviewOwnerChangeData>> => {
    const mutationOptions: UseMutationOptions<PreviewOwnerChangeResponse, PreviewOwnerChangeError, Options<PreviewOwnerChangeData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await previewOwnerChange({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const previewMergeQueryKey = (options: Options<PreviewMergeData>) => createQueryKey('previewMerge', options);

/**
 * What merging contacts would come to; nothing is changed
 */
export const previewMergeOptions = (options: Options<PreviewMergeData>) => queryOptions<PreviewMergeResponse, PreviewMergeError, PreviewMergeResponse, ReturnType<typeof previewMergeQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await previewMerge({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: previewMergeQueryKey(options)
});

/**
 * What merging contacts would come to; nothing is changed
 */
export const previewMergeMutation = (options?: Partial<Options<PreviewMergeData>>): UseMutationOptions<PreviewMergeResponse, PreviewMergeError, Options<PreviewMergeData>> => {
    const mutationOptions: UseMutationOptions<PreviewMergeResponse, PreviewMergeError, Options<PreviewMergeData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await previewMerge({
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
 * Make one contact of several, for good
 */
export const mergeContactsMutation = (options?: Partial<Options<MergeContactsData>>): UseMutationOptions<MergeContactsResponse, MergeContactsError, Options<MergeContactsData>> => {
    const mutationOptions: UseMutationOptions<MergeContactsResponse, MergeContactsError, Options<MergeContactsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await mergeContacts({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const previewDoNotContactQueryKey = (options: Options<PreviewDoNotContactData>) => createQueryKey('previewDoNotContact', options);

/**
 * Which other records are bound when a contact is set to do not contact, by an email or phone of theirs
 */
export const previewDoNotContactOptions = (options: Options<PreviewDoNotContactData>) => queryOptions<PreviewDoNotContactResponse, PreviewDoNotContactError, PreviewDoNotContactResponse, ReturnType<typeof previewDoNotContactQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await previewDoNotContact({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: previewDoNotContactQueryKey(options)
});

/**
 * Set one contact as "Do not contact", for good: all outbound communication stops
 */
export const setDoNotContactMutation = (options?: Partial<Options<SetDoNotContactData>>): UseMutationOptions<SetDoNotContactResponse, SetDoNotContactError, Options<SetDoNotContactData>> => {
    const mutationOptions: UseMutationOptions<SetDoNotContactResponse, SetDoNotContactError, Options<SetDoNotContactData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setDoNotContact({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listTeamMembersQueryKey = (options?: Options<ListTeamMembersData>) => createQueryKey('listTeamMembers', options);

/**
 * Whom I can share contacts with or assign them to, by name
 */
export const listTeamMembersOptions = (options?: Options<ListTeamMembersData>) => queryOptions<ListTeamMembersResponse, ListTeamMembersError, ListTeamMembersResponse, ReturnType<typeof listTeamMembersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listTeamMembers({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listTeamMembersQueryKey(options)
});

export const listContactLoansQueryKey = (options: Options<ListContactLoansData>) => createQueryKey('listContactLoans', options);

/**
 * The loans that a contact takes part in, the most recent first; partners are shown none
 */
export const listContactLoansOptions = (options: Options<ListContactLoansData>) => queryOptions<ListContactLoansResponse, ListContactLoansError, ListContactLoansResponse, ReturnType<typeof listContactLoansQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listContactLoans({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactLoansQueryKey(options)
});

/**
 * Add a loan of a contact
 */
export const addLoanMutation = (options?: Partial<Options<AddLoanData>>): UseMutationOptions<AddLoanResponse, AddLoanError, Options<AddLoanData>> => {
    const mutationOptions: UseMutationOptions<AddLoanResponse, AddLoanError, Options<AddLoanData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addLoan({
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
 * Change a loan of a contact; what is left out is emptied
 */
export const updateLoanMutation = (options?: Partial<Options<UpdateLoanData>>): UseMutationOptions<UpdateLoanResponse, UpdateLoanError, Options<UpdateLoanData>> => {
    const mutationOptions: UseMutationOptions<UpdateLoanResponse, UpdateLoanError, Options<UpdateLoanData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateLoan({
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
 * A list of contacts, or all that one sees, as CSV; who exported how many is kept
 */
export const exportContactsMutation = (options?: Partial<Options<ExportContactsData>>): UseMutationOptions<ExportContactsResponse, ExportContactsError, Options<ExportContactsData>> => {
    const mutationOptions: UseMutationOptions<ExportContactsResponse, ExportContactsError, Options<ExportContactsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await exportContacts({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listContactListsQueryKey = (options?: Options<ListContactListsData>) => createQueryKey('listContactLists', options);

/**
 * The views of the contacts, or of the leads, that I saved, and those of the organization, by name
 */
export const listContactListsOptions = (options?: Options<ListContactListsData>) => queryOptions<ListContactListsResponse, ListContactListsError, ListContactListsResponse, ReturnType<typeof listContactListsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listContactLists({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactListsQueryKey(options)
});

/**
 * Save a view of the contacts, or of the leads, for oneself
 */
export const createContactListMutation = (options?: Partial<Options<CreateContactListData>>): UseMutationOptions<CreateContactListResponse, CreateContactListError, Options<CreateContactListData>> => {
    const mutationOptions: UseMutationOptions<CreateContactListResponse, CreateContactListError, Options<CreateContactListData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createContactList({
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
 * Delete a saved list, for good
 */
export const deleteContactListMutation = (options?: Partial<Options<DeleteContactListData>>): UseMutationOptions<DeleteContactListResponse, DeleteContactListError, Options<DeleteContactListData>> => {
    const mutationOptions: UseMutationOptions<DeleteContactListResponse, DeleteContactListError, Options<DeleteContactListData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deleteContactList({
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
 * Rename a saved list, save another view over it, or make it the default or no default any more
 */
export const updateContactListMutation = (options?: Partial<Options<UpdateContactListData>>): UseMutationOptions<UpdateContactListResponse, UpdateContactListError, Options<UpdateContactListData>> => {
    const mutationOptions: UseMutationOptions<UpdateContactListResponse, UpdateContactListError, Options<UpdateContactListData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateContactList({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getContactQueryKey = (options: Options<GetContactData>) => createQueryKey('getContact', options);

/**
 * A contact's record, with their leads; the problem of one that was merged names where it went, `mergedInto`
 */
export const getContactOptions = (options: Options<GetContactData>) => queryOptions<GetContactResponse, GetContactError, GetContactResponse, ReturnType<typeof getContactQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getContact({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getContactQueryKey(options)
});

/**
 * Change fields of a contact's record; those that are left out stay. An email or phone by which another record binds it to do not contact is changed by an administrator alone
 */
export const updateContactMutation = (options?: Partial<Options<UpdateContactData>>): UseMutationOptions<UpdateContactResponse, UpdateContactError, Options<UpdateContactData>> => {
    const mutationOptions: UseMutationOptions<UpdateContactResponse, UpdateContactError, Options<UpdateContactData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateContact({
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
 * Make a contact; by a person: never searched for duplicates; by an API key: one with the email or cell phone is answered with 200 instead; a key that reads no contacts is answered with 200 and the id in both cases
 */
export const createContactMutation = (options?: Partial<Options<CreateContactData>>): UseMutationOptions<CreateContactResponse, CreateContactError, Options<CreateContactData>> => {
    const mutationOptions: UseMutationOptions<CreateContactResponse, CreateContactError, Options<CreateContactData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createContact({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listContactTasksQueryKey = (options: Options<ListContactTasksData>) => createQueryKey('listContactTasks', options);

/**
 * A contact's tasks that one is shown, the open ones first
 */
export const listContactTasksOptions = (options: Options<ListContactTasksData>) => queryOptions<ListContactTasksResponse, ListContactTasksError, ListContactTasksResponse, ReturnType<typeof listContactTasksQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listContactTasks({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactTasksQueryKey(options)
});

/**
 * Add a single or a recurring task for a contact
 */
export const addTaskMutation = (options?: Partial<Options<AddTaskData>>): UseMutationOptions<AddTaskResponse, AddTaskError, Options<AddTaskData>> => {
    const mutationOptions: UseMutationOptions<AddTaskResponse, AddTaskError, Options<AddTaskData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addTask({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listMyTasksQueryKey = (options?: Options<ListMyTasksData>) => createQueryKey('listMyTasks', options);

/**
 * What I have to do for contacts, by when it is due
 */
export const listMyTasksOptions = (options?: Options<ListMyTasksData>) => queryOptions<ListMyTasksResponse, ListMyTasksError, ListMyTasksResponse, ReturnType<typeof listMyTasksQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listMyTasks({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listMyTasksQueryKey(options)
});

/**
 * Delete a task, for good
 */
export const deleteTaskMutation = (options?: Partial<Options<DeleteTaskData>>): UseMutationOptions<DeleteTaskResponse, DeleteTaskError, Options<DeleteTaskData>> => {
    const mutationOptions: UseMutationOptions<DeleteTaskResponse, DeleteTaskError, Options<DeleteTaskData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deleteTask({
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
 * Change a task
 */
export const updateTaskMutation = (options?: Partial<Options<UpdateTaskData>>): UseMutationOptions<UpdateTaskResponse, UpdateTaskError, Options<UpdateTaskData>> => {
    const mutationOptions: UseMutationOptions<UpdateTaskResponse, UpdateTaskError, Options<UpdateTaskData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateTask({
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
 * Tick a task off; a recurring one makes the next. Safe to repeat
 */
export const completeTaskMutation = (options?: Partial<Options<CompleteTaskData>>): UseMutationOptions<CompleteTaskResponse, CompleteTaskError, Options<CompleteTaskData>> => {
    const mutationOptions: UseMutationOptions<CompleteTaskResponse, CompleteTaskError, Options<CompleteTaskData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await completeTask({
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
 * Open a task again; it does not recur any more, since its next one is there
 */
export const reopenTaskMutation = (options?: Partial<Options<ReopenTaskData>>): UseMutationOptions<ReopenTaskResponse, ReopenTaskError, Options<ReopenTaskData>> => {
    const mutationOptions: UseMutationOptions<ReopenTaskResponse, ReopenTaskError, Options<ReopenTaskData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await reopenTask({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listContactNotesQueryKey = (options: Options<ListContactNotesData>) => createQueryKey('listContactNotes', options);

/**
 * The notes on a contact that one is shown, the newest first
 */
export const listContactNotesOptions = (options: Options<ListContactNotesData>) => queryOptions<ListContactNotesResponse, ListContactNotesError, ListContactNotesResponse, ReturnType<typeof listContactNotesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listContactNotes({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactNotesQueryKey(options)
});

export const listContactNotesInfiniteQueryKey = (options: Options<ListContactNotesData>): QueryKey<Options<ListContactNotesData>> => createQueryKey('listContactNotes', options, true);

/**
 * The notes on a contact that one is shown, the newest first
 */
export const listContactNotesInfiniteOptions = (options: Options<ListContactNotesData>) => infiniteQueryOptions<ListContactNotesResponse, ListContactNotesError, InfiniteData<ListContactNotesResponse>, QueryKey<Options<ListContactNotesData>>, string | Pick<QueryKey<Options<ListContactNotesData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListContactNotesData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listContactNotes({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactNotesInfiniteQueryKey(options)
});

/**
 * Add a note to a contact: a general one, or one of the five quick notes
 */
export const addContactNoteMutation = (options?: Partial<Options<AddContactNoteData>>): UseMutationOptions<AddContactNoteResponse, AddContactNoteError, Options<AddContactNoteData>> => {
    const mutationOptions: UseMutationOptions<AddContactNoteResponse, AddContactNoteError, Options<AddContactNoteData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addContactNote({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listContactMemosQueryKey = (options: Options<ListContactMemosData>) => createQueryKey('listContactMemos', options);

/**
 * The memos on a contact's record, the oldest first
 */
export const listContactMemosOptions = (options: Options<ListContactMemosData>) => queryOptions<ListContactMemosResponse, ListContactMemosError, ListContactMemosResponse, ReturnType<typeof listContactMemosQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listContactMemos({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactMemosQueryKey(options)
});

/**
 * Put a memo on a contact's record
 */
export const addContactMemoMutation = (options?: Partial<Options<AddContactMemoData>>): UseMutationOptions<AddContactMemoResponse, AddContactMemoError, Options<AddContactMemoData>> => {
    const mutationOptions: UseMutationOptions<AddContactMemoResponse, AddContactMemoError, Options<AddContactMemoData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addContactMemo({
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
 * Take a memo off a contact's record
 */
export const deleteContactMemoMutation = (options?: Partial<Options<DeleteContactMemoData>>): UseMutationOptions<DeleteContactMemoResponse, DeleteContactMemoError, Options<DeleteContactMemoData>> => {
    const mutationOptions: UseMutationOptions<DeleteContactMemoResponse, DeleteContactMemoError, Options<DeleteContactMemoData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deleteContactMemo({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listContactAppointmentsQueryKey = (options: Options<ListContactAppointmentsData>) => createQueryKey('listContactAppointments', options);

/**
 * A contact's appointments, the soonest first
 */
export const listContactAppointmentsOptions = (options: Options<ListContactAppointmentsData>) => queryOptions<ListContactAppointmentsResponse, ListContactAppointmentsError, ListContactAppointmentsResponse, ReturnType<typeof listContactAppointmentsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listContactAppointments({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listContactAppointmentsQueryKey(options)
});

/**
 * Schedule an appointment of mine with a contact
 */
export const addAppointmentMutation = (options?: Partial<Options<AddAppointmentData>>): UseMutationOptions<AddAppointmentResponse, AddAppointmentError, Options<AddAppointmentData>> => {
    const mutationOptions: UseMutationOptions<AddAppointmentResponse, AddAppointmentError, Options<AddAppointmentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addAppointment({
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
 * Delete an appointment, for good
 */
export const deleteAppointmentMutation = (options?: Partial<Options<DeleteAppointmentData>>): UseMutationOptions<DeleteAppointmentResponse, DeleteAppointmentError, Options<DeleteAppointmentData>> => {
    const mutationOptions: UseMutationOptions<DeleteAppointmentResponse, DeleteAppointmentError, Options<DeleteAppointmentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await deleteAppointment({
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
 * Change an appointment
 */
export const updateAppointmentMutation = (options?: Partial<Options<UpdateAppointmentData>>): UseMutationOptions<UpdateAppointmentResponse, UpdateAppointmentError, Options<UpdateAppointmentData>> => {
    const mutationOptions: UseMutationOptions<UpdateAppointmentResponse, UpdateAppointmentError, Options<UpdateAppointmentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await updateAppointment({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listAppointmentsQueryKey = (options?: Options<ListAppointmentsData>) => createQueryKey('listAppointments', options);

/**
 * The appointments of a period with all contacts that one sees; without appointments:readAll one's own; at most 500
 */
export const listAppointmentsOptions = (options?: Options<ListAppointmentsData>) => queryOptions<ListAppointmentsResponse, ListAppointmentsError, ListAppointmentsResponse, ReturnType<typeof listAppointmentsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listAppointments({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listAppointmentsQueryKey(options)
});

export const listRunsQueryKey = (options?: Options<ListRunsData>) => createQueryKey('listRuns', options);

/**
 * Leads that a run carries, the soonest deadline first
 */
export const listRunsOptions = (options?: Options<ListRunsData>) => queryOptions<ListRunsResponse, ListRunsError, ListRunsResponse, ReturnType<typeof listRunsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listRuns({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listRunsQueryKey(options)
});

export const listRunsInfiniteQueryKey = (options?: Options<ListRunsData>): QueryKey<Options<ListRunsData>> => createQueryKey('listRuns', options, true);

/**
 * Leads that a run carries, the soonest deadline first
 */
export const listRunsInfiniteOptions = (options?: Options<ListRunsData>) => infiniteQueryOptions<ListRunsResponse, ListRunsError, InfiniteData<ListRunsResponse>, QueryKey<Options<ListRunsData>>, string | Pick<QueryKey<Options<ListRunsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
// @ts-ignore
{
    queryFn: async ({ pageParam, queryKey, signal }) => {
        // @ts-ignore
        const page: Pick<QueryKey<Options<ListRunsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
            query: {
                cursor: pageParam
            }
        };
        const params = createInfiniteParams(queryKey, page);
        const { data } = await listRuns({
            ...options,
            ...params,
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listRunsInfiniteQueryKey(options)
});

export const getRunQueryKey = (options: Options<GetRunData>) => createQueryKey('getRun', options);

/**
 * A lead's run as Temporal has it, beside what the database says
 */
export const getRunOptions = (options: Options<GetRunData>) => queryOptions<GetRunResponse, GetRunError, GetRunResponse, ReturnType<typeof getRunQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRun({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getRunQueryKey(options)
});

/**
 * Wake runs that are stuck, and start anew those that are gone; each by itself
 */
export const retryRunsMutation = (options?: Partial<Options<RetryRunsData>>): UseMutationOptions<RetryRunsResponse, RetryRunsError, Options<RetryRunsData>> => {
    const mutationOptions: UseMutationOptions<RetryRunsResponse, RetryRunsError, Options<RetryRunsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await retryRuns({
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
 * End runs for a reason: an assignee keeps the lead, one that nobody has goes to the exception queue
 */
export const terminateRunsMutation = (options?: Partial<Options<TerminateRunsData>>): UseMutationOptions<TerminateRunsResponse, TerminateRunsError, Options<TerminateRunsData>> => {
    const mutationOptions: UseMutationOptions<TerminateRunsResponse, TerminateRunsError, Options<TerminateRunsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await terminateRuns({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

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
