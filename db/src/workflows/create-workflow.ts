import {
  AppError,
  type ExceptionHandling,
  initialGraph,
  type OrganizationId,
  type Role,
  type RoutingSettings,
  type UserId,
} from "@fairlead/engine";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { ensureSource } from "../leads/create-manual.ts";
import {
  type RouteTo,
  rotationCursors,
  teamMembers,
  teams,
  users,
  workflowDrafts,
  workflows,
} from "../schema/index.ts";
import { publishWorkflow } from "./publish-workflow.ts";

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
