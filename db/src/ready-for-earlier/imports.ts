import { and, asc, inArray, ne, or } from "drizzle-orm";
import { imports } from "../schema/index.ts";
import type { EarlierCheck } from "./earlier-check.ts";
import { KNOWN_TO_EARLIER } from "./known-to-earlier.ts";

/** Files under way that the earlier release would read as something else. */
export const OTHERWISE_READ_IMPORTS: EarlierCheck = {
  name: "Imports under way of files that are not UTF-8 with commas",
  why: `${KNOWN_TO_EARLIER.release} reads them as that, and bends names or fails their rows.`,
  find: (tx) =>
    tx
      .select({ id: imports.id, name: imports.fileName })
      .from(imports)
      .where(
        and(
          inArray(imports.state, ["queued", "running"]),
          or(ne(imports.encoding, "utf-8"), ne(imports.separator, ",")),
        ),
      )
      .orderBy(asc(imports.fileName), asc(imports.id)),
  mend: { kind: "byPeople", todo: "Wait until these imports are done." },
};
