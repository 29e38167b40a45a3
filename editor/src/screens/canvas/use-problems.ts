import { compile, groupBy, type Problem } from "@fairlead/engine";
import { replaceEqualDeep } from "@tanstack/react-query";
import { useEffect } from "react";
import type { User } from "../../api/generated/types.gen.ts";
import { afterPaint } from "../../ui/after-paint.ts";
import { toDirectory } from "./directory.ts";
import type { CanvasStores } from "./store/canvas-context.ts";

/**
 * Keeps in the surroundings what stands against publishing the drawing, as the server would say it; after each edit has been painted,
 * so that it never holds up drawing.
 */
export function useProblems({ document, surroundings }: CanvasStores, users: readonly User[]): void {
  useEffect(() => {
    const directory = toDirectory(users);
    const look = () => {
      const problemList = compile(document.getState().graph, directory).problems.toSorted(errorsFirst);
      if (isSameList(problemList, surroundings.getState().problemList)) return;
      surroundings.setState({ problemList, problems: groupBy(problemList, ({ nodeId }) => nodeId) });
    };
    let callOff = afterPaint(look);
    const stop = document.subscribe(({ graph }, before) => {
      if (graph === before.graph) return;
      callOff();
      callOff = afterPaint(look);
    });
    return () => {
      stop();
      callOff();
    };
  }, [document, surroundings, users]);
}

/** Nothing is drawn again for problems that are still the same. */
function isSameList(one: readonly Problem[], other: readonly Problem[]): boolean {
  return one.length === other.length && replaceEqualDeep(other, one) === other;
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(a.severity === "warning") - Number(b.severity === "warning");
}
