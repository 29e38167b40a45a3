import { z } from "zod";
import { GivenInstant, Id, IdParams, Instant, NamedRef, UserRef } from "./common.ts";
import { DecisionReasons, DeliveryBody, DeliveryNotes } from "./leads.ts";
import { JSON_BODY, problems } from "./problem.ts";

/** Which drawing to try. */
const TriedVersion = z
  .union([z.enum(["draft", "published"]), z.int().min(1)])
  .default("draft")
  .describe("The draft, what is published, or a version by its number.");

export const SimulateLead = {
  operationId: "simulateLead",
  tags: ["workflows"],
  summary: "A lead in, the decision and its reasons out; nothing is written",
  params: IdParams,
  body: z.object({
    version: TriedVersion,
    leadId: Id.optional().describe(
      "A lead of the past to try; what is given beside it overwrites its values.",
    ),
    lead: DeliveryBody.optional().describe(
      "A lead as a source would send it, or what-if values over `leadId`.",
    ),
    now: GivenInstant.optional().describe("The moment to take for now."),
    triedUserIds: z.array(Id).max(1_000).optional().describe("Users who are taken to have had it already."),
  }),
  response: {
    200: z.object({
      steps: z
        .array(
          z.object({
            workflow: NamedRef,
            summary: z.string(),
            users: z.array(UserRef).describe("Who would get it, or an offer."),
            until: Instant.nullable().describe("When the wait that would begin ends."),
            decision: DecisionReasons,
          }),
        )
        .describe("One for each workflow on the way; exception handling may lead to another."),
      notes: DeliveryNotes,
    }),
    ...problems(
      ...(["NOT_FOUND", "WORKFLOW_INVALID", "SOURCE_NOT_ROUTED", "INVALID_EMAIL", "INVALID_PHONE"] as const),
      ...(["UNKNOWN_AREA_CODE", "INVALID_AMOUNT", "INVALID_DATE", "INVALID_VALUE", ...JSON_BODY] as const),
    ),
  },
};

const Period = z.object({
  version: TriedVersion,
  from: GivenInstant,
  until: GivenInstant,
  limit: z.int().min(1).max(50_000).default(10_000),
});

/** Rows that an answer names at most: a page of them is read by a person; the CSV has all. */
export const MAX_BACKTEST_ROWS = 2_000;
/** Users that a row names at most: an offer to a whole team would be told a thousand times over. */
export const MAX_WOULD_NAMED = 5;

const Row = z
  .object({
    leadId: z.string(),
    contactName: z.string().nullable().describe("`null` for a caller who may not read leads."),
    at: Instant,
    outcome: z.enum(["assign", "offer", "exception", "handOn", "hold"]),
    would: z
      .array(UserRef)
      .max(MAX_WOULD_NAMED)
      .describe("Who would have got it, or an offer: the first of them."),
    wouldCount: z.int().describe("How many of them there are."),
    did: UserRef.nullable(),
    reason: z.string().nullable().describe("Why it would have gone there."),
    differs: z.boolean(),
  })
  .meta({ id: "BacktestRow" });

const BACKTEST_PROBLEMS = ["NOT_FOUND", "WORKFLOW_INVALID", "SOURCE_NOT_ROUTED", "INVALID_DATE"] as const;

export const BacktestWorkflow = {
  operationId: "backtestWorkflow",
  tags: ["workflows"],
  summary: "A draft or version over the stored leads of a period: who would have got each, against who did",
  params: IdParams,
  body: Period,
  response: {
    200: z.object({
      leads: z.int(),
      differing: z.int(),
      exceptions: z.object({ would: z.int(), did: z.int() }),
      held: z.int(),
      spread: z
        .object({ would: z.int(), did: z.int() })
        .describe("The most leads of a user of the drawing less the fewest; 0 is perfectly even."),
      users: z.array(z.object({ user: UserRef, would: z.int(), did: z.int() })),
      rows: z
        .array(Row)
        .describe("Those that differ, by the time of their decision: the first 2,000. The CSV has all."),
    }),
    ...problems(...BACKTEST_PROBLEMS, ...JSON_BODY),
  },
};

export const DownloadBacktest = {
  operationId: "downloadBacktest",
  tags: ["workflows"],
  summary: "The same as CSV, every lead a row",
  produces: ["text/csv"],
  params: IdParams,
  body: Period,
  response: { 200: z.string().describe("text/csv"), ...problems(...BACKTEST_PROBLEMS, ...JSON_BODY) },
};

export const GetTrialGround = {
  operationId: "getTrialGround",
  tags: ["workflows"],
  summary:
    "What a trial rests on, so that the engine can decide in the browser: plan, people, turns, a past lead",
  params: IdParams,
  querystring: z.object({
    version: z
      .union([z.enum(["draft", "published"]), z.coerce.number().int().min(1).max(1_000_000)])
      .default("published")
      .describe("Whose plan to tell; a draft has none, its drawing is compiled with `directory`."),
    leadId: Id.optional().describe("A lead of the past, whose facts are told as `past`."),
  }),
  response: {
    200: z
      .object({
        workflow: z.object({
          id: z.string(),
          name: z.string(),
          sourceName: z.string(),
          live: z.boolean().describe("Published and not archived: exception handling may lead there."),
          paused: z.boolean().describe("It holds the leads that come to it."),
        }),
        plan: z.looseObject({}).nullable().describe("As `Plan` of the engine; `null`: nothing is published."),
        users: z.array(z.looseObject({ id: z.string() })).describe("As `UserFacts` of the engine."),
        turns: z.looseObject({}).describe("As `TurnsGround` of the engine."),
        directory: z.looseObject({}).describe("As `Directory` of the engine."),
        past: z.looseObject({}).nullable().describe("As `Facts` of the engine."),
      })
      .meta({ id: "TrialGround" }),
    ...problems("NOT_FOUND", "FORBIDDEN"),
  },
};
