import { LOAN_WORD_FIELDS, MAX_LOAN_WORD_LENGTH } from "@fairlead/engine/contract";
import { z } from "zod";
import { Instant, Nothing, UserRef } from "./common.ts";
import { JSON_BODY, problems } from "./problem.ts";

const Field = z.enum(LOAN_WORD_FIELDS).describe("The fact of the loan that the word is about.");
const Word = z
  .string()
  .min(1)
  .max(MAX_LOAN_WORD_LENGTH)
  .describe("However it is written: case, spaces and signs do not matter.");

export const ListLoanWords = {
  operationId: "listLoanWords",
  tags: ["leads"],
  summary: "What senders call a loan's facts: words that were taught, and words that nobody taught yet",
  response: {
    200: z.object({
      taught: z.array(
        z
          .object({
            field: Field,
            word: z.string().describe("As it came, or as it was typed."),
            value: z.string().nullable().describe("`null`: it means nothing and is asked about no more."),
            taughtBy: UserRef.nullable(),
            taughtAt: Instant,
          })
          .meta({ id: "TaughtLoanWord" }),
      ),
      unknown: z
        .array(
          z
            .object({
              field: Field,
              word: z.string().describe("As it came last."),
              leads: z.int().describe("Leads that had it."),
              lastSeenAt: Instant,
            })
            .meta({ id: "UnknownLoanWord" }),
        )
        .describe("Those of most leads first; at most 200."),
    }),
    ...problems(),
  },
};

export const TeachLoanWord = {
  operationId: "teachLoanWord",
  tags: ["leads"],
  summary: "Teach what a word means; it applies to leads that come afterwards",
  body: z.object({
    field: Field,
    word: Word,
    value: z
      .string()
      .max(100)
      .nullable()
      .describe(
        "A value of the field, such as `refinance`; `null`: the word means nothing, do not ask again.",
      ),
  }),
  response: { 204: Nothing, ...problems("INVALID_VALUE", ...JSON_BODY) },
};

export const ForgetLoanWord = {
  operationId: "forgetLoanWord",
  tags: ["leads"],
  summary: "Forget what a word was taught to mean; leads that came before keep it",
  querystring: z.object({ field: Field, word: Word }),
  response: { 204: Nothing, ...problems("CROSS_SITE_REQUEST") },
};
