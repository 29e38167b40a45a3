import {
  AppError,
  type ContactField,
  type ContactId,
  chooseMatch,
  type Delivery,
  decideIntake,
  deliveredAddresses,
  type Facts,
  filledUp,
  type IntakeDecision,
  type IntakeRoute,
  type LeadId,
  type LeadTaker,
  type LoanWords,
  linesOf,
  overwriting,
  type UserId,
  withTaughtWords,
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
import { extensionColumns } from "./extension-columns.ts";
import type { Ingested, IngestInput, Mistaken } from "./ingested.ts";
import {
  type FoundContact,
  findKnown,
  findOwned,
  type KnownContact,
  type KnownContacts,
  type KnownLead,
} from "./known-contacts.ts";
import { LeadWrites } from "./lead-writes.ts";
import { RouteBook, type SourceRoute } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";
import { extensionsBeside, notesOf, settledAddresses, withExtensionNotes } from "./settled-addresses.ts";
import { LeadTouches } from "./touch-lead.ts";

/**
 * Takes deliveries of one source in, in order: finds repeats, settles by the workflow's switches what becomes of contact
 * and lead, routes each new lead up to its first wait and adds the jobs that carry it onwards. One lead or many, the
 * number of statements is the same (but for workflows that distribute before they search: one more for each lead).
 *
 * Everything is decided under the lock of the workflow's rotation cursor, so that concurrent leads never skip or
 * double a turn and a repeated delivery never makes a second lead.
 *
 * @returns one result for each delivery, in the same order; of one whose external id is another person's nothing was written
 * @throws AppError UNKNOWN_SOURCE, SOURCE_NOT_ROUTED
 */
export async function ingestMany(
  tx: Tx,
  cache: RoutingCache,
  input: IngestInput,
): Promise<readonly (Ingested | Mistaken)[]> {
  const { organizationId, nowMs, sourceName, deliveries } = input;
  const book = new RouteBook(tx, cache, organizationId, nowMs);
  // One flight; the second statement runs, and looks, when the first has the lock.
  const [route, known] = await Promise.all([
    book.bySource(sourceName),
    findKnown(tx, sourceName, deliveries),
  ]);
  const intake = new Intake(book, route, { known, words: await book.loanWords() }, input);
  const results: (Ingested | Mistaken)[] = [];
  for (const delivery of deliveries) results.push(await intake.take(delivery));
  await intake.flush();
  return results;
}

/**
 * As `ingestMany`, of deliveries that are all taken in or none.
 *
 * @throws AppError also EXTERNAL_ID_TAKEN
 */
export async function ingest(tx: Tx, cache: RoutingCache, input: IngestInput): Promise<readonly Ingested[]> {
  const results = await ingestMany(tx, cache, input);
  return results.map((result) => {
    if (result.outcome === "anotherPerson") throw externalIdTaken(result.externalId);
    return result;
  });
}

/** Names the id alone: whose it is would be personal. */
export function externalIdTaken(externalId: string): AppError {
  const detail = `The id "${externalId}" belongs to an earlier lead of this source about somebody else: none of these emails and phones are known of that person. Send this lead under an id of its own.`;
  return new AppError("EXTERNAL_ID_TAKEN", detail, {
    errors: [{ code: "EXTERNAL_ID_TAKEN", pointer: "/externalId", detail }],
  });
}

type Match = FoundContact | null;
type ExistingContact = Extract<IntakeDecision["contact"], { readonly kind: "existing" }>;

class Intake {
  readonly #book: RouteBook;
  readonly #route: SourceRoute;
  readonly #known: KnownContacts;
  readonly #words: LoanWords;
  readonly #input: IngestInput;
  readonly #writes: LeadWrites;
  readonly #changes = new ContactChanges();
  readonly #touches: LeadTouches;

  constructor(
    book: RouteBook,
    route: SourceRoute,
    { known, words }: { readonly known: KnownContacts; readonly words: LoanWords },
    input: IngestInput,
  ) {
    this.#book = book;
    this.#route = route;
    this.#known = known;
    this.#words = words;
    this.#input = input;
    this.#writes = new LeadWrites(input.organizationId, input.nowMs);
    this.#touches = new LeadTouches(this.#writes, input);
  }

  async take(submitted: Delivery): Promise<Ingested | Mistaken> {
    const { delivery, unknown } = withTaughtWords(submitted, this.#words);
    const taken = await this.#takeTaught(delivery);
    if (taken.outcome === "anotherPerson") return taken;
    if (taken.outcome !== "repeated") this.#writes.countUnknownWords(unknown);
    const notes = taken.notes ?? delivery.notes;
    return notes === undefined ? taken : { ...taken, notes };
  }

  async #takeTaught(delivery: Delivery): Promise<Ingested | Mistaken> {
    const { externalId } = delivery;
    const named = deliveredAddresses(delivery);
    const before = externalId === null ? null : this.#known.submission(externalId, named);
    if (before === "anotherPerson") return { outcome: before, externalId: externalId ?? "" };
    if (before) return { ...before, outcome: "repeated", created: false };
    const ingested = this.#route.duplicates.distributeFirst
      ? await this.#distributeFirst(delivery)
      : await this.#searchFirst(delivery);
    if (externalId !== null) this.#known.addSubmission(externalId, { ingested, named });
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
    const { duplicates } = this.#route;
    const found = this.#input.byHand ? [] : this.#matches(delivery);
    const match = chooseMatch(duplicates, found);
    const decision = decideIntake(duplicates, match);
    if (decision.lead.kind === "existing" && match?.openLead) {
      return this.#update(delivery, match, match.openLead, decision);
    }
    const facts = this.#factsOf(delivery, decision, match);
    return this.#create(delivery, match, decision, facts, await this.#decide(decision, facts));
  }

  /** Routes by what was delivered; only then are the contacts searched that the assignee owns. */
  async #distributeFirst(delivery: Delivery): Promise<Ingested> {
    const { duplicates } = this.#route;
    const facts = factsOf(delivery, this.#input.sourceName, this.#input.nowMs);
    const decide = await this.#decide(decideIntake(duplicates, null), facts);
    const found = await this.#findOwned(delivery, decide.assigneeUserId);
    const match = chooseMatch(duplicates, found);
    return this.#create(delivery, match, decideIntake(duplicates, match), facts, decide);
  }

  #matches(delivery: Delivery): readonly FoundContact[] {
    const { contact, further } = delivery;
    const named = { ...contact, extensions: further?.extensions ?? {} };
    return this.#known.matches(deliveredAddresses(delivery), named, this.#route.productCategory);
  }

  /** The assignee's contacts that a delivery matches, those of this batch too. */
  async #findOwned(delivery: Delivery, ownerUserId: UserId | null): Promise<readonly FoundContact[]> {
    if (ownerUserId === null || this.#input.byHand) return [];
    this.#known.adopt(await findOwned(this.#book.tx, deliveredAddresses(delivery), ownerUserId, null));
    return this.#matches(delivery).filter(({ owner }) => owner?.userId === ownerUserId);
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

  #create(submitted: Delivery, match: Match, intake: IntakeDecision, facts: Facts, routed: Routed): Ingested {
    const { organizationId, nowMs } = this.#input;
    const delivery = withExtensionNotes(submitted, match, intake);
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
      deliveredAddresses: [...deliveredAddresses(delivery)],
      nameReview: intake.contact.kind === "existing" && intake.contact.isDoubtful ? "open" : null,
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
    const waits = columns.waitKind !== null;
    return { leadId, contactId, outcome: "created", created: true, waits, ...notesOf(delivery) };
  }

  /** Writes the new contact, or what the delivery changes of the matching one, and remembers either for the batch. */
  #settleContact(delivery: Delivery, match: Match, intake: IntakeDecision, lead: LeadRow): void {
    const { id: leadId, assigneeUserId = null } = lead;
    const knownLead: KnownLead = {
      ...{ leadId: leadId as LeadId, productCategory: lead.productCategory, step: lead.step },
      assigneeUserId: assigneeUserId as UserId | null,
      waits: lead.waitKind != null,
      unwritten: lead,
    };
    if (intake.contact.kind === "new") {
      this.#makeContact(delivery, intake.contact.linkedTo, knownLead, lead);
      return;
    }
    if (!match) throw new Error("An existing contact that was not found");
    // Whoever gets the lead of a contact that nobody owns, owns the contact.
    if (match.owner === null && assigneeUserId !== null) this.#changes.own(match.known, assigneeUserId);
    this.#changeContact(match.known, delivery, intake.contact, {
      owner: match.owner ?? takerOf(assigneeUserId),
      openLeads: [knownLead, ...match.known.openLeads],
    });
  }

  #makeContact(
    delivery: Delivery,
    linkedContactId: ContactId | null,
    knownLead: KnownLead,
    { organizationId, contactId, assigneeUserId = null }: LeadRow,
  ): void {
    const { nowMs } = this.#input;
    const { formerAddresses, ...lines } = linesOf(delivery);
    const extensions = extensionColumns(delivery, lines);
    const unwritten = {
      ...{ organizationId, id: contactId, ownerUserId: assigneeUserId, ...delivery.contact, ...lines },
      ...extensions,
      ...{ linkedContactId, contactableSince: this.#excusedAt(), createdAt: new Date(nowMs) },
    };
    this.#writes.contacts.push(unwritten);
    this.#writes.keepFormer(contactId, formerAddresses, { extensions: delivery.further?.extensions ?? {} });
    const known: KnownContact = {
      ...{ contactId: contactId as ContactId, standing: "active", createdAtMs: nowMs, unwritten },
      ...{ owner: takerOf(assigneeUserId), loanOfficer: null },
      ...{ fields: delivery.contact, lines, extensions, openLeads: [knownLead] },
    };
    this.#known.add(known, deliveredAddresses(delivery));
  }

  /** Changes the matching contact as was decided, and remembers it for the batch. @returns the fields that were overwritten */
  #changeContact(
    known: KnownContact,
    delivery: Delivery,
    contact: ExistingContact,
    more: Partial<KnownContact> = {},
  ): readonly ContactField[] {
    const fields = this.#changes.overwrite(known, delivery.contact, contact.overwrite);
    const overwritten = overwriting(delivery.contact, fields);
    const { lines, former, extensions } = settledAddresses(delivery, known, contact);
    this.#changes.fill(known, lines);
    if (extensions !== known.extensions) this.#changes.extend(known, lines, extensions);
    this.#writes.keepFormer(known.contactId, former, {
      extensions: extensionsBeside(delivery.further?.extensions ?? {}, known, former),
      // What a contact of this batch has came with it, and goes or stays as the contact does.
      importId: known.unwritten ? null : (this.#input.importId ?? null),
    });
    const after = { ...known, ...more, fields: { ...known.fields, ...overwritten }, lines, extensions };
    this.#known.replace(known, after, former);
    return fields;
  }

  /** A workflow that honors no do-not-contact status makes records that can be contacted; a person's entry by hand does not. */
  #excusedAt(): Date | null {
    const honors = this.#route.duplicates.honorDoNotContact !== null;
    return honors || this.#input.byHand ? null : new Date(this.#input.nowMs);
  }

  /** The open lead gets what was delivered; its route goes on undisturbed. */
  #update(submitted: Delivery, match: FoundContact, openLead: KnownLead, intake: IntakeDecision): Ingested {
    const delivery = withExtensionNotes(submitted, match, intake);
    const overwriteLead = intake.lead.kind === "existing" ? intake.lead.overwrite : [];
    const overwritten = [
      ...this.#touches.overwrite(openLead, delivery.loan, overwriteLead),
      ...(intake.contact.kind === "existing"
        ? this.#changeContact(match.known, delivery, intake.contact)
        : []),
    ];
    this.#touches.note(openLead, this.#route.sourceId, delivery, overwritten);
    const { leadId, waits } = openLead;
    const { contactId } = match;
    return { leadId, contactId, outcome: "updated", created: false, waits, ...notesOf(delivery) };
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
        : {
            ...{ kind: "contactMatched", contactId, matchedBy, standing, overwritten: contact.overwrite },
            ...(contact.isDoubtful ? { isDoubtful: true } : {}),
          },
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
