import {
  AppError,
  type Compiled,
  carryCursor,
  compile,
  type Directory,
  type ExceptionHandling,
  type Graph,
  initialGraph,
  type OrganizationId,
  planHash,
  type Role,
  type RoutingSettings,
  type UserId,
} from "@fairlead/engine";
import { and, asc, count, desc, eq, gt, inArray, max, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { ensureSource } from "../leads/create-manual.ts";
import { publishLive } from "../live.ts";
import {
  leads,
  plans,
  type RouteTo,
  rotationCursors,
  sources,
  teamMembers,
  teams,
  users,
  workflowDrafts,
  workflows,
  workflowVersions,
} from "../schema/index.ts";

export type { RouteTo } from "../schema/index.ts";

export interface WorkflowRecord {
  readonly id: string;
  readonly name: string;
  readonly productCategory: string;
  readonly source: { readonly id: string; readonly name: string };
  readonly routeTo: RouteTo;
  readonly publishedVersion: number | null;
  readonly publishedAt: Date | null;
  readonly publishedGraph: Graph | null;
  readonly draft: Graph | null;
  readonly createdAt: Date;
  readonly leadsLast7Days: number;
}

export interface VersionRecord {
  readonly id: string;
  readonly number: number;
  readonly planHash: string;
  readonly publishedAt: Date;
  readonly publishedBy: { readonly id: string; readonly name: string } | null;
}

export interface DraftRecord {
  readonly workflowId: string;
  readonly graph: Graph;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly updatedBy: { readonly id: string; readonly name: string } | null;
}

export interface NewWorkflow {
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly productCategory: string;
  readonly sourceName: string;
  readonly routeTo: RouteTo;
  readonly exception: ExceptionHandling;
  readonly createdBy: UserId | null;
}

/** Roles whose members share a team's leads. */
const RECEIVING_ROLES: readonly Role[] = ["loan_officer", "manager"];
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The organization's workflows by name, or one of them. */
export async function listWorkflows(
  tx: Tx,
  nowMs: number,
  onlyId?: string,
): Promise<readonly WorkflowRecord[]> {
  const since = new Date(nowMs - WEEK_MS);
  const [rows, counts] = await Promise.all([
    tx
      .select({
        id: workflows.id,
        name: workflows.name,
        productCategory: workflows.productCategory,
        source: { id: sources.id, name: sources.name },
        routeTo: workflows.routeTo,
        publishedVersion: workflowVersions.number,
        publishedAt: workflowVersions.publishedAt,
        publishedGraph: workflowVersions.graph,
        draft: workflowDrafts.graph,
        createdAt: workflows.createdAt,
      })
      .from(workflows)
      .innerJoin(sources, eq(sources.id, workflows.sourceId))
      .leftJoin(workflowVersions, eq(workflowVersions.id, workflows.publishedVersionId))
      .leftJoin(workflowDrafts, eq(workflowDrafts.workflowId, workflows.id))
      .where(onlyId === undefined ? undefined : eq(workflows.id, onlyId))
      .orderBy(asc(workflows.name)),
    tx
      .select({ workflowId: leads.workflowId, count: count() })
      .from(leads)
      .where(and(gt(leads.createdAt, since), onlyId === undefined ? undefined : eq(leads.workflowId, onlyId)))
      .groupBy(leads.workflowId),
  ]);
  const countOf = new Map(counts.map((row) => [row.workflowId, row.count]));
  return rows.map((row) => ({ ...row, leadsLast7Days: countOf.get(row.id) ?? 0 }));
}

/** @throws AppError NOT_FOUND */
export async function readWorkflow(tx: Tx, id: string, nowMs: number): Promise<WorkflowRecord> {
  const [workflow] = await listWorkflows(tx, nowMs, id);
  if (!workflow) throw new AppError("NOT_FOUND", "There is no such workflow.");
  return workflow;
}

/**
 * Creates a workflow with its first drawing: one branch for each user. One that routes to an individual has no canvas
 * and is published at once.
 *
 * @throws AppError NAME_TAKEN, SOURCE_TAKEN, NOT_FOUND (team or user), INVALID_VALUE (a team without loan officers)
 */
export async function createWorkflow(tx: Tx, input: NewWorkflow): Promise<string> {
  const { organizationId, name, productCategory, sourceName, routeTo, exception } = input;
  await requireFreeName(tx, name);
  await requireUser(tx, exception.userId, "/exception/userId");
  const userIds = await usersOf(tx, routeTo);
  const sourceId = await ensureSource(tx, organizationId, sourceName);
  const [taken] = await tx
    .select({ name: workflows.name })
    .from(workflows)
    .where(eq(workflows.sourceId, sourceId));
  if (taken) {
    throw new AppError(
      "SOURCE_TAKEN",
      `The workflow "${taken.name}" starts at "${sourceName}" already; name another source.`,
    );
  }

  const id = newId("workflow");
  const settings: RoutingSettings = {
    distribution: { kind: "sequential", acceptWithinSeconds: null },
    timeToContact: null,
    contactedBy: ["call", "email", "text", "meeting"],
    exception,
  };
  const graph = initialGraph(userIds, settings);
  await tx.insert(workflows).values({ organizationId, id, name, productCategory, sourceId, routeTo });
  await tx
    .insert(workflowDrafts)
    .values({ organizationId, workflowId: id, graph, revision: 1, updatedBy: input.createdBy });
  await tx.insert(rotationCursors).values({ organizationId, workflowId: id });
  if (routeTo.kind === "individual")
    await publishWorkflow(tx, { organizationId, workflowId: id, publishedBy: input.createdBy });
  return id;
}

/** Changes a workflow's name or category. @throws AppError NAME_TAKEN */
export async function updateWorkflow(
  tx: Tx,
  id: string,
  changes: { readonly name?: string | undefined; readonly productCategory?: string | undefined },
): Promise<void> {
  const { name, productCategory } = changes;
  if (name !== undefined) await requireFreeName(tx, name, id);
  if (name === undefined && productCategory === undefined) return;
  await tx
    .update(workflows)
    .set({
      ...(name === undefined ? {} : { name }),
      ...(productCategory === undefined ? {} : { productCategory }),
    })
    .where(eq(workflows.id, id));
}

/** @throws AppError NOT_FOUND */
export async function readDraft(tx: Tx, workflowId: string, lock = false): Promise<DraftRecord> {
  const query = tx
    .select({
      workflowId: workflowDrafts.workflowId,
      graph: workflowDrafts.graph,
      revision: workflowDrafts.revision,
      updatedAt: workflowDrafts.updatedAt,
      updatedBy: { id: users.id, name: users.name },
    })
    .from(workflowDrafts)
    .leftJoin(users, eq(users.id, workflowDrafts.updatedBy))
    .where(eq(workflowDrafts.workflowId, workflowId));
  const [draft] = await (lock ? query.for("update", { of: workflowDrafts }) : query);
  if (!draft) throw new AppError("NOT_FOUND", "There is no such workflow.");
  return draft;
}

/**
 * Saves a drawing over the revision it was made on, and over no other.
 *
 * @throws AppError NOT_FOUND, STALE_DRAFT (with who saved meanwhile)
 */
export async function saveDraft(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly workflowId: string;
    readonly revision: number;
    readonly graph: Graph;
    readonly updatedBy: UserId | null;
    readonly nowMs: number;
  },
): Promise<DraftRecord> {
  const { organizationId, workflowId, graph, updatedBy, nowMs } = input;
  requireRevision(await readDraft(tx, workflowId, true), input.revision);
  await tx
    .update(workflowDrafts)
    .set({ graph, updatedBy, revision: input.revision + 1, updatedAt: new Date(nowMs) })
    .where(eq(workflowDrafts.workflowId, workflowId));
  await publishLive(tx, { organizationId, event: { type: "workflow", workflowId } });
  return readDraft(tx, workflowId);
}

/** The people that drawings may name. */
export async function readCompileDirectory(tx: Tx): Promise<Directory> {
  const rows = await tx.select({ id: users.id, name: users.name, active: users.active }).from(users);
  return { users: rows.map((row) => ({ ...row, id: row.id as UserId })) };
}

/**
 * Publishes the draft: new leads follow it from now on, running leads keep the plan they began with.
 *
 * Publishing what is published already gives that version back.
 *
 * @throws AppError NOT_FOUND, STALE_DRAFT, WORKFLOW_INVALID (with the problems; nothing is written)
 */
export async function publishWorkflow(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly workflowId: string;
    readonly publishedBy: UserId | null;
    /** Publish just this revision. */
    readonly revision?: number | undefined;
  },
): Promise<VersionRecord> {
  const { organizationId, workflowId, publishedBy } = input;
  const draft = await readDraft(tx, workflowId, true);
  if (input.revision !== undefined) requireRevision(draft, input.revision);
  const plan = requirePlan(compile(draft.graph, await readCompileDirectory(tx)));
  const hash = planHash(plan);

  const current = await readCurrent(tx, workflowId);
  if (current.planHash === hash && sameDrawing(current.graph, draft.graph))
    return readVersion(tx, current.versionId);
  await tx.insert(plans).values({ organizationId, hash, plan }).onConflictDoNothing();
  const [latest] = await tx
    .select({ number: max(workflowVersions.number) })
    .from(workflowVersions)
    .where(eq(workflowVersions.workflowId, workflowId));
  const id = newId("version");
  const number = (latest?.number ?? 0) + 1;
  await tx
    .insert(workflowVersions)
    .values({ organizationId, id, workflowId, number, graph: draft.graph, planHash: hash, publishedBy });
  await tx
    .update(workflows)
    .set({ publishedVersionId: id, publishedPlanHash: hash })
    .where(eq(workflows.id, workflowId));
  const order = plan.branches.map((branch) => branch.userId);
  const cursor = carryCursor(current.order, order, current.cursor);
  await tx.update(rotationCursors).set({ userId: cursor }).where(eq(rotationCursors.workflowId, workflowId));
  await publishLive(tx, { organizationId, event: { type: "workflow", workflowId } });
  return readVersion(tx, id);
}

/** A workflow's published versions, newest first. */
export async function listVersions(tx: Tx, workflowId: string): Promise<readonly VersionRecord[]> {
  return selectVersions(tx)
    .where(eq(workflowVersions.workflowId, workflowId))
    .orderBy(desc(workflowVersions.number));
}

/** A published version with its drawing; `null` when there is none. */
export async function readVersionGraph(tx: Tx, workflowId: string, number: number) {
  const [row] = await tx
    .select({ id: workflowVersions.id, graph: workflowVersions.graph })
    .from(workflowVersions)
    .where(and(eq(workflowVersions.workflowId, workflowId), eq(workflowVersions.number, number)));
  return row ? { ...(await readVersion(tx, row.id)), graph: row.graph } : null;
}

/** Whether two drawings are the same, positions included. */
export function sameDrawing(a: Graph | null, b: Graph | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function selectVersions(tx: Tx) {
  return tx
    .select({
      id: workflowVersions.id,
      number: workflowVersions.number,
      planHash: workflowVersions.planHash,
      publishedAt: workflowVersions.publishedAt,
      publishedBy: { id: users.id, name: users.name },
    })
    .from(workflowVersions)
    .leftJoin(users, eq(users.id, workflowVersions.publishedBy))
    .$dynamic();
}

async function readVersion(tx: Tx, id: string): Promise<VersionRecord> {
  const [row] = await selectVersions(tx).where(eq(workflowVersions.id, id));
  if (!row) throw new Error(`There is no version ${id}`);
  return row;
}

async function readCurrent(tx: Tx, workflowId: string) {
  const [row] = await tx
    .select({
      versionId: workflows.publishedVersionId,
      planHash: workflows.publishedPlanHash,
      graph: workflowVersions.graph,
      plan: plans.plan,
      cursor: rotationCursors.userId,
    })
    .from(workflows)
    .innerJoin(rotationCursors, eq(rotationCursors.workflowId, workflows.id))
    .leftJoin(workflowVersions, eq(workflowVersions.id, workflows.publishedVersionId))
    .leftJoin(plans, eq(plans.hash, workflows.publishedPlanHash))
    .where(eq(workflows.id, workflowId))
    .for("update", { of: rotationCursors });
  if (!row) throw new AppError("NOT_FOUND", "There is no such workflow.");
  return {
    versionId: row.versionId ?? "",
    planHash: row.planHash,
    graph: row.graph,
    order: row.plan?.branches.map((branch) => branch.userId) ?? [],
    cursor: row.cursor as UserId | null,
  };
}

function requirePlan({ plan, problems }: Compiled) {
  if (plan) return plan;
  const errors = problems.filter((problem) => problem.severity === "error");
  throw new AppError(
    "WORKFLOW_INVALID",
    `Fix the marked ${errors.length === 1 ? "problem" : `${errors.length} problems`} and publish again.`,
    { extra: { problems } },
  );
}

function requireRevision(draft: DraftRecord, revision: number): void {
  if (draft.revision === revision) return;
  const by = draft.updatedBy?.name ?? "Somebody";
  throw new AppError(
    "STALE_DRAFT",
    `${by} saved this drawing meanwhile; look at theirs before you save yours.`,
    {
      extra: {
        revision: draft.revision,
        updatedBy: draft.updatedBy,
        updatedAt: draft.updatedAt.toISOString(),
      },
    },
  );
}

async function requireFreeName(tx: Tx, name: string, exceptId?: string): Promise<void> {
  // Whoever takes a name does so under this lock, so that the look below still holds at the write.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('workflow names ' || current_setting('app.organization_id'), 0))`,
  );
  const [other] = await tx.select({ id: workflows.id }).from(workflows).where(eq(workflows.name, name));
  if (other && other.id !== exceptId)
    throw new AppError("NAME_TAKEN", `There is a workflow "${name}" already; choose another name.`);
}

async function requireUser(tx: Tx, userId: string, pointer: string): Promise<UserId> {
  const [row] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.active, true)));
  if (row) return row.id as UserId;
  const detail = "There is no such active user.";
  throw new AppError("NOT_FOUND", detail, { errors: [{ code: "NOT_FOUND", pointer, detail }] });
}

async function usersOf(tx: Tx, routeTo: RouteTo): Promise<readonly UserId[]> {
  if (routeTo.kind === "individual") return [await requireUser(tx, routeTo.userId, "/routeTo/userId")];
  const teamIds = [...routeTo.teamIds];
  const found = await tx.select({ id: teams.id }).from(teams).where(inArray(teams.id, teamIds));
  if (found.length !== new Set(teamIds).size)
    throw new AppError("NOT_FOUND", "One of the teams does not exist.");
  const members = await tx
    .select({ userId: users.id })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(
      and(
        inArray(teamMembers.teamId, teamIds),
        eq(users.active, true),
        inArray(users.role, [...RECEIVING_ROLES]),
      ),
    )
    .orderBy(sql`array_position(${sql.param(teamIds)}::text[], ${teamMembers.teamId})`, teamMembers.position);
  const userIds = [...new Set(members.map((member) => member.userId as UserId))];
  if (userIds.length > 0) return userIds;
  const detail = "Nobody in these teams can receive leads; add a loan officer to one of them.";
  throw new AppError("INVALID_VALUE", detail, {
    errors: [{ code: "INVALID_VALUE", pointer: "/routeTo/teamIds", detail }],
  });
}
