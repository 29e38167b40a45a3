import { plural } from "../../format/values.ts";

/** Who comes to read private notes that go along with a contact; `null` where there are none. */
export function privateNotesWords(notes: number, reader: string | null): string | null {
  if (notes === 0) return null;
  const go = `${plural(notes, "private note")} ${notes === 1 ? "goes" : "go"} along`;
  const them = notes === 1 ? "it" : "them";
  return reader === null
    ? `${go}; whoever comes to own the contact will be able to read ${them}.`
    : `${go}: ${reader} will be able to read ${them}.`;
}
