import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { PlanFilter } from "../compile/plan.ts";
import type { Condition } from "../conditions/condition.ts";
import { withLoan } from "../fixtures/facts.ts";
import { argumentsOf, type Scene } from "../fixtures/scene.ts";
import type { LeadId, NodeId, UserId } from "../ids.ts";
import { Backtest } from "./backtest.ts";
import { decide } from "./decide.ts";
import { explain, explainDecision } from "./explain.ts";
import { MemoryQueue, nextInQueue, queueOf } from "./queue.ts";
import { decisionOf, toldDecision } from "./told-decision.ts";
import { turnMoves } from "./turn-moves.ts";

const QUEUE = { turns: "queue" } as const;
const LICENSED: PlanFilter = {
  nodeId: "licensed" as NodeId,
  required: true,
  condition: {
    kind: "compare",
    field: "user.licensedStates",
    operator: "includes",
    value: { kind: "field", field: "loan.propertyState" },
  } satisfies Condition,
};
const ONLY_TX: PlanFilter = {
  nodeId: "only-tx" as NodeId,
  required: true,
  condition: {
    kind: "compare",
    field: "loan.propertyState",
    operator: "equals",
    value: { kind: "literal", value: "TX" },
  },
};
/** Three users of whom the second takes only TX. */
const ONE_SPECIALIST: Scene = { users: ["a", "b", "c"], branch: { b: [ONLY_TX] }, settings: QUEUE };
const ALTERNATING = Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? "MA" : "TX"));

describe("of three users of whom one takes only TX, with leads half TX", () => {
  test("the queue gives that one half of the TX leads and a quarter of all", () => {
    const given = give(ONE_SPECIALIST, ALTERNATING);

    expect(countOf(given, "b")).toBe(75);
  });

  test("a plan of the older rule gives that one a single lead, as it always has", () => {
    const given = give({ ...ONE_SPECIALIST, settings: {} }, ALTERNATING);

    expect(countOf(given, "b")).toBe(1);
  });

  test("a back-test of the queue gives the same", () => {
    const [plan, users] = argumentsOf(ONE_SPECIALIST);
    const trial = new Backtest(plan, { cursor: null, queue: null });
    for (const [at, state] of ALTERNATING.entries()) {
      trial.add({
        ...{ leadId: `lead_${at}` as LeadId, facts: withLoan({ propertyState: state }), users },
        ...{ decidedUserIds: [], gotUserId: null, inException: false, contactedAtMs: null },
      });
    }

    expect(trial.summary().users.map(({ would }) => would)).toEqual([113, 75, 112]);
  });
});

describe("the queue", () => {
  const teams = fc.integer({ min: 1, max: 8 }).map((size) => names(size));

  propertyTest.prop([teams, fc.integer({ min: 1, max: 40 })])(
    "is the circular canvas order when everybody matches",
    (users, count) => {
      const given = give(
        { users, settings: QUEUE },
        Array.from({ length: count }, () => "MA"),
      );

      expect(given).toEqual(
        give(
          { users },
          Array.from({ length: count }, () => "MA"),
        ),
      );
    },
  );

  propertyTest.prop([
    teams.chain((users) =>
      fc.record({
        users: fc.constant(users),
        states: fc.array(fc.subarray(["MA", "NH", "TX"]), {
          minLength: users.length,
          maxLength: users.length,
        }),
        leads: fc.array(fc.constantFrom("MA", "NH", "TX"), { maxLength: 80 }),
      }),
    ),
  ])(
    "lets at most as many of the leads that a user matches go to others before one comes as there are users",
    ({ users, states, leads }) => {
      const change = licences(users, states);
      const given = give({ users, trunk: [LICENSED], settings: QUEUE, change }, leads);

      for (const [at, user] of users.entries()) {
        let missed = 0;
        for (const [lead, state] of leads.entries()) {
          if (!states[at]?.includes(state)) continue;
          missed = given[lead] === user ? 0 : missed + 1;
          expect(missed).toBeLessThanOrEqual(users.length);
        }
      }
    },
  );

  propertyTest.prop([
    fc.shuffledSubarray(names(8)),
    fc.shuffledSubarray(names(8)),
    fc.option(fc.constantFrom(...(names(8) as UserId[]))),
  ])(
    "moves nobody's place when the roster changes, and has who joins stand at the end",
    (before, after, cursor) => {
      const queue = before as UserId[];
      const order = after as UserId[];

      const next = queueOf(order, { cursor, queue });

      const stayed = queue.filter((userId) => order.includes(userId));
      expect(next.slice(0, stayed.length)).toEqual(stayed);
      expect(next.slice(stayed.length)).toEqual(order.filter((userId) => !queue.includes(userId)));
    },
  );

  propertyTest.prop([fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 20 })])(
    "costs no later lead a lapse for a silent user at the front: each is offered one lead in as many as there are users",
    (size, leads) => {
      const offered = give(
        {
          users: names(size),
          settings: { ...QUEUE, distribution: { kind: "sequential", acceptWithinSeconds: 300 } },
        },
        Array.from({ length: leads }, () => "MA"),
      );

      const silent = "a";
      expect(offered.map((user, at) => (user === silent ? at : -1)).filter((at) => at >= 0)).toEqual(
        Array.from({ length: Math.ceil(leads / size) }, (_, round) => round * size),
      );
    },
  );

  test("keeps the place of who was passed over, and tells whom it passed over", () => {
    const queue = new MemoryQueue(["b", "a", "c"] as UserId[], 41);
    const scene = { ...ONE_SPECIALIST, facts: withLoan({ propertyState: "MA" }) };
    const [plan, users, facts, state] = argumentsOf(scene);

    const decision = decide(plan, users, facts, { ...state, queue: queue.state() });

    expect(decision).toMatchObject({
      userId: "a",
      turn: { number: 42, passedOver: ["b"], passedOverCount: 1 },
    });
    queue.toEnd("a" as UserId);
    expect([...queue.state().places]).toEqual(["b", "c", "a"]);
  });

  test("begins as the circular order after who received the last lead, where a live workflow takes it up", () => {
    const order = ["a", "b", "c"] as UserId[];

    expect(queueOf(order, { cursor: "a" as UserId, queue: null })).toEqual(["b", "c", "a"]);
    expect(queueOf(order, { cursor: null, queue: null })).toEqual(["a", "b", "c"]);
  });

  test("looks no further than the first match", () => {
    function* endless(): Generator<UserId> {
      for (;;) yield "a" as UserId;
    }

    expect(nextInQueue(endless(), () => true)).toEqual({ userId: "a", passedOver: [] });
  });

  test("has nobody next when nobody matches", () => {
    expect(nextInQueue(["a", "b"] as UserId[], () => false)).toBeNull();
  });
});

describe("a decision by the queue, told later", () => {
  test("takes who was chosen from what was kept, whatever the queue would say by now", () => {
    const scene = { ...ONE_SPECIALIST, facts: withLoan({ propertyState: "MA" }) };
    const [plan, users, facts, state] = argumentsOf(scene);
    const queue = new MemoryQueue(["b", "c", "a"] as UserId[]);
    const decision = decide(plan, users, facts, { ...state, queue: queue.state() });

    const kept = decisionOf(JSON.parse(JSON.stringify(toldDecision(decision))), null);
    const told = explainDecision(kept, plan, users, facts, { cursor: null, tried: [] });

    expect(told.candidates.map(({ userId, outcome, keepsPlace }) => [userId, outcome, keepsPlace])).toEqual([
      ["a", "waitsForTurn", undefined],
      ["b", "filteredOut", 1],
      ["c", "chosen", undefined],
    ]);
    // Deciding the order anew would name another.
    expect(explain(plan, users, facts, { cursor: null, tried: [] }).decision).toMatchObject({ userId: "a" });
  });

  test.each(["assign", "offer", "exception", "handOn", "hold"] as const)("comes back whole: %s", (kind) => {
    const decision = {
      assign: { kind, userId: "a", basis: "allFilters", contactByMs: 5 },
      offer: { kind, userIds: ["a", "b"], basis: "requiredFilters", acceptByMs: 5 },
      exception: { kind, userId: null, reason: "noUserMatches" },
      handOn: { kind, workflowId: "wf_2", reason: "everyMatchAway" },
      hold: { kind, reason: "everyMatchAway", untilMs: 5 },
    }[kind] as unknown as Parameters<typeof toldDecision>[0];
    const untilMs = kind === "exception" || kind === "handOn" ? null : 5;

    expect(decisionOf(toldDecision(decision), untilMs)).toEqual(decision);
  });
});

/** Who is assigned or offered each of some leads, by the state of their property, one after the other. */
function give(scene: Scene, states: readonly string[]): readonly string[] {
  const [plan] = argumentsOf(scene);
  const queue = new MemoryQueue(plan.branches.map(({ userId }) => userId));
  let cursor: UserId | null = null;
  return states.map((propertyState) => {
    const [, users, facts, state] = argumentsOf({ ...scene, facts: withLoan({ propertyState }) });
    const decision = decide(plan, users, facts, { ...state, cursor, queue: queue.state() });
    const moves = turnMoves(decision, plan.plan);
    cursor = moves.cursor ?? cursor;
    if (moves.toEnd !== null) queue.toEnd(moves.toEnd);
    return moves.toEnd ?? "nobody";
  });
}

function licences(
  users: readonly string[],
  states: readonly (readonly string[])[],
): NonNullable<Scene["change"]> {
  return Object.fromEntries(users.map((user, at) => [user, { licensedStates: [...(states[at] ?? [])] }]));
}

function names(size: number): string[] {
  return Array.from({ length: size }, (_, at) => String.fromCharCode(97 + at));
}

function countOf(given: readonly string[], user: string): number {
  return given.filter((one) => one === user).length;
}
