import { describe, expect, test } from "vitest";
import { compile } from "../compile/compile.ts";
import { FACTS, NOW_MS, USER } from "../fixtures/facts.ts";
import { DIRECTORY, sketch, withSettings } from "../fixtures/sketch.ts";
import type { RoutingSettings } from "../graph/routing-settings.ts";
import type { UserId, WorkflowId } from "../ids.ts";
import { eventSentence } from "./event-sentence.ts";
import { playLead } from "./play.ts";
import { explainPlayed, type PlayedWorkflow, type Reaction } from "./played-lead.ts";
import { preparePlan } from "./prepared-plan.ts";

const OFFERS: Partial<RoutingSettings> = {
  distribution: { kind: "sequential", acceptWithinSeconds: 300 },
  timeToContact: { withinSeconds: 900, onLapse: "nextUser" },
};
const TEN_AT_NIGHT = NOW_MS + 12 * 3_600_000;
const UNMOVED = { cursor: null, queue: null, lastNumber: 0, users: [] };
const NOBODY: Reaction = { kind: "nobody" };

describe("a lead in virtual time", () => {
  test("goes on from one to the next as each window ends, and to exception handling at last", () => {
    const { lines, end } = played(workflow("wf_1", OFFERS), NOBODY);

    expect(lines).toEqual([
      "0 Offered to ann.",
      "300 The time to accept ended for ann.",
      "300 Offered to bob.",
      "600 The time to accept ended for bob.",
      "600 Exception: everybody who matches has had it already. Assigned to mia.",
    ]);
    expect(end).toEqual({ kind: "settled", userId: "user_mia" });
  });

  test("stays with whom it is said to be accepted by", () => {
    const { lines, end } = played(workflow("wf_1", OFFERS), { kind: "user", userId: "user_bob" as UserId });

    expect(lines.slice(2)).toEqual([
      "300 Offered to bob.",
      "330 bob claimed the lead.",
      "360 Called the contact; this is the contacted date.",
    ]);
    expect(end).toEqual({ kind: "settled", userId: "user_bob" });
  });

  test("counts those whom it comes to, whatever way it comes to them", () => {
    const assigned = workflow("wf_1", { timeToContact: OFFERS.timeToContact ?? null });

    expect(played(assigned, { kind: "nth", place: 2 }).lines).toEqual([
      "0 Assigned to ann, next in line.",
      "900 ann made no contact in time and lost the lead.",
      "900 Assigned to bob, next in line.",
      "930 Called the contact; this is the contacted date.",
    ]);
  });

  test("is passed on one after the other, and goes to exception handling when all have passed", () => {
    const all = workflow("wf_1", { distribution: { kind: "simultaneous", acceptWithinSeconds: 300 } });

    expect(played(all, { kind: "everybodyPasses" }).lines).toEqual([
      "0 Offered to ann and bob.",
      "30 ann passed on the offer.",
      "60 bob passed on the offer.",
      "60 Exception: nobody accepted the offer. Assigned to mia.",
    ]);
  });

  test("is held over night until somebody is at work", () => {
    const held = workflow("wf_1", { availability: { workingHours: true, whenAway: "hold" } });

    expect(played(held, NOBODY, { nowMs: TEN_AT_NIGHT }).lines).toEqual([
      "0 Held: everybody who matches is away.",
      "39600 Assigned to ann, next in line.",
    ]);
  });

  test("goes on to the workflow that exception handling leads to, and to nobody twice", () => {
    const first = workflow("wf_1", {
      ...OFFERS,
      exception: { kind: "workflow", workflowId: "wf_2" as WorkflowId },
    });
    const { lines } = played(first, NOBODY, { others: [workflow("wf_2", {}, ["bob"], ["cid"])] });

    expect(lines.slice(4)).toEqual([
      "600 Exception: everybody who matches has had it already. The workflow wf_2 tries next.",
      "600 Assigned to cid, next in line.",
    ]);
  });

  test("waits for a person where a paused workflow holds it", () => {
    const first = workflow("wf_1", { exception: { kind: "workflow", workflowId: "wf_2" as WorkflowId } });
    const away = { ...first, plan: preparePlan({ ...first.plan.plan, branches: [] }) };
    const { lines, end } = played(away, NOBODY, { others: [{ ...workflow("wf_2", {}), paused: true }] });

    expect(lines.at(-1)).toBe("0 Held: the workflow is paused.");
    expect(end).toEqual({ kind: "needsPerson" });
  });

  test("gives the reasons of each decision that a plan took", () => {
    const { play, users } = played(workflow("wf_1", OFFERS), NOBODY);
    const second = play.events[2]?.decided;

    const reasons = second && explainPlayed(second, users);

    expect(reasons?.candidates.map(({ outcome }) => outcome)).toEqual(["alreadyTried", "chosen"]);
  });
});

function workflow(
  id: string,
  settings: Partial<RoutingSettings>,
  ...chains: readonly string[][]
): PlayedWorkflow {
  const branches = chains.length > 0 ? chains : [["ann"], ["bob"]];
  const { plan } = compile(sketch(...branches.map((one) => ["source", ...one])), DIRECTORY);
  if (!plan) throw new Error("The drawing does not compile");
  // The directory of the sketches knows no workflows to lead on to.
  const set = { ...plan, settings: withSettings(sketch(), settings).settings };
  return { id, name: id, plan: preparePlan(set), turns: UNMOVED, paused: false };
}

/** Each event with the seconds since the beginning. */
function played(
  first: PlayedWorkflow,
  reaction: Reaction,
  { nowMs = NOW_MS, others = [] as readonly PlayedWorkflow[] } = {},
) {
  const users = new Map(
    DIRECTORY.users.map(({ id, name, active }) => [id, { ...USER, id, name, active }] as const),
  );
  const play = playLead({
    ...{ first, users, reaction, facts: { ...FACTS, nowMs } },
    others: new Map(others.map((other) => [other.id, other])),
  });
  const names = { user: (id: string) => id.replace("user_", ""), workflow: (id: string) => id };
  const lines = play.events.map(
    ({ atMs, event }) => `${(atMs - nowMs) / 1_000} ${eventSentence(event, names)}`,
  );
  return { play, lines, end: play.end, users };
}
