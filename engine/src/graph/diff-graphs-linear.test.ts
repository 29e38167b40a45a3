import { expect, test } from "vitest";
import { LARGE_LOAN, sketch } from "../fixtures/sketch.ts";
import { diffGraphs } from "./diff-graphs.ts";
import type { Graph } from "./graph.ts";

const NAMES = { user: (id: string) => id, workflow: (id: string) => id };
const SMALL = 500;

/** Drawings of about so many filters whose every filter differs, in the shapes that make walks long. */
const SHAPES: Readonly<Record<string, (filters: number) => readonly [Graph, Graph]>> = {
  "one long trunk": (filters) => [
    sketch(["source", ...names(filters), "ann"]),
    required(sketch(["source", ...names(filters), "ann"])),
  ],
  "one long branch": (filters) => [
    sketch(["source", "bob"], ["source", ...names(filters), "ann"]),
    required(sketch(["source", "bob"], ["source", ...names(filters), "ann"])),
  ],
  "many branches, in the opposite order": (filters) => [
    sketch(...names(filters).map((name) => ["source", name, `user${name}`])),
    required(
      sketch(
        ...names(filters)
          .toReversed()
          .map((name) => ["source", name, `user${name}`]),
      ),
    ),
  ],
  "a long branch that leads to nobody": (filters) => [
    sketch(["source", "ann"], ["source", ...names(filters)]),
    required(sketch(["source", "ann"], ["source", ...names(filters)])),
  ],
};

test.each(Object.entries(SHAPES))("are told in linear time of %s", (_, draw) => {
  const few = readsOf(...draw(SMALL));
  const many = readsOf(...draw(4 * SMALL));

  expect(few).toBeGreaterThan(SMALL);
  expect(many / few).toBeLessThan(4.5);
});

/** How often a diff looks at something of a node or line of either drawing. */
function readsOf(before: Graph, after: Graph): number {
  let reads = 0;
  const counted = <Item extends object>(item: Item): Item =>
    new Proxy(item, {
      get: (target, key, receiver) => {
        reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const watched = (graph: Graph): Graph => ({
    ...graph,
    nodes: graph.nodes.map(counted),
    edges: graph.edges.map(counted),
  });
  const changes = diffGraphs(watched(before), watched(after), NAMES);
  expect(changes.length).toBeGreaterThan(before.nodes.length / 3);
  return reads;
}

function names(filters: number): readonly string[] {
  return Array.from({ length: filters }, (_, place) => `f${place}`);
}

function required(graph: Graph): Graph {
  return {
    ...graph,
    nodes: graph.nodes.map((node) =>
      node.kind === "filter" ? { ...node, condition: LARGE_LOAN, required: true } : node,
    ),
  };
}
