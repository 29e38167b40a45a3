import {
  AppError,
  type Compiled,
  carryCursor,
  compile,
  type Directory,
  type OrganizationId,
  planHash,
  type UserId,
} from "@fairlead/engine";
import { eq, max } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { publishLive } from "../live.ts";
import { plans, rotationCursors, users, workflows, workflowVersions } from "../schema/index.ts";
import { readDraft, requireRevision, sameDrawing } from "./drafts.ts";
import { readVersion, type VersionRecord } from "./versions.ts";

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
