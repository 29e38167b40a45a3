import { ENCODING_NAMES, SEPARATOR_NAMES } from "@fairlead/engine/contract";
import type { Import, ImportCheck } from "../../api/generated/types.gen.ts";
import { formatCount, plural } from "../../format/values.ts";

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

/** What the rows of a file come to, as far as they were checked. */
export function checkWords({ done, rows, wouldFail }: ImportCheck): string {
  if (!done) return `Checking all rows: ${formatCount(rows)} so far, ${formatCount(wouldFail)} would fail.`;
  if (wouldFail === 0) return `All ${plural(rows, "row")} can be taken in.`;
  return `${formatCount(rows - wouldFail)} of ${plural(rows, "row")} can be taken in; ${formatCount(wouldFail)} would fail.`;
}

/** Whether no row of a file can be taken in. */
export function takesNothing({ done, rows, wouldFail }: ImportCheck): boolean {
  return done && rows === wouldFail;
}
