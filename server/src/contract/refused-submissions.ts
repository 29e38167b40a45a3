import { z } from "zod";
import {
  IdempotencyHeaders,
  IdParams,
  Instant,
  NamedRef,
  Nothing,
  PageQuery,
  pageOf,
  UserRef,
} from "./common.ts";
import { Ingested } from "./leads.ts";
import { JSON_BODY, problems } from "./problem.ts";

const tags = ["leads"];
const State = z
  .enum(["open", "sent", "dismissed"])
  .describe("`open`: waits for somebody; `sent`: sent again, it is a lead; `dismissed`: set aside.");
const SourceName = z.string().max(100);

const Refused = z.object({
  id: z.string(),
  source: z
    .string()
    .describe(
      "As the sender named it, whether or not there is such a source; of a phone call, the number that was called.",
    ),
  sentTo: z
    .enum(["source", "call", "lead"])
    .describe(
      "Which call refused it, and takes it again: `POST /sources/{source}/leads`, `POST /calls`, or `POST /leads`.",
    ),
  cameAt: Instant,
  apiKey: NamedRef.nullable().describe("The key that it was sent with; `null`: a signed-in user sent it."),
  user: UserRef.nullable(),
  status: z.int().describe("What the sender was answered."),
  code: z.string(),
  detail: z.string(),
  state: State,
  triesInVain: z.int().describe("How often it was sent again and refused."),
  leadId: z.string().nullable().describe("The lead that it became."),
  settledBy: UserRef.nullable().describe("Who sent it again, or set it aside."),
  settledAt: Instant.nullable(),
  keptUntil: Instant,
});

export const RefusedSubmission = Refused.meta({ id: "RefusedSubmission" });

const Faults = z.array(z.object({ code: z.string(), pointer: z.string(), detail: z.string() }));

export const RefusedSubmissionDetails = Refused.extend({
  body: z
    .string()
    .describe("As it came, its first 64 KB, whatever it was; also of one that is too large to be read."),
  bodyBytes: z.int().describe("The size of the whole of it."),
  isCut: z.boolean().describe("The body is longer than what is kept of it."),
  readAs: z.string().describe("The charset by which the bytes became text."),
  contentType: z.string().nullable(),
  mended: z.string().nullable().describe("The body that was last sent again and refused."),
  sentBody: z.string().nullable().describe("The body that became a lead."),
  errors: Faults.describe("Each thing wrong, with a JSON pointer into the body as it came."),
  tries: z
    .array(
      z
        .object({
          ...{ at: Instant, by: UserRef.nullable(), status: z.int(), code: z.string(), detail: z.string() },
          errors: Faults.describe("With a JSON pointer into the body of this try."),
        })
        .meta({ id: "RefusedTry" }),
    )
    .describe("How often it was sent again and refused, the first time first: the latest 20."),
  didYouMean: z
    .string()
    .nullable()
    .describe("Of a source that nobody knows: the live source whose name is nearest."),
}).meta({ id: "RefusedSubmissionDetails" });

export const ListRefusedSubmissions = {
  ...{ operationId: "listRefusedSubmissions", tags },
  summary: "Submissions that were refused, the newest first; kept for 30 days",
  querystring: PageQuery.extend({ source: SourceName.optional(), state: State.optional() }),
  response: { 200: pageOf(RefusedSubmission), ...problems() },
};

export const CountRefusedSubmissions = {
  ...{ operationId: "countRefusedSubmissions", tags },
  summary: "How many submissions of each source were refused, by what became of them",
  response: {
    200: z.object({
      items: z.array(
        z
          .object({
            source: z.string().describe("Empty: of the names of a day beyond 200."),
            open: z.int(),
            sent: z.int(),
            dismissed: z.int(),
            notKept: z
              .int()
              .describe(
                "Refused beyond those that are kept of a day: 1,000 of a source, 1,000 of all sources that nobody knows, 5,000 in all.",
              ),
            lastAt: Instant.nullable(),
          })
          .meta({ id: "RefusedOfSource" }),
      ),
    }),
    ...problems(),
  },
};

export const GetRefusedSubmission = {
  ...{ operationId: "getRefusedSubmission", tags, params: IdParams },
  summary: "One refused submission, with its body as it came and what was wrong with it",
  response: { 200: RefusedSubmissionDetails, ...problems("NOT_FOUND") },
};

export const SendRefusedSubmission = {
  ...{ operationId: "sendRefusedSubmission", tags, params: IdParams, headers: IdempotencyHeaders },
  summary: "Sends a refused submission again, mended, as its own call would; answered as that call is",
  body: z.object({
    body: z
      .union([z.string().max(1_000_000), z.record(z.string(), z.unknown())])
      .optional()
      .describe("The lead as JSON, as a document or as its text; left out: as it came."),
    source: SourceName.min(1)
      .optional()
      .describe(
        "Another source; left out: the one that it was sent to. Of a phone call the number stands in the body.",
      ),
  }),
  response: {
    200: Ingested.describe("Its external id was delivered before: the same ids."),
    202: Ingested,
    ...problems(
      ...(["NOT_FOUND", "SUBMISSION_SETTLED", "UNKNOWN_SOURCE", "SOURCE_NOT_ROUTED"] as const),
      ...(["INVALID_EMAIL", "INVALID_PHONE", "UNKNOWN_AREA_CODE", "INVALID_AMOUNT", "INVALID_DATE"] as const),
      ...(["MISSING_VALUE", "IDEMPOTENCY_KEY_REUSED"] as const),
      ...JSON_BODY,
    ),
  },
};

export const DismissRefusedSubmission = {
  ...{ operationId: "dismissRefusedSubmission", tags, params: IdParams },
  summary: "Sets a refused submission aside; it can still be sent",
  response: { 204: Nothing, ...problems("NOT_FOUND", "SUBMISSION_SETTLED", "CROSS_SITE_REQUEST") },
};
