import {
  CONTACT_FIELDS,
  DIRECTORY_PROBLEM_CODES,
  DRAWING_PROBLEM_CODES,
  LEAD_FIELDS,
  MAX_PASSED_OVER,
} from "@fairlead/engine/contract";
import { z } from "zod";
import { Id, IdParams, Instant, NamedRef, Nothing, PageQuery, pageOf, UserRef } from "./common.ts";
import { GraphDocument } from "./graph-document.ts";
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

export const ExceptionHandling = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("individual"), userId: Id }),
  z.object({ kind: z.literal("workflow"), workflowId: Id }).describe("Tries by its own rules."),
]);

const Switches = {
  distributeFirst: z.boolean().describe("Only then are the contacts searched that the assignee owns."),
  bypassToOwner: z.boolean().describe("A contact's active owner gets the lead, without routing."),
};
export const DuplicateRules = z
  .object({
    updateLead: z.array(z.enum(LEAD_FIELDS)).nullable().describe("Fields that are overwritten; null is off."),
    updateContact: z
      .array(z.enum(CONTACT_FIELDS))
      .nullable()
      .describe("Fields that are overwritten; null is off."),
    honorDoNotContact: z
      .array(z.enum(CONTACT_FIELDS))
      .nullable()
      .describe("Fields that are still shown; null is off."),
    ...Switches,
  })
  .describe("The five switches of the fourth screen. The last two exclude each other.")
  .meta({ id: "DuplicateRules" });

export const Additions = z
  .object({
    campaignIds: z.array(Id).max(50),
    groupIds: z.array(Id).max(50),
    shareUserIds: z.array(Id).max(50).describe("Whom the contact is shared with."),
    journey: z.object({ id: Id, triggerId: Id }).nullable().describe("A journey needs its trigger."),
  })
  .describe("What a lead's contact is added to once the lead is assigned, and whom it is shared with.")
  .meta({ id: "Additions" });

const GivenAdditions = Additions.extend({ shareUserIds: Additions.shape.shareUserIds.default([]) });

export const GraphProblem = z
  .object({
    code: z.enum([...DRAWING_PROBLEM_CODES, ...DIRECTORY_PROBLEM_CODES]),
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
    state: z
      .enum(["active", "paused", "archived"])
      .describe("Paused, it holds leads; archived, it takes none."),
    source: NamedRef.extend({
      kind: z.enum(["thirdParty", "inboundPhone", "singlePropertySite", "leadCaptureApp", "parsedEmail"]),
    }).describe("For an inbound phone campaign, the name is its number."),
    routeTo: RouteTo,
    exception: ExceptionHandling,
    duplicates: DuplicateRules,
    additions: Additions,
    publishedVersion: z.int().nullable(),
    publishedAt: Instant.nullable(),
    hasUnpublishedChanges: z.boolean(),
    distribution: z.enum(["sequential", "simultaneous"]).nullable().describe("Of the published version."),
    leadsLast7Days: z.int(),
    inFlight: z.int().describe("Leads on offer, held, or assigned with a time to contact."),
    awaitingContact: z
      .int()
      .optional()
      .describe(
        "Leads assigned without a time to contact that nobody has contacted; told of one workflow alone.",
      ),
    held: z.int(),
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
      .optional()
      .describe("Of a 3rd party lead source, exactly as it sends it; made if it is new."),
    areaCode: z.string().max(3).optional().describe("Of an inbound phone campaign, instead of `sourceName`."),
    routeTo: RouteTo,
    exception: ExceptionHandling,
    duplicates: DuplicateRules.optional().describe("New records, linked, if absent."),
    additions: GivenAdditions.optional(),
    publish: z
      .boolean()
      .default(false)
      .describe(
        "Whether the first drawing goes live at once, as `Submit` of the editor has it. " +
          "Without it a workflow for teams begins as a draft; one for an individual is always live.",
      ),
  }),
  response: {
    201: Workflow,
    ...problems(
      ...(["NOT_FOUND", "NAME_TAKEN", "SOURCE_TAKEN", "INVALID_VALUE", "MISSING_VALUE"] as const),
      ...(["UNKNOWN_AREA_CODE", "WORKFLOW_INVALID", ...JSON_BODY] as const),
    ),
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
  summary: "Change what may change after creation: name, category, what leads are added to, duplicates",
  params: IdParams,
  body: z.object({
    name: z.string().trim().min(1).max(100).optional(),
    productCategory: z.enum(PRODUCT_CATEGORIES).optional(),
    duplicates: DuplicateRules.optional(),
    additions: Additions.partial().optional().describe("What is left out of them stays."),
    sourceName: z.string().optional().describe("Fixed at creation: naming another answers 409."),
    routeTo: RouteTo.optional().describe("Fixed at creation: naming another answers 409."),
    exception: ExceptionHandling.optional().describe("Fixed at creation: naming another answers 409."),
  }),
  response: {
    200: Workflow,
    ...problems("NOT_FOUND", "NAME_TAKEN", "WORKFLOW_SETTING_FIXED", "INVALID_VALUE", ...JSON_BODY),
  },
};

export const SetWorkflowState = {
  operationId: "setWorkflowState",
  tags: ["workflows"],
  summary: "Activate, pause or archive: paused, leads are held, and released in order when it is activated",
  params: IdParams,
  body: z.object({ state: z.enum(["active", "paused", "archived"]) }),
  response: { 200: Workflow, ...problems("NOT_FOUND", "WORKFLOW_IN_USE", "SOURCE_TAKEN", ...JSON_BODY) },
};

export const GetTurns = {
  operationId: "getTurns",
  tags: ["workflows"],
  summary: "Whose turn it is, and what each user has had of this workflow",
  params: IdParams,
  querystring: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
  response: {
    200: z.object({
      last: UserRef.nullable().describe("Who received the last lead by their turn."),
      rule: z
        .enum(["queue", "balanced", "cursor"])
        .nullable()
        .describe(
          "How turns go in what is published; `cursor`: the older order. `null`: nothing is published.",
        ),
      passedOver: z
        .object({
          users: z.array(UserRef).max(MAX_PASSED_OVER).describe("The first of them, from the front on."),
          count: z.int(),
        })
        .nullable()
        .describe("Who did not match the last lead and kept their places; `null`: nothing is known."),
      users: z.array(
        z.object({
          user: UserRef,
          place: z.int().nullable().describe("In the queue, 1 at the front; `null`: they stand in none."),
          received: z.int().describe("In these days."),
          credit: z.int().describe("What balanced turns owe them."),
          today: z.int(),
          openUncontacted: z.int(),
        }),
      ),
    }),
    ...problems("NOT_FOUND"),
  },
};

export const ListUnknownSources = {
  operationId: "listUnknownSources",
  tags: ["workflows"],
  summary: "Sources that were delivered to although no workflow starts at them",
  response: {
    200: z.object({
      items: z.array(
        z
          .object({
            name: z.string(),
            refused: z.int().describe("Deliveries and rows of files."),
            lastAt: Instant,
            didYouMean: z.string().nullable(),
          })
          .meta({ id: "UnknownSource" }),
      ),
    }),
    ...problems(),
  },
};

export const DismissUnknownSource = {
  operationId: "dismissUnknownSource",
  tags: ["workflows"],
  summary: "Forget a source that was delivered to in vain",
  body: z.object({ name: z.string().max(100) }),
  response: { 204: Nothing, ...problems(...JSON_BODY) },
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
  body: z.object({
    graph: GraphDocument,
    reason: z
      .enum(["save", "edits", "version", "restore", "import"])
      .default("save")
      .describe(
        "Why a restore point is kept. `edits`: saved by itself; what was there before is kept, every ten minutes at most. The last three: this is what is about to be replaced.",
      ),
  }),
  response: {
    200: Draft,
    ...problems(
      ...(["NOT_FOUND", "STALE_DRAFT", "PRECONDITION_REQUIRED", "INVALID_VALUE"] as const),
      ...(["WORKFLOW_SETTING_FIXED", ...JSON_BODY] as const),
    ),
  },
};

export const RestorePoint = z
  .object({
    id: z.string(),
    reason: z.enum(["save", "publish", "edits", "version", "restore", "import"]),
    madeAt: Instant,
    madeBy: UserRef.nullable(),
    size: z.int().describe("Nodes of the drawing."),
  })
  .meta({ id: "RestorePoint" });

export const ListRestorePoints = {
  operationId: "listRestorePoints",
  tags: ["workflows"],
  summary: "The drawing as it was at earlier moments, newest first; the latest 50 are kept",
  params: IdParams,
  response: { 200: z.object({ items: z.array(RestorePoint) }), ...problems("NOT_FOUND") },
};

export const GetRestorePoint = {
  operationId: "getRestorePoint",
  tags: ["workflows"],
  summary: "A restore point with its drawing",
  params: z.object({ id: Id, pointId: Id }),
  response: {
    200: RestorePoint.extend({ graph: GraphDocument }).meta({ id: "RestorePointWithGraph" }),
    ...problems("NOT_FOUND"),
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
  querystring: PageQuery,
  response: {
    200: pageOf(
      Version.extend({
        inFlight: z.int().describe("Leads under way on it."),
        current: z.boolean(),
        changes: z
          .array(z.string())
          .describe("Against the version before, in words; the first 50. The diff has all of them."),
        changeCount: z
          .int()
          .nullable()
          .describe(
            "How many changes there are. `null` for a little while after an upgrade from a release that did not store them.",
          ),
      }).meta({ id: "VersionSummary" }),
    ).extend({ behind: z.int().describe("Leads under way on older versions than the published one.") }),
    ...problems("NOT_FOUND"),
  },
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

const VersionParams = z.object({ id: Id, number: z.coerce.number().int().min(1).max(1_000_000) });

export const DiffVersion = {
  operationId: "diffVersion",
  tags: ["workflows"],
  summary: "What another version, or the draft, changes against a version, in words and by node",
  params: VersionParams,
  querystring: z.object({
    against: z
      .string()
      .regex(/^(draft|\d{1,7})$/)
      .default("draft"),
  }),
  response: {
    200: z.object({
      changes: z.array(
        z
          .object({
            kind: z.enum(["added", "removed", "changed", "moved", "settings"]),
            nodeId: z
              .string()
              .nullable()
              .describe("Of the older drawing where it was removed; `null` for the settings."),
            text: z.string().describe("The whole of it as a sentence."),
            label: z.string().describe('What it is about, such as "Filter for everybody".'),
            before: z.string().nullable().describe("How it was; `null` where it was not there."),
            after: z.string().nullable().describe("How it is; `null` where it is gone."),
          })
          .meta({ id: "GraphChange" }),
      ),
    }),
    ...problems("NOT_FOUND"),
  },
};

export const RestoreVersion = {
  operationId: "restoreVersion",
  tags: ["workflows"],
  summary: "Roll back: publish the drawing of an older version anew; the draft becomes that drawing",
  params: VersionParams,
  response: { 200: Version, ...problems("NOT_FOUND", "WORKFLOW_INVALID", "CROSS_SITE_REQUEST") },
};

export const MoveChange = z
  .object({
    leadId: z.string(),
    contactName: z.string(),
    fromVersion: z.int(),
    toVersion: z.int(),
    waitKind: z.enum(["offer", "timeToContact", "hold"]).nullable(),
    waitUntil: Instant.nullable(),
    newWaitUntil: Instant.nullable(),
    next: z
      .object({ old: z.string(), new: z.string() })
      .describe("Who would be next by each, should it go on now."),
  })
  .meta({ id: "MoveChange" });

export const PreviewMove = {
  operationId: "previewMove",
  tags: ["workflows"],
  summary: "What moving the leads under way to the published version would change for each",
  params: IdParams,
  response: {
    200: z.object({ items: z.array(MoveChange), total: z.int().describe("`items` holds the first 200.") }),
    ...problems("NOT_FOUND", "SOURCE_NOT_ROUTED"),
  },
};

export const MoveLeads = {
  operationId: "moveLeads",
  tags: ["workflows"],
  summary: "Move leads under way on older versions to the published one: those named, or all",
  params: IdParams,
  body: z.object({ leadIds: z.array(Id).min(1).max(200).optional() }),
  response: {
    200: z.object({ moved: z.int(), left: z.int().describe("Still behind; call again.") }),
    ...problems("NOT_FOUND", "SOURCE_NOT_ROUTED", ...JSON_BODY),
  },
};
