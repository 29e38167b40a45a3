import {
  AppError,
  type ContactFacts,
  type ContactId,
  type Decision,
  type Delivery,
  decide,
  type Facts,
  type LeadId,
  type OrganizationId,
  type PlanHash,
  type PreparedPlan,
  type UserId,
} from "@fairlead/engine";
import { eq } from "drizzle-orm";
import { waitOf } from "../carrier-tasks.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { organizations, rotationCursors, sources, workflows, workflowVersions } from "../schema/index.ts";
import { applyDecision } from "./apply-decision.ts";
import { findKnown, type KnownContacts } from "./find-known.ts";
import type { Ingested } from "./ingested.ts";
import { LeadWrites } from "./lead-writes.ts";
import { moveCursor } from "./move-lead.ts";
import type { Directory, RoutingCache } from "./routing-cache.ts";

export interface IngestInput {
  readonly organizationId: OrganizationId;
  /** Exactly as the source names itself. */
  readonly sourceName: string;
  readonly deliveries: readonly Delivery[];
  readonly nowMs: number;
  readonly importId?: string;
}

/**
 * Takes deliveries of one source in, in order: finds repeats, links contacts, routes each lead up to its first wait
 * and adds the jobs that carry it onwards. One lead or many, the number of statements is the same.
 *
 * Everything is decided under the lock of the workflow's rotation cursor, so that concurrent leads never skip or
 * double a turn and a repeated delivery never makes a second lead.
 *
 * @returns one result for each delivery, in the same order
 * @throws AppError UNKNOWN_SOURCE, SOURCE_NOT_ROUTED
 */
export async function ingest(tx: Tx, cache: RoutingCache, input: IngestInput): Promise<readonly Ingested[]> {
  // One flight; the second statement runs, and looks, when the first has the lock.
  const [route, known] = await Promise.all([
    lockRoute(tx, input.sourceName),
    findKnown(tx, input.sourceName, input.deliveries),
  ]);
  const plan = await cache.plan(tx, input.organizationId, route.planHash);
  const directory = await cache.directory(tx, input.organizationId, route.directoryVersion);
  const writes = new LeadWrites(input.organizationId, input.nowMs);
  const intake = { input, route, plan, directory, known, writes };
  let cursor = route.cursor;
  const results: Ingested[] = [];

  for (const delivery of input.deliveries) {
    const repeated = delivery.externalId === null ? undefined : known.leads.get(delivery.externalId);
    if (repeated) {
      results.push({ ...repeated, created: false });
      continue;
    }
    const { ingested, decision } = takeIn(intake, delivery, cursor);
    if (decision.kind === "assign") cursor = decision.userId;
    if (delivery.externalId !== null) known.leads.set(delivery.externalId, ingested);
    results.push(ingested);
  }

  const moved = cursor !== null && cursor !== route.cursor && moveCursor(tx, route.workflowId, cursor);
  await Promise.all([moved, writes.flush(tx)]);
  return results;
}

interface Route {
  readonly sourceId: string;
  readonly workflowId: string;
  readonly productCategory: string;
  readonly planHash: PlanHash;
  readonly planVersion: number;
  readonly directoryVersion: number;
  readonly cursor: UserId | null;
}

interface Intake {
  readonly input: IngestInput;
  readonly route: Route;
  readonly plan: PreparedPlan;
  readonly directory: Directory;
  readonly known: KnownContacts;
  readonly writes: LeadWrites;
}

async function lockRoute(tx: Tx, sourceName: string): Promise<Route> {
  const [row] = await tx
    .select({
      sourceId: workflows.sourceId,
      workflowId: workflows.id,
      productCategory: workflows.productCategory,
      planHash: workflowVersions.planHash,
      planVersion: workflowVersions.number,
      directoryVersion: organizations.directoryVersion,
      cursor: rotationCursors.userId,
    })
    .from(sources)
    .innerJoin(workflows, eq(workflows.sourceId, sources.id))
    .innerJoin(workflowVersions, eq(workflowVersions.id, workflows.publishedVersionId))
    .innerJoin(organizations, eq(organizations.id, sources.organizationId))
    .innerJoin(rotationCursors, eq(rotationCursors.workflowId, workflows.id))
    .where(eq(sources.name, sourceName))
    .for("update", { of: rotationCursors });
  if (row) return { ...row, planHash: row.planHash as PlanHash, cursor: row.cursor as UserId | null };
  throw await explainNoRoute(tx, sourceName);
}

async function explainNoRoute(tx: Tx, sourceName: string): Promise<AppError> {
  const [source] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.name, sourceName));
  return source
    ? new AppError("SOURCE_NOT_ROUTED", `Publish a workflow that starts at the source "${sourceName}" first.`)
    : new AppError(
        "UNKNOWN_SOURCE",
        `There is no source "${sourceName}". Names are matched exactly, capitals included.`,
      );
}

function takeIn(
  intake: Intake,
  delivery: Delivery,
  cursor: UserId | null,
): { ingested: Ingested; decision: Decision } {
  const { input, route, plan, directory, known, writes } = intake;
  const { organizationId, nowMs, sourceName } = input;
  const leadId = newId<LeadId>("lead");
  const contactId = newId<ContactId>("contact");
  const facts = factsOf(delivery, sourceName, nowMs);
  const state = { cursor, tried: [] };
  const decision = decide(plan, directory.users, facts, state);

  writes.event(leadId, {
    kind: "received",
    source: sourceName,
    externalId: delivery.externalId,
    importId: input.importId ?? null,
  });
  const match = matchContact(known, delivery.contact);
  if (match) writes.event(leadId, { kind: "contactLinked", contactId: match.contactId, matchedBy: match.by });
  const ground = { planHash: route.planHash, directoryVersion: directory.version, facts, ...state };
  const columns = applyDecision(writes, { organizationId, leadId, step: 1, nowMs }, decision, ground);

  writes.contacts.push({
    organizationId,
    id: contactId,
    ownerUserId: columns.assigneeUserId,
    ...delivery.contact,
    linkedContactId: match?.contactId ?? null,
    createdAt: new Date(nowMs),
  });
  writes.leads.push({
    organizationId,
    id: leadId,
    sourceId: route.sourceId,
    externalId: delivery.externalId,
    workflowId: route.workflowId,
    planHash: route.planHash,
    planVersion: route.planVersion,
    contactId,
    productCategory: route.productCategory,
    ...loanColumns(delivery),
    ...columns,
    receivedAt: new Date(facts.lead.receivedAtMs),
    createdAt: new Date(nowMs),
    carriedStep: columns.waitKind ? 0 : columns.step,
  });
  rememberContact(known, delivery.contact, contactId);

  if (columns.waitKind) {
    const { workflowId, planVersion } = route;
    writes.carry({
      organizationId,
      leadId,
      workflowId,
      planVersion,
      wait: waitOf(columns),
      runStarted: false,
    });
  }
  return { ingested: { leadId, contactId, created: true, waits: columns.waitKind !== null }, decision };
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

function matchContact(
  known: KnownContacts,
  { email, cellPhone }: ContactFacts,
): { contactId: string; by: "email" | "cellPhone" } | null {
  const byEmail = email === null ? undefined : known.byEmail.get(email);
  if (byEmail) return { contactId: byEmail, by: "email" };
  const byPhone = cellPhone === null ? undefined : known.byCellPhone.get(cellPhone);
  return byPhone ? { contactId: byPhone, by: "cellPhone" } : null;
}

function rememberContact(known: KnownContacts, { email, cellPhone }: ContactFacts, contactId: string): void {
  if (email !== null && !known.byEmail.has(email)) known.byEmail.set(email, contactId);
  if (cellPhone !== null && !known.byCellPhone.has(cellPhone)) known.byCellPhone.set(cellPhone, contactId);
}
