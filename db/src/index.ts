export { addJob } from "./add-job.ts";
export * from "./audit/list-audit.ts";
export * from "./audit/record-audit.ts";
export * from "./carrier-liveness.ts";
export * from "./carrier-tasks.ts";
export * from "./client.ts";
export * from "./conditions/field-columns.ts";
export * from "./conditions/to-sql.ts";
export * from "./contacts/actions/action-by.ts";
export * from "./contacts/actions/apply-action.ts";
export * from "./contacts/actions/bulk-actions.ts";
export { listSharedUsers, type SharedUser } from "./contacts/actions/contact-notices.ts";
export { type MergeRequest, mergeContacts, previewMerge } from "./contacts/actions/merge-contacts.ts";
export { type OwnerChangePreview, previewOwnerChange } from "./contacts/actions/preview-owner-change.ts";
export { purgeBulkItems } from "./contacts/actions/purge-bulk-items.ts";
export { type BulkBatch, runBulkBatch } from "./contacts/actions/run-bulk-batch.ts";
export type { ContactSelection } from "./contacts/actions/selection.ts";
export { setDoNotContact } from "./contacts/actions/set-do-not-contact.ts";
export { listTeamMembersFor } from "./contacts/actions/team-members.ts";
export * from "./contacts/appointments.ts";
export * from "./contacts/bindings.ts";
export { type AlsoBound, readAlsoBound, readSeenContacts } from "./contacts/bound-records.ts";
export * from "./contacts/contact-lists.ts";
export * from "./contacts/contact-memos.ts";
export * from "./contacts/contact-notes.ts";
export * from "./contacts/contact-record.ts";
export * from "./contacts/contact-situations.ts";
export * from "./contacts/contact-tabs.ts";
export * from "./contacts/contact-tasks.ts";
export * from "./contacts/export-contacts.ts";
export * from "./contacts/field-options.ts";
export { bindRepeated, findRepeated } from "./contacts/find-repeated.ts";
export * from "./contacts/groups/contact-groups.ts";
export * from "./contacts/list-activity.ts";
export {
  type ContactListQuery,
  type ContactPage,
  type ContactRow,
  countContacts,
  type ListedContacts,
  listContacts,
  readContact,
} from "./contacts/list-contacts.ts";
export * from "./contacts/loans.ts";
export * from "./contacts/require-contact.ts";
export * from "./contacts/write-contact.ts";
export { hasCode, isDatabaseAway, isDatabaseFull } from "./database-away.ts";
export { ALL_FILLS } from "./fill/all-fills.ts";
export type { Fill, FilledBatch, FillPlace } from "./fill/fill.ts";
export { gatherImportRows } from "./fill/gather-import-rows.ts";
export { type FillOptions, isFilled, pause, runFills } from "./fill/run-fills.ts";
export * from "./identity/administrators.ts";
export * from "./identity/api-keys.ts";
export * from "./identity/availability.ts";
export * from "./identity/directory.ts";
export * from "./identity/idempotency.ts";
export * from "./identity/managed-teams.ts";
export * from "./identity/organization-time-zone.ts";
export * from "./identity/sign-in.ts";
export * from "./identity/update-user.ts";
export * from "./identity/user-names.ts";
export * from "./ids.ts";
export * from "./imports/column-choices.ts";
export * from "./imports/discard-preview.ts";
export * from "./imports/import-rows.ts";
export * from "./imports/imports.ts";
export * from "./imports/list-kept.ts";
export * from "./imports/plan-undo.ts";
export * from "./imports/previews.ts";
export * from "./imports/reading/detect-encoding.ts";
export * from "./imports/reading/read-import-file.ts";
export * from "./imports/reading/read-table.ts";
export * from "./imports/reading/reading-of.ts";
export { FORMER_VALUES_KEPT_MS } from "./imports/undo-changes.ts";
export * from "./imports/undo-import.ts";
export type * from "./lead-event.ts";
export * from "./leads/advance.ts";
export * from "./leads/claim.ts";
export * from "./leads/close-lead.ts";
export * from "./leads/communicate.ts";
export * from "./leads/create-manual.ts";
export * from "./leads/foresee-ids.ts";
export * from "./leads/ingest.ts";
export type * from "./leads/ingested.ts";
export * from "./leads/lead-notes.ts";
export * from "./leads/leave-user.ts";
export * from "./leads/list-lead-page.ts";
export * from "./leads/loan-words.ts";
export * from "./leads/messages-out.ts";
export * from "./leads/pass.ts";
export * from "./leads/read-leads.ts";
export * from "./leads/read-timeline.ts";
export * from "./leads/reassign.ts";
export * from "./leads/release-held.ts";
export * from "./leads/review-name.ts";
export { nearestSource, requireRoutedSource } from "./leads/route-book.ts";
export * from "./leads/routing-cache.ts";
export * from "./leads/runs.ts";
export * from "./leads/terminate-run.ts";
export * from "./live.ts";
export {
  ERROR_SERIALIZERS,
  errorWithoutValues,
  type LoggableError,
  loggableError,
  withoutPersonal,
} from "./loggable-error.ts";
export * from "./messages/messages.ts";
export { journalLength, migrate, migrateTo } from "./migrate.ts";
export { countMissingMigrations } from "./missing-migrations.ts";
export * from "./page.ts";
export { KNOWN_TO_EARLIER } from "./ready-for-earlier/known-to-earlier.ts";
export type { KnownToRelease } from "./ready-for-earlier/known-to-release.ts";
export { type Finding, isReady, readyForEarlier } from "./ready-for-earlier.ts";
export { keepRefused, type RefusedSubmissionInput } from "./refusals/keep-refused.ts";
export {
  countRefused,
  listRefused,
  type RefusedFilter,
  type RefusedOfSource,
  type RefusedRecord,
  type RefusedRow,
  readRefused,
} from "./refusals/list-refused.ts";
export {
  dismissRefused,
  lockRefused,
  noteRefusedAgain,
  noteSent,
  type Settling,
} from "./refusals/settle-refused.ts";
export { cleanUp, RETENTIONS } from "./retention/retentions.ts";
export type { ImportRowOutcome } from "./schema/import-rows.ts";
export type { RefusingCall } from "./schema/index.ts";
export * as schema from "./schema/index.ts";
export {
  createCampaign,
  createJourney,
  ensureGroup,
  listAudiences,
  requireGroups,
} from "./workflows/additions.ts";
export { auditWorkflow } from "./workflows/audit-workflow.ts";
export {
  createWorkflow,
  type NewWorkflow,
  updateWorkflow,
  type WorkflowChanges,
  type WorkflowStart,
} from "./workflows/create-workflow.ts";
export { type DraftRecord, readDraft, saveDraft } from "./workflows/drafts.ts";
export * from "./workflows/in-flight.ts";
export * from "./workflows/lead-routes.ts";
export * from "./workflows/past-leads.ts";
export { readPastTurns } from "./workflows/past-queue.ts";
export { publishWorkflow, readCompileDirectory } from "./workflows/publish-workflow.ts";
export * from "./workflows/read-traffic.ts";
export { readTurns, type TurnsRecord } from "./workflows/read-turns.ts";
export {
  listWorkflows,
  type RouteTo,
  readWorkflow,
  type WorkflowRecord,
} from "./workflows/read-workflows.ts";
export {
  listRestorePoints,
  MAX_RESTORE_POINTS,
  type RestorePointRecord,
  readRestorePoint,
} from "./workflows/restore-points.ts";
export * from "./workflows/restore-version.ts";
export * from "./workflows/simulate.ts";
export * from "./workflows/turns-ground.ts";
export * from "./workflows/unknown-sources.ts";
export { tellOldVersions } from "./workflows/version-changes.ts";
export {
  type ListedVersion,
  listVersions,
  MAX_LISTED_CHANGES,
  readGraphNames,
  readVersionGraph,
  type VersionRecord,
} from "./workflows/versions.ts";
export * from "./workflows/workflow-state.ts";
export { slices, yieldToLoop } from "./yield-to-loop.ts";
