import {
  type AddressLines,
  type ContactId,
  type Delivery,
  type LeadId,
  linesOf,
  type OrganizationId,
} from "@fairlead/engine";
import { eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { readBindings } from "../contacts/bindings.ts";
import { requireLeadTaker } from "../identity/require-lead-taker.ts";
import { newId } from "../ids.ts";
import { organizations, type SourceKind, sources } from "../schema/index.ts";
import { assign } from "./apply-decision.ts";
import { extensionColumns } from "./extension-columns.ts";
import { factsOf, loanColumns } from "./ingest.ts";
import type { Ingested } from "./ingested.ts";
import { LeadWrites } from "./lead-writes.ts";
import type { RoutingCache } from "./routing-cache.ts";

/** The source of leads that were entered by hand and given to a person. */
export const MANUAL_SOURCE = "Manual";
const MANUAL_CATEGORY = "Other";

export interface CreateForInput {
  readonly organizationId: OrganizationId;
  readonly delivery: Delivery;
  readonly userId: string;
  /** Groups that the contact is added to. */
  readonly groupIds: readonly string[];
  readonly actorUserId: string | null;
  readonly nowMs: number;
}

/**
 * Creates a lead that a person gave to an individual: no workflow, nothing to wait for. Entered by hand, so the
 * contact is not searched for duplicates.
 *
 * @throws AppError NOT_FOUND when there is no such user who takes leads
 */
export async function createLeadFor(tx: Tx, cache: RoutingCache, input: CreateForInput): Promise<Ingested> {
  const { organizationId, delivery, nowMs } = input;
  const userId = await requireLeadTaker(tx, input.userId, "/routeTo/userId");
  const [row] = await tx
    .select({ directoryVersion: organizations.directoryVersion })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!row) throw new Error(`No organization ${organizationId}`);
  const directory = await cache.directory(tx, organizationId, row.directoryVersion, nowMs);
  const sourceId = await ensureSource(tx, organizationId, MANUAL_SOURCE);

  const leadId = newId<LeadId>("lead");
  const contactId = newId<ContactId>("contact");
  const { formerAddresses, ...lines } = linesOf(delivery);
  const doNotContact = await isEnteredBound(tx, contactId, lines);
  const writes = new LeadWrites(organizationId, nowMs);
  const facts = factsOf(delivery, MANUAL_SOURCE, nowMs);
  writes.event(
    leadId,
    {
      ...{ kind: "received", source: MANUAL_SOURCE, externalId: null, importId: null },
      ...(delivery.notes === undefined ? {} : { notes: delivery.notes }),
    },
    input.actorUserId,
  );
  writes.event(
    leadId,
    {
      ...{ kind: "decided", outcome: "assign", userIds: [userId], basis: "direct" },
      ...{ exceptionReason: null, untilMs: null },
      on: { planHash: null, directoryVersion: directory.version, cursor: null, tried: [], facts },
    },
    input.actorUserId,
  );
  const subject = { organizationId, leadId, contactId, doNotContact, step: 1, nowMs };
  assign(writes, subject, { userId, basis: "manual", route: null });
  const additions = { groupIds: input.groupIds, campaignIds: [], journey: null };
  writes.addTo(additions, { leadId, contactId, doNotContact: false });
  const createdAt = new Date(nowMs);
  writes.contacts.push({
    organizationId,
    id: contactId,
    ownerUserId: userId,
    ...{ ...delivery.contact, ...lines, ...extensionColumns(delivery, lines) },
    createdAt,
  });
  writes.keepFormer(contactId, formerAddresses, { extensions: delivery.further?.extensions ?? {} });
  writes.leads.push({
    ...{
      organizationId,
      id: leadId,
      sourceId,
      contactId,
      productCategory: MANUAL_CATEGORY,
      externalId: null,
    },
    ...loanColumns(delivery),
    ...{ state: "assigned", assigneeUserId: userId, triedUserIds: [userId], step: 1, carriedStep: 1 },
    ...{ receivedAt: createdAt, createdAt },
  });
  await writes.flush(tx);
  return { leadId, contactId, outcome: "created", created: true, waits: false };
}

/** Whether whoever is entered by hand asked not to be contacted, on whatever record. */
async function isEnteredBound(tx: Tx, id: ContactId, lines: AddressLines): Promise<boolean> {
  const entered = { id, ...lines, doNotContact: false, contactableSince: null };
  return (await readBindings(tx, [entered])).get(id)?.kind === "bound";
}

/** The id of the source with this name, which is made when it is new. */
export async function ensureSource(
  tx: Tx,
  organizationId: OrganizationId,
  name: string,
  kind: SourceKind = "thirdParty",
): Promise<string> {
  await tx
    .insert(sources)
    .values({ organizationId, id: newId("source"), name, kind })
    .onConflictDoNothing();
  const [row] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.name, name));
  if (!row) throw new Error(`The source ${name} was not made`);
  return row.id;
}
