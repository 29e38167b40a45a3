import type { NodeId } from "@fairlead/engine";
import type { NodeChange } from "@xyflow/react";
import type { SessionStore } from "./session.ts";

export interface BoxSelection {
  readonly begin: () => void;
  readonly take: (changes: readonly NodeChange[]) => void;
  readonly end: () => void;
}

/**
 * Selects what a rectangle is drawn around. React Flow reports which boxes are in it; what it reports of single clicks is
 * not asked, because the boxes themselves know their clicks.
 */
export function createBoxSelection(session: SessionStore): BoxSelection {
  let boxed: Set<NodeId> | null = null;
  return {
    begin: () => {
      boxed = new Set();
    },
    take: (changes) => {
      if (!boxed) return;
      for (const change of changes) {
        if (change.type !== "select") continue;
        if (change.selected) boxed.add(change.id as NodeId);
        else boxed.delete(change.id as NodeId);
      }
      session.getState().selectAll(boxed);
    },
    end: () => {
      boxed = null;
    },
  };
}
