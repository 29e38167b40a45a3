import type { LeadId, OrganizationId, UserId } from "@fairlead/engine/contract";
import type { WaitKind } from "./schema/leads.ts";

/** What a lead waits for since its latest step; plain JSON, since it crosses Temporal. */
export type Wait =
  | { readonly kind: WaitKind; readonly step: number; readonly untilMs: number }
  | { readonly kind: "settled"; readonly step: number };

/** Tells the carrier what to make Temporal know of a lead. */
export interface CarryJob {
  readonly organizationId: OrganizationId;
  readonly leadId: LeadId;
  readonly workflowId: string | null;
  readonly planVersion: number | null;
  readonly wait: Wait;
  /** Whether a run was started before this step. */
  readonly runStarted: boolean;
}

/** Tells the carrier to deliver a message. */
export interface SendJob {
  readonly organizationId: OrganizationId;
  readonly messageId: string;
}

/** Tells the carrier to end a run whose lead an engineer took out of it. */
export interface TerminateJob {
  readonly organizationId: OrganizationId;
  readonly leadId: LeadId;
}

/** One committed fact that goes out: a lead's wait to Temporal, or a message to its provider. */
export type Errand =
  | ({ readonly kind: "carry" } & CarryJob)
  | ({ readonly kind: "send" } & SendJob)
  | ({ readonly kind: "terminate" } & TerminateJob);

/** The carrier's tasks and their payloads. */
export interface CarrierTasks {
  /** What a transaction leaves to be done; only the entries that fail are tried again. */
  readonly run_errands: readonly Errand[];
  /** Decides again about leads that are held: a workflow goes on, or somebody's availability has changed. */
  readonly release_held: { readonly organizationId: OrganizationId };
  /** Takes the leads from a user who was deactivated. */
  readonly leave_user: { readonly organizationId: OrganizationId; readonly userId: UserId };
  /** Does something with the contacts of a selection. */
  readonly run_bulk_action: { readonly organizationId: OrganizationId; readonly bulkActionId: string };
  /** Takes back what an import did. */
  readonly undo_import: { readonly organizationId: OrganizationId; readonly importId: string };
  /** `reading`: that of the preview; a later one has a job of its own. */
  readonly check_import: {
    readonly organizationId: OrganizationId;
    readonly importId: string;
    readonly reading: number;
  };
  readonly run_import: { readonly organizationId: OrganizationId; readonly importId: string };
}

/** The wait that a lead's row states. */
export function waitOf(lead: { step: number; waitKind: WaitKind | null; waitUntil: Date | null }): Wait {
  return lead.waitKind && lead.waitUntil
    ? { kind: lead.waitKind, step: lead.step, untilMs: lead.waitUntil.getTime() }
    : { kind: "settled", step: lead.step };
}
