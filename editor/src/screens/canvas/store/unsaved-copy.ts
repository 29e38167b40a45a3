import { parseGraph } from "@fairlead/engine";
import type { Drawing } from "./saver.ts";

/** A copy of what is not saved yet, kept in the browser against a crash or a lost connection. */
export interface UnsavedCopy {
  /** What was left here; `null` when nothing was, or nothing that can be read. */
  readonly read: () => Drawing | null;
  /** @returns whether it is kept; storage may be full or shut off */
  readonly write: (drawing: Drawing) => boolean;
  /** Drops what this one wrote or read; another tab's stays. */
  readonly drop: () => void;
}

/** The copy of one workflow's drawing for one person. */
export function createUnsavedCopy(storage: Storage, userId: string, workflowId: string): UnsavedCopy {
  const key = `fairlead.unsaved.${userId}.${workflowId}`;
  let ours = false;
  return {
    read: () => {
      const drawing = parse(storage.getItem(key));
      ours ||= drawing !== null;
      return drawing;
    },
    write: ({ graph, revision }) => {
      try {
        storage.setItem(key, JSON.stringify({ graph, revision }));
        ours = true;
        return true;
      } catch {
        return false;
      }
    },
    drop: () => {
      if (ours) storage.removeItem(key);
      ours = false;
    },
  };
}

function parse(text: string | null): Drawing | null {
  if (text === null) return null;
  try {
    const { graph, revision } = JSON.parse(text);
    const parsed = parseGraph(graph, "");
    return parsed.ok && Number.isInteger(revision) ? { graph: parsed.graph, revision } : null;
  } catch {
    return null;
  }
}
