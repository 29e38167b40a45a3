import type { Graph, Plan } from "@fairlead/engine/contract";
import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/** Where leads come from; the name is matched exactly, as the source sends it. */
export const sources = pgTable(
  "sources",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    name: text().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("sources_name_key").on(table.organizationId, table.name),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);

/** Whom a workflow shares its leads among; fixed at creation. */
export type RouteTo =
  | { readonly kind: "teams"; readonly teamIds: readonly string[] }
  | { readonly kind: "individual"; readonly userId: string };

export const workflows = pgTable(
  "workflows",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    name: text().notNull(),
    productCategory: text("product_category").notNull(),
    sourceId: text("source_id").notNull(),
    routeTo: jsonb("route_to").$type<RouteTo>().notNull(),
    publishedVersionId: text("published_version_id"),
    publishedPlanHash: text("published_plan_hash"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("workflows_name_key").on(table.organizationId, table.name),
    uniqueIndex("workflows_source_key").on(table.organizationId, table.sourceId),
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

/** Who last received a lead from a workflow; locked while a decision is taken, moved in the same transaction. */
export const rotationCursors = pgTable(
  "rotation_cursors",
  {
    organizationId: organizationId(),
    workflowId: text("workflow_id").notNull(),
    userId: text("user_id"),
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
