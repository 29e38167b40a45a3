import type { Permission } from "@fairlead/engine/contract";
import type { FastifySchema } from "fastify";
import { ListAudit, ListContactActivity } from "./audit.ts";
import {
  ActOnContacts,
  CancelBulkAction,
  DownloadBulkFailures,
  GetBulkAction,
  ListBulkActions,
  ListBulkFailures,
  ListSharedUsers,
  ListTeamMembers,
  MergeContacts,
  PreviewDoNotContact,
  PreviewMerge,
  PreviewOwnerChange,
  SetDoNotContact,
} from "./contact-actions.ts";
import { CreateContact, GetContact, UpdateContact } from "./contact-record.ts";
import { DeleteTab, ListContactTabs, PublishTab, SaveOwnTabs, UpdateTab } from "./contact-tabs.ts";
import {
  AddAppointment,
  AddContactMemo,
  AddContactNote,
  AddTask,
  CompleteTask,
  DeleteAppointment,
  DeleteContactMemo,
  DeleteTask,
  ListAppointments,
  ListContactAppointments,
  ListContactMemos,
  ListContactNotes,
  ListContactTasks,
  ListMyTasks,
  ReopenTask,
  UpdateAppointment,
  UpdateTask,
} from "./contact-work.ts";
import {
  CreateContactList,
  DeleteContactList,
  ExportContacts,
  ListContactLists,
  ListContacts,
  ListFieldOptions,
  UpdateContactList,
} from "./contacts.ts";
import {
  AddAbsence,
  ListAudiences,
  ListSources,
  ListTeams,
  ListUsers,
  PauseMyLeads,
  RemoveAbsence,
  ResumeMyLeads,
  SetTeamManagers,
  UpdateUser,
} from "./directory.ts";
import { CountGroup, CreateGroup, DeleteGroup, GetGroup, ListGroups, UpdateGroup } from "./groups.ts";
import {
  ChangePreview,
  DiscardPreview,
  DownloadLeadTemplate,
  PreviewImport,
  StartPreviewedImport,
} from "./import-previews.ts";
import { ListLeadsKept, PreviewImportUndo, UndoImport } from "./import-undo.ts";
import {
  DownloadFailedRows,
  DownloadNotedRows,
  GetImport,
  ListFailedRows,
  ListImports,
  ListNotedRows,
  StartImport,
} from "./imports.ts";
import { ListLeadPage } from "./lead-list.ts";
import {
  CreateLeadRoute,
  DeleteLeadRoute,
  GetLeadRoute,
  ListLeadRoutes,
  UpdateLeadRoute,
} from "./lead-routes.ts";
import {
  ClaimLead,
  CloseLead,
  CreateLead,
  GetLead,
  GetMyLeads,
  GetTimeline,
  GetTimelineEntry,
  GetWhyNotMe,
  IngestLead,
  ListLeads,
  PassLead,
  ReassignLeads,
  ReceiveCall,
  RecordCommunication,
  ReopenLead,
  ReviewName,
} from "./leads.ts";
import { ForgetLoanWord, ListLoanWords, TeachLoanWord } from "./loan-words.ts";
import { AddLoan, ListContactLoans, UpdateLoan } from "./loans.ts";
import { GetMail, ListMails, ListNotifications, MarkNotificationsRead, StreamEvents } from "./messages.ts";
import {
  CountRefusedSubmissions,
  DismissRefusedSubmission,
  GetRefusedSubmission,
  ListRefusedSubmissions,
  SendRefusedSubmission,
} from "./refused-submissions.ts";
import { GetRun, ListRuns, RetryRuns, TerminateRuns } from "./runs.ts";
import {
  CreateApiKey,
  GetMe,
  ListApiKeys,
  ListSessions,
  RevokeApiKey,
  RevokeSession,
  SignIn,
  SignOut,
  UpdateApiKey,
} from "./session.ts";
import { GetTraffic, ListTrafficLeads } from "./traffic.ts";
import { BacktestWorkflow, DownloadBacktest, GetTrialGround, SimulateLead } from "./trials.ts";
import {
  CreateWorkflow,
  DiffVersion,
  DismissUnknownSource,
  GetDraft,
  GetRestorePoint,
  GetTurns,
  GetVersion,
  GetWorkflow,
  ListRestorePoints,
  ListUnknownSources,
  ListVersions,
  ListWorkflows,
  MoveLeads,
  PreviewMove,
  PublishWorkflow,
  RestoreVersion,
  SaveDraft,
  SetWorkflowState,
  UpdateWorkflow,
} from "./workflows.ts";

/**
 * Who may call: anybody, anybody signed in, or those whose role or API key carries one of the permissions.
 * A machine (API key) may call only where a permission is named.
 */
export type Access = "public" | "signedIn" | readonly Permission[];

export interface Endpoint<Schema extends FastifySchema = FastifySchema> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/v1`. */
  readonly url: string;
  readonly access: Access;
  /** Whether the answer has a secret that is shown once: it is not kept for who repeats the call under its Idempotency-Key. */
  readonly shownOnce?: boolean;
  /** Whether the call changes nothing although it is no GET, such as a list whose rules are too long for an address. */
  readonly readsOnly?: boolean;
  /** Whether what the call brings is kept where it is refused, so that somebody can mend it; of a form, where a key sends it. */
  readonly keepsRefused?: boolean;
  readonly schema: Schema;
}

const READS_LEADS = [
  "leads:readAll",
  "leads:readTeam",
  "leads:readOwn",
] as const satisfies readonly Permission[];
const READS_CONTACTS = [
  "contacts:readAll",
  "contacts:readTeam",
  "contacts:readOwn",
] as const satisfies readonly Permission[];

/** Every call of the API: where it is, who may make it, what goes in and comes out. */
export const ENDPOINTS = {
  signIn: { method: "POST", url: "/session", access: "public", schema: SignIn },
  signOut: { method: "DELETE", url: "/session", access: "signedIn", schema: SignOut },
  getMe: { method: "GET", url: "/me", access: "signedIn", schema: GetMe },
  listSessions: { method: "GET", url: "/me/sessions", access: "signedIn", schema: ListSessions },
  revokeSession: { method: "DELETE", url: "/me/sessions/:id", access: "signedIn", schema: RevokeSession },
  getMyLeads: { method: "GET", url: "/me/leads", access: ["leads:readOwn"], schema: GetMyLeads },
  listNotifications: {
    method: "GET",
    url: "/me/notifications",
    access: "signedIn",
    schema: ListNotifications,
  },
  markNotificationsRead: {
    method: "POST",
    url: "/me/notifications/read",
    access: "signedIn",
    schema: MarkNotificationsRead,
  },
  streamEvents: { method: "GET", url: "/events", access: "signedIn", schema: StreamEvents },

  listApiKeys: { method: "GET", url: "/api-keys", access: ["apiKeys:manage"], schema: ListApiKeys },
  createApiKey: {
    ...{ method: "POST", url: "/api-keys", access: ["apiKeys:manage"], schema: CreateApiKey },
    shownOnce: true,
  },
  updateApiKey: { method: "PATCH", url: "/api-keys/:id", access: ["apiKeys:manage"], schema: UpdateApiKey },
  revokeApiKey: { method: "DELETE", url: "/api-keys/:id", access: ["apiKeys:manage"], schema: RevokeApiKey },

  listUsers: { method: "GET", url: "/users", access: ["users:read"], schema: ListUsers },
  updateUser: { method: "PATCH", url: "/users/:id", access: ["users:manage"], schema: UpdateUser },
  addAbsence: { method: "POST", url: "/users/:id/absences", access: "signedIn", schema: AddAbsence },
  removeAbsence: {
    method: "DELETE",
    url: "/users/:id/absences/:absenceId",
    access: "signedIn",
    schema: RemoveAbsence,
  },
  pauseMyLeads: { method: "POST", url: "/me/pause", access: "signedIn", schema: PauseMyLeads },
  resumeMyLeads: { method: "DELETE", url: "/me/pause", access: "signedIn", schema: ResumeMyLeads },
  listAudiences: {
    method: "GET",
    url: "/audiences",
    access: ["workflows:read", "leads:create"],
    schema: ListAudiences,
  },
  listTeams: { method: "GET", url: "/teams", access: ["users:read"], schema: ListTeams },
  setTeamManagers: {
    method: "PUT",
    url: "/teams/:id/managers",
    access: ["users:manage"],
    schema: SetTeamManagers,
  },
  listSources: { method: "GET", url: "/sources", access: ["workflows:read"], schema: ListSources },

  listWorkflows: { method: "GET", url: "/workflows", access: ["workflows:read"], schema: ListWorkflows },
  createWorkflow: { method: "POST", url: "/workflows", access: ["workflows:edit"], schema: CreateWorkflow },
  getWorkflow: { method: "GET", url: "/workflows/:id", access: ["workflows:read"], schema: GetWorkflow },
  updateWorkflow: {
    method: "PATCH",
    url: "/workflows/:id",
    access: ["workflows:edit"],
    schema: UpdateWorkflow,
  },
  setWorkflowState: {
    method: "PUT",
    url: "/workflows/:id/state",
    access: ["workflows:publish"],
    schema: SetWorkflowState,
  },
  getTurns: { method: "GET", url: "/workflows/:id/turns", access: ["workflows:read"], schema: GetTurns },
  listUnknownSources: {
    method: "GET",
    url: "/unknown-sources",
    access: ["workflows:read"],
    schema: ListUnknownSources,
  },
  dismissUnknownSource: {
    method: "POST",
    url: "/unknown-sources/dismiss",
    access: ["workflows:edit"],
    schema: DismissUnknownSource,
  },
  listLoanWords: { method: "GET", url: "/loan-words", access: ["workflows:edit"], schema: ListLoanWords },
  teachLoanWord: { method: "PUT", url: "/loan-words", access: ["workflows:edit"], schema: TeachLoanWord },
  forgetLoanWord: {
    method: "DELETE",
    url: "/loan-words",
    access: ["workflows:edit"],
    schema: ForgetLoanWord,
  },
  getDraft: { method: "GET", url: "/workflows/:id/draft", access: ["workflows:read"], schema: GetDraft },
  saveDraft: { method: "PUT", url: "/workflows/:id/draft", access: ["workflows:edit"], schema: SaveDraft },
  listRestorePoints: {
    method: "GET",
    url: "/workflows/:id/restore-points",
    access: ["workflows:edit"],
    schema: ListRestorePoints,
  },
  getRestorePoint: {
    method: "GET",
    url: "/workflows/:id/restore-points/:pointId",
    access: ["workflows:edit"],
    schema: GetRestorePoint,
  },
  publishWorkflow: {
    method: "POST",
    url: "/workflows/:id/publish",
    access: ["workflows:publish"],
    schema: PublishWorkflow,
  },
  listVersions: {
    method: "GET",
    url: "/workflows/:id/versions",
    access: ["workflows:read"],
    schema: ListVersions,
  },
  getVersion: {
    method: "GET",
    url: "/workflows/:id/versions/:number",
    access: ["workflows:read"],
    schema: GetVersion,
  },
  diffVersion: {
    method: "GET",
    url: "/workflows/:id/versions/:number/diff",
    access: ["workflows:read"],
    schema: DiffVersion,
  },
  restoreVersion: {
    method: "POST",
    url: "/workflows/:id/versions/:number/restore",
    access: ["workflows:publish"],
    schema: RestoreVersion,
  },
  previewMove: { method: "GET", url: "/workflows/:id/move", access: ["workflows:read"], schema: PreviewMove },
  moveLeads: { method: "POST", url: "/workflows/:id/move", access: ["workflows:publish"], schema: MoveLeads },
  simulateLead: {
    method: "POST",
    url: "/workflows/:id/simulate",
    access: ["workflows:read"],
    schema: SimulateLead,
    readsOnly: true,
  },
  getTrialGround: {
    method: "GET",
    url: "/workflows/:id/trial-ground",
    access: ["workflows:read"],
    schema: GetTrialGround,
  },
  getTraffic: {
    method: "GET",
    url: "/workflows/:id/traffic",
    access: ["workflows:read"],
    schema: GetTraffic,
  },
  listTrafficLeads: {
    method: "GET",
    url: "/workflows/:id/traffic/leads",
    access: ["leads:readAll", "leads:readTeam"],
    schema: ListTrafficLeads,
  },
  backtestWorkflow: {
    method: "POST",
    url: "/workflows/:id/backtest",
    access: ["workflows:read"],
    schema: BacktestWorkflow,
    readsOnly: true,
  },
  downloadBacktest: {
    method: "POST",
    url: "/workflows/:id/backtest.csv",
    access: ["workflows:read"],
    schema: DownloadBacktest,
    readsOnly: true,
  },

  listLeadRoutes: {
    method: "GET",
    url: "/lead-routes",
    access: ["workflows:read"],
    schema: ListLeadRoutes,
  },
  createLeadRoute: {
    method: "POST",
    url: "/lead-routes",
    access: ["workflows:edit"],
    schema: CreateLeadRoute,
  },
  getLeadRoute: {
    method: "GET",
    url: "/lead-routes/:id",
    access: ["workflows:read"],
    schema: GetLeadRoute,
  },
  updateLeadRoute: {
    method: "PUT",
    url: "/lead-routes/:id",
    access: ["workflows:edit"],
    schema: UpdateLeadRoute,
  },
  deleteLeadRoute: {
    method: "DELETE",
    url: "/lead-routes/:id",
    access: ["workflows:edit"],
    schema: DeleteLeadRoute,
  },

  listContacts: {
    method: "POST",
    url: "/contacts/list",
    access: READS_CONTACTS,
    schema: ListContacts,
    readsOnly: true,
  },
  exportContacts: {
    method: "POST",
    url: "/contacts/export",
    access: ["contacts:export"],
    schema: ExportContacts,
    readsOnly: true,
  },
  listFieldOptions: {
    method: "GET",
    url: "/contacts/field-options",
    access: [...READS_CONTACTS, ...READS_LEADS],
    schema: ListFieldOptions,
  },
  listContactLists: {
    method: "GET",
    url: "/contact-lists",
    access: READS_CONTACTS,
    schema: ListContactLists,
  },
  createContactList: {
    method: "POST",
    url: "/contact-lists",
    access: READS_CONTACTS,
    schema: CreateContactList,
  },
  updateContactList: {
    method: "PATCH",
    url: "/contact-lists/:id",
    access: READS_CONTACTS,
    schema: UpdateContactList,
  },
  deleteContactList: {
    method: "DELETE",
    url: "/contact-lists/:id",
    access: READS_CONTACTS,
    schema: DeleteContactList,
  },
  getContact: { method: "GET", url: "/contacts/:id", access: READS_CONTACTS, schema: GetContact },
  createContact: { method: "POST", url: "/contacts", access: ["contacts:create"], schema: CreateContact },
  updateContact: { method: "PATCH", url: "/contacts/:id", access: READS_CONTACTS, schema: UpdateContact },
  listContactNotes: {
    method: "GET",
    url: "/contacts/:id/notes",
    access: READS_CONTACTS,
    schema: ListContactNotes,
  },
  addContactNote: {
    method: "POST",
    url: "/contacts/:id/notes",
    access: READS_CONTACTS,
    schema: AddContactNote,
  },
  listAudit: { method: "GET", url: "/audit", access: ["audit:read"], schema: ListAudit },
  listContactActivity: {
    method: "GET",
    url: "/contacts/:id/activity",
    access: READS_CONTACTS,
    schema: ListContactActivity,
  },
  actOnContacts: { method: "POST", url: "/contacts/actions", access: READS_CONTACTS, schema: ActOnContacts },
  previewDoNotContact: {
    method: "GET",
    url: "/contacts/:id/do-not-contact",
    access: READS_CONTACTS,
    schema: PreviewDoNotContact,
  },
  setDoNotContact: {
    method: "POST",
    url: "/contacts/:id/do-not-contact",
    access: READS_CONTACTS,
    schema: SetDoNotContact,
  },
  listSharedUsers: {
    method: "POST",
    url: "/contacts/shared-users",
    access: READS_CONTACTS,
    schema: ListSharedUsers,
    readsOnly: true,
  },
  previewMerge: {
    method: "POST",
    url: "/contacts/merge-preview",
    access: ["contacts:merge"],
    schema: PreviewMerge,
    readsOnly: true,
  },
  mergeContacts: {
    method: "POST",
    url: "/contacts/merge",
    access: ["contacts:merge"],
    schema: MergeContacts,
  },
  previewOwnerChange: {
    method: "POST",
    url: "/contacts/owner-change-preview",
    access: ["contacts:changeOwner"],
    schema: PreviewOwnerChange,
    readsOnly: true,
  },
  listContactTabs: { method: "GET", url: "/contact-tabs", access: READS_CONTACTS, schema: ListContactTabs },
  saveOwnTabs: { method: "PUT", url: "/contact-tabs", access: READS_CONTACTS, schema: SaveOwnTabs },
  publishTab: { method: "POST", url: "/contact-tabs", access: ["tabs:publish"], schema: PublishTab },
  updateTab: { method: "PATCH", url: "/contact-tabs/:id", access: ["tabs:publish"], schema: UpdateTab },
  deleteTab: { method: "DELETE", url: "/contact-tabs/:id", access: ["tabs:publish"], schema: DeleteTab },
  listGroups: { method: "GET", url: "/groups", access: ["groups:read"], schema: ListGroups },
  getGroup: { method: "GET", url: "/groups/:id", access: ["groups:read"], schema: GetGroup },
  countGroup: { method: "GET", url: "/groups/:id/count", access: ["groups:read"], schema: CountGroup },
  createGroup: { method: "POST", url: "/groups", access: ["groups:edit"], schema: CreateGroup },
  updateGroup: { method: "PATCH", url: "/groups/:id", access: ["groups:edit"], schema: UpdateGroup },
  deleteGroup: { method: "DELETE", url: "/groups/:id", access: ["groups:edit"], schema: DeleteGroup },
  listBulkActions: { method: "GET", url: "/bulk-actions", access: READS_CONTACTS, schema: ListBulkActions },
  getBulkAction: { method: "GET", url: "/bulk-actions/:id", access: READS_CONTACTS, schema: GetBulkAction },
  cancelBulkAction: {
    method: "POST",
    url: "/bulk-actions/:id/cancel",
    access: READS_CONTACTS,
    schema: CancelBulkAction,
  },
  listBulkFailures: {
    method: "GET",
    url: "/bulk-actions/:id/failures",
    access: READS_CONTACTS,
    schema: ListBulkFailures,
  },
  downloadBulkFailures: {
    method: "GET",
    url: "/bulk-actions/:id/failures.csv",
    access: READS_CONTACTS,
    schema: DownloadBulkFailures,
  },
  listTeamMembers: {
    method: "GET",
    url: "/contacts/team-members",
    access: READS_CONTACTS,
    schema: ListTeamMembers,
  },
  listContactLoans: {
    method: "GET",
    url: "/contacts/:id/loans",
    access: READS_CONTACTS,
    schema: ListContactLoans,
  },
  addLoan: { method: "POST", url: "/contacts/:id/loans", access: READS_CONTACTS, schema: AddLoan },
  updateLoan: {
    method: "PUT",
    url: "/contacts/:id/loans/:loanId",
    access: READS_CONTACTS,
    schema: UpdateLoan,
  },
  listContactMemos: {
    method: "GET",
    url: "/contacts/:id/memos",
    access: READS_CONTACTS,
    schema: ListContactMemos,
  },
  addContactMemo: {
    method: "POST",
    url: "/contacts/:id/memos",
    access: READS_CONTACTS,
    schema: AddContactMemo,
  },
  deleteContactMemo: {
    method: "DELETE",
    url: "/contacts/:id/memos/:memoId",
    access: READS_CONTACTS,
    schema: DeleteContactMemo,
  },
  listContactAppointments: {
    method: "GET",
    url: "/contacts/:id/appointments",
    access: READS_CONTACTS,
    schema: ListContactAppointments,
  },
  addAppointment: {
    method: "POST",
    url: "/contacts/:id/appointments",
    access: READS_CONTACTS,
    schema: AddAppointment,
  },
  updateAppointment: {
    method: "PUT",
    url: "/contacts/:id/appointments/:appointmentId",
    access: READS_CONTACTS,
    schema: UpdateAppointment,
  },
  deleteAppointment: {
    method: "DELETE",
    url: "/contacts/:id/appointments/:appointmentId",
    access: READS_CONTACTS,
    schema: DeleteAppointment,
  },
  listAppointments: { method: "GET", url: "/appointments", access: READS_CONTACTS, schema: ListAppointments },
  listContactTasks: {
    method: "GET",
    url: "/contacts/:id/tasks",
    access: READS_CONTACTS,
    schema: ListContactTasks,
  },
  addTask: { method: "POST", url: "/contacts/:id/tasks", access: READS_CONTACTS, schema: AddTask },
  updateTask: {
    method: "PUT",
    url: "/contacts/:id/tasks/:taskId",
    access: READS_CONTACTS,
    schema: UpdateTask,
  },
  completeTask: {
    method: "POST",
    url: "/contacts/:id/tasks/:taskId/complete",
    access: READS_CONTACTS,
    schema: CompleteTask,
  },
  reopenTask: {
    method: "POST",
    url: "/contacts/:id/tasks/:taskId/reopen",
    access: READS_CONTACTS,
    schema: ReopenTask,
  },
  deleteTask: {
    method: "DELETE",
    url: "/contacts/:id/tasks/:taskId",
    access: READS_CONTACTS,
    schema: DeleteTask,
  },
  listMyTasks: { method: "GET", url: "/me/tasks", access: READS_CONTACTS, schema: ListMyTasks },

  receiveCall: {
    ...{ method: "POST", url: "/calls", access: ["leads:create"], schema: ReceiveCall },
    keepsRefused: true,
  },
  reassignLeads: {
    method: "POST",
    url: "/leads/reassign",
    access: ["leads:reassign"],
    schema: ReassignLeads,
  },
  ingestLead: {
    ...{ method: "POST", url: "/sources/:source/leads", access: ["leads:create"], schema: IngestLead },
    keepsRefused: true,
  },
  listRefusedSubmissions: {
    ...{ method: "GET", url: "/refused-submissions", access: ["workflows:edit"] },
    schema: ListRefusedSubmissions,
  },
  countRefusedSubmissions: {
    ...{ method: "GET", url: "/refused-submissions/counts", access: ["workflows:edit"] },
    schema: CountRefusedSubmissions,
  },
  getRefusedSubmission: {
    ...{ method: "GET", url: "/refused-submissions/:id", access: ["workflows:edit"] },
    schema: GetRefusedSubmission,
  },
  sendRefusedSubmission: {
    ...{ method: "POST", url: "/refused-submissions/:id/send", access: ["workflows:edit"] },
    schema: SendRefusedSubmission,
  },
  dismissRefusedSubmission: {
    ...{ method: "POST", url: "/refused-submissions/:id/dismiss", access: ["workflows:edit"] },
    schema: DismissRefusedSubmission,
  },
  createLead: {
    ...{ method: "POST", url: "/leads", access: ["leads:create"], schema: CreateLead },
    keepsRefused: true,
  },
  listLeads: { method: "GET", url: "/leads", access: READS_LEADS, schema: ListLeads },
  listLeadPage: {
    method: "POST",
    url: "/leads/list",
    access: READS_LEADS,
    schema: ListLeadPage,
    readsOnly: true,
  },
  getLead: { method: "GET", url: "/leads/:id", access: READS_LEADS, schema: GetLead },
  getTimeline: { method: "GET", url: "/leads/:id/timeline", access: READS_LEADS, schema: GetTimeline },
  getTimelineEntry: {
    method: "GET",
    url: "/leads/:id/timeline/:entryId",
    access: READS_LEADS,
    schema: GetTimelineEntry,
  },
  claimLead: { method: "POST", url: "/leads/:id/claim", access: ["leads:work"], schema: ClaimLead },
  passLead: { method: "POST", url: "/leads/:id/pass", access: ["leads:work"], schema: PassLead },
  recordCommunication: {
    method: "POST",
    url: "/leads/:id/communications",
    access: ["leads:work"],
    schema: RecordCommunication,
  },
  closeLead: {
    method: "POST",
    url: "/leads/:id/close",
    access: ["leads:work", "leads:reassign"],
    schema: CloseLead,
  },
  reviewName: {
    method: "POST",
    url: "/leads/:id/name-review",
    access: ["leads:work", "leads:reassign"],
    schema: ReviewName,
  },
  reopenLead: {
    method: "POST",
    url: "/leads/:id/reopen",
    access: ["leads:work", "leads:reassign"],
    schema: ReopenLead,
  },
  getWhyNotMe: {
    method: "GET",
    url: "/leads/:id/why-not-me",
    access: ["leads:readOwn"],
    schema: GetWhyNotMe,
  },

  listRuns: { method: "GET", url: "/runs", access: ["runs:read"], schema: ListRuns },
  getRun: { method: "GET", url: "/runs/:leadId", access: ["runs:read"], schema: GetRun },
  retryRuns: { method: "POST", url: "/runs/retry", access: ["runs:manage"], schema: RetryRuns },
  terminateRuns: { method: "POST", url: "/runs/terminate", access: ["runs:manage"], schema: TerminateRuns },

  startImport: { method: "POST", url: "/imports/leads", access: ["imports:run"], schema: StartImport },
  previewImport: {
    method: "POST",
    url: "/imports/leads/preview",
    access: ["imports:run"],
    schema: PreviewImport,
  },
  changePreview: {
    method: "POST",
    url: "/imports/:id/preview",
    access: ["imports:run"],
    schema: ChangePreview,
  },
  startPreviewedImport: {
    method: "POST",
    url: "/imports/:id/start",
    access: ["imports:run"],
    schema: StartPreviewedImport,
  },
  discardPreview: {
    method: "DELETE",
    url: "/imports/:id",
    access: ["imports:run"],
    schema: DiscardPreview,
  },
  downloadLeadTemplate: {
    method: "GET",
    url: "/imports/leads/template.csv",
    access: ["imports:run"],
    schema: DownloadLeadTemplate,
  },
  listImports: { method: "GET", url: "/imports", access: ["imports:read"], schema: ListImports },
  getImport: { method: "GET", url: "/imports/:id", access: ["imports:read"], schema: GetImport },
  listFailedRows: {
    method: "GET",
    url: "/imports/:id/failures",
    access: ["imports:read"],
    schema: ListFailedRows,
  },
  downloadFailedRows: {
    method: "GET",
    url: "/imports/:id/failures.csv",
    access: ["imports:read"],
    schema: DownloadFailedRows,
  },
  previewImportUndo: {
    method: "GET",
    url: "/imports/:id/undo",
    access: ["imports:undo"],
    schema: PreviewImportUndo,
  },
  undoImport: { method: "POST", url: "/imports/:id/undo", access: ["imports:undo"], schema: UndoImport },
  listLeadsKept: {
    method: "GET",
    url: "/imports/:id/undo/kept",
    access: ["imports:undo"],
    schema: ListLeadsKept,
  },
  listNotedRows: {
    method: "GET",
    url: "/imports/:id/noted-rows",
    access: ["imports:read"],
    schema: ListNotedRows,
  },
  downloadNotedRows: {
    method: "GET",
    url: "/imports/:id/noted-rows.csv",
    access: ["imports:read"],
    schema: DownloadNotedRows,
  },

  listMails: { method: "GET", url: "/outbox", access: ["mailbox:read"], schema: ListMails },
  getMail: { method: "GET", url: "/outbox/:id", access: ["mailbox:read"], schema: GetMail },
} as const satisfies Record<string, Endpoint>;

export type OperationId = keyof typeof ENDPOINTS;

/** Whether the contract has an operation by this name. */
export function isOperation(name: string): name is OperationId {
  return Object.hasOwn(ENDPOINTS, name);
}
