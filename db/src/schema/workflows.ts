import type { DuplicateRules, ExceptionHandling, Graph, Plan, QueueTurn } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/** How leads of a source reach us; those of the last three go by a lead route. */
export type SourceKind =
  | "thirdParty"
  | "inboundPhone"
  | "singlePropertySite"
  | "leadCaptureApp"
  | "parsedEmail";

/** Where leads come from; the name is matched exactly, as the source sends it. */
export const sources = pgTable(
  "sources",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    name: text().notNull(),
    kind: text().$type<SourceKind>().notNull().default("thirdParty"),
    /** The lead route that its leads go by. */
    leadRouteId: text("lead_route_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("sources_lead_route_idx")
      .on(table.organizationId, table.leadRouteId)
      .where(sql`lead_route_id is not null`),
    uniqueIndex("sources_name_key").on(table.organizationId, table.name),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);

/** Whom a workflow shares its leads among; fixed at creation. */
export type RouteTo =
  | { readonly kind: "teams"; readonly teamIds: readonly string[] }
  | { readonly kind: "individual"; readonly userId: string };

/** `leadRoute`: a list of users who are offered leads in turn; it compiles to a plan as a drawing does. */
export type WorkflowKind = "workflow" | "leadRoute";

/** `paused`: leads are held until it is resumed. `archived`: takes no more leads; those under way finish. */
export type WorkflowState = "active" | "paused" | "archived";

/** What a lead's contact is added to once the lead is assigned, and whom it is shared with. */
export interface Additions {
  readonly campaignIds: readonly string[];
  readonly groupIds: readonly string[];
  /** Left out in what was stored before there was this: nobody. */
  readonly shareUserIds?: readonly string[];
  readonly journey: { readonly id: string; readonly triggerId: string } | null;
}

export const workflows = pgTable(
  "workflows",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    name: text().notNull(),
    productCategory: text("product_category").notNull(),
    kind: text().$type<WorkflowKind>().notNull().default("workflow"),
    state: text().$type<WorkflowState>().notNull().default("active"),
    /** `null` for a lead route, which sources name. */
    sourceId: text("source_id"),
    routeTo: jsonb("route_to").$type<RouteTo>().notNull(),
    /** Fixed at creation; every drawing carries the same. */
    exception: jsonb().$type<ExceptionHandling>().notNull(),
    duplicates: jsonb().$type<DuplicateRules>().notNull(),
    additions: jsonb().$type<Additions>().notNull(),
    publishedVersionId: text("published_version_id"),
    publishedPlanHash: text("published_plan_hash"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("workflows_name_key").on(table.organizationId, table.name),
    uniqueIndex("workflows_source_key")
      .on(table.organizationId, table.sourceId)
      .where(sql`state <> 'archived'`),
    check(
      "workflows_exclusive_switches",
      sql`not ((duplicates ->> 'distributeFirst')::boolean and (duplicates ->> 'bypassToOwner')::boolean)`,
    ),
    foreignKey({
      columns: [table.organizationId, table.sourceId],
      foreignColumns: [sources.organizationId, sources.id],
    }),
    tenantPolicy(),
  ],
);

/** The drawing under work. `revision` rises with each save; a save must name the one it was made on. */
export const workflowDrafts = pgTable(
  "workflow_drafts",
  {
    organizationId: organizationId(),
    workflowId: text("workflow_id").notNull(),
    graph: jsonb().$type<Graph>().notNull(),
    revision: integer().notNull(),
    updatedBy: text("updated_by"),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.workflowId] }),
    foreignKey({
      columns: [table.organizationId, table.workflowId],
      foreignColumns: [workflows.organizationId, workflows.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.updatedBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/** A compiled plan by its hash; written once, never changed. */
export const plans = pgTable(
  "plans",
  {
    organizationId: organizationId(),
    hash: text().notNull(),
    plan: jsonb().$type<Plan>().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.hash] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);

/** A published drawing; written once, never changed. */
export const workflowVersions = pgTable(
  "workflow_versions",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    workflowId: text("workflow_id").notNull(),
    /** 1, 2, 3 … within the workflow. */
    number: integer().notNull(),
    graph: jsonb().$type<Graph>().notNull(),
    planHash: text("plan_hash").notNull(),
    publishedBy: text("published_by"),
    publishedAt: instant("published_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("workflow_versions_number_key").on(table.organizationId, table.workflowId, table.number),
    foreignKey({
      columns: [table.organizationId, table.workflowId],
      foreignColumns: [workflows.organizationId, workflows.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.planHash],
      foreignColumns: [plans.organizationId, plans.hash],
    }),
    tenantPolicy(),
  ],
);

/**
 * What a version changed against the one before, in words, with the names of the day it was published; empty for the first.
 *
 * Written with the version. Of versions that a release before 0.3 published it is written later, by the worker.
 */
export const versionChanges = pgTable(
  "workflow_version_changes",
  {
    organizationId: organizationId(),
    versionId: text("version_id").notNull(),
    changes: text().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.versionId] }),
    foreignKey({
      columns: [table.organizationId, table.versionId],
      foreignColumns: [workflowVersions.organizationId, workflowVersions.id],
    }),
    tenantPolicy(),
  ],
);

/**
 * Why a drawing was kept: it was saved by hand, or published; or it is what was there before edits that were saved by
 * themselves, before a version or an older point was put in its place, or before a file was imported.
 */
export const RESTORE_REASONS = ["save", "publish", "edits", "version", "restore", "import"] as const;
export type RestoreReason = (typeof RESTORE_REASONS)[number];

/** A drawing as it once was, to go back to; the latest are kept. */
export const restorePoints = pgTable(
  "workflow_restore_points",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    workflowId: text("workflow_id").notNull(),
    graph: jsonb().$type<Graph>().notNull(),
    reason: text().$type<RestoreReason>().notNull(),
    madeBy: text("made_by"),
    madeAt: instant("made_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("workflow_restore_points_workflow_idx").on(table.organizationId, table.workflowId, table.id),
    foreignKey({
      columns: [table.organizationId, table.workflowId],
      foreignColumns: [workflows.organizationId, workflows.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.madeBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/** Who last received a lead from a workflow; locked while a decision is taken, moved in the same transaction. */
export const rotationCursors = pgTable(
  "rotation_cursors",
  {
    organizationId: organizationId(),
    workflowId: text("workflow_id").notNull(),
    userId: text("user_id"),
    /** The last number that was given in the workflow's queue. */
    lastNumber: bigint("last_number", { mode: "number" }).notNull().default(0),
    /** What the last receipt did to the queue; `null` before the first, and where no queue decided it. */
    lastTurn: jsonb("last_turn").$type<LastTurn>(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.workflowId] }),
    foreignKey({
      columns: [table.organizationId, table.workflowId],
      foreignColumns: [workflows.organizationId, workflows.id],
    }),
    tenantPolicy(),
  ],
);

/** Who was sent to the end of a queue last, and whom that passed over. */
export interface LastTurn extends QueueTurn {
  readonly userId: string;
}

/**
 * Where each user stands in a workflow's queue: the lower number is nearer the front. Under the lock of the rotation cursor,
 * which has the last number; moved in the same transaction.
 */
export const queuePlaces = pgTable(
  "queue_places",
  {
    organizationId: organizationId(),
    workflowId: text("workflow_id").notNull(),
    userId: text("user_id").notNull(),
    place: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.workflowId, table.userId] }),
    uniqueIndex("queue_places_order_key").on(table.organizationId, table.workflowId, table.place),
    foreignKey({
      columns: [table.organizationId, table.workflowId],
      foreignColumns: [workflows.organizationId, workflows.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/** What each user of a workflow with balanced turns is owed; moved in the same transaction as the cursor. */
export const turnCredits = pgTable(
  "turn_credits",
  {
    organizationId: organizationId(),
    workflowId: text("workflow_id").notNull(),
    userId: text("user_id").notNull(),
    credit: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.workflowId, table.userId] }),
    foreignKey({
      columns: [table.organizationId, table.workflowId],
      foreignColumns: [workflows.organizationId, workflows.id],
    }),
    tenantPolicy(),
  ],
);

/** Source names that were delivered to although no workflow starts at them, for the admin to mend. */
export const unknownSources = pgTable(
  "unknown_sources",
  {
    organizationId: organizationId(),
    name: text().notNull(),
    /** Deliveries and rows of files that were refused. */
    refused: integer().notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.name] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);
