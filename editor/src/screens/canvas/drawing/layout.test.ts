import type { Graph, GraphNode } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { drawingOf, userNode, withFilterAbove } from "./drawing.fixture.ts";
import { layout } from "./layout.ts";
import { heightOf, LINE_GAP, NODE_WIDTH } from "./sizes.ts";

describe("layout", () => {
  test.each([1, 2, 7, 16, 17, 100, 1_000])("lets no two of %i branches overlap", (users) => {
    expect(overlaps(drawingOf(users))).toEqual([]);
  });

  test("stands the users of a team on one line, in canvas order from left to right", () => {
    const graph = drawingOf(6);

    const places = layout(graph);
    const users = Array.from({ length: 6 }, (_, index) => places.get(userNode(graph, index)));

    expect(new Set(users.map((place) => place?.y)).size).toBe(1);
    expect(users.map((place) => place?.x)).toEqual(
      users.map((place) => place?.x).toSorted((a, b) => Number(a) - Number(b)),
    );
  });

  test("centres the source over its branches", () => {
    const graph = drawingOf(5);

    const places = layout(graph);

    expect(places.get(userNode(graph, 2))?.x).toBe(-NODE_WIDTH / 2);
  });

  test("keeps users on one line when a branch has a filter, and leaves room for the [+]", () => {
    const before = drawingOf(3);
    const user = userNode(before, 1);
    const graph = withFilterAbove(before, user, "filter");

    const places = layout(graph);
    const filter = graph.nodes.find(({ id }) => id === "filter");

    expect(places.get(userNode(graph, 0))?.y).toBe(places.get(user)?.y);
    expect(filter && Number(places.get(user)?.y) - Number(places.get(filter.id)?.y) - heightOf(filter)).toBe(
      LINE_GAP,
    );
  });

  test("keeps the middle free for the line that feeds wrapped rows", () => {
    const middles = [...layout(drawingOf(500)).values()]
      .slice(1)
      .filter(({ x }) => x < 0 && x + NODE_WIDTH > 0);

    expect(middles).toEqual([]);
  });

  test("wraps a thousand users to a picture and not a ribbon", () => {
    const places = [...layout(drawingOf(1_000)).values()];

    const width = Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x));
    const height = Math.max(...places.map(({ y }) => y));

    expect(width / height).toBeLessThan(4);
  });
});

function overlaps(graph: Graph): readonly string[] {
  const places = layout(graph);
  const byCell = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    const place = places.get(node.id);
    const cell = `${Math.floor(Number(place?.x) / NODE_WIDTH)} ${place?.y}`;
    byCell.set(cell, [...(byCell.get(cell) ?? []), node]);
  }
  return [...byCell].filter(([, nodes]) => nodes.length > 1).map(([cell]) => cell);
}
