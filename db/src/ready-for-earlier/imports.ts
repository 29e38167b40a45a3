import { and, asc, inArray, isNotNull } from "drizzle-orm";
import { imports } from "../schema/index.ts";
import type { EarlierCheck } from "./earlier-check.ts";
import { KNOWN_TO_EARLIER } from "./known-to-earlier.ts";

/**
 * Files under way that the earlier release would read as something else: as UTF-8 with commas, each column by its name alone,
 * and each row as refused of which a value is not understood. Files that it began to read itself have no encoding.
 */
export const OTHERWISE_READ_IMPORTS: EarlierCheck = {
  name: "Imports under way",
  why: `${KNOWN_TO_EARLIER.release} reads files in another way: it bends names, mixes up columns or fails their rows.`,
  find: (tx) =>
    tx
      .select({ id: imports.id, name: imports.fileName })
      .from(imports)
      .where(and(inArray(imports.state, ["queued", "running"]), isNotNull(imports.encoding)))
      .orderBy(asc(imports.fileName), asc(imports.id)),
  mend: { kind: "byPeople", todo: "Wait until these imports are done." },
};
