import { NO_TRAFFIC, type NodeId } from "@fairlead/engine";
import { expect, test } from "vitest";
import type { Traffic } from "../../api/generated/types.gen.ts";
import { drawingOf, userNode, withFilterAbove } from "../canvas/drawing/drawing.fixture.ts";
import { EXCEPTION_ID } from "../canvas/drawing/drawn.ts";
import { changedFilters, figuresOf, heatOf, trafficMarks, versionsCounted } from "./traffic-marks.ts";

const PLAIN = drawingOf(2);
const FIRST = userNode(PLAIN, 0);
const SECOND = userNode(PLAIN, 1);
const FILTER = "filter-a" as NodeId;
const GRAPH = withFilterAbove(PLAIN, FIRST, FILTER);
const SOURCE = GRAPH.nodes.find(({ kind }) => kind === "source")?.id ?? ("" as NodeId);

const TRAFFIC: Traffic = {
  ...{ leads: 1_200, truncated: false, exceptions: 300, bypassed: 0 },
  versions: [{ version: 3, leads: 1_200 }],
  boxes: [
    { ...NO_TRAFFIC, nodeId: FILTER, through: 900, dropped: 6, fell: 294 },
    { ...NO_TRAFFIC, nodeId: FIRST, through: 906, assigned: 300, got: 300 },
    { ...NO_TRAFFIC, nodeId: SECOND, through: 1_200, offered: 900, assigned: 250, got: 900 },
  ],
  waiting: { held: 4, users: [{ userId: "user_0", offered: 2, assigned: 1 }] },
};
const MARKED_BY = { exceptions: TRAFFIC.exceptions, changed: new Set<NodeId>(), liveVersion: 3 };

test("marks each box with what came by, was dropped, fell out and waits", () => {
  const marks = trafficMarks(GRAPH, figuresOf(GRAPH, TRAFFIC), MARKED_BY);

  expect([SOURCE, FILTER, FIRST, SECOND].map((id) => [marks.get(id)?.words, marks.get(id)?.detail])).toEqual([
    ["1,200 came", "4 held"],
    ["900 through", "294 fell out · dropped for 6"],
    ["300 assigned", "3 waiting"],
    ["900 offered · 250 assigned", undefined],
  ]);
});

test("says of a box that no counted version has that it is new", () => {
  const added = withFilterAbove(GRAPH, SECOND, "filter-b");
  const marks = trafficMarks(added, figuresOf(added, TRAFFIC), MARKED_BY);

  expect(marks.get("filter-b" as NodeId)).toEqual({ kind: "added", words: "New" });
});

test("says of a filter that asks something else by now since which version", () => {
  const stricter = {
    ...GRAPH,
    nodes: GRAPH.nodes.map((node) => (node.kind === "filter" ? { ...node, required: true } : node)),
  };
  const changed = changedFilters(stricter, GRAPH);
  const marks = trafficMarks(stricter, figuresOf(stricter, TRAFFIC), { ...MARKED_BY, changed });

  expect([...changed]).toEqual([FILTER]);
  expect(marks.get(FILTER)?.detail).toBe("294 fell out · dropped for 6 · changed since version 3");
  expect(changedFilters(GRAPH, GRAPH).size).toBe(0);
});

test("names the versions that are counted", () => {
  const older = { version: 2, leads: 1 };

  expect(versionsCounted(TRAFFIC)).toBe("Counted by the decisions of version 3.");
  expect(versionsCounted({ versions: [...TRAFFIC.versions, older] })).toBe(
    "Counted by the decisions of version 3 (1,200 leads), version 2 (1 lead).",
  );
  expect(versionsCounted({ versions: [] })).toBe("No version decided about a lead of this period.");
});

test("weighs the lines of a branch by what its user got of all that came, and the one to exceptions", () => {
  const heat = heatOf(GRAPH, figuresOf(GRAPH, TRAFFIC), TRAFFIC.exceptions);

  expect([SOURCE, FILTER, FIRST, SECOND, EXCEPTION_ID].map((id) => heat.get(id))).toEqual([
    ...[1, 0.25, 0.25, 0.75, 0.25],
  ]);
});

test("weighs nothing where no lead came", () => {
  const empty = { ...TRAFFIC, leads: 0, boxes: [] };

  expect(heatOf(GRAPH, figuresOf(GRAPH, empty), 0).size).toBe(0);
});
