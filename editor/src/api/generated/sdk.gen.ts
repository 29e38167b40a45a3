// @ts-nocheck
// Generated from server/openapi.json; do not edit.

import type { Client, Options as Options2, TDataShape } from './client';
import { client } from './client.gen';
import type { ClaimLeadData, ClaimLeadErrors, ClaimLeadResponses, CreateApiKeyData, CreateApiKeyErrors, CreateApiKeyResponses, CreateLeadData, CreateLeadErrors, CreateLeadResponses, CreateWorkflowData, CreateWorkflowErrors, CreateWorkflowResponses, DownloadFailedRowsData, DownloadFailedRowsErrors, DownloadFailedRowsResponses, GetDraftData, GetDraftErrors, GetDraftResponses, GetImportData, GetImportErrors, GetImportResponses, GetLeadData, GetLeadErrors, GetLeadResponses, GetMailData, GetMailErrors, GetMailResponses, GetMeData, GetMeErrors, GetMeResponses, GetMyLeadsData, GetMyLeadsErrors, GetMyLeadsResponses, GetTimelineData, GetTimelineErrors, GetTimelineResponses, GetVersionData, GetVersionErrors, GetVersionResponses, GetWorkflowData, GetWorkflowErrors, GetWorkflowResponses, IngestLeadData, IngestLeadErrors, IngestLeadResponses, ListApiKeysData, ListApiKeysErrors, ListApiKeysResponses, ListFailedRowsData, ListFailedRowsErrors, ListFailedRowsResponses, ListImportsData, ListImportsErrors, ListImportsResponses, ListLeadsData, ListLeadsErrors, ListLeadsResponses, ListMailsData, ListMailsErrors, ListMailsResponses, ListNotificationsData, ListNotificationsErrors, ListNotificationsResponses, ListSessionsData, ListSessionsErrors, ListSessionsResponses, ListSourcesData, ListSourcesErrors, ListSourcesResponses, ListTeamsData, ListTeamsErrors, ListTeamsResponses, ListUsersData, ListUsersErrors, ListUsersResponses, ListVersionsData, ListVersionsErrors, ListVersionsResponses, ListWorkflowsData, ListWorkflowsErrors, ListWorkflowsResponses, MarkNotificationsReadData, MarkNotificationsReadErrors, MarkNotificationsReadResponses, PassLeadData, PassLeadErrors, PassLeadResponses, PublishWorkflowData, PublishWorkflowErrors, PublishWorkflowResponses, RecordCommunicationData, RecordCommunicationErrors, RecordCommunicationResponses, RevokeApiKeyData, RevokeApiKeyErrors, RevokeApiKeyResponses, RevokeSessionData, RevokeSessionErrors, RevokeSessionResponses, SaveDraftData, SaveDraftErrors, SaveDraftResponses, SignInData, SignInErrors, SignInResponses, SignOutData, SignOutErrors, SignOutResponses, StartImportData, StartImportErrors, StartImportResponses, StreamEventsData, StreamEventsErrors, StreamEventsResponse, StreamEventsResponses, UpdateWorkflowData, UpdateWorkflowErrors, UpdateWorkflowResponses } from './types.gen';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: Record<string, unknown>;
};

/**
 * End this session
 */
export const signOut = <ThrowOnError extends boolean = false>(options?: Options<SignOutData, ThrowOnError>) => (options?.client ?? client).delete<SignOutResponses, SignOutErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/session',
    ...options
});

/**
 * Sign in; the session comes as an HttpOnly cookie
 */
export const signIn = <ThrowOnError extends boolean = false>(options: Options<SignInData, ThrowOnError>) => (options.client ?? client).post<SignInResponses, SignInErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/session',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Who is signed in, and what they may do
 */
export const getMe = <ThrowOnError extends boolean = false>(options?: Options<GetMeData, ThrowOnError>) => (options?.client ?? client).get<GetMeResponses, GetMeErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/me',
    ...options
});

/**
 * My signed-in browsers
 */
export const listSessions = <ThrowOnError extends boolean = false>(options?: Options<ListSessionsData, ThrowOnError>) => (options?.client ?? client).get<ListSessionsResponses, ListSessionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/me/sessions',
    ...options
});

/**
 * Sign one of my browsers out at once
 */
export const revokeSession = <ThrowOnError extends boolean = false>(options: Options<RevokeSessionData, ThrowOnError>) => (options.client ?? client).delete<RevokeSessionResponses, RevokeSessionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/me/sessions/{id}',
    ...options
});

/**
 * The organization's API keys, without their secrets
 */
export const listApiKeys = <ThrowOnError extends boolean = false>(options?: Options<ListApiKeysData, ThrowOnError>) => (options?.client ?? client).get<ListApiKeysResponses, ListApiKeysErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api-keys',
    ...options
});

/**
 * Make an API key; the answer shows it this once
 */
export const createApiKey = <ThrowOnError extends boolean = false>(options: Options<CreateApiKeyData, ThrowOnError>) => (options.client ?? client).post<CreateApiKeyResponses, CreateApiKeyErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api-keys',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Revoke an API key at once
 */
export const revokeApiKey = <ThrowOnError extends boolean = false>(options: Options<RevokeApiKeyData, ThrowOnError>) => (options.client ?? client).delete<RevokeApiKeyResponses, RevokeApiKeyErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api-keys/{id}',
    ...options
});

/**
 * Everybody in the organization
 */
export const listUsers = <ThrowOnError extends boolean = false>(options?: Options<ListUsersData, ThrowOnError>) => (options?.client ?? client).get<ListUsersResponses, ListUsersErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/users',
    ...options
});

/**
 * The teams, with their members in team order
 */
export const listTeams = <ThrowOnError extends boolean = false>(options?: Options<ListTeamsData, ThrowOnError>) => (options?.client ?? client).get<ListTeamsResponses, ListTeamsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/teams',
    ...options
});

/**
 * The lead sources and the workflow that starts at each
 */
export const listSources = <ThrowOnError extends boolean = false>(options?: Options<ListSourcesData, ThrowOnError>) => (options?.client ?? client).get<ListSourcesResponses, ListSourcesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/sources',
    ...options
});

/**
 * The lead workflows
 */
export const listWorkflows = <ThrowOnError extends boolean = false>(options?: Options<ListWorkflowsData, ThrowOnError>) => (options?.client ?? client).get<ListWorkflowsResponses, ListWorkflowsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows',
    ...options
});

/**
 * Create a lead workflow; it starts with one branch for each user
 */
export const createWorkflow = <ThrowOnError extends boolean = false>(options: Options<CreateWorkflowData, ThrowOnError>) => (options.client ?? client).post<CreateWorkflowResponses, CreateWorkflowErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * A workflow's settings
 */
export const getWorkflow = <ThrowOnError extends boolean = false>(options: Options<GetWorkflowData, ThrowOnError>) => (options.client ?? client).get<GetWorkflowResponses, GetWorkflowErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}',
    ...options
});

/**
 * Change what may change after creation: name and product category
 */
export const updateWorkflow = <ThrowOnError extends boolean = false>(options: Options<UpdateWorkflowData, ThrowOnError>) => (options.client ?? client).patch<UpdateWorkflowResponses, UpdateWorkflowErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The drawing under work, with its problems
 */
export const getDraft = <ThrowOnError extends boolean = false>(options: Options<GetDraftData, ThrowOnError>) => (options.client ?? client).get<GetDraftResponses, GetDraftErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/draft',
    ...options
});

/**
 * Save the drawing, problems and all; refused when somebody saved meanwhile
 */
export const saveDraft = <ThrowOnError extends boolean = false>(options: Options<SaveDraftData, ThrowOnError>) => (options.client ?? client).put<SaveDraftResponses, SaveDraftErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/draft',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Publish the draft; new leads follow it, running leads keep the version they began with
 */
export const publishWorkflow = <ThrowOnError extends boolean = false>(options: Options<PublishWorkflowData, ThrowOnError>) => (options.client ?? client).post<PublishWorkflowResponses, PublishWorkflowErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/publish',
    ...options
});

/**
 * The published versions, newest first
 */
export const listVersions = <ThrowOnError extends boolean = false>(options: Options<ListVersionsData, ThrowOnError>) => (options.client ?? client).get<ListVersionsResponses, ListVersionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/versions',
    ...options
});

/**
 * A published version with its drawing
 */
export const getVersion = <ThrowOnError extends boolean = false>(options: Options<GetVersionData, ThrowOnError>) => (options.client ?? client).get<GetVersionResponses, GetVersionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/versions/{number}',
    ...options
});

/**
 * One lead from a third party
 */
export const ingestLead = <ThrowOnError extends boolean = false>(options: Options<IngestLeadData, ThrowOnError>) => (options.client ?? client).post<IngestLeadResponses, IngestLeadErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/sources/{source}/leads',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Leads, newest first; a loan officer sees only their own
 */
export const listLeads = <ThrowOnError extends boolean = false>(options?: Options<ListLeadsData, ThrowOnError>) => (options?.client ?? client).get<ListLeadsResponses, ListLeadsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads',
    ...options
});

/**
 * A lead entered by hand
 */
export const createLead = <ThrowOnError extends boolean = false>(options: Options<CreateLeadData, ThrowOnError>) => (options.client ?? client).post<CreateLeadResponses, CreateLeadErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What is offered and assigned to me, most urgent first
 */
export const getMyLeads = <ThrowOnError extends boolean = false>(options?: Options<GetMyLeadsData, ThrowOnError>) => (options?.client ?? client).get<GetMyLeadsResponses, GetMyLeadsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/me/leads',
    ...options
});

/**
 * A lead's state, assignee, contact, offers, plan version and run
 */
export const getLead = <ThrowOnError extends boolean = false>(options: Options<GetLeadData, ThrowOnError>) => (options.client ?? client).get<GetLeadResponses, GetLeadErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}',
    ...options
});

/**
 * Each thing that happened to a lead, with the reasons of each decision, in order
 */
export const getTimeline = <ThrowOnError extends boolean = false>(options: Options<GetTimelineData, ThrowOnError>) => (options.client ?? client).get<GetTimelineResponses, GetTimelineErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}/timeline',
    ...options
});

/**
 * Take a lead that is offered to me; the first claim wins
 */
export const claimLead = <ThrowOnError extends boolean = false>(options: Options<ClaimLeadData, ThrowOnError>) => (options.client ?? client).post<ClaimLeadResponses, ClaimLeadErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}/claim',
    ...options
});

/**
 * Decline an offer, or give an assigned lead on
 */
export const passLead = <ThrowOnError extends boolean = false>(options: Options<PassLeadData, ThrowOnError>) => (options.client ?? client).post<PassLeadResponses, PassLeadErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}/pass',
    ...options
});

/**
 * Record that I called, emailed, texted or met the contact
 */
export const recordCommunication = <ThrowOnError extends boolean = false>(options: Options<RecordCommunicationData, ThrowOnError>) => (options.client ?? client).post<RecordCommunicationResponses, RecordCommunicationErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}/communications',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Import a CSV file of leads (multipart, field `file`)
 *
 * Streamed. Columns are matched by name or alias; each row names its `Source Name`, or the query `source` names one for all.
 */
export const startImport = <ThrowOnError extends boolean = false>(options?: Options<StartImportData, ThrowOnError>) => (options?.client ?? client).post<StartImportResponses, StartImportErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/leads',
    ...options
});

/**
 * Imports, newest first
 */
export const listImports = <ThrowOnError extends boolean = false>(options?: Options<ListImportsData, ThrowOnError>) => (options?.client ?? client).get<ListImportsResponses, ListImportsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports',
    ...options
});

/**
 * How far an import is
 */
export const getImport = <ThrowOnError extends boolean = false>(options: Options<GetImportData, ThrowOnError>) => (options.client ?? client).get<GetImportResponses, GetImportErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}',
    ...options
});

/**
 * The rows that were refused, with line numbers and reasons
 */
export const listFailedRows = <ThrowOnError extends boolean = false>(options: Options<ListFailedRowsData, ThrowOnError>) => (options.client ?? client).get<ListFailedRowsResponses, ListFailedRowsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}/failures',
    ...options
});

/**
 * The refused rows as a CSV: the columns of the file, the line and the reasons; mend it and import it again
 */
export const downloadFailedRows = <ThrowOnError extends boolean = false>(options: Options<DownloadFailedRowsData, ThrowOnError>) => (options.client ?? client).get<DownloadFailedRowsResponses, DownloadFailedRowsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}/failures.csv',
    ...options
});

/**
 * My notifications, newest first
 */
export const listNotifications = <ThrowOnError extends boolean = false>(options?: Options<ListNotificationsData, ThrowOnError>) => (options?.client ?? client).get<ListNotificationsResponses, ListNotificationsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/me/notifications',
    ...options
});

/**
 * Mark all my notifications read
 */
export const markNotificationsRead = <ThrowOnError extends boolean = false>(options?: Options<MarkNotificationsReadData, ThrowOnError>) => (options?.client ?? client).post<MarkNotificationsReadResponses, MarkNotificationsReadErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/me/notifications/read',
    ...options
});

/**
 * Mails that the local mailbox caught, newest first
 */
export const listMails = <ThrowOnError extends boolean = false>(options?: Options<ListMailsData, ThrowOnError>) => (options?.client ?? client).get<ListMailsResponses, ListMailsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/outbox',
    ...options
});

/**
 * A caught mail
 */
export const getMail = <ThrowOnError extends boolean = false>(options: Options<GetMailData, ThrowOnError>) => (options.client ?? client).get<GetMailResponses, GetMailErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/outbox/{id}',
    ...options
});

/**
 * Server-sent events for the signed-in user: what changed, to be read again
 */
export const streamEvents = <ThrowOnError extends boolean = false>(options?: Options<StreamEventsData, ThrowOnError, StreamEventsResponse>) => (options?.client ?? client).sse.get<StreamEventsResponses, StreamEventsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/events',
    ...options
});
