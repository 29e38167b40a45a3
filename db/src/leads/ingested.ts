import type { ContactId, Delivery, DeliveryNote, LeadId, OrganizationId } from "@fairlead/engine";

/** What became of one delivery. */
export interface Ingested {
  readonly leadId: LeadId;
  readonly contactId: ContactId;
  /** `created`: a new lead. `updated`: an open lead was updated. `repeated`: delivered before; nothing was written. */
  readonly outcome: "created" | "updated" | "repeated";
  readonly created: boolean;
  /** Whether something is left to wait for, so that a run carries the lead. */
  readonly waits: boolean;
  /** Values that were not understood, also by what the organization taught; left out: there are none. */
  readonly notes?: readonly DeliveryNote[];
}

/** The external id of a delivery belongs to an earlier one about somebody else: nothing was written. */
export interface Mistaken {
  readonly outcome: "anotherPerson";
  readonly externalId: string;
}

export interface IngestInput {
  readonly organizationId: OrganizationId;
  /** Exactly as the source names itself. */
  readonly sourceName: string;
  readonly deliveries: readonly Delivery[];
  readonly nowMs: number;
  readonly importId?: string;
  /** Entered by hand: the contact is not searched for duplicates. */
  readonly byHand?: { readonly actorUserId: string | null; readonly groupIds: readonly string[] };
}
