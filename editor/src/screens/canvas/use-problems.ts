import { groupBy, type Problem } from "@fairlead/engine";
import { replaceEqualDeep } from "@tanstack/react-query";
import { useEffect } from "react";
import { afterPaint } from "../../ui/after-paint.ts";
import { standingProblems, type ToldProblems } from "./standing-problems.ts";
import type { CanvasStores } from "./store/canvas-context.ts";
import { isDirty } from "./store/document.ts";

/**
 * Keeps in the surroundings what stands against publishing the drawing; after each edit has been painted, so that it
 * never holds up drawing.
 */
export function useProblems({ document, surroundings }: CanvasStores, told: ToldProblems): void {
  useEffect(() => {
    const look = () => {
      const state = document.getState();
      const { graph, revision } = state;
      const problemList = standingProblems({ graph, revision, dirty: isDirty(state) }, told);
      if (isSameList(problemList, surroundings.getState().problemList)) return;
      surroundings.setState({ problemList, problems: groupBy(problemList, ({ nodeId }) => nodeId) });
    };
    let callOff = afterPaint(look);
    const stop = document.subscribe((state, before) => {
      if (state.graph === before.graph && state.revision === before.revision) return;
      callOff();
      callOff = afterPaint(look);
    });
    return () => {
      stop();
      callOff();
    };
  }, [document, surroundings, told]);
}

/** Nothing is drawn again for problems that are still the same. */
function isSameList(one: readonly Problem[], other: readonly Problem[]): boolean {
  return one.length === other.length && replaceEqualDeep(other, one) === other;
}
