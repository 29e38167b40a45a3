import {
  type ContactId,
  chooseMatch,
  type Delivery,
  decideIntake,
  type Facts,
  filledUp,
  type IntakeDecision,
  type IntakeRoute,
  type LeadId,
  type LeadTaker,
  type UserId,
} from "@fairlead/engine";
import { waitOf } from "../carrier-tasks.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { noteImportChanges } from "../imports/import-changes.ts";
import {
  applyDecision,
  assign,
  type CarriedBy,
  type DecidedColumns,
  type DecisionSubject,
} from "./apply-decision.ts";
import { ContactChanges } from "./contact-changes.ts";
import { decideThrough } from "./decide-through.ts";
import type { Ingested, IngestInput } from "./ingested.ts";
import {
  type FoundContact,
  findKnown,
  findOwned,
  type KnownContacts,
  type KnownLead,
} from "./known-contacts.ts";
import { LeadWrites } from "./lead-writes.ts";
import { RouteBook, type SourceRoute } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";
import { LeadTouches } from "./touch-lead.ts";

/**
 * Takes deliveries of one source in, in order: finds repeats, settles by the workflow's switches what becomes of contact
 * and lead, routes each new lead up to its first wait and adds the jobs that carry it onwards. One lead or many, the
 * number of statements is the same (but for workflows that distribute before they search: one more for each lead).
 *
 * Everything is decided under the lock of the workflow's rotation cursor, so that concurrent leads never skip or
 * double a turn and a repeated delivery never makes a second lead.
 *
 * @returns one result for each delivery, in the same order
 * @throws AppError UNKNOWN_SOURCE, SOURCE_NOT_ROUTED
 */
export async function ingest(tx: Tx, cache: RoutingCache, input: IngestInput): Promise<readonly Ingested[]> {
  const { organizationId, nowMs, sourceName, deliveries } = input;
  const book = new RouteBook(tx, cache, organizationId, nowMs);
  // One flight; the second statement runs, and looks, when the first has the lock.
  const [route, known] = await Promise.all([
    book.bySource(sourceName),
    findKnown(tx, sourceName, deliveries),
  ]);
  const intake = new Intake(book, route, known, input);
  const results: Ingested[] = [];
  for (const delivery of deliveries) results.push(await intake.take(delivery));
  await intake.flush();
  return results;
}

type Match = FoundContact | null;

class Intake {
  readonly #book: RouteBook;
  readonly #route: SourceRoute;
  readonly #known: KnownContacts;
  readonly #input: IngestInput;
  readonly #writes: LeadWrites;
  readonly #changes = new ContactChanges();
  readonly #touches: LeadTouches;

  constructor(book: RouteBook, route: SourceRoute, known: KnownContacts, input: IngestInput) {
    this.#book = book;
    this.#route = route;
    this.#known = known;
    this.#input = input;
    this.#writes = new LeadWrites(input.organizationId, input.nowMs);
    this.#touches = new LeadTouches(this.#writes, input);
  }

  async take(delivery: Delivery): Promise<Ingested> {
    const { externalId } = delivery;
    const repeated = externalId === null ? undefined : this.#known.leads.get(externalId);
    if (repeated) return { ...repeated, outcome: "repeated", created: false };
    const ingested = this.#route.duplicates.distributeFirst
      ? await this.#distributeFirst(delivery)
      : await this.#searchFirst(delivery);
    if (externalId !== null) this.#known.leads.set(externalId, ingested);
    return ingested;
  }

  /** Writes everything; call it once, last in the transaction. */
  async flush(): Promise<void> {
    const { tx } = this.#book;
    await this.#touches.lock(tx);
    await Promise.all([
      this.#book.saveTurns(),
      this.#writes.flush(tx),
      this.#touches.flush(tx),
      this.#changes.flush(tx),
      this.#noteImported(tx),
    ]);
  }

  /** What a file writes over is kept for a while, so that its import can be undone. */
  async #noteImported(tx: Tx): Promise<void> {
    const { importId, organizationId, nowMs } = this.#input;
    if (importId === undefined) return;
    const changes = [...this.#touches.written(), ...this.#changes.written()];
    await noteImportChanges(tx, { organizationId, importId, changes, nowMs });
  }

  async #searchFirst(delivery: Delivery): Promise<Ingested> {
    const { duplicates, productCategory } = this.#route;
    const found = this.#input.byHand ? [] : this.#known.matches(delivery.contact, productCategory);
    const match = chooseMatch(duplicates, found) as Match;
    const decision = decideIntake(duplicates, match);
    if (decision.lead.kind === "existing" && match?.openLead) {
      return this.#update(delivery, match, match.openLead, decision);
    }
    const facts = this.#factsOf(delivery, decision, match);
    return this.#create(delivery, match, decision, facts, await this.#decide(decision, facts));
  }

  /** Routes by what was delivered; only then are the contacts searched that the assignee owns. */
  async #distributeFirst(delivery: Delivery): Promise<Ingested> {
    const { duplicates, productCategory } = this.#route;
    const facts = factsOf(delivery, this.#input.sourceName, this.#input.nowMs);
    const decide = await this.#decide(decideIntake(duplicates, null), facts);
    const { assigneeUserId } = decide;
    const found =
      assigneeUserId === null || this.#input.byHand
        ? []
        : [
            ...(await findOwned(this.#book.tx, delivery.contact, assigneeUserId, null)).matches(
              delivery.contact,
              productCategory,
            ),
            ...this.#known
              .matches(delivery.contact, productCategory)
              .filter(({ known, owner }) => known.unwritten && owner?.userId === assigneeUserId),
          ];
    const match = chooseMatch(duplicates, found) as Match;
    return this.#create(delivery, match, decideIntake(duplicates, match), facts, decide);
  }

  /** Decides who gets a new lead, and gives back how to write it down. */
  async #decide(intake: IntakeDecision, facts: Facts): Promise<Routed> {
    const { route } = intake;
    if (route.kind !== "workflow") {
      return {
        assigneeUserId: route.userId,
        apply: (writes, subject) => giveToOwner(writes, subject, route, facts, this.#route),
      };
    }
    const travelled = await decideThrough(
      this.#book,
      { facts, tried: [], chain: [] },
      { route: this.#route, published: this.#route.published },
      { kind: "route" },
    );
    const { decision } = travelled.last;
    return {
      assigneeUserId: decision.kind === "assign" || decision.kind === "exception" ? decision.userId : null,
      apply: (writes, subject) => applyDecision(writes, subject, travelled),
    };
  }

  #create(delivery: Delivery, match: Match, intake: IntakeDecision, facts: Facts, routed: Routed): Ingested {
    const { organizationId, nowMs } = this.#input;
    const writes = this.#writes;
    const leadId = newId<LeadId>("lead");
    const isOwn = intake.contact.kind === "new";
    const contactId = intake.contact.kind === "new" ? newId<ContactId>("contact") : intake.contact.contactId;
    const createdAt = new Date(nowMs);

    this.#tellIntake(leadId, delivery, match, intake);
    const columns = routed.apply(writes, {
      ...{ organizationId, leadId, contactId, step: 1, nowMs },
      doNotContact: intake.shownFields !== null,
    });
    const lead: LeadRow = {
      ...{
        organizationId,
        id: leadId,
        sourceId: this.#route.sourceId,
        externalId: delivery.externalId,
        contactId,
      },
      productCategory: this.#route.productCategory,
      ...loanColumns(delivery),
      ...columns,
      linkedLeadId: intake.lead.kind === "new" ? intake.lead.linkedTo : null,
      contactIsOwn: isOwn,
      deliveredContact: isOwn ? null : facts.contact,
      shownContactFields: intake.shownFields && [...intake.shownFields],
      receivedAt: new Date(facts.lead.receivedAtMs),
      createdAt,
      carriedStep: columns.waitKind ? 0 : columns.step,
    };
    writes.leads.push(lead);
    this.#settleContact(delivery, match, intake, lead);

    const { groupIds = [] } = this.#input.byHand ?? {};
    writes.addTo({ groupIds, campaignIds: [], journey: null }, { leadId, contactId, doNotContact: false });
    if (columns.waitKind) {
      const { workflowId, planVersion } = columns;
      const wait = waitOf(columns);
      writes.carry({ organizationId, leadId, workflowId, planVersion, wait, runStarted: false });
    }
    return { leadId, contactId, outcome: "created", created: true, waits: columns.waitKind !== null };
  }

  /** Writes the new contact, or what the delivery changes of the matching one, and remembers either for the batch. */
  #settleContact(delivery: Delivery, match: Match, intake: IntakeDecision, lead: LeadRow): void {
    const { organizationId, id: leadId, contactId, assigneeUserId = null } = lead;
    const knownLead: KnownLead = {
      ...{ leadId: leadId as LeadId, productCategory: lead.productCategory, step: lead.step },
      assigneeUserId: assigneeUserId as UserId | null,
      waits: lead.waitKind != null,
      unwritten: lead,
    };
    if (intake.contact.kind === "new") {
      const unwritten = {
        ...{ organizationId, id: contactId, ownerUserId: assigneeUserId, ...delivery.contact },
        linkedContactId: intake.contact.linkedTo,
        contactableSince: this.#excusedAt(),
        createdAt: new Date(this.#input.nowMs),
      };
      this.#writes.contacts.push(unwritten);
      this.#known.add({
        ...{
          contactId: contactId as ContactId,
          standing: "active",
          createdAtMs: this.#input.nowMs,
          unwritten,
        },
        owner: takerOf(assigneeUserId),
        loanOfficer: null,
        fields: delivery.contact,
        openLeads: [knownLead],
      });
      return;
    }
    if (!match) throw new Error("An existing contact that was not found");
    this.#changes.overwrite(match.known, delivery.contact, intake.contact.overwrite);
    // Whoever gets the lead of a contact that nobody owns, owns the contact.
    if (match.owner === null && assigneeUserId !== null) this.#changes.own(match.known, assigneeUserId);
    this.#known.replace(match.known, {
      ...match.known,
      owner: match.owner ?? takerOf(assigneeUserId),
      openLeads: [knownLead, ...match.known.openLeads],
    });
  }

  /** A workflow that honors no do-not-contact status makes records that can be contacted; a person's entry by hand does not. */
  #excusedAt(): Date | null {
    const honors = this.#route.duplicates.honorDoNotContact !== null;
    return honors || this.#input.byHand ? null : new Date(this.#input.nowMs);
  }

  /** The open lead gets what was delivered; its route goes on undisturbed. */
  #update(delivery: Delivery, match: FoundContact, openLead: KnownLead, intake: IntakeDecision): Ingested {
    const overwriteLead = intake.lead.kind === "existing" ? intake.lead.overwrite : [];
    const overwriteContact = intake.contact.kind === "existing" ? intake.contact.overwrite : [];
    const overwritten = [
      ...this.#touches.overwrite(openLead, delivery.loan, overwriteLead),
      ...this.#changes.overwrite(match.known, delivery.contact, overwriteContact),
    ];
    this.#touches.note(openLead, this.#route.sourceId, delivery, overwritten);
    const { leadId, waits } = openLead;
    return { leadId, contactId: match.contactId, outcome: "updated", created: false, waits };
  }

  #factsOf(delivery: Delivery, intake: IntakeDecision, match: Match): Facts {
    const { sourceName, nowMs } = this.#input;
    const facts = factsOf(delivery, sourceName, nowMs);
    // A lead of a known contact is routed by all that is known of them.
    return intake.contact.kind === "existing" && match
      ? { ...facts, contact: filledUp(delivery.contact, match.known.fields) }
      : facts;
  }

  #tellIntake(leadId: LeadId, delivery: Delivery, match: Match, intake: IntakeDecision): void {
    const { sourceName, importId, byHand } = this.#input;
    const { externalId, notes } = delivery;
    this.#writes.event(
      leadId,
      {
        kind: "received",
        source: sourceName,
        externalId,
        importId: importId ?? null,
        ...(notes === undefined ? {} : { notes }),
      },
      byHand?.actorUserId ?? null,
    );
    if (!match) return;
    const { contactId, by: matchedBy, standing } = match;
    const { contact, lead } = intake;
    this.#writes.event(
      leadId,
      contact.kind === "new"
        ? { kind: "contactLinked", contactId, matchedBy }
        : { kind: "contactMatched", contactId, matchedBy, standing, overwritten: contact.overwrite },
    );
    if (lead.kind === "new" && lead.linkedTo !== null) {
      this.#writes.event(leadId, { kind: "leadLinked", leadId: lead.linkedTo });
    }
  }
}

type LeadRow = LeadWrites["leads"][number];

/** Who gets a lead, and how that is written once the lead has its id and its contact. */
interface Routed {
  readonly assigneeUserId: UserId | null;
  readonly apply: (writes: LeadWrites, subject: DecisionSubject) => DecidedColumns & CarriedBy;
}

/** Whoever was just assigned a lead takes the next one of the same contact as well. */
function takerOf(assigneeUserId: string | null): LeadTaker | null {
  return assigneeUserId === null ? null : { userId: assigneeUserId as UserId, active: true };
}

/** Assigns a lead to the owner of its contact, or to the officer of its loan: no turn is used, and nothing is left to wait for. */
function giveToOwner(
  writes: LeadWrites,
  subject: DecisionSubject,
  { kind: basis, userId }: Extract<IntakeRoute, { readonly userId: UserId }>,
  facts: Facts,
  route: SourceRoute,
): DecidedColumns & CarriedBy {
  const { workflowId, published, directory } = route;
  writes.event(subject.leadId, {
    ...{ kind: "decided", outcome: "assign", userIds: [userId], basis },
    ...{ exceptionReason: null, untilMs: null, workflow: { id: workflowId, version: published.version } },
    on: { planHash: null, directoryVersion: directory.version, cursor: null, tried: [], facts },
  });
  assign(writes, subject, { userId, basis, route });
  return {
    ...{ workflowId, planHash: published.hash, planVersion: published.version, workflowChain: [] },
    ...{ state: "assigned", assigneeUserId: userId, exceptionReason: null, holdReason: null },
    ...{ triedUserIds: [userId], step: subject.step, waitKind: null, waitUntil: null },
  };
}

/** What routing may know of a delivery. */
export function factsOf(delivery: Delivery, sourceName: string, nowMs: number): Facts {
  const { externalId, contact, loan } = delivery;
  const lead = { source: sourceName, externalId, receivedAtMs: delivery.receivedAtMs ?? nowMs };
  return { lead, contact, loan, nowMs };
}

/** A delivery's loan facts as the lead's columns. */
export function loanColumns({ loan }: Delivery) {
  const { purpose, ...rest } = loan;
  return { ...rest, loanPurpose: purpose };
}
