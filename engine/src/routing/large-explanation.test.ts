import { expect, test } from "vitest";
import { NOTHING_HIDDEN } from "../access/lead-view.ts";
import type { PlanFilter } from "../compile/plan.ts";
import type { Condition } from "../conditions/condition.ts";
import type { UserFacts } from "../facts.ts";
import { argumentsOf } from "../fixtures/scene.ts";
import type { NodeId, UserId } from "../ids.ts";
import { explain, explainDecision } from "./explain.ts";
import {
  explanationView,
  TOLD_ALONE,
  TOLD_IN_TIMELINE,
  TOLD_OF_ONE,
  type ToldAtMost,
} from "./explanation-view.ts";
import { trialPath } from "./trial-path.ts";

const PASSES: Condition = { kind: "compare", field: "loan.amountUsd", operator: "isNotEmpty" };
const FAILS: Condition = { kind: "compare", field: "loan.amountUsd", operator: "isEmpty" };
const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};
const TEAM = Array.from({ length: 60 }, (_, place) => `user${place}`);

test("what asks nothing of the user is answered once, however many users there are", () => {
  const { candidates, forEverybody } = explain(
    ...argumentsOf({
      users: ["ann", "bob", "cid"],
      trunk: [filter("licence", LICENSED), filter("amount", PASSES)],
      branch: { cid: [filter("own", PASSES)] },
    }),
  );

  const [ann, bob, cid] = candidates.map(({ filters }) => [...filters()]);
  expect(forEverybody.map(({ nodeId }) => nodeId)).toEqual(["amount"]);
  expect(ann?.map(({ nodeId }) => nodeId)).toEqual(["licence", "amount"]);
  expect(cid?.map(({ nodeId }) => nodeId)).toEqual(["licence", "amount", "own"]);
  expect(bob?.[1]).toBe(ann?.[1]);
  expect(bob?.[0]).not.toBe(ann?.[0]);
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

test("a decision tells so many comparisons at most, those of who was chosen first, then why not", () => {
  const trunk = [filter("long", all(TOLD_ALONE.ofFilter, PASSES)), filter("short", PASSES)];
  const branch = {
    ann: [filter("first", FAILS), filter("second", FAILS)],
    bob: [],
    cid: [filter("first", FAILS)],
  };
  const atMost = { ...TOLD_ALONE, comparisons: TOLD_ALONE.ofFilter + 1 };

  const { candidates } = view({ users: ["ann", "bob", "cid"], trunk, branch }, atMost);

  expect(candidates.map(({ outcome }) => outcome)).toEqual(["filteredOut", "chosen", "filteredOut"]);
  expect(candidates.map(({ filters }) => filters.map(({ nodeId }) => nodeId))).toEqual([
    ...[["first"], ["long", "short"], ["first"]],
  ]);
  expect(candidates.map(({ filterCount }) => filterCount)).toEqual([4, 2, 3]);
});

test("of optional filters that were dropped, none is told as what decided against somebody", () => {
  const trunk = [{ ...filter("optional", FAILS), required: false }];
  const branch = { ann: [filter("required", FAILS)] };

  const { basis, candidates } = view(
    { users: ["ann", "bob"], trunk, branch },
    { ...TOLD_ALONE, comparisons: 1 },
  );

  expect(basis).toBe("requiredFilters");
  expect(candidates[0]?.filters.map(({ nodeId }) => nodeId)).toEqual(["required"]);
});

test("of a long filter the comparisons that did not pass are told before the others, and how many there are", () => {
  const trunk = [filter("long", { kind: "any", of: [...Array(200).fill(PASSES), FAILS] })];

  const { candidates } = view({ users: ["ann"], trunk }, TOLD_ALONE);

  const [told] = candidates[0]?.filters ?? [];
  expect(told?.comparisons).toHaveLength(TOLD_ALONE.ofFilter);
  expect(told?.comparisons[0]?.passed).toBe(false);
  expect(told?.comparisonCount).toBe(201);
  expect(told?.description).toMatch(/; and 191 more$/);
});

test("of one user every comparison of every filter is told", () => {
  const trunk = Array.from({ length: 5 }, (_, place) => filter(`f${place}`, all(480, LICENSED)));
  const explanation = explain(...argumentsOf({ users: TEAM, trunk }), { kind: "one", userId: "user7" });

  const { candidates } = viewOf(explanation, TOLD_OF_ONE);

  expect(candidates.map(({ user }) => user.id)).toEqual(["user7"]);
  expect(candidates[0]?.filters.map(({ comparisons }) => comparisons.length)).toEqual([
    480, 480, 480, 480, 480,
  ]);
});

test("in a timeline a decision tells those who matter most: who was chosen, then who was passed over from the front on", () => {
  const [plan, users, facts, state] = argumentsOf({ users: TEAM });
  const passedOver = ["user50", "user40", "user30"] as UserId[];
  const turn = { number: 1, passedOver, passedOverCount: 3 };
  const decision = {
    kind: "assign",
    userId: "user55" as UserId,
    basis: "allFilters",
    contactByMs: null,
    turn,
  } as const;
  const asked: string[] = [];
  const spied = new (class extends Map<UserId, UserFacts> {
    override get(id: UserId) {
      asked.push(id);
      return super.get(id);
    }
  })(users);

  const explanation = explainDecision(decision, plan, spied, facts, state, { kind: "foremost", count: 5 });

  const told = ["user0", "user30", "user40", "user50", "user55"];
  expect(explanation.candidates.map(({ userId }) => userId)).toEqual(told);
  expect(explanation.candidateCount).toBe(60);
  expect(asked).toEqual(told);
  expect(
    viewOf(explanation, { ...TOLD_IN_TIMELINE, candidates: 2 }).candidates.map(({ user }) => user.id),
  ).toEqual(["user50", "user55"]);
});

const LONG_NAMES: Condition = {
  ...{ kind: "compare", field: "user.name", operator: "isNoneOf" },
  value: { kind: "literal", value: Array.from({ length: 20 }, (_, place) => `${place}`.padEnd(500, "x")) },
};

test.each([
  ["the most comparisons", all(480, LICENSED)],
  ["the longest values", all(25, LONG_NAMES)],
])("a drawing of %s is told in no more bytes than its bounds allow", (_, condition) => {
  const trunk = Array.from({ length: 19 }, (_, place) => filter(`f${place}`, condition));
  const scene = { users: TEAM, trunk };
  const bytes = (atMost: ToldAtMost) => JSON.stringify(view(scene, atMost)).length;

  expect(bytes(TOLD_IN_TIMELINE)).toBeLessThan(200_000);
  expect(bytes(TOLD_ALONE)).toBeLessThan(4_000_000);
});

test("of the largest drawings only as many are judged as it takes some ten milliseconds for", () => {
  const trunk = Array.from({ length: 20 }, (_, place) => filter(`f${place}`, all(500, LICENSED)));

  const { candidates, candidateCount } = explain(...argumentsOf({ users: TEAM, trunk }));

  expect([candidates.length, candidateCount]).toEqual([20, 60]);
  expect(candidates[0]?.outcome).toBe("chosen");
});

test("an ordinary decision is told whole", () => {
  const trunk = ["a", "b", "c"].map((name) => filter(name, LICENSED));

  const { candidates } = view({ users: TEAM.slice(0, 8), trunk }, TOLD_IN_TIMELINE);

  expect(candidates).toHaveLength(8);
  for (const { filters, filterCount } of candidates) expect(filters).toHaveLength(filterCount);
});

function all(count: number, condition: Condition): Condition {
  return { kind: "all", of: Array(count).fill(condition) };
}

function filter(nodeId: string, condition: Condition): PlanFilter {
  return { nodeId: nodeId as NodeId, condition, required: true };
}

function view(scene: Parameters<typeof argumentsOf>[0], atMost: ToldAtMost) {
  return viewOf(explain(...argumentsOf(scene)), atMost);
}

function viewOf(explanation: ReturnType<typeof explain>, atMost: ToldAtMost) {
  const context = { workflowName: null, planVersion: null, cursor: null };
  return explanationView(explanation, { ...context, nameOf: (id) => id, hidden: NOTHING_HIDDEN, atMost });
}
