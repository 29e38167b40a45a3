import { ENCODING_NAMES, SEPARATOR_NAMES } from "@fairlead/engine/contract";
import type { Import } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";

/** How the bytes of a file were read, in a sentence; `null` for files from before it was kept. */
export function readAs({ encoding, separator }: Pick<Import, "encoding" | "separator">): string | null {
  if (encoding === null || separator === null) return null;
  return `Read as ${ENCODING_NAMES[encoding]}, cells divided by ${SEPARATOR_NAMES[separator].toLowerCase()}`;
}

/** What an import takes in, for its button; `null` while it is not known. */
export function importWords(preview: NonNullable<Import["preview"]>): string | null {
  const { done, rows, wouldFail } = preview.check;
  return done ? `Import ${plural(rows - wouldFail, "row")}` : null;
}
