import { BOUND_FIELDS } from "@fairlead/engine/contract";
import { z } from "zod";
import { NamedRef } from "./common.ts";

/** Which other record binds one to do not contact. */
export const BoundBy = z
  .object({
    record: NamedRef.nullable().describe(
      "The contact that is set to do not contact; `null` where it is gone or the caller may not see it.",
    ),
    field: z
      .enum(BOUND_FIELDS)
      .describe("Where this record has the shared email or phone; `former`: it had it before."),
  })
  .meta({ id: "BoundBy" });
