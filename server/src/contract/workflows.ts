import { z } from "zod";
import { Id, IdParams, Instant, NamedRef, UserRef } from "./common.ts";
import { JSON_BODY, problems } from "./problem.ts";

export const PRODUCT_CATEGORIES = [
  "Mortgage Loans",
  "Home Equity",
  "Personal Loans",
  "Deposits",
  "Insurance",
  "Other",
] as const;

export const RouteTo = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("teams"), teamIds: z.array(Id).min(1).max(50) }),
  z.object({ kind: z.literal("individual"), userId: Id }),
]);

export const ExceptionHandling = z.object({ kind: z.literal("individual"), userId: Id });

/** The drawing is checked by the engine's `parseGraph`, which tells each fault with its pointer. */
export const GraphDocument = z
  .looseObject({
    nodes: z.array(z.looseObject({ kind: z.string(), id: z.string() })),
    edges: z.array(z.looseObject({ id: z.string(), from: z.string(), to: z.string() })),
    settings: z.looseObject({}),
  })
  .meta({
    id: "Graph",
    description: "Nodes, edges, positions and routing settings, as `Graph` of the engine.",
  });

export const GraphProblem = z
  .object({
    code: z.string(),
    nodeId: z.string().optional(),
    severity: z.enum(["error", "warning"]),
    message: z.string(),
  })
  .meta({ id: "GraphProblem" });

export const Workflow = z
  .object({
    id: z.string(),
    name: z.string(),
    productCategory: z.string(),
    source: NamedRef,
    routeTo: RouteTo,
    publishedVersion: z.int().nullable(),
    publishedAt: Instant.nullable(),
    hasUnpublishedChanges: z.boolean(),
    distribution: z.enum(["sequential", "simultaneous"]).nullable().describe("Of the published version."),
    leadsLast7Days: z.int(),
    createdAt: Instant,
  })
  .meta({ id: "Workflow" });

export const ListWorkflows = {
  operationId: "listWorkflows",
  tags: ["workflows"],
  summary: "The lead workflows",
  response: { 200: z.object({ items: z.array(Workflow) }), ...problems() },
};

export const CreateWorkflow = {
  operationId: "createWorkflow",
  tags: ["workflows"],
  summary: "Create a lead workflow; it starts with one branch for each user",
  body: z.object({
    name: z.string().trim().min(1).max(100),
    productCategory: z.enum(PRODUCT_CATEGORIES),
    sourceName: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .describe("Exactly as the source sends it; made if it is new."),
    routeTo: RouteTo,
    exception: ExceptionHandling,
  }),
  response: {
    201: Workflow,
    ...problems("NOT_FOUND", "NAME_TAKEN", "SOURCE_TAKEN", "INVALID_VALUE", ...JSON_BODY),
  },
};

export const GetWorkflow = {
  operationId: "getWorkflow",
  tags: ["workflows"],
  summary: "A workflow's settings",
  params: IdParams,
  response: { 200: Workflow, ...problems("NOT_FOUND") },
};

export const UpdateWorkflow = {
  operationId: "updateWorkflow",
  tags: ["workflows"],
  summary: "Change what may change after creation: name and product category",
  params: IdParams,
  body: z.object({
    name: z.string().trim().min(1).max(100).optional(),
    productCategory: z.enum(PRODUCT_CATEGORIES).optional(),
    sourceName: z.string().optional().describe("Fixed at creation: naming another answers 409."),
    routeTo: RouteTo.optional().describe("Fixed at creation: naming another answers 409."),
    exception: ExceptionHandling.optional().describe("Fixed at creation: naming another answers 409."),
  }),
  response: { 200: Workflow, ...problems("NOT_FOUND", "NAME_TAKEN", "WORKFLOW_SETTING_FIXED", ...JSON_BODY) },
};

export const Draft = z
  .object({
    workflowId: z.string(),
    revision: z.int().describe("Also the ETag."),
    graph: GraphDocument,
    problems: z.array(GraphProblem),
    updatedAt: Instant,
    updatedBy: UserRef.nullable(),
  })
  .meta({ id: "Draft" });

export const GetDraft = {
  operationId: "getDraft",
  tags: ["workflows"],
  summary: "The drawing under work, with its problems",
  params: IdParams,
  response: { 200: Draft, ...problems("NOT_FOUND") },
};

export const SaveDraft = {
  operationId: "saveDraft",
  tags: ["workflows"],
  summary: "Save the drawing, problems and all; refused when somebody saved meanwhile",
  params: IdParams,
  headers: z.object({
    "if-match": z.string().max(50).optional().describe('The revision it was made on, such as `"7"`.'),
  }),
  body: z.object({ graph: GraphDocument }),
  response: {
    200: Draft,
    ...problems("NOT_FOUND", "STALE_DRAFT", "PRECONDITION_REQUIRED", "INVALID_VALUE", ...JSON_BODY),
  },
};

export const Version = z
  .object({
    id: z.string(),
    number: z.int(),
    planHash: z.string(),
    publishedAt: Instant,
    publishedBy: UserRef.nullable(),
  })
  .meta({ id: "Version" });

export const PublishWorkflow = {
  operationId: "publishWorkflow",
  tags: ["workflows"],
  summary: "Publish the draft; new leads follow it, running leads keep the version they began with",
  params: IdParams,
  headers: z.object({
    "if-match": z.string().max(50).optional().describe("The draft's revision, to publish just that."),
  }),
  response: {
    200: Version,
    ...problems("NOT_FOUND", "STALE_DRAFT", "WORKFLOW_INVALID", "CROSS_SITE_REQUEST"),
  },
};

export const ListVersions = {
  operationId: "listVersions",
  tags: ["workflows"],
  summary: "The published versions, newest first",
  params: IdParams,
  response: { 200: z.object({ items: z.array(Version) }), ...problems("NOT_FOUND") },
};

export const GetVersion = {
  operationId: "getVersion",
  tags: ["workflows"],
  summary: "A published version with its drawing",
  params: z.object({ id: Id, number: z.coerce.number().int().min(1).max(1_000_000) }),
  response: {
    200: Version.extend({ graph: GraphDocument }).meta({ id: "VersionWithGraph" }),
    ...problems("NOT_FOUND"),
  },
};
