import {
  AppError,
  compile,
  exceptionWorkflow,
  type Facts,
  type Graph,
  type OrganizationId,
  type Plan,
  type Problem,
  preparePlan,
  queueOn,
  stateAt,
  type TrialStep,
  type TriedWorkflow,
  tryLead,
  type UserFacts,
  type UserId,
  type UsersById,
} from "@fairlead/engine";
import { and, eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { RoutingCache } from "../leads/routing-cache.ts";
import { organizations, plans, workflows, workflowVersions } from "../schema/index.ts";
import { yieldToLoop } from "../yield-to-loop.ts";
import { readDraft } from "./drafts.ts";
import { readCompileDirectory } from "./publish-workflow.ts";
import { readTurnsGround } from "./turns-ground.ts";

/** Which drawing of a workflow to try: the draft, what is published, or a version by its number. */
export type TriedVersion = "draft" | "published" | number;

export interface SimulateInput {
  readonly organizationId: OrganizationId;
  readonly workflowId: string;
  readonly version: TriedVersion;
  readonly facts: Facts;
  /** Users who are taken to have had the lead already. */
  readonly tried: readonly UserId[];
  /** The clock; the moment to take for now is that of the facts. */
  readonly nowMs: number;
}

/**
 * Tells what a workflow would do with a lead, over the workflows that exception handling leads to. The same engine as
 * intake; nothing is written, and nobody's turn moves.
 *
 * @throws AppError NOT_FOUND, WORKFLOW_INVALID (the draft has problems), SOURCE_NOT_ROUTED (nothing is published)
 */
export async function simulate(
  tx: Tx,
  cache: RoutingCache,
  input: SimulateInput,
): Promise<readonly TrialStep[]> {
  const users = await readUsers(tx, cache, input);
  const first = await readTried(tx, input.workflowId, input.version, users, input);
  const others = new Map<string, TriedWorkflow>();
  for (
    let next = exceptionWorkflow(first.plan.plan);
    next !== null && next !== first.id && !others.has(next) && (await isLive(tx, next));
  ) {
    const other = await readTried(tx, next, "published", users, input);
    others.set(next, other);
    next = exceptionWorkflow(other.plan.plan);
  }
  return tryLead({ first, others, users, facts: input.facts });
}

async function readTried(
  tx: Tx,
  id: string,
  version: TriedVersion,
  users: UsersById,
  { tried, facts, nowMs }: Pick<SimulateInput, "tried" | "facts" | "nowMs">,
): Promise<TriedWorkflow> {
  const { name, plan } = await readPlan(tx, id, version);
  const turns = await readTurnsGround(tx, id, nowMs);
  const prepared = preparePlan(plan);
  await yieldToLoop();
  const state = stateAt(turns, queueOn(turns, prepared), users, tried, facts.nowMs);
  return { id, name, plan: prepared, state };
}

/** The plan of a version, or the draft compiled. @throws AppError NOT_FOUND, WORKFLOW_INVALID, SOURCE_NOT_ROUTED */
export async function readPlan(
  tx: Tx,
  workflowId: string,
  version: TriedVersion,
): Promise<{ readonly name: string; readonly plan: Plan }> {
  const [workflow] = await tx
    .select({ name: workflows.name, hash: workflows.publishedPlanHash })
    .from(workflows)
    .where(eq(workflows.id, workflowId));
  if (!workflow) throw new AppError("NOT_FOUND", "There is no such workflow.");
  const { name } = workflow;
  if (version === "draft") {
    const { graph } = await readDraft(tx, workflowId);
    const plan = requirePlan(graph, compile(graph, await readCompileDirectory(tx, workflowId)));
    await yieldToLoop();
    return { name, plan };
  }
  const hash = version === "published" ? workflow.hash : await hashOf(tx, workflowId, version);
  if (!hash) throw new AppError("SOURCE_NOT_ROUTED", `"${name}" has not been published yet.`);
  const [row] = await tx.select({ plan: plans.plan }).from(plans).where(eq(plans.hash, hash));
  if (!row) throw new Error(`There is no plan ${hash}`);
  return { name, plan: row.plan };
}

/** Everybody as routing knows them now. */
export async function readUsers(
  tx: Tx,
  cache: RoutingCache,
  { organizationId, nowMs }: Pick<SimulateInput, "organizationId" | "nowMs">,
): Promise<ReadonlyMap<UserId, UserFacts>> {
  const [organization] = await tx.select({ version: organizations.directoryVersion }).from(organizations);
  if (!organization) throw new AppError("NOT_FOUND", "There is no such organization.");
  return (await cache.directory(tx, organizationId, organization.version, nowMs)).users;
}

async function hashOf(tx: Tx, workflowId: string, number: number): Promise<string> {
  const [row] = await tx
    .select({ hash: workflowVersions.planHash })
    .from(workflowVersions)
    .where(and(eq(workflowVersions.workflowId, workflowId), eq(workflowVersions.number, number)));
  if (!row) throw new AppError("NOT_FOUND", "There is no such version.");
  return row.hash;
}

/** Whether leads can go to a workflow now: published and not archived. */
export async function isLive(tx: Tx, workflowId: string): Promise<boolean> {
  const [row] = await tx
    .select({ hash: workflows.publishedPlanHash, state: workflows.state })
    .from(workflows)
    .where(eq(workflows.id, workflowId));
  return row !== undefined && row.hash !== null && row.state !== "archived";
}

function requirePlan(
  graph: Graph,
  { plan, problems }: { readonly plan: Plan | null; readonly problems: readonly Problem[] },
): Plan {
  if (plan) return plan;
  const detail = `The draft cannot run yet: ${problems[0]?.message ?? `${graph.nodes.length} nodes`}`;
  throw new AppError("WORKFLOW_INVALID", detail, { extra: { problems } });
}
