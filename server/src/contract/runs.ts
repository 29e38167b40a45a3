import { z } from "zod";
import { Cursor, Flag, Id, Instant, NamedRef, UserRef } from "./common.ts";
import { Run } from "./leads.ts";
import { JSON_BODY, problems } from "./problem.ts";

export const RunSummary = z
  .object({
    leadId: z.string(),
    run: Run,
    workflow: NamedRef.nullable(),
    planVersion: z.int().nullable(),
    stage: z.enum(["offer", "timeToContact", "hold"]).describe("What it waits for."),
    waitUntil: Instant,
    overdue: z.boolean().describe("Past its deadline by more than 30 seconds."),
    told: z.boolean().describe("Whether Temporal knows the lead's latest step."),
    step: z.int(),
    assignee: UserRef.nullable(),
    openOffers: z.int(),
    since: Instant,
  })
  .meta({ id: "RunSummary" });

export const ListRuns = {
  operationId: "listRuns",
  tags: ["runs"],
  summary: "Leads that a run carries, the soonest deadline first",
  querystring: z.object({
    cursor: Cursor,
    limit: z.coerce.number().int().min(1).max(200).default(50),
    workflowId: Id.optional(),
    stage: z.enum(["offer", "timeToContact", "hold"]).optional(),
    planVersion: z.coerce.number().int().min(1).optional(),
    overdue: Flag.optional(),
  }),
  response: {
    200: z.object({
      items: z.array(RunSummary),
      nextCursor: z.string().nullable(),
      total: z.int().describe("How many there are, on all pages."),
    }),
    ...problems(),
  },
};

const LeadParams = z.object({ leadId: Id });

export const GetRun = {
  operationId: "getRun",
  tags: ["runs"],
  summary: "A lead's run as Temporal has it, beside what the database says",
  params: LeadParams,
  response: {
    200: z.object({
      summary: RunSummary.nullable().describe("Null when the lead waits for nothing."),
      temporal: z
        .object({
          status: z.string(),
          runId: z.string(),
          startedAt: Instant.nullable(),
          closedAt: Instant.nullable(),
          historyLength: z.int(),
          pendingActivities: z.array(
            z.object({ type: z.string(), attempt: z.int(), lastFailure: z.string().nullable() }),
          ),
          pendingTaskAttempt: z
            .int()
            .nullable()
            .describe("Above 1: the workflow task fails and is tried again."),
        })
        .nullable()
        .describe("Null when Temporal has no such run, or cannot be reached."),
    }),
    ...problems("NOT_FOUND"),
  },
};

const LeadIds = z.object({ leadIds: z.array(Id).min(1).max(200) });
const Results = z.object({
  results: z.array(
    z.object({
      leadId: z.string(),
      done: z.boolean(),
      problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    }),
  ),
});

export const RetryRuns = {
  operationId: "retryRuns",
  tags: ["runs"],
  summary: "Wake runs that are stuck, and start anew those that are gone; each by itself",
  body: LeadIds,
  response: { 200: Results, ...problems(...JSON_BODY) },
};

export const TerminateRuns = {
  operationId: "terminateRuns",
  tags: ["runs"],
  summary:
    "End runs for a reason: an assignee keeps the lead, one that nobody has goes to the exception queue",
  body: LeadIds.extend({ reason: z.string().trim().min(1).max(500) }),
  response: { 200: Results, ...problems(...JSON_BODY) },
};
