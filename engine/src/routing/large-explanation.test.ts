import { expect, test } from "vitest";
import { NOTHING_HIDDEN } from "../access/lead-view.ts";
import type { PlanFilter } from "../compile/plan.ts";
import type { Condition } from "../conditions/condition.ts";
import { argumentsOf } from "../fixtures/scene.ts";
import type { NodeId } from "../ids.ts";
import { explain } from "./explain.ts";
import { type ExplanationView, explanationView, MAX_TOLD_FILTERS } from "./explanation-view.ts";
import { trialPath } from "./trial-path.ts";

const PASSES: Condition = { kind: "compare", field: "loan.amountUsd", operator: "isNotEmpty" };
const FAILS: Condition = { kind: "compare", field: "loan.amountUsd", operator: "isEmpty" };
const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};

test("what asks nothing of the user is answered once, however many users there are", () => {
  const { candidates } = explain(
    ...argumentsOf({
      users: ["ann", "bob", "cid"],
      trunk: [filter("amount", PASSES), filter("licence", LICENSED)],
      branch: { cid: [filter("own", PASSES)] },
    }),
  );

  const [ann, bob, cid] = candidates.map(({ filters }) => filters);
  expect(ann?.map(({ nodeId }) => nodeId)).toEqual(["amount", "licence"]);
  expect(cid?.map(({ nodeId }) => nodeId)).toEqual(["amount", "licence", "own"]);
  expect(bob?.[0]).toBe(ann?.[0]);
  expect(bob?.[1]).not.toBe(ann?.[1]);
});

test("a path counts all who were asked, also where they share their answers", () => {
  const scene = { users: ["ann", "bob", "cid"], trunk: [filter("no", FAILS)] };
  const { boxes } = trialPath(
    explain(
      ...argumentsOf({
        ...scene,
        branch: { cid: [filter("own", PASSES)] },
        change: { ann: { active: false } },
      }),
    ),
  );

  expect(boxes.get("no" as NodeId)).toMatchObject({ asked: 2, passed: 0, met: ["Loan amount: $200,000"] });
  expect(boxes.get("own" as NodeId)).toMatchObject({ asked: 1, passed: 1 });
});

test("an answer tells so many filters at most, those of who was chosen first", () => {
  const trunk = Array.from({ length: MAX_TOLD_FILTERS - 1 }, (_, place) => filter(`f${place}`, PASSES));
  const branch = { ann: [filter("ann's", FAILS)], bob: [], cid: [filter("cid's", FAILS)] };

  const { candidates } = viewOf(explain(...argumentsOf({ users: ["ann", "bob", "cid"], trunk, branch })));

  expect(candidates.map(({ outcome }) => outcome)).toEqual(["filteredOut", "chosen", "filteredOut"]);
  expect(candidates.map(({ filters }) => filters.length)).toEqual([2, MAX_TOLD_FILTERS - 1, 1]);
  expect(candidates.map(({ filterCount }) => filterCount)).toEqual([
    ...[MAX_TOLD_FILTERS, MAX_TOLD_FILTERS - 1, MAX_TOLD_FILTERS],
  ]);
});

test("beyond that each is told why not, by the first filter that did not pass", () => {
  const trunk = Array.from({ length: MAX_TOLD_FILTERS }, (_, place) => filter(`f${place}`, PASSES));
  const branch = { cid: [filter("first", FAILS), filter("second", FAILS)] };

  const { candidates } = viewOf(explain(...argumentsOf({ users: ["bob", "cid", "dee"], trunk, branch })));

  expect(candidates[1]).toMatchObject({ filters: [{ nodeId: "first" }], filterCount: MAX_TOLD_FILTERS + 2 });
  expect(candidates[2]).toMatchObject({
    outcome: "waitsForTurn",
    filters: [],
    filterCount: MAX_TOLD_FILTERS,
  });
});

function filter(nodeId: string, condition: Condition): PlanFilter {
  return { nodeId: nodeId as NodeId, condition, required: true };
}

function viewOf(explanation: ReturnType<typeof explain>): ExplanationView {
  const context = { workflowName: null, planVersion: null, cursor: null };
  return explanationView(explanation, { ...context, nameOf: (id) => id, hidden: NOTHING_HIDDEN });
}
