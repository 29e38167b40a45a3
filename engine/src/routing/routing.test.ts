import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Plan, PlanFilter } from "../compile/plan.ts";
import type { Condition } from "../conditions/condition.ts";
import type { Facts, UserFacts } from "../facts.ts";
import type { RoutingSettings } from "../graph/routing-settings.ts";
import type { NodeId, UserId } from "../ids.ts";
import { afterLapse, afterOffersEnd, carryCursor } from "./after.ts";
import { decide } from "./decide.ts";
import { chosenUsers, explain } from "./explain.ts";
import { preparePlan } from "./prepared-plan.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const EXCEPTION = "user_exception" as UserId;
const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};
const SPEAKS: Condition = {
  kind: "compare",
  field: "user.languages",
  operator: "includes",
  value: { kind: "field", field: "contact.preferredLanguage" },
};

describe("sequential distribution", () => {
  test("takes the first in canvas order when nobody had a lead yet", () => {
    expect(decideFor({ users: ["a", "b", "c"] })).toMatchObject({
      kind: "assign",
      userId: "a",
      basis: "allFilters",
    });
  });

  test("goes on after the user who received the last lead, round and round", () => {
    const order = ["a", "b", "c", "a", "b"];

    const given = order.map((_, place) =>
      decideFor({ users: ["a", "b", "c"], cursor: order[place - 1] ?? null }),
    );

    expect(given.map((decision) => chosenUsers(decision)[0])).toEqual(order);
  });

  test("passes over who is inactive, filtered out or had this lead, and the turn is theirs no more", () => {
    const decision = decideFor({
      users: ["a", "b", "c", "d"],
      cursor: "a",
      tried: ["b"],
      change: { c: { active: false } },
    });

    expect(decision).toMatchObject({ userId: "d" });
  });

  test("begins at the left again when the cursor's user is not on the canvas", () => {
    expect(decideFor({ users: ["a", "b"], cursor: "gone" })).toMatchObject({ userId: "a" });
  });

  test("counts the time to contact from the assignment", () => {
    const settings = { timeToContact: { withinSeconds: 900, onLapse: "nextUser" } } as const;

    expect(decideFor({ users: ["a"], settings })).toMatchObject({ contactByMs: NOW_MS + 900_000 });
  });

  test("offers instead of assigning when there is a time to accept", () => {
    const settings = { distribution: { kind: "sequential", acceptWithinSeconds: 60 } } as const;

    expect(decideFor({ users: ["a", "b"], settings })).toEqual({
      kind: "offer",
      userIds: ["a"],
      basis: "allFilters",
      acceptByMs: NOW_MS + 60_000,
    });
  });
});

describe("filters", () => {
  test("on the trunk hold for every branch, on a branch for that one", () => {
    const decision = decideFor({
      users: ["a", "b"],
      trunk: [filter("t", LICENSED, true)],
      branch: { a: [filter("f", SPEAKS, true)] },
      change: { a: { languages: ["fr"] } },
    });

    expect(decision).toMatchObject({ userId: "b" });
  });

  test("that are not required are dropped when nobody passes them all", () => {
    const trunk = [filter("t", SPEAKS, false)];
    const nobodySpeaks = { a: { languages: [] }, b: { languages: [] } };

    const decision = decideFor({ users: ["a", "b"], trunk, change: nobodySpeaks });

    expect(decision).toMatchObject({ userId: "a", basis: "requiredFilters" });
  });

  test("that are required are never dropped: nobody matches, so the exception", () => {
    const trunk = [filter("t", LICENSED, true)];

    const decision = decideFor({ users: ["a"], trunk, change: { a: { licensedStates: [] } } });

    expect(decision).toEqual({ kind: "exception", userId: EXCEPTION, reason: "noUserMatches" });
  });

  test("that are dropped are named with the decision", () => {
    const input = { users: ["a"], trunk: [filter("t", SPEAKS, false)], change: { a: { languages: [] } } };

    expect(explainFor(input).droppedFilters.map(({ nodeId }) => nodeId)).toEqual(["t"]);
  });
});

describe("the exception", () => {
  test("says that everybody had the lead when that is why", () => {
    expect(decideFor({ users: ["a"], tried: ["a"] })).toMatchObject({ reason: "everyMatchTried" });
  });

  test("is nobody's when its user is not active, so that a person sees it", () => {
    const decision = decideFor({ users: ["a"], tried: ["a"], change: { [EXCEPTION]: { active: false } } });

    expect(decision).toMatchObject({ kind: "exception", userId: null });
  });

  test("follows when simultaneous offers end, the next user when sequential ones do", () => {
    const simultaneous = planOf({
      users: ["a"],
      settings: { distribution: { kind: "simultaneous", acceptWithinSeconds: 60 } },
    });

    expect(afterOffersEnd(simultaneous, 1)).toEqual({ kind: "keepWaiting" });
    expect(afterOffersEnd(simultaneous, 0)).toEqual({ kind: "exception", reason: "noOfferAccepted" });
    expect(afterOffersEnd(planOf({ users: ["a"] }), 0)).toEqual({ kind: "route" });
  });

  test("or the next user follows a lapsed time to contact, as set", () => {
    const lapsing = (onLapse: "nextUser" | "exception") =>
      afterLapse(
        planOf({ users: ["a"], settings: { timeToContact: { withinSeconds: 60, onLapse } } }),
        "timeToContact",
      );

    expect(lapsing("nextUser")).toEqual({ kind: "route" });
    expect(lapsing("exception")).toEqual({ kind: "exception", reason: "notContactedInTime" });
  });
});

describe("the cursor", () => {
  test.each([
    { name: "stays with its user when they stay", old: "abc", next: "cab", cursor: "b", carried: "b" },
    {
      name: "steps back to who was before a user who left",
      old: "abc",
      next: "ac",
      cursor: "b",
      carried: "a",
    },
    { name: "steps back over several, round the circle", old: "abcd", next: "cd", cursor: "b", carried: "d" },
    { name: "begins anew when all have left", old: "ab", next: "xy", cursor: "a", carried: null },
    { name: "is nobody's before the first lead", old: "ab", next: "ab", cursor: null, carried: null },
  ])("$name", ({ old, next, cursor, carried }) => {
    expect(carryCursor([...old] as UserId[], [...next] as UserId[], cursor as UserId | null)).toBe(carried);
  });
});

const letters = ["a", "b", "c", "d", "e", "f"] as const;
const world = fc.record({
  users: fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1 }),
  cursor: fc.option(fc.constantFrom(...letters)),
  tried: fc.uniqueArray(fc.constantFrom(...letters)),
  inactive: fc.uniqueArray(fc.constantFrom(...letters)),
  unlicensed: fc.uniqueArray(fc.constantFrom(...letters)),
  speechless: fc.uniqueArray(fc.constantFrom(...letters)),
  required: fc.boolean(),
  simultaneous: fc.boolean(),
});

describe("whatever the team and the filters", () => {
  test.prop([world])("explaining a decision tells the decision that was taken", (input) => {
    const explained = explainFor(fromWorld(input));

    const chosen = explained.candidates.filter((candidate) => candidate.outcome === "chosen");
    expect(explained.decision).toEqual(decideFor(fromWorld(input)));
    if (explained.decision.kind === "exception") expect(chosen).toEqual([]);
    else
      expect(chosen.map((candidate) => candidate.userId).toSorted()).toEqual(
        chosenUsers(explained.decision).toSorted(),
      );
  });

  test.prop([world])("nobody who is inactive, had the lead or fails a required filter is chosen", (input) => {
    const decision = decideFor(fromWorld(input));

    const barred = new Set<string>([...input.inactive, ...input.tried, ...input.unlicensed]);
    if (decision.kind !== "exception") {
      expect(chosenUsers(decision).filter((userId) => barred.has(userId))).toEqual([]);
    }
  });

  test.prop([fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 200 })])(
    "turns are exactly fair when all match: nobody gets two more than another",
    (size, count) => {
      const users = Array.from({ length: size }, (_, place) => `u${place}`);
      const given = new Map<string, number>(users.map((user) => [user, 0]));
      let cursor: string | null = null;
      for (let lead = 0; lead < count; lead += 1) {
        cursor = chosenUsers(decideFor({ users, cursor }))[0] ?? null;
        if (cursor) given.set(cursor, (given.get(cursor) ?? 0) + 1);
      }

      expect(Math.max(...given.values()) - Math.min(...given.values())).toBeLessThanOrEqual(1);
    },
  );
});

interface Scene {
  readonly users: readonly string[];
  readonly cursor?: string | null;
  readonly tried?: readonly string[];
  readonly trunk?: readonly PlanFilter[];
  readonly branch?: Readonly<Record<string, readonly PlanFilter[]>>;
  readonly settings?: Partial<RoutingSettings>;
  readonly change?: Readonly<Record<string, Partial<UserFacts>>>;
}

function fromWorld(input: typeof world extends fc.Arbitrary<infer World> ? World : never): Scene {
  const change = Object.fromEntries(
    input.users.map((user) => [
      user,
      {
        active: !input.inactive.includes(user),
        licensedStates: input.unlicensed.includes(user) ? [] : ["MA"],
        languages: input.speechless.includes(user) ? [] : ["en"],
      },
    ]),
  );
  return {
    ...{ users: input.users, cursor: input.cursor, tried: input.tried, change },
    trunk: [filter("licensed", LICENSED, true), filter("speaks", SPEAKS, input.required)],
    settings: input.simultaneous ? { distribution: { kind: "simultaneous", acceptWithinSeconds: 60 } } : {},
  };
}

function decideFor(scene: Scene) {
  return decide(...argumentsOf(scene));
}

function explainFor(scene: Scene) {
  return explain(...argumentsOf(scene));
}

function argumentsOf(scene: Scene): Parameters<typeof decide> {
  const people = [...scene.users, EXCEPTION].map((id) => userFacts(id, scene.change?.[id]));
  return [
    preparePlan(planOf(scene)),
    new Map(people.map((user) => [user.id, user])),
    facts(),
    { cursor: (scene.cursor ?? null) as UserId | null, tried: (scene.tried ?? []) as UserId[] },
  ];
}

function planOf({ users, trunk = [], branch = {}, settings = {} }: Scene): Plan {
  return {
    format: 1,
    trunk,
    branches: users.map((user) => ({
      nodeId: `node-${user}` as NodeId,
      userId: user as UserId,
      filters: branch[user] ?? [],
    })),
    settings: {
      distribution: { kind: "sequential", acceptWithinSeconds: null },
      timeToContact: null,
      contactedBy: ["call"],
      exception: { kind: "individual", userId: EXCEPTION },
      ...settings,
    },
  };
}

function filter(id: string, condition: Condition, required: boolean): PlanFilter {
  return { nodeId: id as NodeId, condition, required };
}

function userFacts(id: string, change: Partial<UserFacts> = {}): UserFacts {
  return {
    ...{ id: id as UserId, name: id, active: true, licensedStates: ["MA"], languages: ["en"] },
    ...{ timeZone: "America/New_York", workingHours: [] },
    ...change,
  };
}

function facts(): Facts {
  return {
    lead: { source: "Test", externalId: null, receivedAtMs: NOW_MS },
    contact: {
      firstName: "Ann",
      lastName: "Lee",
      email: "ann@example.com",
      cellPhone: null,
      preferredLanguage: "en",
    },
    loan: {
      ...{
        amountUsd: 100_000,
        purchasePriceUsd: null,
        annualIncomeUsd: null,
        purpose: null,
        propertyType: null,
        occupancy: null,
      },
      ...{ propertyState: "MA", termMonths: 360, creditMeetsGuidelines: true },
    },
    nowMs: NOW_MS,
  };
}
