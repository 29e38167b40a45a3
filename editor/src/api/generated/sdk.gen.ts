// @ts-nocheck
// Generated from server/openapi.json; do not edit.

import { type Client, formDataBodySerializer, type Options as Options2, type TDataShape } from './client';
import { client } from './client.gen';
import type { ActOnContactsData, ActOnContactsErrors, ActOnContactsResponses, AddAbsenceData, AddAbsenceErrors, AddAbsenceResponses, AddAppointmentData, AddAppointmentErrors, AddAppointmentResponses, AddContactMemoData, AddContactMemoErrors, AddContactMemoResponses, AddContactNoteData, AddContactNoteErrors, AddContactNoteResponses, AddLoanData, AddLoanErrors, AddLoanResponses, AddTaskData, AddTaskErrors, AddTaskResponses, BacktestWorkflowData, BacktestWorkflowErrors, BacktestWorkflowResponses, CancelBulkActionData, CancelBulkActionErrors, CancelBulkActionResponses, ChangePreviewData, ChangePreviewErrors, ChangePreviewResponses, ClaimLeadData, ClaimLeadErrors, ClaimLeadResponses, CloseLeadData, CloseLeadErrors, CloseLeadResponses, CompleteTaskData, CompleteTaskErrors, CompleteTaskResponses, CountGroupData, CountGroupErrors, CountGroupResponses, CountRefusedSubmissionsData, CountRefusedSubmissionsErrors, CountRefusedSubmissionsResponses, CreateApiKeyData, CreateApiKeyErrors, CreateApiKeyResponses, CreateContactData, CreateContactErrors, CreateContactListData, CreateContactListErrors, CreateContactListResponses, CreateContactResponses, CreateGroupData, CreateGroupErrors, CreateGroupResponses, CreateLeadData, CreateLeadErrors, CreateLeadResponses, CreateLeadRouteData, CreateLeadRouteErrors, CreateLeadRouteResponses, CreateWorkflowData, CreateWorkflowErrors, CreateWorkflowResponses, DeleteAppointmentData, DeleteAppointmentErrors, DeleteAppointmentResponses, DeleteContactListData, DeleteContactListErrors, DeleteContactListResponses, DeleteContactMemoData, DeleteContactMemoErrors, DeleteContactMemoResponses, DeleteGroupData, DeleteGroupErrors, DeleteGroupResponses, DeleteLeadRouteData, DeleteLeadRouteErrors, DeleteLeadRouteResponses, DeleteTabData, DeleteTabErrors, DeleteTabResponses, DeleteTaskData, DeleteTaskErrors, DeleteTaskResponses, DiffVersionData, DiffVersionErrors, DiffVersionResponses, DiscardPreviewData, DiscardPreviewErrors, DiscardPreviewResponses, DismissRefusedSubmissionData, DismissRefusedSubmissionErrors, DismissRefusedSubmissionResponses, DismissUnknownSourceData, DismissUnknownSourceErrors, DismissUnknownSourceResponses, DownloadBacktestData, DownloadBacktestErrors, DownloadBacktestResponses, DownloadBulkFailuresData, DownloadBulkFailuresErrors, DownloadBulkFailuresResponses, DownloadFailedRowsData, DownloadFailedRowsErrors, DownloadFailedRowsResponses, DownloadLeadTemplateData, DownloadLeadTemplateErrors, DownloadLeadTemplateResponses, DownloadNotedRowsData, DownloadNotedRowsErrors, DownloadNotedRowsResponses, ExportContactsData, ExportContactsErrors, ExportContactsResponses, ForgetLoanWordData, ForgetLoanWordErrors, ForgetLoanWordResponses, GetBulkActionData, GetBulkActionErrors, GetBulkActionResponses, GetContactData, GetContactErrors, GetContactResponses, GetDraftData, GetDraftErrors, GetDraftResponses, GetGroupData, GetGroupErrors, GetGroupResponses, GetImportData, GetImportErrors, GetImportResponses, GetLeadData, GetLeadErrors, GetLeadResponses, GetLeadRouteData, GetLeadRouteErrors, GetLeadRouteResponses, GetMailData, GetMailErrors, GetMailResponses, GetMeData, GetMeErrors, GetMeResponses, GetMyLeadsData, GetMyLeadsErrors, GetMyLeadsResponses, GetRefusedSubmissionData, GetRefusedSubmissionErrors, GetRefusedSubmissionResponses, GetRestorePointData, GetRestorePointErrors, GetRestorePointResponses, GetRunData, GetRunErrors, GetRunResponses, GetTimelineData, GetTimelineEntryData, GetTimelineEntryErrors, GetTimelineEntryResponses, GetTimelineErrors, GetTimelineResponses, GetTrafficData, GetTrafficErrors, GetTrafficResponses, GetTrialGroundData, GetTrialGroundErrors, GetTrialGroundResponses, GetTurnsData, GetTurnsErrors, GetTurnsResponses, GetVersionData, GetVersionErrors, GetVersionResponses, GetWhyNotMeData, GetWhyNotMeErrors, GetWhyNotMeResponses, GetWorkflowData, GetWorkflowErrors, GetWorkflowResponses, IngestLeadData, IngestLeadErrors, IngestLeadResponses, ListApiKeysData, ListApiKeysErrors, ListApiKeysResponses, ListAppointmentsData, ListAppointmentsErrors, ListAppointmentsResponses, ListAudiencesData, ListAudiencesErrors, ListAudiencesResponses, ListAuditData, ListAuditErrors, ListAuditResponses, ListBulkActionsData, ListBulkActionsErrors, ListBulkActionsResponses, ListBulkFailuresData, ListBulkFailuresErrors, ListBulkFailuresResponses, ListContactActivityData, ListContactActivityErrors, ListContactActivityResponses, ListContactAppointmentsData, ListContactAppointmentsErrors, ListContactAppointmentsResponses, ListContactListsData, ListContactListsErrors, ListContactListsResponses, ListContactLoansData, ListContactLoansErrors, ListContactLoansResponses, ListContactMemosData, ListContactMemosErrors, ListContactMemosResponses, ListContactNotesData, ListContactNotesErrors, ListContactNotesResponses, ListContactsData, ListContactsErrors, ListContactsResponses, ListContactTabsData, ListContactTabsErrors, ListContactTabsResponses, ListContactTasksData, ListContactTasksErrors, ListContactTasksResponses, ListFailedRowsData, ListFailedRowsErrors, ListFailedRowsResponses, ListFieldOptionsData, ListFieldOptionsErrors, ListFieldOptionsResponses, ListGroupsData, ListGroupsErrors, ListGroupsResponses, ListImportsData, ListImportsErrors, ListImportsResponses, ListLeadPageData, ListLeadPageErrors, ListLeadPageResponses, ListLeadRoutesData, ListLeadRoutesErrors, ListLeadRoutesResponses, ListLeadsData, ListLeadsErrors, ListLeadsKeptData, ListLeadsKeptErrors, ListLeadsKeptResponses, ListLeadsResponses, ListLoanWordsData, ListLoanWordsErrors, ListLoanWordsResponses, ListMailsData, ListMailsErrors, ListMailsResponses, ListMyTasksData, ListMyTasksErrors, ListMyTasksResponses, ListNotedRowsData, ListNotedRowsErrors, ListNotedRowsResponses, ListNotificationsData, ListNotificationsErrors, ListNotificationsResponses, ListRefusedSubmissionsData, ListRefusedSubmissionsErrors, ListRefusedSubmissionsResponses, ListRestorePointsData, ListRestorePointsErrors, ListRestorePointsResponses, ListRunsData, ListRunsErrors, ListRunsResponses, ListSessionsData, ListSessionsErrors, ListSessionsResponses, ListSharedUsersData, ListSharedUsersErrors, ListSharedUsersResponses, ListSourcesData, ListSourcesErrors, ListSourcesResponses, ListTeamMembersData, ListTeamMembersErrors, ListTeamMembersResponses, ListTeamsData, ListTeamsErrors, ListTeamsResponses, ListTrafficLeadsData, ListTrafficLeadsErrors, ListTrafficLeadsResponses, ListUnknownSourcesData, ListUnknownSourcesErrors, ListUnknownSourcesResponses, ListUsersData, ListUsersErrors, ListUsersResponses, ListVersionsData, ListVersionsErrors, ListVersionsResponses, ListWorkflowsData, ListWorkflowsErrors, ListWorkflowsResponses, MarkNotificationsReadData, MarkNotificationsReadErrors, MarkNotificationsReadResponses, MergeContactsData, MergeContactsErrors, MergeContactsResponses, MoveLeadsData, MoveLeadsErrors, MoveLeadsResponses, PassLeadData, PassLeadErrors, PassLeadResponses, PauseMyLeadsData, PauseMyLeadsErrors, PauseMyLeadsResponses, PreviewDoNotContactData, PreviewDoNotContactErrors, PreviewDoNotContactResponses, PreviewImportData, PreviewImportErrors, PreviewImportResponses, PreviewImportUndoData, PreviewImportUndoErrors, PreviewImportUndoResponses, PreviewMergeData, PreviewMergeErrors, PreviewMergeResponses, PreviewMoveData, PreviewMoveErrors, PreviewMoveResponses, PreviewOwnerChangeData, PreviewOwnerChangeErrors, PreviewOwnerChangeResponses, PublishTabData, PublishTabErrors, PublishTabResponses, PublishWorkflowData, PublishWorkflowErrors, PublishWorkflowResponses, ReassignLeadsData, ReassignLeadsErrors, ReassignLeadsResponses, ReceiveCallData, ReceiveCallErrors, ReceiveCallResponses, RecordCommunicationData, RecordCommunicationErrors, RecordCommunicationResponses, RemoveAbsenceData, RemoveAbsenceErrors, RemoveAbsenceResponses, ReopenLeadData, ReopenLeadErrors, ReopenLeadResponses, ReopenTaskData, ReopenTaskErrors, ReopenTaskResponses, RestoreVersionData, RestoreVersionErrors, RestoreVersionResponses, ResumeMyLeadsData, ResumeMyLeadsErrors, ResumeMyLeadsResponses, RetryRunsData, RetryRunsErrors, RetryRunsResponses, ReviewNameData, ReviewNameErrors, ReviewNameResponses, RevokeApiKeyData, RevokeApiKeyErrors, RevokeApiKeyResponses, RevokeSessionData, RevokeSessionErrors, RevokeSessionResponses, SaveDraftData, SaveDraftErrors, SaveDraftResponses, SaveOwnTabsData, SaveOwnTabsErrors, SaveOwnTabsResponses, SendRefusedSubmissionData, SendRefusedSubmissionErrors, SendRefusedSubmissionResponses, SetDoNotContactData, SetDoNotContactErrors, SetDoNotContactResponses, SetTeamManagersData, SetTeamManagersErrors, SetTeamManagersResponses, SetWorkflowStateData, SetWorkflowStateErrors, SetWorkflowStateResponses, SignInData, SignInErrors, SignInResponses, SignOutData, SignOutErrors, SignOutResponses, SimulateLeadData, SimulateLeadErrors, SimulateLeadResponses, StartImportData, StartImportErrors, StartImportResponses, StartPreviewedImportData, StartPreviewedImportErrors, StartPreviewedImportResponses, StreamEventsData, StreamEventsErrors, StreamEventsResponse, StreamEventsResponses, TeachLoanWordData, TeachLoanWordErrors, TeachLoanWordResponses, TerminateRunsData, TerminateRunsErrors, TerminateRunsResponses, UndoImportData, UndoImportErrors, UndoImportResponses, UpdateApiKeyData, UpdateApiKeyErrors, UpdateApiKeyResponses, UpdateAppointmentData, UpdateAppointmentErrors, UpdateAppointmentResponses, UpdateContactData, UpdateContactErrors, UpdateContactListData, UpdateContactListErrors, UpdateContactListResponses, UpdateContactResponses, UpdateGroupData, UpdateGroupErrors, UpdateGroupResponses, UpdateLeadRouteData, UpdateLeadRouteErrors, UpdateLeadRouteResponses, UpdateLoanData, UpdateLoanErrors, UpdateLoanResponses, UpdateTabData, UpdateTabErrors, UpdateTabResponses, UpdateTaskData, UpdateTaskErrors, UpdateTaskResponses, UpdateUserData, UpdateUserErrors, UpdateUserResponses, UpdateWorkflowData, UpdateWorkflowErrors, UpdateWorkflowResponses } from './types.gen';

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
 * Hand an API key to another administrator, who answers for it from then on
 */
export const updateApiKey = <ThrowOnError extends boolean = false>(options: Options<UpdateApiKeyData, ThrowOnError>) => (options.client ?? client).patch<UpdateApiKeyResponses, UpdateApiKeyErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/api-keys/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
 * Change a user; one who is deactivated is signed out, and open leads of one who takes no more go on to others
 */
export const updateUser = <ThrowOnError extends boolean = false>(options: Options<UpdateUserData, ThrowOnError>) => (options.client ?? client).patch<UpdateUserResponses, UpdateUserErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/users/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Out-of-office dates of a user: one's own, those of the teams one manages, or anybody's for those who manage users
 */
export const addAbsence = <ThrowOnError extends boolean = false>(options: Options<AddAbsenceData, ThrowOnError>) => (options.client ?? client).post<AddAbsenceResponses, AddAbsenceErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/users/{id}/absences',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * End an absence, or take back one to come
 */
export const removeAbsence = <ThrowOnError extends boolean = false>(options: Options<RemoveAbsenceData, ThrowOnError>) => (options.client ?? client).delete<RemoveAbsenceResponses, RemoveAbsenceErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/users/{id}/absences/{absenceId}',
    ...options
});

/**
 * Take leads again
 */
export const resumeMyLeads = <ThrowOnError extends boolean = false>(options?: Options<ResumeMyLeadsData, ThrowOnError>) => (options?.client ?? client).delete<ResumeMyLeadsResponses, ResumeMyLeadsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/me/pause',
    ...options
});

/**
 * Take no leads from now on, until a time or until I resume
 */
export const pauseMyLeads = <ThrowOnError extends boolean = false>(options: Options<PauseMyLeadsData, ThrowOnError>) => (options.client ?? client).post<PauseMyLeadsResponses, PauseMyLeadsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/me/pause',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
 * Say who manages a team beside the managers who are its members
 */
export const setTeamManagers = <ThrowOnError extends boolean = false>(options: Options<SetTeamManagersData, ThrowOnError>) => (options.client ?? client).put<SetTeamManagersResponses, SetTeamManagersErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/teams/{id}/managers',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
 * What workflows can add contacts to: groups, campaigns, journeys with their triggers
 */
export const listAudiences = <ThrowOnError extends boolean = false>(options?: Options<ListAudiencesData, ThrowOnError>) => (options?.client ?? client).get<ListAudiencesResponses, ListAudiencesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/audiences',
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
 * Change what may change after creation: name, category, what leads are added to, duplicates
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
 * Activate, pause or archive: paused, leads are held, and released in order when it is activated
 */
export const setWorkflowState = <ThrowOnError extends boolean = false>(options: Options<SetWorkflowStateData, ThrowOnError>) => (options.client ?? client).put<SetWorkflowStateResponses, SetWorkflowStateErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/state',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Whose turn it is, and what each user has had of this workflow
 */
export const getTurns = <ThrowOnError extends boolean = false>(options: Options<GetTurnsData, ThrowOnError>) => (options.client ?? client).get<GetTurnsResponses, GetTurnsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/turns',
    ...options
});

/**
 * Sources that were delivered to although no workflow starts at them
 */
export const listUnknownSources = <ThrowOnError extends boolean = false>(options?: Options<ListUnknownSourcesData, ThrowOnError>) => (options?.client ?? client).get<ListUnknownSourcesResponses, ListUnknownSourcesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/unknown-sources',
    ...options
});

/**
 * Forget a source that was delivered to in vain
 */
export const dismissUnknownSource = <ThrowOnError extends boolean = false>(options: Options<DismissUnknownSourceData, ThrowOnError>) => (options.client ?? client).post<DismissUnknownSourceResponses, DismissUnknownSourceErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/unknown-sources/dismiss',
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
 * Submissions that were refused, the newest first; kept for 30 days
 */
export const listRefusedSubmissions = <ThrowOnError extends boolean = false>(options?: Options<ListRefusedSubmissionsData, ThrowOnError>) => (options?.client ?? client).get<ListRefusedSubmissionsResponses, ListRefusedSubmissionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/refused-submissions',
    ...options
});

/**
 * How many submissions of each source were refused, by what became of them
 */
export const countRefusedSubmissions = <ThrowOnError extends boolean = false>(options?: Options<CountRefusedSubmissionsData, ThrowOnError>) => (options?.client ?? client).get<CountRefusedSubmissionsResponses, CountRefusedSubmissionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/refused-submissions/counts',
    ...options
});

/**
 * One refused submission, with its body as it came and what was wrong with it
 */
export const getRefusedSubmission = <ThrowOnError extends boolean = false>(options: Options<GetRefusedSubmissionData, ThrowOnError>) => (options.client ?? client).get<GetRefusedSubmissionResponses, GetRefusedSubmissionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/refused-submissions/{id}',
    ...options
});

/**
 * Sends a refused submission again, mended, as its own call would; answered as that call is
 */
export const sendRefusedSubmission = <ThrowOnError extends boolean = false>(options: Options<SendRefusedSubmissionData, ThrowOnError>) => (options.client ?? client).post<SendRefusedSubmissionResponses, SendRefusedSubmissionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/refused-submissions/{id}/send',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Sets a refused submission aside; it can still be sent
 */
export const dismissRefusedSubmission = <ThrowOnError extends boolean = false>(options: Options<DismissRefusedSubmissionData, ThrowOnError>) => (options.client ?? client).post<DismissRefusedSubmissionResponses, DismissRefusedSubmissionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/refused-submissions/{id}/dismiss',
    ...options
});

/**
 * A call to the number of an inbound phone campaign; it makes a lead
 */
export const receiveCall = <ThrowOnError extends boolean = false>(options: Options<ReceiveCallData, ThrowOnError>) => (options.client ?? client).post<ReceiveCallResponses, ReceiveCallErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/calls',
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
 * Close a lead that is worked off; its contact's next delivery is a new lead
 */
export const closeLead = <ThrowOnError extends boolean = false>(options: Options<CloseLeadData, ThrowOnError>) => (options.client ?? client).post<CloseLeadResponses, CloseLeadErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}/close',
    ...options
});

/**
 * Say whose a lead is that came under another first name than its contact's
 */
export const reviewName = <ThrowOnError extends boolean = false>(options: Options<ReviewNameData, ThrowOnError>) => (options.client ?? client).post<ReviewNameResponses, ReviewNameErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}/name-review',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Open a closed lead again
 */
export const reopenLead = <ThrowOnError extends boolean = false>(options: Options<ReopenLeadData, ThrowOnError>) => (options.client ?? client).post<ReopenLeadResponses, ReopenLeadErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}/reopen',
    ...options
});

/**
 * Give leads to somebody, or route them anew by what a workflow has published; each by itself
 */
export const reassignLeads = <ThrowOnError extends boolean = false>(options: Options<ReassignLeadsData, ThrowOnError>) => (options.client ?? client).post<ReassignLeadsResponses, ReassignLeadsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/reassign',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
 * Record that I called, emailed, texted or met the contact, or that they did so with me
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
 * Forget what a word was taught to mean; leads that came before keep it
 */
export const forgetLoanWord = <ThrowOnError extends boolean = false>(options: Options<ForgetLoanWordData, ThrowOnError>) => (options.client ?? client).delete<ForgetLoanWordResponses, ForgetLoanWordErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/loan-words',
    ...options
});

/**
 * What senders call a loan's facts: words that were taught, and words that nobody taught yet
 */
export const listLoanWords = <ThrowOnError extends boolean = false>(options?: Options<ListLoanWordsData, ThrowOnError>) => (options?.client ?? client).get<ListLoanWordsResponses, ListLoanWordsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/loan-words',
    ...options
});

/**
 * Teach what a word means; it applies to leads that come afterwards
 */
export const teachLoanWord = <ThrowOnError extends boolean = false>(options: Options<TeachLoanWordData, ThrowOnError>) => (options.client ?? client).put<TeachLoanWordResponses, TeachLoanWordErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/loan-words',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
 * One entry of a lead's timeline: of a decision more reasons than the timeline tells, or all of one user
 */
export const getTimelineEntry = <ThrowOnError extends boolean = false>(options: Options<GetTimelineEntryData, ThrowOnError>) => (options.client ?? client).get<GetTimelineEntryResponses, GetTimelineEntryErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}/timeline/{entryId}',
    ...options
});

/**
 * Why a lead went past me: my own line of each of its latest 50 decisions, and nobody else's
 */
export const getWhyNotMe = <ThrowOnError extends boolean = false>(options: Options<GetWhyNotMeData, ThrowOnError>) => (options.client ?? client).get<GetWhyNotMeResponses, GetWhyNotMeErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/{id}/why-not-me',
    ...options
});

/**
 * A page of the leads that one sees, as a list of rules says; nothing is written
 */
export const listLeadPage = <ThrowOnError extends boolean = false>(options: Options<ListLeadPageData, ThrowOnError>) => (options.client ?? client).post<ListLeadPageResponses, ListLeadPageErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/leads/list',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Import a CSV file of leads (multipart, field `file`)
 *
 * Streamed. Encoding (UTF-8, UTF-16, else Windows-1252) and separator (comma, semicolon, tab, pipe, `sep=`) are found from the file. Columns are matched by name or alias, and those left out are named in the answer; each row names its `Source Name`, or the query `source` names one for the rows that name none. A row without an external id that came before in another file of its source is the lead that it was. A file with the same bytes as an earlier one is refused unless `again` is given; the problem's `sameFile` is `{ importId, fileName, importedAt, importedBy }`.
 */
export const startImport = <ThrowOnError extends boolean = false>(options: Options<StartImportData, ThrowOnError>) => (options.client ?? client).post<StartImportResponses, StartImportErrors, ThrowOnError>({
    ...formDataBodySerializer,
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/leads',
    ...options,
    headers: {
        'Content-Type': null,
        ...options.headers
    }
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
 * Drop the file of a preview, with what was chosen for it
 *
 * Whoever may start it may discard it. What was started cannot be discarded; it can be undone.
 */
export const discardPreview = <ThrowOnError extends boolean = false>(options: Options<DiscardPreviewData, ThrowOnError>) => (options.client ?? client).delete<DiscardPreviewResponses, DiscardPreviewErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}',
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
 * What undoing an import would do now, and what it would leave; once it is undone: what it did
 *
 * A key is told of what was imported by a key.
 */
export const previewImportUndo = <ThrowOnError extends boolean = false>(options: Options<PreviewImportUndoData, ThrowOnError>) => (options.client ?? client).get<PreviewImportUndoResponses, PreviewImportUndoErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}/undo',
    ...options
});

/**
 * Take back what an import did
 *
 * Leads that nobody has worked are closed; contacts that the import made and that nothing else hangs on are archived; fields that it wrote over get their former value where nobody changed them since; groups, campaigns and shares that it added are taken back. Turns are not. A key undoes only what was imported by a key.
 */
export const undoImport = <ThrowOnError extends boolean = false>(options: Options<UndoImportData, ThrowOnError>) => (options.client ?? client).post<UndoImportResponses, UndoImportErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}/undo',
    ...options
});

/**
 * What undoing an import leaves, with the reason: leads, contacts and values
 */
export const listLeadsKept = <ThrowOnError extends boolean = false>(options: Options<ListLeadsKeptData, ThrowOnError>) => (options.client ?? client).get<ListLeadsKeptResponses, ListLeadsKeptErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}/undo/kept',
    ...options
});

/**
 * Rows that were taken in without a value that was not understood, with their leads
 */
export const listNotedRows = <ThrowOnError extends boolean = false>(options: Options<ListNotedRowsData, ThrowOnError>) => (options.client ?? client).get<ListNotedRowsResponses, ListNotedRowsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}/noted-rows',
    ...options
});

/**
 * What was not understood of rows that were taken in, as a CSV: one line for each value
 */
export const downloadNotedRows = <ThrowOnError extends boolean = false>(options: Options<DownloadNotedRowsData, ThrowOnError>) => (options.client ?? client).get<DownloadNotedRowsResponses, DownloadNotedRowsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}/noted-rows.csv',
    ...options
});

/**
 * Look at a file of leads before anything of it is taken in (multipart, field `file`)
 *
 * Stores the file and tells how it is read: encoding, separator, what each column becomes, the first rows. All rows are then checked; `GET /imports/{id}` tells how far that is. Start it with `POST /imports/{id}/start`; a file that is never started is dropped after a day.
 */
export const previewImport = <ThrowOnError extends boolean = false>(options: Options<PreviewImportData, ThrowOnError>) => (options.client ?? client).post<PreviewImportResponses, PreviewImportErrors, ThrowOnError>({
    ...formDataBodySerializer,
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/leads/preview',
    ...options,
    headers: {
        'Content-Type': null,
        ...options.headers
    }
});

/**
 * Read the file of a preview in another way
 *
 * What is left out stays as it is. Another source brings what is remembered for its columns, unless `mapping` is given. The check of all rows begins anew.
 */
export const changePreview = <ThrowOnError extends boolean = false>(options: Options<ChangePreviewData, ThrowOnError>) => (options.client ?? client).post<ChangePreviewResponses, ChangePreviewErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}/preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take in the file of a preview
 *
 * By the reading that the preview shows; the columns that were changed are remembered for the source, and those that were turned back to what their name says are forgotten. A file with the same bytes as an earlier one is refused unless `again` is given.
 */
export const startPreviewedImport = <ThrowOnError extends boolean = false>(options: Options<StartPreviewedImportData, ThrowOnError>) => (options.client ?? client).post<StartPreviewedImportResponses, StartPreviewedImportErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/{id}/start',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * A CSV with every column that is read and an example row
 */
export const downloadLeadTemplate = <ThrowOnError extends boolean = false>(options?: Options<DownloadLeadTemplateData, ThrowOnError>) => (options?.client ?? client).get<DownloadLeadTemplateResponses, DownloadLeadTemplateErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/imports/leads/template.csv',
    ...options
});

/**
 * What another version, or the draft, changes against a version, in words and by node
 */
export const diffVersion = <ThrowOnError extends boolean = false>(options: Options<DiffVersionData, ThrowOnError>) => (options.client ?? client).get<DiffVersionResponses, DiffVersionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/versions/{number}/diff',
    ...options
});

/**
 * Roll back: publish the drawing of an older version anew; the draft becomes that drawing
 */
export const restoreVersion = <ThrowOnError extends boolean = false>(options: Options<RestoreVersionData, ThrowOnError>) => (options.client ?? client).post<RestoreVersionResponses, RestoreVersionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/versions/{number}/restore',
    ...options
});

/**
 * What moving the leads under way to the published version would change for each
 */
export const previewMove = <ThrowOnError extends boolean = false>(options: Options<PreviewMoveData, ThrowOnError>) => (options.client ?? client).get<PreviewMoveResponses, PreviewMoveErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/move',
    ...options
});

/**
 * Move leads under way on older versions to the published one: those named, or all
 */
export const moveLeads = <ThrowOnError extends boolean = false>(options: Options<MoveLeadsData, ThrowOnError>) => (options.client ?? client).post<MoveLeadsResponses, MoveLeadsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/move',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The drawing as it was at earlier moments, newest first; the latest 50 are kept
 */
export const listRestorePoints = <ThrowOnError extends boolean = false>(options: Options<ListRestorePointsData, ThrowOnError>) => (options.client ?? client).get<ListRestorePointsResponses, ListRestorePointsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/restore-points',
    ...options
});

/**
 * A restore point with its drawing
 */
export const getRestorePoint = <ThrowOnError extends boolean = false>(options: Options<GetRestorePointData, ThrowOnError>) => (options.client ?? client).get<GetRestorePointResponses, GetRestorePointErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/restore-points/{pointId}',
    ...options
});

/**
 * A lead in, the decision and its reasons out; nothing is written
 */
export const simulateLead = <ThrowOnError extends boolean = false>(options: Options<SimulateLeadData, ThrowOnError>) => (options.client ?? client).post<SimulateLeadResponses, SimulateLeadErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/simulate',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What a trial rests on, so that the engine can decide in the browser: plan, people, turns, a past lead
 */
export const getTrialGround = <ThrowOnError extends boolean = false>(options: Options<GetTrialGroundData, ThrowOnError>) => (options.client ?? client).get<GetTrialGroundResponses, GetTrialGroundErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/trial-ground',
    ...options
});

/**
 * A draft or version over the stored leads of a period: who would have got each, against who did
 */
export const backtestWorkflow = <ThrowOnError extends boolean = false>(options: Options<BacktestWorkflowData, ThrowOnError>) => (options.client ?? client).post<BacktestWorkflowResponses, BacktestWorkflowErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/backtest',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The same as CSV, every lead a row
 */
export const downloadBacktest = <ThrowOnError extends boolean = false>(options: Options<DownloadBacktestData, ThrowOnError>) => (options.client ?? client).post<DownloadBacktestResponses, DownloadBacktestErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/backtest.csv',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * How the leads of a period travelled a workflow's drawing, box by box, and what waits in it now
 */
export const getTraffic = <ThrowOnError extends boolean = false>(options: Options<GetTrafficData, ThrowOnError>) => (options.client ?? client).get<GetTrafficResponses, GetTrafficErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/traffic',
    ...options
});

/**
 * The leads of a period that did one thing at a box of the drawing, such as to fall out at a filter
 */
export const listTrafficLeads = <ThrowOnError extends boolean = false>(options: Options<ListTrafficLeadsData, ThrowOnError>) => (options.client ?? client).get<ListTrafficLeadsResponses, ListTrafficLeadsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/workflows/{id}/traffic/leads',
    ...options
});

/**
 * The lead routes, by name
 */
export const listLeadRoutes = <ThrowOnError extends boolean = false>(options?: Options<ListLeadRoutesData, ThrowOnError>) => (options?.client ?? client).get<ListLeadRoutesResponses, ListLeadRoutesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/lead-routes',
    ...options
});

/**
 * Create a lead route; it is live at once
 */
export const createLeadRoute = <ThrowOnError extends boolean = false>(options: Options<CreateLeadRouteData, ThrowOnError>) => (options.client ?? client).post<CreateLeadRouteResponses, CreateLeadRouteErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/lead-routes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Archive a lead route that no source goes by
 */
export const deleteLeadRoute = <ThrowOnError extends boolean = false>(options: Options<DeleteLeadRouteData, ThrowOnError>) => (options.client ?? client).delete<DeleteLeadRouteResponses, DeleteLeadRouteErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/lead-routes/{id}',
    ...options
});

/**
 * A lead route
 */
export const getLeadRoute = <ThrowOnError extends boolean = false>(options: Options<GetLeadRouteData, ThrowOnError>) => (options.client ?? client).get<GetLeadRouteResponses, GetLeadRouteErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/lead-routes/{id}',
    ...options
});

/**
 * Change a lead route; leads under way keep the order they began with
 */
export const updateLeadRoute = <ThrowOnError extends boolean = false>(options: Options<UpdateLeadRouteData, ThrowOnError>) => (options.client ?? client).put<UpdateLeadRouteResponses, UpdateLeadRouteErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/lead-routes/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What a rule of a list can choose from: names of sources, groups, owners, workflows and imported files, in their order; none for co-marketing partners, files for who sees imports
 */
export const listFieldOptions = <ThrowOnError extends boolean = false>(options?: Options<ListFieldOptionsData, ThrowOnError>) => (options?.client ?? client).get<ListFieldOptionsResponses, ListFieldOptionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/field-options',
    ...options
});

/**
 * A page of the contacts that one sees, as a list of rules says; nothing is written
 */
export const listContacts = <ThrowOnError extends boolean = false>(options: Options<ListContactsData, ThrowOnError>) => (options.client ?? client).post<ListContactsResponses, ListContactsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/list',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Who did what: changes of contacts, loans, groups, tabs and lists; sign-ins, people, API keys, publishing, exports
 */
export const listAudit = <ThrowOnError extends boolean = false>(options?: Options<ListAuditData, ThrowOnError>) => (options?.client ?? client).get<ListAuditResponses, ListAuditErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/audit',
    ...options
});

/**
 * What happened with a contact: notes that one is shown, and who changed what, the newest first
 */
export const listContactActivity = <ThrowOnError extends boolean = false>(options: Options<ListContactActivityData, ThrowOnError>) => (options.client ?? client).get<ListContactActivityResponses, ListContactActivityErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/activity',
    ...options
});

/**
 * The latest of my actions on many contacts, the newest first
 */
export const listBulkActions = <ThrowOnError extends boolean = false>(options?: Options<ListBulkActionsData, ThrowOnError>) => (options?.client ?? client).get<ListBulkActionsResponses, ListBulkActionsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/bulk-actions',
    ...options
});

/**
 * How far an action of mine on many contacts has come
 */
export const getBulkAction = <ThrowOnError extends boolean = false>(options: Options<GetBulkActionData, ThrowOnError>) => (options.client ?? client).get<GetBulkActionResponses, GetBulkActionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/bulk-actions/{id}',
    ...options
});

/**
 * Stop an action on many contacts; what is done stays done
 */
export const cancelBulkAction = <ThrowOnError extends boolean = false>(options: Options<CancelBulkActionData, ThrowOnError>) => (options.client ?? client).post<CancelBulkActionResponses, CancelBulkActionErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/bulk-actions/{id}/cancel',
    ...options
});

/**
 * The contacts with which it was not done, and why, in the order of the selection
 */
export const listBulkFailures = <ThrowOnError extends boolean = false>(options: Options<ListBulkFailuresData, ThrowOnError>) => (options.client ?? client).get<ListBulkFailuresResponses, ListBulkFailuresErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/bulk-actions/{id}/failures',
    ...options
});

/**
 * The same as a CSV
 */
export const downloadBulkFailures = <ThrowOnError extends boolean = false>(options: Options<DownloadBulkFailuresData, ThrowOnError>) => (options.client ?? client).get<DownloadBulkFailuresResponses, DownloadBulkFailuresErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/bulk-actions/{id}/failures.csv',
    ...options
});

/**
 * The organization's tabs of the contact list that I see, and my own, from the left
 */
export const listContactTabs = <ThrowOnError extends boolean = false>(options?: Options<ListContactTabsData, ThrowOnError>) => (options?.client ?? client).get<ListContactTabsResponses, ListContactTabsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contact-tabs',
    ...options
});

/**
 * Publish a tab of the organization with its first list
 */
export const publishTab = <ThrowOnError extends boolean = false>(options: Options<PublishTabData, ThrowOnError>) => (options.client ?? client).post<PublishTabResponses, PublishTabErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contact-tabs',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Keep my own tabs as given; lists of one that is left out move to My Contacts
 */
export const saveOwnTabs = <ThrowOnError extends boolean = false>(options: Options<SaveOwnTabsData, ThrowOnError>) => (options.client ?? client).put<SaveOwnTabsResponses, SaveOwnTabsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contact-tabs',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Delete a tab of the organization; lists that users saved in it move to their My Contacts
 */
export const deleteTab = <ThrowOnError extends boolean = false>(options: Options<DeleteTabData, ThrowOnError>) => (options.client ?? client).delete<DeleteTabResponses, DeleteTabErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contact-tabs/{id}',
    ...options
});

/**
 * Rename a tab of the organization, or publish it to others
 */
export const updateTab = <ThrowOnError extends boolean = false>(options: Options<UpdateTabData, ThrowOnError>) => (options.client ?? client).patch<UpdateTabResponses, UpdateTabErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contact-tabs/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * All contact groups, by name; `GET /groups/{id}` tells the filters of one
 */
export const listGroups = <ThrowOnError extends boolean = false>(options?: Options<ListGroupsData, ThrowOnError>) => (options?.client ?? client).get<ListGroupsResponses, ListGroupsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/groups',
    ...options
});

/**
 * Make a contact group: a manual one, or with filters a smart one
 */
export const createGroup = <ThrowOnError extends boolean = false>(options: Options<CreateGroupData, ThrowOnError>) => (options.client ?? client).post<CreateGroupResponses, CreateGroupErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/groups',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Delete a group, for good; its contacts stay
 */
export const deleteGroup = <ThrowOnError extends boolean = false>(options: Options<DeleteGroupData, ThrowOnError>) => (options.client ?? client).delete<DeleteGroupResponses, DeleteGroupErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/groups/{id}',
    ...options
});

/**
 * A contact group with its filters
 */
export const getGroup = <ThrowOnError extends boolean = false>(options: Options<GetGroupData, ThrowOnError>) => (options.client ?? client).get<GetGroupResponses, GetGroupErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/groups/{id}',
    ...options
});

/**
 * Change a group's name, description and filters; rules that name it follow
 */
export const updateGroup = <ThrowOnError extends boolean = false>(options: Options<UpdateGroupData, ThrowOnError>) => (options.client ?? client).patch<UpdateGroupResponses, UpdateGroupErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/groups/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * How many contacts in use of a group one sees
 */
export const countGroup = <ThrowOnError extends boolean = false>(options: Options<CountGroupData, ThrowOnError>) => (options.client ?? client).get<CountGroupResponses, CountGroupErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/groups/{id}/count',
    ...options
});

/**
 * Do something with contacts; each that refuses stays as it is
 *
 * Up to 100 contacts are done at once; more by a job of its own, whose progress can be asked for.
 */
export const actOnContacts = <ThrowOnError extends boolean = false>(options: Options<ActOnContactsData, ThrowOnError>) => (options.client ?? client).post<ActOnContactsResponses, ActOnContactsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/actions',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Who else has the selected contacts, and can be told of what is done with them
 */
export const listSharedUsers = <ThrowOnError extends boolean = false>(options: Options<ListSharedUsersData, ThrowOnError>) => (options.client ?? client).post<ListSharedUsersResponses, ListSharedUsersErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/shared-users',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What changing the owner of the selected contacts would come to
 */
export const previewOwnerChange = <ThrowOnError extends boolean = false>(options: Options<PreviewOwnerChangeData, ThrowOnError>) => (options.client ?? client).post<PreviewOwnerChangeResponses, PreviewOwnerChangeErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/owner-change-preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What merging contacts would come to; nothing is changed
 */
export const previewMerge = <ThrowOnError extends boolean = false>(options: Options<PreviewMergeData, ThrowOnError>) => (options.client ?? client).post<PreviewMergeResponses, PreviewMergeErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/merge-preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Make one contact of several, for good
 */
export const mergeContacts = <ThrowOnError extends boolean = false>(options: Options<MergeContactsData, ThrowOnError>) => (options.client ?? client).post<MergeContactsResponses, MergeContactsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/merge',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Which other records are bound when a contact is set to do not contact, by an email or phone of theirs
 */
export const previewDoNotContact = <ThrowOnError extends boolean = false>(options: Options<PreviewDoNotContactData, ThrowOnError>) => (options.client ?? client).get<PreviewDoNotContactResponses, PreviewDoNotContactErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/do-not-contact',
    ...options
});

/**
 * Set one contact as "Do not contact", for good: all outbound communication stops
 */
export const setDoNotContact = <ThrowOnError extends boolean = false>(options: Options<SetDoNotContactData, ThrowOnError>) => (options.client ?? client).post<SetDoNotContactResponses, SetDoNotContactErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/do-not-contact',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Whom I can share contacts with or assign them to, by name
 */
export const listTeamMembers = <ThrowOnError extends boolean = false>(options?: Options<ListTeamMembersData, ThrowOnError>) => (options?.client ?? client).get<ListTeamMembersResponses, ListTeamMembersErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/team-members',
    ...options
});

/**
 * The loans that a contact takes part in, the most recent first; partners are shown none
 */
export const listContactLoans = <ThrowOnError extends boolean = false>(options: Options<ListContactLoansData, ThrowOnError>) => (options.client ?? client).get<ListContactLoansResponses, ListContactLoansErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/loans',
    ...options
});

/**
 * Add a loan of a contact
 */
export const addLoan = <ThrowOnError extends boolean = false>(options: Options<AddLoanData, ThrowOnError>) => (options.client ?? client).post<AddLoanResponses, AddLoanErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/loans',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Change a loan of a contact; what is left out is emptied
 */
export const updateLoan = <ThrowOnError extends boolean = false>(options: Options<UpdateLoanData, ThrowOnError>) => (options.client ?? client).put<UpdateLoanResponses, UpdateLoanErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/loans/{loanId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * A list of contacts, or all that one sees, as CSV; who exported how many is kept
 */
export const exportContacts = <ThrowOnError extends boolean = false>(options: Options<ExportContactsData, ThrowOnError>) => (options.client ?? client).post<ExportContactsResponses, ExportContactsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/export',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The views of the contacts, or of the leads, that I saved, and those of the organization, by name
 */
export const listContactLists = <ThrowOnError extends boolean = false>(options?: Options<ListContactListsData, ThrowOnError>) => (options?.client ?? client).get<ListContactListsResponses, ListContactListsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contact-lists',
    ...options
});

/**
 * Save a view of the contacts, or of the leads, for oneself
 */
export const createContactList = <ThrowOnError extends boolean = false>(options: Options<CreateContactListData, ThrowOnError>) => (options.client ?? client).post<CreateContactListResponses, CreateContactListErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contact-lists',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Delete a saved list, for good
 */
export const deleteContactList = <ThrowOnError extends boolean = false>(options: Options<DeleteContactListData, ThrowOnError>) => (options.client ?? client).delete<DeleteContactListResponses, DeleteContactListErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contact-lists/{id}',
    ...options
});

/**
 * Rename a saved list, save another view over it, or make it the default or no default any more
 */
export const updateContactList = <ThrowOnError extends boolean = false>(options: Options<UpdateContactListData, ThrowOnError>) => (options.client ?? client).patch<UpdateContactListResponses, UpdateContactListErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contact-lists/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * A contact's record, with their leads; the problem of one that was merged names where it went, `mergedInto`
 */
export const getContact = <ThrowOnError extends boolean = false>(options: Options<GetContactData, ThrowOnError>) => (options.client ?? client).get<GetContactResponses, GetContactErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}',
    ...options
});

/**
 * Change fields of a contact's record; those that are left out stay. An email or phone by which another record binds it to do not contact is changed by an administrator alone
 */
export const updateContact = <ThrowOnError extends boolean = false>(options: Options<UpdateContactData, ThrowOnError>) => (options.client ?? client).patch<UpdateContactResponses, UpdateContactErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Make a contact; by a person: never searched for duplicates; by an API key: one with the email or cell phone is answered with 200 instead; a key that reads no contacts is answered with 200 and the id in both cases
 */
export const createContact = <ThrowOnError extends boolean = false>(options: Options<CreateContactData, ThrowOnError>) => (options.client ?? client).post<CreateContactResponses, CreateContactErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * A contact's tasks that one is shown, the open ones first
 */
export const listContactTasks = <ThrowOnError extends boolean = false>(options: Options<ListContactTasksData, ThrowOnError>) => (options.client ?? client).get<ListContactTasksResponses, ListContactTasksErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/tasks',
    ...options
});

/**
 * Add a single or a recurring task for a contact
 */
export const addTask = <ThrowOnError extends boolean = false>(options: Options<AddTaskData, ThrowOnError>) => (options.client ?? client).post<AddTaskResponses, AddTaskErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/tasks',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What I have to do for contacts, by when it is due
 */
export const listMyTasks = <ThrowOnError extends boolean = false>(options?: Options<ListMyTasksData, ThrowOnError>) => (options?.client ?? client).get<ListMyTasksResponses, ListMyTasksErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/me/tasks',
    ...options
});

/**
 * Delete a task, for good
 */
export const deleteTask = <ThrowOnError extends boolean = false>(options: Options<DeleteTaskData, ThrowOnError>) => (options.client ?? client).delete<DeleteTaskResponses, DeleteTaskErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/tasks/{taskId}',
    ...options
});

/**
 * Change a task
 */
export const updateTask = <ThrowOnError extends boolean = false>(options: Options<UpdateTaskData, ThrowOnError>) => (options.client ?? client).put<UpdateTaskResponses, UpdateTaskErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/tasks/{taskId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Tick a task off; a recurring one makes the next. Safe to repeat
 */
export const completeTask = <ThrowOnError extends boolean = false>(options: Options<CompleteTaskData, ThrowOnError>) => (options.client ?? client).post<CompleteTaskResponses, CompleteTaskErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/tasks/{taskId}/complete',
    ...options
});

/**
 * Open a task again; it does not recur any more, since its next one is there
 */
export const reopenTask = <ThrowOnError extends boolean = false>(options: Options<ReopenTaskData, ThrowOnError>) => (options.client ?? client).post<ReopenTaskResponses, ReopenTaskErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/tasks/{taskId}/reopen',
    ...options
});

/**
 * The notes on a contact that one is shown, the newest first
 */
export const listContactNotes = <ThrowOnError extends boolean = false>(options: Options<ListContactNotesData, ThrowOnError>) => (options.client ?? client).get<ListContactNotesResponses, ListContactNotesErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/notes',
    ...options
});

/**
 * Add a note to a contact: a general one, or one of the five quick notes
 */
export const addContactNote = <ThrowOnError extends boolean = false>(options: Options<AddContactNoteData, ThrowOnError>) => (options.client ?? client).post<AddContactNoteResponses, AddContactNoteErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/notes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The memos on a contact's record, the oldest first
 */
export const listContactMemos = <ThrowOnError extends boolean = false>(options: Options<ListContactMemosData, ThrowOnError>) => (options.client ?? client).get<ListContactMemosResponses, ListContactMemosErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/memos',
    ...options
});

/**
 * Put a memo on a contact's record
 */
export const addContactMemo = <ThrowOnError extends boolean = false>(options: Options<AddContactMemoData, ThrowOnError>) => (options.client ?? client).post<AddContactMemoResponses, AddContactMemoErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/memos',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take a memo off a contact's record
 */
export const deleteContactMemo = <ThrowOnError extends boolean = false>(options: Options<DeleteContactMemoData, ThrowOnError>) => (options.client ?? client).delete<DeleteContactMemoResponses, DeleteContactMemoErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/memos/{memoId}',
    ...options
});

/**
 * A contact's appointments, the soonest first
 */
export const listContactAppointments = <ThrowOnError extends boolean = false>(options: Options<ListContactAppointmentsData, ThrowOnError>) => (options.client ?? client).get<ListContactAppointmentsResponses, ListContactAppointmentsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/appointments',
    ...options
});

/**
 * Schedule an appointment of mine with a contact
 */
export const addAppointment = <ThrowOnError extends boolean = false>(options: Options<AddAppointmentData, ThrowOnError>) => (options.client ?? client).post<AddAppointmentResponses, AddAppointmentErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/appointments',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Delete an appointment, for good
 */
export const deleteAppointment = <ThrowOnError extends boolean = false>(options: Options<DeleteAppointmentData, ThrowOnError>) => (options.client ?? client).delete<DeleteAppointmentResponses, DeleteAppointmentErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/appointments/{appointmentId}',
    ...options
});

/**
 * Change an appointment
 */
export const updateAppointment = <ThrowOnError extends boolean = false>(options: Options<UpdateAppointmentData, ThrowOnError>) => (options.client ?? client).put<UpdateAppointmentResponses, UpdateAppointmentErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/contacts/{id}/appointments/{appointmentId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The appointments of a period with all contacts that one sees; without appointments:readAll one's own; at most 500
 */
export const listAppointments = <ThrowOnError extends boolean = false>(options?: Options<ListAppointmentsData, ThrowOnError>) => (options?.client ?? client).get<ListAppointmentsResponses, ListAppointmentsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/appointments',
    ...options
});

/**
 * Leads that a run carries, the soonest deadline first
 */
export const listRuns = <ThrowOnError extends boolean = false>(options?: Options<ListRunsData, ThrowOnError>) => (options?.client ?? client).get<ListRunsResponses, ListRunsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/runs',
    ...options
});

/**
 * A lead's run as Temporal has it, beside what the database says
 */
export const getRun = <ThrowOnError extends boolean = false>(options: Options<GetRunData, ThrowOnError>) => (options.client ?? client).get<GetRunResponses, GetRunErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/runs/{leadId}',
    ...options
});

/**
 * Wake runs that are stuck, and start anew those that are gone; each by itself
 */
export const retryRuns = <ThrowOnError extends boolean = false>(options: Options<RetryRunsData, ThrowOnError>) => (options.client ?? client).post<RetryRunsResponses, RetryRunsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/runs/retry',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * End runs for a reason: an assignee keeps the lead, one that nobody has goes to the exception queue
 */
export const terminateRuns = <ThrowOnError extends boolean = false>(options: Options<TerminateRunsData, ThrowOnError>) => (options.client ?? client).post<TerminateRunsResponses, TerminateRunsErrors, ThrowOnError>({
    security: [{
            in: 'cookie',
            name: 'fairlead_session',
            type: 'apiKey'
        }, { scheme: 'bearer', type: 'http' }],
    url: '/runs/terminate',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
