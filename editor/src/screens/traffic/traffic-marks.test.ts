import type { NodeId } from "@fairlead/engine";
import { expect, test } from "vitest";
import type { Traffic } from "../../api/generated/types.gen.ts";
import { drawingOf, userNode, withFilterAbove } from "../canvas/drawing/drawing.fixture.ts";
import { figuresOf, heatOf, trafficMarks } from "./traffic-marks.ts";

const PLAIN = drawingOf(2);
const FIRST = userNode(PLAIN, 0);
const SECOND = userNode(PLAIN, 1);
const FILTER = "filter-a" as NodeId;
const GRAPH = withFilterAbove(PLAIN, FIRST, FILTER);
const SOURCE = GRAPH.nodes.find(({ kind }) => kind === "source")?.id ?? ("" as NodeId);

const TRAFFIC: Traffic = {
  ...{ leads: 1_200, truncated: false, exceptions: 100 },
  boxes: [
    { nodeId: FILTER, through: 900, fell: 300, got: 0 },
    { nodeId: FIRST, through: 900, fell: 0, got: 300 },
    { nodeId: SECOND, through: 1_200, fell: 0, got: 900 },
  ],
  waiting: { held: 4, users: [{ userId: "user_0", offered: 2, assigned: 1 }] },
};

test("marks each box with what came by, fell out and waits", () => {
  const marks = trafficMarks(GRAPH, figuresOf(GRAPH, TRAFFIC), TRAFFIC.exceptions);

  expect([SOURCE, FILTER, FIRST, SECOND].map((id) => [marks.get(id)?.words, marks.get(id)?.detail])).toEqual([
    ["1,200 came", "4 held"],
    ["900 through", "300 fell out"],
    ["300 got", "3 waiting"],
    ["900 got", undefined],
  ]);
});

test("weighs the lines of a branch by what its user got of all that came", () => {
  const heat = heatOf(GRAPH, figuresOf(GRAPH, TRAFFIC));

  expect([SOURCE, FILTER, FIRST, SECOND].map((id) => heat.get(id))).toEqual([1, 0.25, 0.25, 0.75]);
});

test("weighs nothing where no lead came", () => {
  const empty = { ...TRAFFIC, leads: 0, boxes: [] };

  expect(heatOf(GRAPH, figuresOf(GRAPH, empty)).size).toBe(0);
});
