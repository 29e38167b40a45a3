import { isDeepStrictEqual } from "node:util";
import {
  AppError,
  DEFAULT_DUPLICATE_RULES,
  type DuplicateRules,
  type ExceptionHandling,
  initialGraph,
  type OrganizationId,
  type RoutingSettings,
  type UserId,
} from "@fairlead/engine";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Actor } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { requireLeadTaker } from "../identity/require-lead-taker.ts";
import { newId } from "../ids.ts";
import { ensureSource } from "../leads/create-manual.ts";
import {
  type Additions,
  type RouteTo,
  rotationCursors,
  teamMembers,
  teams,
  users,
  workflowDrafts,
  workflows,
} from "../schema/index.ts";
import { type ChangedAdditions, requireAdditions } from "./additions.ts";
import { auditWorkflow } from "./audit-workflow.ts";
import { reserveNumber } from "./phone-numbers.ts";
import { publishWorkflow } from "./publish-workflow.ts";
import { RECEIVING_ROLES } from "./receiving-roles.ts";

export interface NewWorkflow {
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly productCategory: string;
  readonly start: WorkflowStart;
  readonly routeTo: RouteTo;
  readonly exception: ExceptionHandling;
  /** Left out: every duplicate is a new record, linked. */
  readonly duplicates?: DuplicateRules;
  /** Left out: nothing. */
  readonly additions?: Additions;
  readonly createdBy: UserId | null;
  /** Who is named in the audit log; left out: the creator, from no address. */
  readonly actor?: Actor;
  /** Whether the first drawing goes live at once; what routes to an individual always does. */
  readonly publish?: boolean;
}

/** Where a workflow starts; fixed at creation. */
export type WorkflowStart =
  /** Leads that arrive under exactly this name. */
  | { readonly kind: "thirdParty"; readonly sourceName: string }
  /** Calls to a number of the workflow's own, with this area code. */
  | { readonly kind: "inboundPhone"; readonly areaCode: string };

export const NO_ADDITIONS: Additions = { campaignIds: [], groupIds: [], shareUserIds: [], journey: null };

/**
 * Creates a workflow with its first drawing, one branch for each user, and makes it live where that is asked for.
 *
 * @throws AppError NAME_TAKEN, SOURCE_TAKEN, NOT_FOUND (team, user, workflow, group …), INVALID_VALUE (a team without
 *   loan officers), UNKNOWN_AREA_CODE; WORKFLOW_INVALID where its exception handling leads round in a circle
 */
export async function createWorkflow(tx: Tx, input: NewWorkflow): Promise<string> {
  const { organizationId, name, productCategory, routeTo, exception, createdBy } = input;
  const { duplicates = DEFAULT_DUPLICATE_RULES, additions = NO_ADDITIONS } = input;
  const by = input.actor === undefined ? {} : { actor: input.actor };
  await requireFreeName(tx, name);
  await requireException(tx, exception);
  await requireAdditions(tx, additions);
  const userIds = await usersOf(tx, routeTo);
  const sourceId = await sourceOf(tx, organizationId, input.start);

  const id = newId("workflow");
  const settings: RoutingSettings = {
    distribution: { kind: "sequential", acceptWithinSeconds: null },
    turns: "queue",
    timeToContact: null,
    contactedBy: ["call", "email", "text", "meeting"],
    exception,
  };
  const graph = initialGraph(userIds, settings);
  const about = { organizationId, id, name, productCategory, sourceId, routeTo };
  await tx.insert(workflows).values({ ...about, exception, duplicates, additions });
  await tx
    .insert(workflowDrafts)
    .values({ organizationId, workflowId: id, graph, revision: 1, updatedBy: createdBy });
  await tx.insert(rotationCursors).values({ organizationId, workflowId: id });
  if (input.publish || routeTo.kind === "individual")
    await publishWorkflow(tx, { organizationId, workflowId: id, publishedBy: createdBy, ...by });
  return id;
}

/** What may change of a workflow after its creation; what is left out stays. */
export interface WorkflowChanges {
  readonly name?: string | undefined;
  readonly productCategory?: string | undefined;
  readonly duplicates?: DuplicateRules | undefined;
  /** Each of them by itself: what is left out of them stays. */
  readonly additions?: ChangedAdditions | undefined;
}

/** Changes what may change of a workflow; `by` stands in the log. @throws AppError NAME_TAKEN, NOT_FOUND (group, campaign, journey or trigger) */
export async function updateWorkflow(
  tx: Tx,
  id: string,
  changes: WorkflowChanges,
  by: { readonly actor: Actor; readonly nowMs: number } | null = null,
): Promise<void> {
  const { name, additions, ...plain } = changes;
  if (name !== undefined) await requireFreeName(tx, name, id);
  if (additions !== undefined) await requireAdditions(tx, additions);
  const merged = additions && sql`${workflows.additions} || ${JSON.stringify(additions)}::jsonb`;
  const present = Object.entries({ ...plain, name, additions: merged }).filter(
    ([, value]) => value !== undefined,
  );
  if (present.length === 0) return;
  const [before] = by === null ? [] : await tx.select().from(workflows).where(eq(workflows.id, id));
  const [after] = await tx
    .update(workflows)
    .set(Object.fromEntries(present))
    .where(eq(workflows.id, id))
    .returning();
  if (by === null || !before || !after) return;
  const fields = SETTINGS.filter((field) => !isDeepStrictEqual(before[field], after[field]));
  if (fields.length > 0) await auditWorkflow(tx, id, { ...by, action: "updated", fields });
}

const SETTINGS = ["name", "productCategory", "duplicates", "additions"] as const;

/** @throws AppError NAME_TAKEN */
export async function requireFreeName(tx: Tx, name: string, exceptId?: string): Promise<void> {
  // Whoever takes a name does so under this lock, so that the look below still holds at the write.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('workflow names ' || current_setting('app.organization_id'), 0))`,
  );
  const [other] = await tx.select({ id: workflows.id }).from(workflows).where(eq(workflows.name, name));
  if (other && other.id !== exceptId)
    throw new AppError("NAME_TAKEN", `There is a workflow "${name}" already; choose another name.`);
}

async function requireException(tx: Tx, exception: ExceptionHandling): Promise<void> {
  if (exception.kind === "individual") {
    await requireLeadTaker(tx, exception.userId, "/exception/userId");
    return;
  }
  const [row] = await tx
    .select({ id: workflows.id })
    .from(workflows)
    .where(
      and(
        eq(workflows.id, exception.workflowId),
        eq(workflows.kind, "workflow"),
        ne(workflows.state, "archived"),
      ),
    );
  if (!row) throw notFound("There is no such workflow.", "/exception/workflowId");
}

async function sourceOf(tx: Tx, organizationId: OrganizationId, start: WorkflowStart): Promise<string> {
  if (start.kind === "inboundPhone") {
    const number = await reserveNumber(tx, start.areaCode);
    return ensureSource(tx, organizationId, number, "inboundPhone");
  }
  const { sourceName } = start;
  const sourceId = await ensureSource(tx, organizationId, sourceName);
  const [taken] = await tx
    .select({ name: workflows.name })
    .from(workflows)
    .where(and(eq(workflows.sourceId, sourceId), ne(workflows.state, "archived")));
  if (!taken) return sourceId;
  throw new AppError(
    "SOURCE_TAKEN",
    `The workflow "${taken.name}" starts at "${sourceName}" already; name another source.`,
  );
}

async function usersOf(tx: Tx, routeTo: RouteTo): Promise<readonly UserId[]> {
  if (routeTo.kind === "individual") return [await requireLeadTaker(tx, routeTo.userId, "/routeTo/userId")];
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

function notFound(detail: string, pointer: string): AppError {
  return new AppError("NOT_FOUND", detail, { errors: [{ code: "NOT_FOUND", pointer, detail }] });
}
