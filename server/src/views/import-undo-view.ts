import type { ImportRecord } from "@fairlead/db";
import type { z } from "zod";
import type { ImportUndo } from "../contract/index.ts";

/** How far taking an import back is; `null`: nobody asked for it. */
export function importUndoView(row: ImportRecord): z.input<typeof ImportUndo> | null {
  const { undoState: state, undoAt, undoFinishedAt, undoneBy } = row;
  if (state === null || undoAt === null) return null;
  return {
    ...{ state, at: undoAt.toISOString(), by: undoneBy },
    finishedAt: undoFinishedAt?.toISOString() ?? null,
  };
}
