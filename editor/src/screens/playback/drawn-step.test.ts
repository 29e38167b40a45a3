import type { NodeId } from "@fairlead/engine";
import { expect, test } from "vitest";
import { drawingOf, userNode } from "../canvas/drawing/drawing.fixture.ts";
import { EXCEPTION_ID } from "../canvas/drawing/drawn.ts";
import { drawnStep, goneBoxes } from "./drawn-step.ts";
import type { StepReasons, WayStep } from "./way-step.ts";

const GRAPH = drawingOf(2);
const ANN = userNode(GRAPH, 0);
const BOB = userNode(GRAPH, 1);
const SOURCE = GRAPH.nodes.find(({ kind }) => kind === "source")?.id ?? ("" as NodeId);
const HERE = { graph: GRAPH, workflowId: "wf_1" };

const STEPS = [
  step({ kind: "received" }),
  offered(ANN, "user_0"),
  step({ kind: "offersLapsed", userIds: ["user_0"] }),
  offered(BOB, "user_1"),
  step({ kind: "claimed", userIds: ["user_1"] }),
  step({ outcome: "handOn", workflow: { id: "wf_1", name: "Zillow", version: 3 } }),
  step({ outcome: "assign", workflow: { id: "wf_2", name: "Other", version: 1 } }),
];

test("marks the source while nothing is decided", () => {
  expect(wordsAt(0)).toEqual([[SOURCE, "Came in"]]);
});

test("tells what a decision met, and lights the way to whom it was offered", () => {
  expect(wordsAt(1)).toEqual([[ANN, "Offered"]]);
  expect(drawnStep(STEPS, 1, HERE).litEnds).toEqual([ANN]);
});

test("tells on the boxes what the users did since the decision", () => {
  expect(wordsAt(2)).toEqual([[ANN, "Did not react"]]);
  expect(wordsAt(4)).toEqual([[BOB, "Claimed it"]]);
});

test("leads on to exception handling, also where no plan decided so", () => {
  expect(wordsAt(5)).toContainEqual([EXCEPTION_ID, "Came here"]);
  expect(drawnStep(STEPS, 5, HERE).litEnds).toEqual([EXCEPTION_ID]);
});

test("marks nothing while another workflow has the lead", () => {
  expect(drawnStep(STEPS, 6, HERE)).toEqual({ marks: new Map(), litEnds: [], reasons: null });
});

test("names the boxes that the drawing has no more", () => {
  const decision = { candidates: [{ nodeId: "gone", user: { name: "Cleo Day" }, filters: [] }] };
  const boxes = new Map([["gone", { kind: "user", outcome: "chosen" }]]);

  const reasons = { decision, path: { boxes, ends: ["gone"] } } as unknown as StepReasons;

  expect(goneBoxes(reasons, GRAPH)).toEqual(["Cleo Day"]);
});

function wordsAt(at: number) {
  return [...drawnStep(STEPS, at, HERE).marks].map(([id, { words }]) => [id, words]);
}

function offered(nodeId: NodeId, userId: string): WayStep {
  return step({
    ...{ kind: "decided", userIds: [userId], workflow: { id: "wf_1", name: "Zillow", version: 3 } },
    outcome: "offer",
    reasons: () => ({
      path: { boxes: new Map([[nodeId, { kind: "user", outcome: "chosen" }]]), ends: [nodeId] },
    }),
  });
}

function step(part: object): WayStep {
  return {
    ...{ id: "1", kind: "decided", summary: "", time: "", exactTime: "", userIds: [] },
    ...{ outcome: null, workflow: null, reasons: null },
    ...part,
  } as unknown as WayStep;
}
