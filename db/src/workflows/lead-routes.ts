import {
  AppError,
  DEFAULT_DUPLICATE_RULES,
  initialGraph,
  type OrganizationId,
  type RoutingSettings,
  type UserId,
} from "@fairlead/engine";
import { and, eq, inArray, ne, notInArray } from "drizzle-orm";
import type { Actor } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { requireLeadTaker } from "../identity/require-lead-taker.ts";
import { newId } from "../ids.ts";
import { inOrderOfName } from "../in-order-of-name.ts";
import { ensureSource } from "../leads/create-manual.ts";
import {
  rotationCursors,
  type SourceKind,
  sources,
  users,
  workflowDrafts,
  workflows,
} from "../schema/index.ts";
import { NO_ADDITIONS, requireFreeName } from "./create-workflow.ts";
import { publishWorkflow } from "./publish-workflow.ts";

/** What a lead route's settings say. */
export interface LeadRouteSettings {
  readonly name: string;
  /** Who is assigned the lead when no user of the order accepts it. */
  readonly defaultAcceptorId: string;
  /** How long each has before the lead is passed to the next, 60 to 86 400. */
  readonly delayPassSeconds: number;
  /** In the order in which they are offered a lead. */
  readonly userIds: readonly string[];
  /** Sources whose leads go by this route. */
  readonly sources: readonly { readonly name: string; readonly kind: RoutedSourceKind }[];
}

export const ROUTED_SOURCE_KINDS = [
  "singlePropertySite",
  "leadCaptureApp",
  "parsedEmail",
] as const satisfies readonly SourceKind[];
export type RoutedSourceKind = (typeof ROUTED_SOURCE_KINDS)[number];

export interface LeadRouteRecord extends LeadRouteSettings {
  readonly id: string;
  readonly state: "active" | "paused" | "archived";
  readonly createdAt: Date;
  /** Who accepted last: the next in line is offered the next lead first. */
  readonly lastAcceptorId: string | null;
}

/** The lead routes by name, or one of them. */
export async function listLeadRoutes(tx: Tx, onlyId?: string): Promise<readonly LeadRouteRecord[]> {
  const rows = await tx
    .select({
      id: workflows.id,
      name: workflows.name,
      state: workflows.state,
      createdAt: workflows.createdAt,
      graph: workflowDrafts.graph,
      lastAcceptorId: rotationCursors.userId,
    })
    .from(workflows)
    .innerJoin(workflowDrafts, eq(workflowDrafts.workflowId, workflows.id))
    .innerJoin(rotationCursors, eq(rotationCursors.workflowId, workflows.id))
    .where(
      and(
        eq(workflows.kind, "leadRoute"),
        ne(workflows.state, "archived"),
        onlyId === undefined ? undefined : eq(workflows.id, onlyId),
      ),
    )
    .orderBy(inOrderOfName(workflows.name));
  const routed = await tx
    .select({ name: sources.name, kind: sources.kind, leadRouteId: sources.leadRouteId })
    .from(sources)
    .orderBy(inOrderOfName(sources.name));
  return rows.map(({ graph, ...row }) => {
    const { distribution, exception } = graph.settings;
    return {
      ...row,
      defaultAcceptorId: exception.kind === "individual" ? exception.userId : "",
      delayPassSeconds: distribution.acceptWithinSeconds ?? 0,
      userIds: graph.nodes.flatMap((node) => (node.kind === "user" ? [node.userId] : [])),
      sources: routed
        .filter(({ leadRouteId }) => leadRouteId === row.id)
        .map(({ name, kind }) => ({ name, kind: kind as RoutedSourceKind })),
    };
  });
}

/** @throws AppError NOT_FOUND */
export async function readLeadRoute(tx: Tx, id: string): Promise<LeadRouteRecord> {
  const [route] = await listLeadRoutes(tx, id);
  if (!route) throw new AppError("NOT_FOUND", "There is no such lead route.");
  return route;
}

/**
 * Creates a lead route, which is live at once: the plan of a drawing of its users in order, offered one at a time.
 *
 * @throws AppError NAME_TAKEN, NOT_FOUND (a user), SOURCE_TAKEN
 */
export async function createLeadRoute(
  tx: Tx,
  organizationId: OrganizationId,
  settings: LeadRouteSettings,
  createdBy: UserId | null,
  actor?: Actor,
): Promise<string> {
  const id = newId("workflow");
  await requireFreeName(tx, settings.name);
  await requireUsers(tx, settings);
  const graph = graphOf(settings);
  await tx.insert(workflows).values({
    ...{
      organizationId,
      id,
      name: settings.name,
      kind: "leadRoute",
      productCategory: "Other",
      sourceId: null,
    },
    routeTo: { kind: "individual", userId: settings.defaultAcceptorId },
    ...{ exception: graph.settings.exception, duplicates: DEFAULT_DUPLICATE_RULES, additions: NO_ADDITIONS },
  });
  await tx
    .insert(workflowDrafts)
    .values({ organizationId, workflowId: id, graph, revision: 1, updatedBy: createdBy });
  await tx.insert(rotationCursors).values({ organizationId, workflowId: id });
  await publishWorkflow(tx, {
    organizationId,
    workflowId: id,
    publishedBy: createdBy,
    ...(actor && { actor }),
  });
  await routeSources(tx, organizationId, id, settings.sources);
  return id;
}

/**
 * Changes a lead route. Leads under way keep the order they began with; whose turn it is carries over.
 *
 * @throws AppError NOT_FOUND, NAME_TAKEN, SOURCE_TAKEN
 */
export async function updateLeadRoute(
  tx: Tx,
  organizationId: OrganizationId,
  id: string,
  settings: LeadRouteSettings,
  updatedBy: UserId | null,
  actor?: Actor,
): Promise<void> {
  await readLeadRoute(tx, id);
  await requireFreeName(tx, settings.name, id);
  await requireUsers(tx, settings);
  const graph = graphOf(settings);
  await tx
    .update(workflows)
    .set({
      name: settings.name,
      exception: graph.settings.exception,
      routeTo: { kind: "individual", userId: settings.defaultAcceptorId },
    })
    .where(eq(workflows.id, id));
  await tx.update(workflowDrafts).set({ graph, updatedBy }).where(eq(workflowDrafts.workflowId, id));
  await publishWorkflow(tx, {
    organizationId,
    workflowId: id,
    publishedBy: updatedBy,
    ...(actor && { actor }),
  });
  await routeSources(tx, organizationId, id, settings.sources);
}

/** The drawing that a lead route stands for. */
function graphOf({ defaultAcceptorId, delayPassSeconds, userIds }: LeadRouteSettings) {
  const settings: RoutingSettings = {
    distribution: { kind: "sequential", acceptWithinSeconds: delayPassSeconds },
    timeToContact: null,
    contactedBy: ["call", "email", "text", "meeting"],
    exception: { kind: "individual", userId: defaultAcceptorId as UserId },
  };
  return initialGraph(userIds as readonly UserId[], settings);
}

async function requireUsers(tx: Tx, { defaultAcceptorId, userIds }: LeadRouteSettings): Promise<void> {
  await requireLeadTaker(tx, defaultAcceptorId, "/defaultAcceptorId");
  const found = await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [...userIds]));
  const known = new Set(found.map((row) => row.id));
  const errors = userIds.flatMap((id, place) => {
    const detail =
      userIds.indexOf(id) < place ? "This user stands in the order twice." : "There is no such user.";
    return known.has(id) && userIds.indexOf(id) === place
      ? []
      : [{ code: "NOT_FOUND" as const, pointer: `/userIds/${place}`, detail }];
  });
  if (errors.length > 0) throw new AppError("NOT_FOUND", "The route order cannot be kept.", { errors });
}

async function routeSources(
  tx: Tx,
  organizationId: OrganizationId,
  leadRouteId: string,
  wanted: LeadRouteSettings["sources"],
): Promise<void> {
  const ids: string[] = [];
  for (const [place, { name, kind }] of wanted.entries()) {
    const id = await ensureSource(tx, organizationId, name, kind);
    await requireFree(tx, id, name, leadRouteId, place);
    await tx.update(sources).set({ leadRouteId, kind }).where(eq(sources.id, id));
    ids.push(id);
  }
  await tx
    .update(sources)
    .set({ leadRouteId: null })
    .where(
      and(eq(sources.leadRouteId, leadRouteId), ids.length > 0 ? notInArray(sources.id, ids) : undefined),
    );
}

async function requireFree(
  tx: Tx,
  sourceId: string,
  name: string,
  leadRouteId: string,
  place: number,
): Promise<void> {
  const [workflow] = await tx
    .select({ name: workflows.name })
    .from(workflows)
    .where(and(eq(workflows.sourceId, sourceId), ne(workflows.state, "archived")));
  const [source] = await tx
    .select({ route: sources.leadRouteId })
    .from(sources)
    .where(eq(sources.id, sourceId));
  const other = source?.route && source.route !== leadRouteId;
  if (!workflow && !other) return;
  const detail = workflow
    ? `The workflow "${workflow.name}" starts at "${name}" already; name another source.`
    : `Another lead route has the source "${name}"; take it off there first.`;
  const errors = [{ code: "SOURCE_TAKEN" as const, pointer: `/sources/${place}/name`, detail }];
  throw new AppError("SOURCE_TAKEN", detail, { errors });
}
