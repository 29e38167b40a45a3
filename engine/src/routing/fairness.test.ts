import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Condition } from "../conditions/condition.ts";
import { FACTS, NOW_MS } from "../fixtures/facts.ts";
import { argumentsOf, EXCEPTION_USER, type Scene } from "../fixtures/scene.ts";
import type { NodeId, TeamId, UserId, WorkflowId } from "../ids.ts";
import { contactByMs } from "./after.ts";
import { decide } from "./decide.ts";
import type { RoutingState } from "./decision.ts";
import { chosenUsers, explain } from "./explain.ts";

const BALANCED = { turns: "balanced" } as const;
const HOUR_MS = 3_600_000;
const LICENSED_IN_NH: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "literal", value: "NH" },
};

describe("balanced turns", () => {
  test("give each their share, spread evenly", () => {
    const given = play({ users: ["a", "b", "c"], weights: { a: 5 }, settings: BALANCED }, 14);

    expect(given.join("")).toBe("aabacaaaabacaa");
  });

  test("keep the turn of somebody who was passed over", () => {
    const branch = { b: [filterOf(LICENSED_IN_NH, true)] };
    const scene: Scene = { users: ["a", "b"], branch, settings: BALANCED };
    const afterA = { credits: { a: -1, b: 1 } as Record<UserId, number> };

    const unlicensed = decide(
      ...argumentsOf({ ...scene, state: afterA, change: { b: { licensedStates: ["MA"] } } }),
    );
    const credits = { ...afterA.credits, ...("credits" in unlicensed ? unlicensed.credits : {}) };
    const next = decide(...argumentsOf({ ...scene, state: { credits, cursor: "a" as UserId } }));

    expect(chosenUsers(unlicensed)).toEqual(["a"]);
    expect(chosenUsers(next)).toEqual(["b"]);
  });

  test("do not flood somebody who is back from leave", () => {
    const scene: Scene = { users: ["a", "b", "c"], settings: BALANCED };
    const onLeave = { c: { absences: [{ fromMs: 0, untilMs: null }] } };

    const away = playFrom({ ...scene, change: onLeave }, {}, 30);
    const back = playFrom(scene, away.state, 9);

    expect(away.given.filter((user) => user === "c")).toEqual([]);
    expect(countOf(back.given, "c")).toBe(3);
  });

  test("leave the others' turns alone when the roster changes", () => {
    const before = playFrom({ users: ["a", "b", "c"], settings: BALANCED }, {}, 4);
    const after = playFrom({ users: ["a", "b", "c", "d"], settings: BALANCED }, before.state, 8);

    for (const user of ["a", "b", "c", "d"]) expect(countOf(after.given, user)).toBe(2);
  });

  propertyTest.prop([
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 4 }),
  ])(
    "give exactly the shares over whole rounds, and never more than one too many on the way",
    (weights, rounds) => {
      const users = weights.map((_, place) => `u${place}`);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = Object.fromEntries(users.map((user, place) => [user, weights[place] ?? 1]));

      const given = play({ users, weights: shares, settings: BALANCED }, total * rounds);

      for (const [place, user] of users.entries()) {
        const weight = weights[place] ?? 1;
        expect(countOf(given, user)).toBe(weight * rounds);
        for (const until of [1, Math.ceil(total / 2), total]) {
          const due = (weight * until) / total;
          expect(Math.abs(countOf(given.slice(0, until), user) - due)).toBeLessThan(weights.length);
        }
      }
    },
  );
});

describe("availability", () => {
  const away = (untilMs: number | null) => ({ absences: [{ fromMs: 0, untilMs }] });
  const hold = { availability: { workingHours: false, whenAway: "hold" } } as const;

  test("passes over who is out of office or paused, whatever is set", () => {
    expect(decideFor({ users: ["a", "b"], change: { a: away(null) } })).toMatchObject({ userId: "b" });
  });

  test("counts working hours only where that is set", () => {
    const change = { a: { workingHours: [] } };
    const counting = { availability: { workingHours: true, whenAway: "skip" } } as const;

    expect(decideFor({ users: ["a", "b"], change })).toMatchObject({ userId: "a" });
    expect(decideFor({ users: ["a", "b"], change, settings: counting })).toMatchObject({ userId: "b" });
  });

  test("is an exception with its own name when everybody who matches is away", () => {
    const scene = { users: ["a"], change: { a: away(null) } };

    expect(decideFor(scene)).toEqual({ kind: "exception", userId: EXCEPTION_USER, reason: "everyMatchAway" });
    expect(explain(...argumentsOf(scene)).candidates.map(({ outcome }) => outcome)).toEqual(["away"]);
  });

  test("holds for the first of the matches who is back, before it drops a filter", () => {
    const scene: Scene = {
      ...{ users: ["a", "b", "c"], settings: hold },
      trunk: [filterOf(LICENSED_IN_NH, false)],
      change: { a: away(NOW_MS + 2 * HOUR_MS), b: away(NOW_MS + HOUR_MS), c: { licensedStates: ["MA"] } },
    };

    expect(decideFor(scene)).toEqual({ kind: "hold", reason: "everyMatchAway", untilMs: NOW_MS + HOUR_MS });
  });

  test("does not hold while a match is there", () => {
    expect(decideFor({ users: ["a", "b"], settings: hold, change: { a: away(NOW_MS + 1) } })).toMatchObject({
      userId: "b",
    });
  });

  test("does not hold for somebody whose return nobody knows", () => {
    expect(decideFor({ users: ["a"], settings: hold, change: { a: away(null) } })).toMatchObject({
      kind: "exception",
    });
  });
});

describe("caps", () => {
  const caps = { caps: { perDay: 2, openUncontacted: 3 } } as const;
  const loads = (today: number, openUncontacted: number) =>
    ({ loads: { a: { today, openUncontacted } } }) as unknown as Partial<RoutingState>;

  test.each([
    { name: "below both", state: loads(1, 2), userId: "a" },
    { name: "at the cap of the day", state: loads(2, 0), userId: "b" },
    { name: "at the cap of open leads", state: loads(0, 3), userId: "b" },
  ])("$name", ({ state, userId }) => {
    expect(decideFor({ users: ["a", "b"], settings: caps, state })).toMatchObject({ userId });
  });

  test("are an exception with its own name when they leave nobody", () => {
    expect(decideFor({ users: ["a"], settings: caps, state: loads(2, 0) })).toMatchObject({
      ...{ kind: "exception", reason: "everyMatchAtCap" },
    });
  });
});

test("somebody who left the team gets no more leads, also before the drawing is changed", () => {
  const change = { a: { teamIds: ["other" as TeamId] }, b: { teamIds: ["team" as TeamId] } };
  const scene: Scene = { users: ["a", "b"], teamIds: ["team"], change };

  expect(decideFor(scene)).toMatchObject({ userId: "b" });
  expect(explain(...argumentsOf(scene)).candidates[0]?.outcome).toBe("notInTeam");
});

test("a licence that has ended does not match", () => {
  const scene: Scene = {
    users: ["a", "b"],
    trunk: [filterOf(LICENSED_IN_NH, true)],
    change: { a: { licenceEnds: { NH: "2026-03-03" } } },
  };

  expect(decideFor(scene)).toMatchObject({ userId: "b" });
});

test("exception handling may hand the lead on to another workflow", () => {
  const exception = { kind: "workflow", workflowId: "wf_second" as WorkflowId } as const;

  expect(decideFor({ users: [], settings: { exception } })).toEqual({
    ...{ kind: "handOn", workflowId: "wf_second", reason: "noUserMatches" },
  });
});

test("a time to contact can count working hours only", () => {
  const timeToContact = { withinSeconds: 8 * 3_600, workingHoursOnly: true, onLapse: "nextUser" } as const;
  const [prepared, users] = argumentsOf({ users: ["a"], settings: { timeToContact } });
  const user = users.get("a" as UserId);
  if (!user) throw new Error("a is missing");

  // Wednesday 10:00 in New York: seven hours that day, the eighth on Thursday from 9:00.
  expect(contactByMs(prepared.plan, user, NOW_MS)).toBe(NOW_MS + 24 * HOUR_MS);
});

function decideFor(scene: Scene) {
  return decide(...argumentsOf(scene));
}

function play(scene: Scene, count: number): readonly string[] {
  return playFrom(scene, {}, count).given;
}

/** Gives out leads one after another, as a workflow does. */
function playFrom(scene: Scene, state: Partial<RoutingState>, count: number) {
  const given: string[] = [];
  let current = state;
  for (let lead = 0; lead < count; lead += 1) {
    const decision = decide(...argumentsOf({ ...scene, facts: FACTS, state: current }));
    if (decision.kind !== "assign") throw new Error(`not assigned: ${decision.kind}`);
    given.push(decision.userId);
    current = { ...current, cursor: decision.userId, credits: { ...current.credits, ...decision.credits } };
  }
  return { given, state: current };
}

function countOf(given: readonly string[], user: string): number {
  return given.filter((one) => one === user).length;
}

function filterOf(condition: Condition, required: boolean) {
  return { nodeId: "filter" as NodeId, condition, required };
}
