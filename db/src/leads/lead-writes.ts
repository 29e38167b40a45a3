import type { LeadId, OrganizationId, UnknownLoanWord } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import { addingJob } from "../add-job.ts";
import type { CarryJob, Errand } from "../carrier-tasks.ts";
import type { Tx } from "../client.ts";
import { readBindings, readBindingsOf } from "../contacts/bindings.ts";
import { eachOnce, type FormerAddress, GAIN_EXTENSION } from "../contacts/former-addresses.ts";
import { newId } from "../ids.ts";
import { insertStatement, newRows, OR_NOTHING } from "../insert-rows.ts";
import type { LeadEventData } from "../lead-event.ts";
import { publishing } from "../live.ts";
import {
  type Additions,
  assignments,
  campaignMembers,
  communications,
  contactFormerAddresses,
  contactGroupMembers,
  contactShares,
  contacts,
  journeyTriggerEvents,
  type LeadNewsKind,
  leadEvents,
  leads,
  leadTouches,
  loanWordSightings,
  messages,
  notifications,
  offers,
} from "../schema/index.ts";
import { type ChangedLead, leadNews } from "./lead-news.ts";

/** `NOTIFY` payloads are limited to 8 000 bytes; of more leads than this, those concerned are told to look again. */
const MAX_LIVE_IDS = 100;

/**
 * Collects what a transaction writes about leads and sends it as one statement, for one lead as for many.
 */
export class LeadWrites {
  readonly contacts: (typeof contacts.$inferInsert)[] = [];
  readonly leads: (typeof leads.$inferInsert)[] = [];
  readonly offers: (typeof offers.$inferInsert)[] = [];
  readonly assignments: (typeof assignments.$inferInsert)[] = [];
  readonly communications: (typeof communications.$inferInsert)[] = [];
  readonly touches: (typeof leadTouches.$inferInsert)[] = [];
  readonly #formerAddresses: FormerAddress[] = [];
  readonly #unknownWords = new Map<string, UnknownLoanWord & { leads: number }>();
  readonly #groupMembers: (typeof contactGroupMembers.$inferInsert)[] = [];
  readonly #shares: (typeof contactShares.$inferInsert)[] = [];
  #campaignMembers: (typeof campaignMembers.$inferInsert)[] = [];
  #journeyEvents: (typeof journeyTriggerEvents.$inferInsert)[] = [];
  readonly #events: (typeof leadEvents.$inferInsert)[] = [];
  readonly #notifications: (typeof notifications.$inferInsert)[] = [];
  readonly #messages: (typeof messages.$inferInsert)[] = [];
  readonly #errands: Errand[] = [];
  readonly #touched = new Map<string, Set<string>>();
  readonly #organizationId: OrganizationId;
  readonly #at: Date;

  constructor(organizationId: OrganizationId, nowMs: number) {
    this.#organizationId = organizationId;
    this.#at = new Date(nowMs);
  }

  /** Appends to the lead's timeline. */
  event(leadId: string, data: LeadEventData, actorUserId: string | null = null): void {
    const named = this.#touched.get(leadId) ?? new Set();
    for (const userId of [actorUserId, ...usersNamedBy(data)]) if (userId !== null) named.add(userId);
    this.#touched.set(leadId, named);
    this.#events.push({ organizationId: this.#organizationId, leadId, at: this.#at, actorUserId, data });
  }

  /** Has browsers told of a lead of whose change the timeline tells nothing. */
  changed(leadId: string): void {
    if (!this.#touched.has(leadId)) this.#touched.set(leadId, new Set());
  }

  /**
   * Tells a user in the app, and by email unless `inAppOnly`. The key makes the same news at the same occasion (a step
   * of the lead, or a touch) one notification and one email, however often it is written or carried.
   */
  notify(
    kind: LeadNewsKind,
    leadId: string,
    occasion: number | string,
    userId: string,
    reach: "email" | "inAppOnly",
  ): void {
    const key = `${leadId}/${occasion}/${kind}/${userId}`;
    const news = { organizationId: this.#organizationId, key, userId, leadId, kind, createdAt: this.#at };
    this.#notifications.push({ ...news, id: newId("notification") });
    if (reach === "email") {
      const messageId = newId("message");
      this.#messages.push({ ...news, id: messageId });
      this.#errands.push({ kind: "send", organizationId: this.#organizationId, messageId });
    }
  }

  /**
   * Adds the contact to what its workflow names, once for each lead: groups, campaigns, and the journey's trigger, which
   * is queued for the journey to take; and shares it with the users that it names. Who must not be contacted is added to
   * groups alone; for whom another record of theirs says so, neither campaign nor journey begins.
   */
  addTo(
    { groupIds, campaignIds, shareUserIds = [], journey }: Additions,
    lead: { readonly leadId: string; readonly contactId: string; readonly doNotContact: boolean },
  ): void {
    const { leadId, contactId, doNotContact } = lead;
    const organizationId = this.#organizationId;
    const addedAt = this.#at;
    for (const groupId of groupIds) {
      this.#groupMembers.push({ organizationId, groupId, contactId, leadId, addedAt });
    }
    if (doNotContact) return;
    for (const userId of shareUserIds) {
      this.#shares.push({ organizationId, contactId, userId, leadId, sharedAt: addedAt });
    }
    for (const campaignId of campaignIds) {
      this.#campaignMembers.push({ organizationId, campaignId, contactId, leadId, addedAt });
    }
    if (journey) {
      const { id: journeyId, triggerId } = journey;
      const firedAt = this.#at;
      this.#journeyEvents.push({ organizationId, triggerId, leadId, journeyId, contactId, firedAt });
    }
  }

  /** Keeps emails and phones of a contact that no field of it has; `extensions`: the digits to dial after some of them. */
  keepFormer(
    contactId: string,
    addresses: readonly string[],
    {
      extensions = {},
      importId = null,
    }: { readonly extensions?: Readonly<Record<string, string>>; readonly importId?: string | null } = {},
  ): void {
    const organizationId = this.#organizationId;
    for (const address of addresses) {
      const extension = extensions[address] ?? null;
      this.#formerAddresses.push({ organizationId, contactId, address, extension, importId });
    }
  }

  /** Counts words of a lead that nobody taught yet, each once. */
  countUnknownWords(words: readonly UnknownLoanWord[]): void {
    for (const unknown of words) {
      const key = `${unknown.field}/${unknown.word}`;
      const leads = (this.#unknownWords.get(key)?.leads ?? 0) + 1;
      this.#unknownWords.set(key, { ...unknown, leads });
    }
  }

  /** Has Temporal told what the lead waits for now. */
  carry(job: CarryJob): void {
    this.#errands.push({ kind: "carry", ...job });
  }

  /** Has the lead's run terminated. */
  terminate(leadId: LeadId): void {
    this.#errands.push({ kind: "terminate", organizationId: this.#organizationId, leadId });
  }

  /** Sends everything; call it once, last in the transaction. */
  async flush(tx: Tx): Promise<void> {
    await this.#leaveOutBound(tx);
    const statement = insertStatement(
      [
        newRows(contacts, this.contacts),
        newRows(leads, this.leads),
        newRows(offers, this.offers),
        newRows(assignments, this.assignments),
        newRows(leadEvents, this.#events),
        newRows(notifications, this.#notifications),
        newRows(messages, this.#messages),
        newRows(communications, this.communications),
        newRows(leadTouches, this.touches),
        newRows(contactFormerAddresses, eachOnce(this.#formerAddresses), GAIN_EXTENSION),
        newRows(loanWordSightings, this.#sightings()),
        newRows(contactGroupMembers, this.#groupMembers, OR_NOTHING),
        newRows(contactShares, this.#shares, OR_NOTHING),
        newRows(campaignMembers, this.#campaignMembers, OR_NOTHING),
        newRows(journeyTriggerEvents, this.#journeyEvents, OR_NOTHING),
      ],
      [...(this.#errands.length > 0 ? [addingJob("run_errands", this.#errands)] : []), ...this.#news()],
    );
    if (statement) await tx.execute(statement);
    if (this.#shares.length > 0) await this.#unshareOwners(tx);
  }

  #sightings(): (typeof loanWordSightings.$inferInsert)[] {
    const organizationId = this.#organizationId;
    return [...this.#unknownWords.values()].map((seen) => ({ ...seen, organizationId, seenAt: this.#at }));
  }

  /** Nothing begins that would reach out to somebody who asked not to be contacted, on whatever record. */
  async #leaveOutBound(tx: Tx): Promise<void> {
    const begun = [...this.#campaignMembers, ...this.#journeyEvents].map(({ contactId }) => contactId);
    if (begun.length === 0) return;
    const made = this.contacts.filter(({ id }) => begun.includes(id)).map(askedOf);
    const bindings = [...(await readBindings(tx, made)), ...(await readBindingsOf(tx, begun))];
    const bound = new Set(bindings.flatMap(([id, { kind }]) => (kind === "bound" ? [id] : [])));
    this.#campaignMembers = this.#campaignMembers.filter(({ contactId }) => !bound.has(contactId));
    this.#journeyEvents = this.#journeyEvents.filter(({ contactId }) => !bound.has(contactId));
  }

  /** Whoever owns a contact needs no share of it, and one would keep it from being deleted. */
  async #unshareOwners(tx: Tx): Promise<void> {
    const contactIds = this.#shares.map(({ contactId }) => contactId);
    await tx.execute(sql`
      delete from ${contactShares} using ${contacts}
      where ${contactShares.contactId} = any (${sql.param(contactIds)}::text[])
        and ${contacts.id} = ${contactShares.contactId} and ${contacts.ownerUserId} = ${contactShares.userId}`);
  }

  /** Has browsers told of what changed. */
  #news(): SQL[] {
    const organizationId = this.#organizationId;
    const told = [...new Set(this.#notifications.map((notification) => notification.userId))];
    const news: SQL[] = [];
    if (this.#touched.size > 0) {
      news.push(leadNews(organizationId, this.#changed(), this.#touched.size > MAX_LIVE_IDS));
    }
    for (let at = 0; at < told.length; at += MAX_LIVE_IDS) {
      const userIds = told.slice(at, at + MAX_LIVE_IDS);
      news.push(publishing({ organizationId, userIds, event: { type: "notification" } }));
    }
    return news;
  }

  #changed(): readonly ChangedLead[] {
    const given = new Map<string, string[]>();
    for (const { leadId, userId } of [...this.offers, ...this.assignments]) {
      given.set(leadId, [...(given.get(leadId) ?? []), userId]);
    }
    return [...this.#touched].map(([id, named]) => ({
      id,
      userIds: [...new Set([...named, ...(given.get(id) ?? [])])],
      isGiven: given.has(id),
    }));
  }
}

/** A contact that is still to be written, as what binds it is asked. */
function askedOf(row: typeof contacts.$inferInsert) {
  const { id, doNotContact = false, contactableSince = null } = row;
  const { email = null, cellPhone = null, homePhone = null, workPhone = null } = row;
  return { id, doNotContact, contactableSince, email, cellPhone, homePhone, workPhone };
}

/** The users whom an entry of the timeline is about, whoever has the lead after it and whoever had it. */
function usersNamedBy(data: LeadEventData): readonly (string | null)[] {
  if ("userIds" in data) return data.userIds;
  if (data.kind === "reassigned") return [data.userId, data.from];
  return "userId" in data ? [data.userId] : [];
}
