import { PASSAGES } from "@fairlead/engine/contract";
import { z } from "zod";
import { Cursor, GivenInstant, Id, IdParams, pageOf } from "./common.ts";
import { LeadSummary } from "./leads.ts";
import { problems } from "./problem.ts";

const Period = z.object({
  from: GivenInstant,
  until: GivenInstant.describe("Not included."),
});

const Count = z.int().min(0);

export const GetTraffic = {
  operationId: "getTraffic",
  tags: ["workflows"],
  summary: "How the leads of a period travelled a workflow's drawing, box by box, and what waits in it now",
  params: IdParams,
  querystring: Period,
  response: {
    200: z
      .object({
        leads: Count.describe("How many came."),
        truncated: z.boolean().describe("There were more; the latest 10,000 are counted."),
        exceptions: Count.describe("Of them, how many went to exception handling."),
        bypassed: Count.describe(
          "Of them, how many went to the contact's owner or the loan's officer, by none of the boxes.",
        ),
        versions: z
          .array(z.object({ version: z.int().min(1), leads: Count }))
          .describe("Whose decisions are counted, the latest first; a lead of two versions is in both."),
        boxes: z
          .array(
            z.object({
              nodeId: z.string(),
              through: Count.describe("Passed it; of a user's box: came to the user as one who matches."),
              dropped: Count.describe(
                "Of a filter that is not required: came to it when it did not count, because nobody matched.",
              ),
              fell: Count.describe("Came to it, and went no further for any user below it."),
              offered: Count.describe("Of a user's box: was offered to the user."),
              assigned: Count.describe("Of a user's box: became the user's, by assignment or by a claim."),
              got: Count.describe("Of a user's box: was offered or assigned; each lead once."),
            }),
          )
          .describe(
            "Each box of the live version and of those counted; a box of the draft that is missing is new.",
          ),
        waiting: z.object({
          held: Count,
          users: z.array(z.object({ userId: z.string(), offered: Count, assigned: Count })),
        }),
      })
      .meta({ id: "Traffic" }),
    ...problems("NOT_FOUND", "INVALID_DATE"),
  },
};

export const ListTrafficLeads = {
  operationId: "listTrafficLeads",
  tags: ["workflows"],
  summary:
    "The leads of a period that did one thing at a box of the drawing, such as to fall out at a filter",
  params: IdParams,
  querystring: Period.extend({ nodeId: Id, passage: z.enum(PASSAGES), cursor: Cursor }),
  response: {
    200: pageOf(LeadSummary).extend({ total: Count.describe("Of all pages.") }),
    ...problems("NOT_FOUND", "INVALID_DATE", "BAD_REQUEST"),
  },
};
