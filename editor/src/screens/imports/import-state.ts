import type { Import } from "../../api/generated/types.gen.ts";
import type { Tone } from "../../ui/badge.tsx";

/** An import's state in a word. */
export const IMPORT_STATES: Readonly<Record<Import["state"], readonly [string, Tone]>> = {
  receiving: ["Receiving", "accent"],
  preview: ["Not started", "warn"],
  queued: ["Waiting", "accent"],
  running: ["Running", "accent"],
  done: ["Done", "good"],
  failed: ["Refused", "bad"],
};

/** Whether an import can still change by itself. */
export function isUnderWay({ state, preview }: Pick<Import, "state" | "preview">): boolean {
  if (state === "preview") return preview?.check.done !== true;
  return state !== "done" && state !== "failed";
}

/** The same, also because it is being taken back. */
export function mayChange(item: Pick<Import, "state" | "preview" | "undo">): boolean {
  return isUnderWay(item) || (item.undo !== null && item.undo.state !== "done");
}

/** The share of the file that is done, 0 to 1; `null` before its size is known. */
export function importShare(item: Pick<Import, "state" | "bytesDone" | "sizeBytes">): number | null {
  if (item.state === "done") return 1;
  return item.sizeBytes > 0 ? item.bytesDone / item.sizeBytes : null;
}
