import type { EdgeId, Graph, NodeId } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { CONDITION, drawingOf, SETTINGS, userNode, withFilterAbove } from "./drawing.fixture.ts";
import { linePaths, splitByMoved } from "./line-paths.ts";
import { neighbor } from "./neighbor.ts";
import { readTree } from "./tree.ts";

describe("readTree", () => {
  test("ends even where the drawing runs in a circle, and names what no line reaches", () => {
    const tree = readTree(circle());

    expect(tree.trunk.map(({ id }) => id)).toEqual(["source", "a", "b"]);
    expect(tree.loose.map(({ id }) => id)).toEqual(["lost"]);
  });
});

describe("neighbor", () => {
  const graph = withFilterAbove(drawingOf(3), userNode(drawingOf(3), 1), "filter");

  test("leads from users to users, past the filters between", () => {
    expect(neighbor(readTree(graph), userNode(graph, 0), "right")).toBe(userNode(graph, 1));
    expect(neighbor(readTree(graph), userNode(graph, 1), "left")).toBe(userNode(graph, 0));
  });

  test("leads up the branch and into the trunk", () => {
    expect(neighbor(readTree(graph), userNode(graph, 1), "up")).toBe("filter");
    expect(neighbor(readTree(graph), "filter" as NodeId, "up")).toBe("source");
  });

  test("stops at the edge of the drawing", () => {
    expect(neighbor(readTree(graph), userNode(graph, 0), "left")).toBeNull();
    expect(neighbor(readTree(graph), "source" as NodeId, "up")).toBeNull();
  });
});

describe("linePaths", () => {
  test("draws one line to each node but the source", () => {
    const graph = drawingOf(40);
    const paths = linePaths(readTree(graph), (id) => graph.nodes.find((node) => node.id === id)?.position);

    expect(paths.pieces.join("").match(/M/g)).toHaveLength(40);
  });

  test("shows the whole way to a node", () => {
    const graph = withFilterAbove(drawingOf(3), userNode(drawingOf(3), 1), "filter");
    const paths = linePaths(readTree(graph), (id) => graph.nodes.find((node) => node.id === id)?.position);

    expect(paths.to(userNode(graph, 1)).match(/M/g)).toHaveLength(2);
    expect(paths.to("source" as NodeId)).toBe("");
  });

  test("while a user is dragged, parts what follows from what stays", () => {
    const graph = withFilterAbove(drawingOf(3), userNode(drawingOf(3), 1), "filter");
    const tree = readTree(graph);
    const at = (id: NodeId) => graph.nodes.find((node) => node.id === id)?.position;
    const { still, moving } = splitByMoved(tree, new Set([userNode(graph, 1)]));

    const parts = [still, moving].map(
      (part) => linePaths(tree, at, undefined, part).pieces.join("").match(/M/g)?.length,
    );

    expect(parts).toEqual([2, 2]);
  });

  test("while the trunk is dragged, every line follows", () => {
    const tree = readTree(drawingOf(3));

    expect(splitByMoved(tree, new Set(["source" as NodeId])).moving).toEqual({
      trunk: tree.trunk,
      branches: tree.branches,
    });
  });
});

function circle(): Graph {
  const filter = (id: string) =>
    ({
      kind: "filter",
      id: id as NodeId,
      position: { x: 0, y: 0 },
      condition: CONDITION,
      required: false,
    }) as const;
  const edge = (from: string, to: string) =>
    ({ id: `${from}>${to}` as EdgeId, from: from as NodeId, to: to as NodeId }) as const;
  return {
    nodes: [
      { kind: "source", id: "source" as NodeId, position: { x: 0, y: 0 } },
      filter("a"),
      filter("b"),
      filter("lost"),
    ],
    edges: [edge("source", "a"), edge("a", "b"), edge("b", "a")],
    settings: SETTINGS,
  };
}
