import type { ContactId, LeadId } from "@fairlead/engine";

/** What became of one delivery. */
export interface Ingested {
  readonly leadId: LeadId;
  readonly contactId: ContactId;
  /** `false`: this (source, external id) was delivered before; nothing was written. */
  readonly created: boolean;
  /** Whether something is left to wait for, so that a run carries the lead. */
  readonly waits: boolean;
}
