import {
  ACCEPT_WITHIN_SECONDS,
  CAP_LIMITS,
  COMMUNICATION_KINDS,
  SHARE_OUT_MINUTES,
  TIME_TO_CONTACT_SECONDS,
  TURNS,
  WEIGHT_LIMITS,
} from "@fairlead/engine/contract";
import { z } from "zod";

type JsonSchema = Readonly<Record<string, unknown>>;

/** Described, and taken as it comes: the engine's `parseGraph` judges it and tells each fault with its pointer. */
function described(schema: JsonSchema) {
  return z.unknown().optional().meta(schema);
}

function whole({ min, max }: { readonly min: number; readonly max: number }): JsonSchema {
  return { type: "integer", minimum: min, maximum: max };
}

const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });
const fields = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema => ({
  ...{ type: "object", properties, required: [...required] },
});
const kind = (name: string): JsonSchema => ({ type: "string", const: name });

const Position = described({
  ...fields({ x: { type: "number" }, y: { type: "number" } }, ["x", "y"]),
  description: "Where it stands on the canvas, in pixels at zoom 1; needed.",
});

const Node = z.looseObject({
  kind: z.string().describe("`source`, `filter` or `user`."),
  id: z.string(),
  position: Position,
  condition: described({ type: "object", description: "Of a filter: what it asks." }),
  required: described({
    type: "boolean",
    description: "Of a filter: off, it is dropped when nobody matches.",
  }),
  userId: described({ type: "string", description: "Of a user." }),
  weight: described({
    ...whole(WEIGHT_LIMITS),
    description: "Of a user: their share of balanced turns; 1 if absent.",
  }),
});

const accept = whole(ACCEPT_WITHIN_SECONDS);
const Settings = z.looseObject({
  distribution: described({
    oneOf: [
      fields({ kind: kind("sequential"), acceptWithinSeconds: nullable(accept) }, [
        "kind",
        "acceptWithinSeconds",
      ]),
      fields({ kind: kind("simultaneous"), acceptWithinSeconds: accept }, ["kind", "acceptWithinSeconds"]),
    ],
    description: "Needed. Sequential with `null`: assigned at once, not offered.",
  }),
  turns: described({ type: "string", enum: [...TURNS], description: "Left out: the older, circular order." }),
  availability: described({
    ...fields(
      {
        workingHours: { type: "boolean", description: "Who is out of working hours is away too." },
        whenAway: { type: "string", enum: ["skip", "hold"] },
        shareOutAfterMinutes: whole(SHARE_OUT_MINUTES),
      },
      ["workingHours", "whenAway"],
    ),
    description: "Left out: users who are away are passed over, and working hours do not count.",
  }),
  caps: described({
    ...fields({ perDay: nullable(whole(CAP_LIMITS)), openUncontacted: nullable(whole(CAP_LIMITS)) }, [
      "perDay",
      "openUncontacted",
    ]),
    description: "How much each user takes of this workflow; `null` and left out: any number.",
  }),
  timeToContact: described(
    nullable(
      fields(
        {
          withinSeconds: whole(TIME_TO_CONTACT_SECONDS),
          workingHoursOnly: { type: "boolean", const: true },
          onLapse: { type: "string", enum: ["nextUser", "exception"] },
        },
        ["withinSeconds", "onLapse"],
      ),
    ),
  ),
  contactedBy: described({
    ...{ type: "array", minItems: 1, items: { type: "string", enum: [...COMMUNICATION_KINDS] } },
    description: "Needed: the communications that stamp the contacted date.",
  }),
  showBeforeClaim: described({ type: "boolean", const: true }),
  exception: described({
    oneOf: [
      fields({ kind: kind("individual"), userId: { type: "string" } }, ["kind", "userId"]),
      fields({ kind: kind("workflow"), workflowId: { type: "string" } }, ["kind", "workflowId"]),
    ],
    description: "Needed: as the workflow was created with.",
  }),
});

/** A drawing. */
export const GraphDocument = z
  .looseObject({
    nodes: z.array(Node),
    edges: z.array(z.looseObject({ id: z.string(), from: z.string(), to: z.string() })),
    settings: Settings,
  })
  .meta({
    id: "Graph",
    description: "Nodes, edges, positions and routing settings, as `Graph` of the engine.",
  });
