import { checkDrawing, type Graph, type NodeId, needsDirectory, type Problem } from "@fairlead/engine";
import type { Draft } from "../../api/generated/types.gen.ts";

/** What the server says of a draft: of which revision, and what stands against publishing it. */
export type ToldProblems = Pick<Draft, "revision" | "problems">;

interface DrawingNow {
  readonly graph: Graph;
  /** The revision that the drawing was last saved as. */
  readonly revision: number;
  /** Whether it was changed since. */
  readonly dirty: boolean;
}

/**
 * What stands against publishing a drawing, errors first.
 *
 * The server's word is the truth for the revision that it speaks of. For what is drawn since, what shows in the drawing
 * alone is computed here; what takes the organization's people and workflows to tell stays as the server last said it,
 * except for nodes that are gone.
 */
export function standingProblems(now: DrawingNow, told: ToldProblems): readonly Problem[] {
  const heard = told.problems.map(asProblem);
  const isToldOfThis = !now.dirty && now.revision === told.revision;
  const problems = isToldOfThis ? heard : [...checkDrawing(now.graph), ...stillThere(now.graph, heard)];
  return problems.toSorted(errorsFirst);
}

function stillThere(graph: Graph, heard: readonly Problem[]): readonly Problem[] {
  const nodes = new Set(graph.nodes.map(({ id }) => id));
  return heard.filter(needsDirectory).filter(({ nodeId }) => nodeId === undefined || nodes.has(nodeId));
}

function asProblem({ nodeId, ...problem }: Draft["problems"][number]): Problem {
  return nodeId === undefined ? problem : { ...problem, nodeId: nodeId as NodeId };
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(a.severity === "warning") - Number(b.severity === "warning");
}
