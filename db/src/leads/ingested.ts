import type { ContactId, LeadId } from "@fairlead/engine";

/** What became of one delivery. */
export interface Ingested {
  readonly leadId: LeadId;
  readonly contactId: ContactId;
  /** `created`: a new lead. `updated`: an open lead was updated. `repeated`: delivered before; nothing was written. */
  readonly outcome: "created" | "updated" | "repeated";
  readonly created: boolean;
  /** Whether something is left to wait for, so that a run carries the lead. */
  readonly waits: boolean;
}
