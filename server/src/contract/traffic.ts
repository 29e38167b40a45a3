import { z } from "zod";
import { GivenInstant, Id, IdParams } from "./common.ts";
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
        boxes: z.array(
          z.object({
            nodeId: z.string(),
            through: Count.describe(
              "Went on below it; of a user's box: came to the user as one who matches.",
            ),
            fell: Count.describe("Came to it, and went no further for any user below it."),
            got: Count.describe("Of a user's box: got the lead, or an offer."),
          }),
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
    "The leads of a period that went through a box of the drawing, fell out at it, or were got by its user",
  params: IdParams,
  querystring: Period.extend({ nodeId: Id, passage: z.enum(["through", "fell", "got"]) }),
  response: {
    200: z.object({
      items: z.array(LeadSummary).describe("The latest 200."),
      total: Count,
    }),
    ...problems("NOT_FOUND", "INVALID_DATE"),
  },
};
