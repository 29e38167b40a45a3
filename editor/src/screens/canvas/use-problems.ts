import { compile, type Graph, groupBy, type NodeId, type Problem } from "@fairlead/engine";
import { useDeferredValue, useMemo } from "react";
import type { User } from "../../api/generated/types.gen.ts";
import { toDirectory } from "./directory.ts";

/** What keeps the drawing from being published, as the server would say it; follows the typing, never holds it up. */
export function useProblems(graph: Graph, users: readonly User[]): readonly Problem[] {
  const settled = useDeferredValue(graph);
  const directory = useMemo(() => toDirectory(users), [users]);
  return useMemo(() => compile(settled, directory).problems.toSorted(errorsFirst), [settled, directory]);
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(a.severity === "warning") - Number(b.severity === "warning");
}

/** Problems by the node they stand at; those of the settings are left out. */
export function groupByNode(problems: readonly Problem[]): ReadonlyMap<NodeId, readonly Problem[]> {
  return groupBy(problems, ({ nodeId }) => nodeId);
}
