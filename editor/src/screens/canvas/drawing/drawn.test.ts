import type { Graph, NodeId, UserId } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { type Bounds, boundsOf } from "./bounds.ts";
import { drawingOf, SETTINGS, userNode, withFilterAbove } from "./drawing.fixture.ts";
import { arrange, boundsIn, EXCEPTION_ID, type Grouping } from "./drawn.ts";
import { OTHER_USERS } from "./team-layout.ts";

const WEST = { id: "west", name: "West" };
const EAST = { id: "east", name: "East" };
/** Users take turns in the two teams; every seventh is in none of them. */
const BY_TEAM: Grouping = {
  grouped: true,
  collapsed: new Set(),
  teams: [WEST, EAST],
  teamsOf: (userId) => {
    const place = Number(userId.split("_")[1]);
    return place % 7 === 6 ? ["gone"] : [place % 2 === 0 ? "west" : "east"];
  },
};
const UNGROUPED: Grouping = { ...BY_TEAM, grouped: false };

describe("a drawing as it is on the screen", () => {
  test("is the drawing itself while nothing is grouped", () => {
    const graph = drawingOf(40);

    expect(arrange(graph, UNGROUPED).graph).toBe(graph);
  });

  test.each([1, 8, 40])("has exception handling below all of %i users, in the middle", (users) => {
    const drawn = arrange(drawingOf(users), UNGROUPED);

    expect(drawn.exception.y).toBeGreaterThan(
      Math.max(...drawn.graph.nodes.map(({ position }) => position.y)),
    );
    expect(drawn.exception.x + drawn.exception.width / 2).toBe(0);
    expect(contains(drawn.bounds, drawn.exception)).toBe(true);
  });

  test("counts the places in line only where turns follow the canvas order", () => {
    const graph = drawingOf(3);
    const balanced: Graph = { ...graph, settings: { ...SETTINGS, turns: "balanced" } };

    expect(arrange(graph, UNGROUPED).placeInLine.get(userNode(graph, 2))).toBe(3);
    expect(arrange(balanced, UNGROUPED).placeInLine.size).toBe(0);
  });
});

describe("grouped by team", () => {
  test("holds each user in the frame of their first team, and nobody is lost", () => {
    const { frames, graph } = arrange(drawingOf(40), BY_TEAM);

    expect(frames.map(({ team, users }) => [team.name, users])).toEqual([
      ["West", 17],
      ["East", 18],
      [OTHER_USERS.name, 5],
    ]);
    for (const node of graph.nodes.filter(({ kind }) => kind === "user")) {
      expect(frames.filter(({ bounds }) => contains(bounds, boundsOf([node])))).toHaveLength(1);
    }
  });

  test.each([[new Set<string>()], [new Set(["west"])], [new Set(["west", "east", ""])]])(
    "lets nothing overlap with %j collapsed",
    (collapsed) => {
      const drawing = withFilterAbove(drawingOf(300), userNode(drawingOf(300), 3), "filter");
      const drawn = arrange(drawing, { ...BY_TEAM, collapsed });

      const boxes = drawn.graph.nodes.map((node) => boundsOf([node]));
      expect(overlapping(boxes)).toBe(0);
      expect(overlapping([...drawn.frames.map(({ bounds }) => bounds), drawn.exception])).toBe(0);
    },
  );

  test("takes the boxes of a collapsed team out of sight, and keeps them in the tree", () => {
    const drawing = drawingOf(10);
    const drawn = arrange(drawing, { ...BY_TEAM, collapsed: new Set(["west"]) });

    expect(boundsIn(drawn, userNode(drawing, 0))).toBeUndefined();
    expect(boundsIn(drawn, userNode(drawing, 1))).toBeDefined();
    expect(boundsIn(drawn, EXCEPTION_ID)).toBe(drawn.exception);
    expect(drawn.tree.branches).toHaveLength(10);
  });

  test("keeps the objects of boxes that stay where they are, so that only the others are drawn again", () => {
    const drawing = drawingOf(60);
    const before = arrange(drawing, BY_TEAM);
    const edited = withFilterAbove(drawing, userNode(drawing, 58), "filter" as NodeId);

    const after = arrange(edited, BY_TEAM);

    const kept = after.graph.nodes.filter((node) => before.graph.nodes.includes(node));
    expect(kept.length).toBeGreaterThan(20);
  });

  test("knows nobody's team who is no longer in the organization", () => {
    const strangers: Grouping = { ...BY_TEAM, teamsOf: (_userId: string | UserId) => [] };

    expect(arrange(drawingOf(3), strangers).frames.map(({ team }) => team)).toEqual([OTHER_USERS]);
  });
});

function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** How many pairs of rectangles share room. */
function overlapping(all: readonly Bounds[]): number {
  return all.reduce(
    (sum, one, index) => sum + all.slice(index + 1).filter((other) => shareRoom(one, other)).length,
    0,
  );
}

function shareRoom(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
