import { describe, expect, test } from "vitest";
import { FACTS, NOW_MS } from "../fixtures/facts.ts";
import { argumentsOf, type Scene } from "../fixtures/scene.ts";
import type { LeadId, UserId } from "../ids.ts";
import { Backtest, type PastLead } from "./backtest.ts";

const DAY_MS = 86_400_000;
const UNMOVED = { cursor: null, queue: null };

describe("a back-test", () => {
  test("gives past leads out in turn, and tells who differs", () => {
    const { rows, summary } = run({ users: ["a", "b"] }, ["a", "a", "a", "a"]);

    expect(rows.map(({ userIds, differs }) => [userIds[0], differs])).toEqual([
      ["a", false],
      ["b", true],
      ["a", false],
      ["b", true],
    ]);
    expect(summary).toMatchObject({
      ...{ leads: 4, differing: 2, spread: { would: 0, did: 4 } },
      users: [
        { userId: "a", would: 2, did: 4 },
        { userId: "b", would: 2, did: 0 },
      ],
    });
  });

  test("counts caps by the days that it plays", () => {
    const settings = { caps: { perDay: 1, openUncontacted: null } };
    const { rows } = run({ users: ["a"], settings }, ["a", "a", "a"], [0, 1_000, DAY_MS]);

    expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["assign", null],
      ["exception", "everyMatchAtCap"],
      ["assign", null],
    ]);
  });

  test("counts a lead as uncontacted until its contact is made", () => {
    const settings = { caps: { perDay: null, openUncontacted: 1 } };
    const [plan, users] = argumentsOf({ users: ["a"], settings });
    const trial = new Backtest(plan, UNMOVED);
    const leads = [0, 1_000, 3_000, 4_000].map((atMs) => past(atMs, "a", { users }));
    const contactedAtMs = [NOW_MS + 2_000, null, null, null];

    const rows = leads.map((lead, place) =>
      trial.add({ ...lead, contactedAtMs: contactedAtMs[place] ?? null }),
    );

    expect(rows.map(({ outcome }) => outcome)).toEqual(["assign", "exception", "assign", "exception"]);
  });

  test("takes an offer to the one who got the lead for the same", () => {
    const settings = { distribution: { kind: "simultaneous", acceptWithinSeconds: 60 } } as const;
    const { rows, summary } = run({ users: ["a", "b"], settings }, ["b", null]);

    expect(rows.map(({ differs }) => differs)).toEqual([false, true]);
    expect(summary.users).toEqual([
      { userId: "a", would: 0, did: 0 },
      { userId: "b", would: 1, did: 1 },
    ]);
  });

  test("takes an offer that nobody accepted for the same as the offer that it was", () => {
    const settings = { distribution: { kind: "simultaneous", acceptWithinSeconds: 60 } } as const;
    const [plan, users] = argumentsOf({ users: ["a", "b"], settings });
    const offeredTo = (...ids: string[]) =>
      new Backtest(plan, UNMOVED).add({
        ...past(0, "exception", { users }),
        ...{ decidedUserIds: ids as UserId[], inException: true },
      });

    expect([offeredTo("b", "a"), offeredTo("a")].map(({ differs }) => differs)).toEqual([false, true]);
  });

  test("decides by the people of the moment", () => {
    const [plan, now] = argumentsOf({ users: ["a", "b"] });
    const [, then] = argumentsOf({ users: ["a", "b"], change: { a: { active: false } } });
    const trial = new Backtest(plan, UNMOVED);

    const rows = [then, now].map((users) => trial.add(past(0, "b", { users })));

    expect(rows.map(({ userIds }) => userIds[0])).toEqual(["b", "a"]);
  });
});

function run(scene: Scene, got: readonly (string | null)[], atMs: readonly number[] = []) {
  const [plan, users] = argumentsOf(scene);
  const trial = new Backtest(plan, UNMOVED);
  const rows = got.map((user, place) => trial.add(past(atMs[place] ?? place, user, { users })));
  return { rows, summary: trial.summary() };
}

function past(offsetMs: number, got: string | null, { users }: Pick<PastLead, "users">): PastLead {
  return {
    leadId: `lead_${offsetMs}` as LeadId,
    facts: { ...FACTS, nowMs: NOW_MS + offsetMs },
    users,
    decidedUserIds: (got === null ? [] : [got]) as UserId[],
    gotUserId: got as UserId | null,
    ...{ inException: false, contactedAtMs: null },
  };
}
