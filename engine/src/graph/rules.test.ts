import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { compile } from "../compile/compile.ts";
import { DIRECTORY, node, sketch } from "../fixtures/sketch.ts";
import type { NodeId } from "../ids.ts";
import { applyEdit, edgeBetween, edgeIdOf } from "./edit.ts";
import type { Graph } from "./graph.ts";
import { indexGraph, walkDown } from "./graph-index.ts";
import { connectFault, mayInsertFilter, mayRemove } from "./rules.ts";

const SOUND = sketch(["source", "f1", "ann"], ["f1", "f2", "bob"], ["f3", "cid"], ["f4"]);

test.each([
  { from: "f1", to: "f3", fault: null },
  { from: "f4", to: "f3", fault: null },
  { from: "f1", to: "f4", fault: null },
  { from: "f1", to: "gone", fault: "EDGE_DANGLING" },
  { from: "ann", to: "f3", fault: "USER_NOT_LAST" },
  { from: "f4", to: "source", fault: "SOURCE_NOT_ALONE" },
  { from: "f3", to: "ann", fault: "NODE_HAS_TWO_PARENTS" },
  { from: "f4", to: "f4", fault: "GRAPH_HAS_CYCLE" },
  { from: "cid", to: "f3", fault: "USER_NOT_LAST" },
  { from: "f2", to: "f3", fault: "FANS_OUT_TWICE" },
  { from: "source", to: "f3", fault: "FANS_OUT_TWICE" },
])("a line from $from to $to: $fault", ({ from, to, fault }) => {
  expect(connectFault(SOUND, from as NodeId, to as NodeId)).toBe(fault);
});

test("a loose part that fans out may hang below the source, but not below a branch", () => {
  const graph = sketch(["source"], ["f1", "ann"], ["f1", "bob"]);
  const drawn = sketch(["source", "cid"], ["source", "f2"], ["f1", "ann"], ["f1", "bob"]);

  expect(connectFault(graph, "source" as NodeId, "f1" as NodeId)).toBeNull();
  expect(connectFault(drawn, "f2" as NodeId, "f1" as NodeId)).toBe("FANS_OUT_TWICE");
});

const NAMES = ["source", "f1", "f2", "f3", "ann", "bob"] as const;

/** Any forest over the names: each node but the source hangs below one that stands before it, or below nothing. */
const forest = fc.tuple(...NAMES.slice(1).map((_, at) => fc.option(fc.nat(at)))).map((parents): Graph => {
  const graph = sketch([...NAMES]);
  const edges = parents.flatMap((parent, at) => {
    const from = parent === null ? undefined : NAMES[parent];
    return from === undefined ? [] : [edgeBetween(from as NodeId, NAMES[at + 1] as NodeId)];
  });
  return { ...graph, edges };
});
const SHAPE_FAULTS = [
  "USER_NOT_LAST",
  "NODE_HAS_TWO_PARENTS",
  "GRAPH_HAS_CYCLE",
  "FANS_OUT_TWICE",
  "SOURCE_NOT_ALONE",
];

function shapeFaults(graph: Graph): readonly string[] {
  const found = compile(graph, DIRECTORY).problems.filter((problem) => SHAPE_FAULTS.includes(problem.code));
  return found.map(({ code }) => code);
}

function isConnected(graph: Graph, name: string): boolean {
  return walkDown(indexGraph(graph), "source" as NodeId).has(name as NodeId);
}

propertyTest.prop([forest, fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)], { numRuns: 1_000 })(
  "a line that may be drawn brings no fault of shape; one that may not brings the fault that was told",
  (graph, from, to) => {
    fc.pre(shapeFaults(graph).length === 0);
    const loop = graph.edges.some((edge) => edge.from === from && edge.to === to);
    fc.pre(!loop);

    const fault = connectFault(graph, from as NodeId, to as NodeId);
    const drawn = { ...graph, edges: [...graph.edges, edgeBetween(from as NodeId, to as NodeId)] };

    // The compiler tells of second forks only below the source; a loose part counts once it is connected.
    if (fault === null) expect(shapeFaults(drawn)).toEqual([]);
    else if (fault !== "FANS_OUT_TWICE" || isConnected(graph, from))
      expect(shapeFaults(drawn)).toContain(fault);
  },
);

test("a filter may be put on any line that leads somewhere, and on no other", () => {
  const dangling = { ...SOUND, edges: [...SOUND.edges, edgeBetween("f4" as NodeId, "gone" as NodeId)] };

  expect(SOUND.edges.every((edge) => mayInsertFilter(SOUND, edge.id))).toBe(true);
  expect(mayInsertFilter(dangling, edgeIdOf("f4" as NodeId, "gone" as NodeId))).toBe(false);
  expect(mayInsertFilter(SOUND, edgeIdOf("ann" as NodeId, "bob" as NodeId))).toBe(false);
});

test("everything but the source may be removed", () => {
  expect(["source", "f1", "ann"].map((name) => mayRemove(node(name)))).toEqual([false, true, true]);
  expect(applyEdit(SOUND, { kind: "removeNode", nodeId: "source" as NodeId })).toBe(SOUND);
});
