import {
  AppError,
  type Compiled,
  carryCursor,
  compile,
  type Directory,
  type Graph,
  type Names,
  type OrganizationId,
  planHash,
  type TeamId,
  type UserId,
  type WorkflowId,
} from "@fairlead/engine";
import { eq, max, sql } from "drizzle-orm";
import type { Actor } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { publishLive } from "../live.ts";
import {
  plans,
  rotationCursors,
  teamMembers,
  users,
  workflowDrafts,
  workflows,
  workflowVersions,
} from "../schema/index.ts";
import { yieldToLoop } from "../yield-to-loop.ts";
import { auditWorkflow } from "./audit-workflow.ts";
import { readDraft, requireRevision } from "./drafts.ts";
import { orderOf, standInQueue } from "./publish-queue.ts";
import { RECEIVING_ROLES } from "./receiving-roles.ts";
import { keepRestorePoint } from "./restore-points.ts";
import { keepVersionChanges } from "./version-changes.ts";
import { readVersion, type VersionRecord } from "./versions.ts";

/** The people and workflows that a workflow's drawing may name. */
export async function readCompileDirectory(tx: Tx, workflowId: string): Promise<Directory> {
  const [people, members, others] = await Promise.all([
    tx.select({ id: users.id, name: users.name, active: users.active, role: users.role }).from(users),
    tx.select({ userId: teamMembers.userId, teamId: teamMembers.teamId }).from(teamMembers),
    tx
      .select({
        id: workflows.id,
        name: workflows.name,
        state: workflows.state,
        routeTo: workflows.routeTo,
        exception: workflows.exception,
        publishedVersionId: workflows.publishedVersionId,
      })
      .from(workflows),
  ]);
  const teamsOf = new Map<string, TeamId[]>();
  for (const { userId, teamId } of members) {
    teamsOf.set(userId, [...(teamsOf.get(userId) ?? []), teamId as TeamId]);
  }
  const routeTo = others.find((workflow) => workflow.id === workflowId)?.routeTo;
  // To make thousands of people ready takes as long as to compile what is drawn of them, which comes next.
  await yieldToLoop();
  return {
    users: people.map(({ id, name, active, role }) => ({
      ...{ id: id as UserId, name, active, role },
      receivesLeads: RECEIVING_ROLES.includes(role),
      teamIds: teamsOf.get(id) ?? [],
    })),
    workflow: {
      id: workflowId as WorkflowId,
      teamIds: routeTo?.kind === "teams" ? (routeTo.teamIds as readonly TeamId[]) : null,
    },
    workflows: others.map(({ id, name, state, exception, publishedVersionId }) => ({
      ...{ id: id as WorkflowId, name, exception },
      live: publishedVersionId !== null && state !== "archived",
    })),
  };
}

/**
 * Publishes the draft: new leads follow it from now on, running leads keep the plan they began with.
 *
 * Publishing what is published already gives that version back; so does a drawing that was only laid out anew.
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
    /** Now, to keep the drawing as a restore point too; left out: none is kept. */
    readonly nowMs?: number;
    /** Who is named in the audit log; left out: the publisher, from no address. */
    readonly actor?: Actor;
    /** How the log calls it; left out: published. */
    readonly auditedAs?: "published" | "rolledBack";
  },
): Promise<VersionRecord> {
  const { organizationId, workflowId, publishedBy } = input;
  const draft = await readDraft(tx, workflowId, true);
  if (input.revision !== undefined) requireRevision(draft, input.revision);
  const directory = await readCompileDirectory(tx, workflowId);
  const plan = requirePlan(compile(draft.graph, directory));
  await yieldToLoop();
  const hash = planHash(plan);
  if (input.nowMs !== undefined) {
    const point = { reason: "publish", madeBy: publishedBy, nowMs: input.nowMs } as const;
    await keepRestorePoint(tx, { organizationId, workflowId, ...point });
  }

  const current = await readCurrent(tx, workflowId);
  if (current.planHash === hash) return readVersion(tx, current.versionId);
  await yieldToLoop();
  await tx.insert(plans).values({ organizationId, hash, plan }).onConflictDoNothing();
  const [latest] = await tx
    .select({ number: max(workflowVersions.number) })
    .from(workflowVersions)
    .where(eq(workflowVersions.workflowId, workflowId));
  const id = newId("version");
  const number = (latest?.number ?? 0) + 1;
  // The draft is locked: what is stored there is the drawing that was compiled.
  await tx.execute(sql`
    insert into ${workflowVersions} (organization_id, id, workflow_id, number, graph, plan_hash, published_by)
    select ${organizationId}, ${id}, workflow_id, ${number}, graph, ${hash}, ${publishedBy}
    from ${workflowDrafts} where workflow_id = ${workflowId}`);
  await keepVersionChanges(tx, {
    organizationId,
    versionId: id,
    before: await readGraphOf(tx, current.versionId),
    after: draft.graph,
    names: namesOf(directory),
  });
  await tx
    .update(workflows)
    .set({ publishedVersionId: id, publishedPlanHash: hash })
    .where(eq(workflows.id, workflowId));
  const oldOrder = current.plan ? orderOf(current.plan) : [];
  const cursor = carryCursor(oldOrder, orderOf(plan), current.cursor);
  await tx.update(rotationCursors).set({ userId: cursor }).where(eq(rotationCursors.workflowId, workflowId));
  await standInQueue(tx, { organizationId, workflowId }, plan, { ...current, cursor });
  await publishLive(tx, { organizationId, event: { type: "workflow", workflowId } });
  await auditWorkflow(tx, workflowId, {
    actor: input.actor ?? { organizationId, userId: publishedBy, keyId: null },
    ...{ nowMs: input.nowMs ?? Date.now(), action: input.auditedAs ?? "published", version: number },
  });
  return readVersion(tx, id);
}

/** What those are called whom a drawing names, by the directory that it was compiled with. */
function namesOf({ users: people, workflows: flows = [] }: Directory): Names {
  const userNames = new Map(people.map(({ id, name }) => [id, name]));
  const workflowNames = new Map(flows.map(({ id, name }) => [id, name]));
  return {
    user: (id) => userNames.get(id) ?? "a former user",
    workflow: (id) => workflowNames.get(id) ?? "a former workflow",
  };
}

async function readCurrent(tx: Tx, workflowId: string) {
  const [row] = await tx
    .select({
      versionId: workflows.publishedVersionId,
      planHash: workflows.publishedPlanHash,
      plan: plans.plan,
      cursor: rotationCursors.userId,
      lastNumber: rotationCursors.lastNumber,
    })
    .from(workflows)
    .innerJoin(rotationCursors, eq(rotationCursors.workflowId, workflows.id))
    .leftJoin(plans, eq(plans.hash, workflows.publishedPlanHash))
    .where(eq(workflows.id, workflowId))
    .for("update", { of: rotationCursors });
  if (!row) throw new AppError("NOT_FOUND", "There is no such workflow.");
  return {
    versionId: row.versionId ?? "",
    planHash: row.planHash,
    plan: row.plan,
    cursor: row.cursor as UserId | null,
    lastNumber: row.lastNumber,
  };
}

/** The drawing of a version; `null` when there is none. */
async function readGraphOf(tx: Tx, versionId: string): Promise<Graph | null> {
  const [row] = await tx
    .select({ graph: workflowVersions.graph })
    .from(workflowVersions)
    .where(eq(workflowVersions.id, versionId));
  return row?.graph ?? null;
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
