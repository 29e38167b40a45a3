import { describe, expect, test } from "vitest";
import type { PlanFilter } from "../compile/plan.ts";
import { FACTS } from "../fixtures/facts.ts";
import { argumentsOf, type Scene } from "../fixtures/scene.ts";
import type { LeadId, NodeId, UserId } from "../ids.ts";
import { type BoxTraffic, NO_TRAFFIC } from "./box-traffic.ts";
import { decide } from "./decide.ts";
import type { PastDecision } from "./past-decision.ts";
import { toldDecision } from "./told-decision.ts";
import { Traffic } from "./traffic.ts";

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

/** The same, not required. */
const OPTIONAL: PlanFilter = { ...LARGE, nodeId: "optional" as NodeId, required: false };
const SIMULTANEOUS = { distribution: { kind: "simultaneous", acceptWithinSeconds: 900 } } as const;

describe("the traffic of a drawing", () => {
  test("counts what went through a filter and what fell out at it, each lead once", () => {
    const traffic = new Traffic();
    for (const amountUsd of [200_000, 150_000, 50_000]) {
      traffic.add(`lead_${amountUsd}` as LeadId, [taken({ users: ["a", "b"], trunk: [LARGE] }, amountUsd)]);
    }

    expect(traffic.leads).toBe(3);
    expect(traffic.boxes.get(LARGE.nodeId)).toEqual(box({ through: 2, fell: 1 }));
  });

  test("counts a user's box by who matched and by who was assigned it", () => {
    const traffic = new Traffic();
    traffic.add("lead_1" as LeadId, [taken({ users: ["a", "b"] }, 200_000)]);

    expect([boxOf(traffic, "a"), boxOf(traffic, "b")]).toEqual([
      box({ through: 1, assigned: 1, got: 1 }),
      box({ through: 1 }),
    ]);
  });

  test("tells offers and the claim of one apart", () => {
    const traffic = new Traffic();
    const offered = taken({ users: ["a", "b"], settings: SIMULTANEOUS }, 200_000);
    traffic.add("lead_1" as LeadId, [{ ...offered, claimedBy: "b" as UserId }]);
    traffic.add("lead_2" as LeadId, [offered]);

    expect([boxOf(traffic, "a"), boxOf(traffic, "b")]).toEqual([
      box({ through: 2, offered: 2, got: 2 }),
      box({ through: 2, offered: 2, assigned: 1, got: 2 }),
    ]);
  });

  test("counts at the individual's box nothing that came by exception handling", () => {
    const settings = { exception: { kind: "individual", userId: "a" as UserId } } as const;
    const scene: Scene = { users: ["a", "b"], trunk: [LARGE], settings };
    const traffic = new Traffic();
    traffic.add("lead_1" as LeadId, [taken(scene, 50_000)]);

    expect(boxOf(traffic, "a")).toEqual(NO_TRAFFIC);
    expect(traffic.boxes.get(LARGE.nodeId)).toEqual(box({ fell: 1 }));
  });

  test("takes a filter of one branch to hold back nobody of another", () => {
    const traffic = new Traffic();
    traffic.add("lead_1" as LeadId, [taken({ users: ["a", "b"], branch: { a: [LARGE] } }, 50_000)]);

    expect(traffic.boxes.get(LARGE.nodeId)).toEqual(box({ fell: 1 }));
    expect(boxOf(traffic, "b")).toEqual(box({ through: 1, assigned: 1, got: 1 }));
    expect(boxOf(traffic, "a")).toEqual(NO_TRAFFIC);
  });

  test("counts apart what a filter was dropped for because nobody matched", () => {
    const traffic = new Traffic();
    const scene: Scene = { users: ["a"], trunk: [OPTIONAL] };
    for (const amountUsd of [50_000, 60_000, 200_000]) {
      traffic.add(`lead_${amountUsd}` as LeadId, [taken(scene, amountUsd)]);
    }

    expect(traffic.boxes.get(OPTIONAL.nodeId)).toEqual(box({ through: 1, dropped: 2 }));
    expect(boxOf(traffic, "a")?.assigned).toBe(3);
  });

  test("has a lead that nobody can take fall at the required filter, not at one that was dropped", () => {
    const traffic = new Traffic();
    traffic.add("lead_1" as LeadId, [taken({ users: ["a"], trunk: [OPTIONAL, LARGE] }, 50_000)]);

    expect(traffic.boxes.get(OPTIONAL.nodeId)).toEqual(box({ dropped: 1 }));
    expect(traffic.boxes.get(LARGE.nodeId)).toEqual(box({ fell: 1 }));
  });

  test("takes no filter to have been asked by exception handling that follows a lapse", () => {
    const traffic = new Traffic();
    const lapsed = taken({ users: ["a"], trunk: [LARGE] }, 50_000);
    const told = { ...lapsed.told, exceptionReason: "noOfferAccepted" } as const;
    traffic.add("lead_1" as LeadId, [{ ...lapsed, told }]);

    expect(traffic.boxes.get(LARGE.nodeId)).toEqual(NO_TRAFFIC);
  });

  test("counts a lead that was decided about twice once at each box, and at both users", () => {
    const scene: Scene = { users: ["a", "b"], trunk: [LARGE] };
    const traffic = new Traffic();
    const second = taken({ ...scene, state: { cursor: "a" as UserId, tried: ["a" as UserId] } }, 200_000);
    traffic.add("lead_1" as LeadId, [taken(scene, 200_000), second]);

    expect(traffic.boxes.get(LARGE.nodeId)).toEqual(box({ through: 1 }));
    expect([boxOf(traffic, "a")?.assigned, boxOf(traffic, "b")?.assigned]).toEqual([1, 1]);
  });

  test("names the versions that decided, the latest first, each with its leads", () => {
    const traffic = new Traffic();
    const first = taken({ users: ["a"] }, 200_000);
    const second = { ...first, version: 2 };
    traffic.add("lead_1" as LeadId, [first, second]);
    traffic.add("lead_2" as LeadId, [second]);

    expect(traffic.versions).toEqual([
      { version: 2, leads: 2 },
      { version: 1, leads: 1 },
    ]);
  });

  test("names the leads of the box that is watched", () => {
    const traffic = new Traffic({ nodeId: LARGE.nodeId, passage: "fell" });
    for (const amountUsd of [200_000, 50_000]) {
      traffic.add(`lead_${amountUsd}` as LeadId, [taken({ users: ["a"], trunk: [LARGE] }, amountUsd)]);
    }

    expect(traffic.watchedLeads).toEqual(["lead_50000"]);
  });
});

/** The decision that version 1 takes about a lead of this amount. */
function taken(scene: Scene, amountUsd: number): PastDecision {
  const [plan, users, , state] = argumentsOf(scene);
  const facts = { ...FACTS, loan: { ...FACTS.loan, amountUsd } };
  const told = toldDecision(decide(plan, users, facts, state));
  return { ...{ plan, version: 1, users, facts, state, told }, claimedBy: null };
}

function box(counts: Partial<BoxTraffic>): BoxTraffic {
  return { ...NO_TRAFFIC, ...counts };
}

function boxOf(traffic: Traffic, user: string) {
  return traffic.boxes.get(`node-${user}` as NodeId);
}
