import { describe, expect, test } from "vitest";
import { compile } from "../compile/compile.ts";
import { USER, withLoan } from "../fixtures/facts.ts";
import { DIRECTORY, sketch, withSettings } from "../fixtures/sketch.ts";
import type { Graph } from "../graph/graph.ts";
import type { NodeId, UserId } from "../ids.ts";
import { explain } from "./explain.ts";
import { preparePlan } from "./prepared-plan.ts";
import { trialPath } from "./trial-path.ts";

const FOR_ALL = sketch(["source", "f1", "ann"], ["f1", "bob"]);
const FOR_ANN = sketch(["source", "f1", "ann"], ["source", "bob"]);

describe("the way of a lead through a drawing", () => {
  test("ends at the user who gets it, and tells what each filter met", () => {
    const { boxes, ends } = pathOf(FOR_ALL, 150_000);

    expect(ends).toEqual(["ann"]);
    expect(boxes.get("f1" as NodeId)).toEqual({
      ...{ kind: "filter", passed: 2, asked: 2, counted: true, met: ["Loan amount: $150,000"] },
    });
    expect(boxes.get("bob" as NodeId)).toEqual({ kind: "user", outcome: "waitsForTurn" });
  });

  test("ends at a filter of one branch for that branch alone", () => {
    const { boxes, ends } = pathOf(FOR_ANN, 50_000);

    expect(ends).toEqual(["bob"]);
    expect(boxes.get("f1" as NodeId)).toMatchObject({ passed: 0, asked: 1, counted: true });
    expect(boxes.get("ann" as NodeId)).toEqual({ kind: "user", outcome: "filteredOut" });
  });

  test("goes on past a filter that was dropped because nobody passed it", () => {
    const { boxes, ends } = pathOf(FOR_ALL, 50_000);

    expect(ends).toEqual(["ann"]);
    expect(boxes.get("f1" as NodeId)).toMatchObject({ passed: 0, counted: false });
  });

  test("ends at the required filter for everybody that nobody passed", () => {
    const { boxes, ends } = pathOf(required(FOR_ALL), 50_000);

    expect(ends).toEqual(["f1"]);
    expect(boxes.get("f1" as NodeId)).toMatchObject({ passed: 0, counted: true });
  });

  test("forks to everybody who is offered the lead", () => {
    const simultaneous = withSettings(FOR_ALL, {
      distribution: { kind: "simultaneous", acceptWithinSeconds: 900 },
    });

    expect(pathOf(simultaneous, 150_000).ends).toEqual(["ann", "bob"]);
  });
});

function pathOf(graph: Graph, amountUsd: number) {
  const { plan } = compile(graph, DIRECTORY);
  if (!plan) throw new Error("The drawing does not compile");
  const users = new Map(
    DIRECTORY.users.map(({ id, name, active }) => [id, { ...USER, id, name, active }] as const),
  );
  const state = { cursor: null, tried: [] as UserId[] };
  return trialPath(explain(preparePlan(plan), users, withLoan({ amountUsd }), state));
}

function required(graph: Graph): Graph {
  return {
    ...graph,
    nodes: graph.nodes.map((node) => (node.kind === "filter" ? { ...node, required: true } : node)),
  };
}
