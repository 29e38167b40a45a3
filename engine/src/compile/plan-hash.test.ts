import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { DIRECTORY, sketch, withSettings } from "../fixtures/sketch.ts";
import { applyEdit } from "../graph/edit.ts";
import type { Graph } from "../graph/graph.ts";
import type { NodeId } from "../ids.ts";
import { canonicalJson } from "./canonical-json.ts";
import { compile } from "./compile.ts";
import { planHash } from "./plan-hash.ts";

const GRAPH = sketch(["source", "f1", "ann"], ["f1", "f2", "bob"], ["f1", "cid"]);

function hashOf(graph: Graph): string {
  const { plan } = compile(graph, DIRECTORY);
  if (!plan) throw new Error("the drawing has problems");
  return planHash(plan);
}

test("a plan's name is the SHA-256 of its canonical JSON, and stays the same from release to release", () => {
  expect(hashOf(GRAPH)).toBe("eaac9111f5b002f975efe6421b1eb83b7e100d028eed1e04a581d3b1aac62e75");
});

test.prop([
  fc.array(fc.record({ x: fc.double({ noNaN: true }), y: fc.double({ noNaN: true }) }), {
    minLength: 6,
    maxLength: 6,
  }),
])("positions do not change it", (positions) => {
  const to = Object.fromEntries(GRAPH.nodes.map((node, at) => [node.id, positions[at] ?? { x: 0, y: 0 }]));

  expect(hashOf(applyEdit(GRAPH, { kind: "moveNodes", to }))).toBe(hashOf(GRAPH));
});

test.prop([fc.shuffledSubarray([...GRAPH.nodes], { minLength: GRAPH.nodes.length })])(
  "the order in which nodes were added does not change it",
  (nodes) => {
    expect(hashOf({ ...GRAPH, nodes })).toBe(hashOf(GRAPH));
  },
);

test.prop([fc.constantFrom("ann", "bob", "cid"), fc.integer({ min: 0, max: 2 })])(
  "the canvas order changes it, and moving back restores it",
  (branch, toIndex) => {
    const moved = applyEdit(GRAPH, { kind: "moveBranch", nodeId: branch as NodeId, toIndex });
    const home = ["ann", "bob", "cid"].indexOf(branch);

    expect(hashOf(moved) === hashOf(GRAPH)).toBe(toIndex === home);
    expect(hashOf(applyEdit(moved, { kind: "moveBranch", nodeId: branch as NodeId, toIndex: home }))).toBe(
      hashOf(GRAPH),
    );
  },
);

test("a setting changes it", () => {
  expect(hashOf(withSettings(GRAPH, { contactedBy: ["call"] }))).not.toBe(hashOf(GRAPH));
});

test.prop([fc.jsonValue()])("canonical JSON reads back as the value it was written from", (value) => {
  expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
});

test.prop([fc.dictionary(fc.string(), fc.jsonValue())])(
  "canonical JSON does not depend on the order of keys",
  (object) => {
    const reversed = Object.fromEntries(Object.entries(object).reverse());

    expect(canonicalJson(reversed)).toBe(canonicalJson(object));
  },
);

test("canonical JSON leaves out what is undefined", () => {
  expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
});
