import { describe, expect, test } from "vitest";
import type { PlanFilter } from "../compile/plan.ts";
import { FACTS } from "../fixtures/facts.ts";
import { argumentsOf, type Scene } from "../fixtures/scene.ts";
import type { LeadId, NodeId, UserId } from "../ids.ts";
import { decide } from "./decide.ts";
import { chosenUsers } from "./explain.ts";
import { type PastDecision, Traffic } from "./traffic.ts";

const LARGE: PlanFilter = {
  nodeId: "large" as NodeId,
  required: true,
  condition: {
    kind: "compare",
    field: "loan.amountUsd",
    operator: "atLeast",
    value: { kind: "literal", value: 100_000 },
  },
};

describe("the traffic of a drawing", () => {
  test("counts what went through a filter and what fell out at it, each lead once", () => {
    const traffic = new Traffic();
    for (const amountUsd of [200_000, 150_000, 50_000]) {
      traffic.add(`lead_${amountUsd}` as LeadId, [taken({ users: ["a", "b"], trunk: [LARGE] }, amountUsd)]);
    }

    expect(traffic.leads).toBe(3);
    expect(traffic.boxes.get(LARGE.nodeId)).toEqual({ through: 2, fell: 1, got: 0 });
  });

  test("counts a user's box by who matched and by who got it", () => {
    const traffic = new Traffic();
    traffic.add("lead_1" as LeadId, [taken({ users: ["a", "b"] }, 200_000)]);

    expect([boxOf(traffic, "a"), boxOf(traffic, "b")]).toEqual([
      { through: 1, fell: 0, got: 1 },
      { through: 1, fell: 0, got: 0 },
    ]);
  });

  test("takes a filter of one branch to hold back nobody of another", () => {
    const traffic = new Traffic();
    traffic.add("lead_1" as LeadId, [taken({ users: ["a", "b"], branch: { a: [LARGE] } }, 50_000)]);

    expect(traffic.boxes.get(LARGE.nodeId)).toEqual({ through: 0, fell: 1, got: 0 });
    expect(boxOf(traffic, "b")).toEqual({ through: 1, fell: 0, got: 1 });
    expect(boxOf(traffic, "a")).toBeUndefined();
  });

  test("lets leads through a filter that was dropped because nobody matched", () => {
    const optional = { ...LARGE, required: false };
    const traffic = new Traffic();
    traffic.add("lead_1" as LeadId, [taken({ users: ["a"], trunk: [optional] }, 50_000)]);

    expect(traffic.boxes.get(LARGE.nodeId)).toEqual({ through: 1, fell: 0, got: 0 });
  });

  test("counts a lead that was decided about twice once at each box, and at both users", () => {
    const scene: Scene = { users: ["a", "b"], trunk: [LARGE] };
    const traffic = new Traffic();
    const second = taken({ ...scene, state: { cursor: "a" as UserId, tried: ["a" as UserId] } }, 200_000);
    traffic.add("lead_1" as LeadId, [taken(scene, 200_000), second]);

    expect(traffic.boxes.get(LARGE.nodeId)).toEqual({ through: 1, fell: 0, got: 0 });
    expect([boxOf(traffic, "a")?.got, boxOf(traffic, "b")?.got]).toEqual([1, 1]);
  });

  test("names the leads of the box that is watched", () => {
    const traffic = new Traffic({ nodeId: LARGE.nodeId, passage: "fell" });
    for (const amountUsd of [200_000, 50_000]) {
      traffic.add(`lead_${amountUsd}` as LeadId, [taken({ users: ["a"], trunk: [LARGE] }, amountUsd)]);
    }

    expect(traffic.watchedLeads).toEqual(["lead_50000"]);
  });
});

/** The decision that the engine takes about a lead of this amount. */
function taken(scene: Scene, amountUsd: number): PastDecision {
  const [plan, users, , state] = argumentsOf(scene);
  const facts = { ...FACTS, loan: { ...FACTS.loan, amountUsd } };
  const decision = decide(plan, users, facts, state);
  const basis = "basis" in decision ? decision.basis : null;
  return { plan, users, facts, state, basis, userIds: chosenUsers(decision) };
}

function boxOf(traffic: Traffic, user: string) {
  return traffic.boxes.get(`node-${user}` as NodeId);
}
