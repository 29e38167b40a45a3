import type { Role } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { office, as } = officeApi("file");

interface Entry {
  readonly id: string;
  readonly kind: string;
}

async function timeline(query = "", role: Role = "marketing") {
  return (await as(role, "GET", `/leads/${office.leadId}/timeline${query}`)).json();
}

async function decidedEntry() {
  const { items } = await timeline();
  return items.find(({ kind }: Entry) => kind === "decided");
}

function entry(id: string, query = "", role: Role = "marketing") {
  return as(role, "GET", `/leads/${office.leadId}/timeline/${id}${query}`);
}

describe("the timeline of a lead", () => {
  test("comes in pages, in order, each entry once", async () => {
    const whole = await timeline();
    const told: Entry[] = [];
    let query = "?limit=1";
    for (let pages = 0; pages < whole.items.length; pages += 1) {
      const { items, nextCursor } = await timeline(query);
      told.push(...items);
      query = `?limit=1&cursor=${nextCursor}`;
      if (pages < whole.items.length - 1) expect(items).toHaveLength(1);
      else expect(nextCursor).toBeNull();
    }

    expect(whole.nextCursor).toBeNull();
    expect(whole.items.length).toBeGreaterThan(1);
    expect(told).toEqual(whole.items);
  });

  test("refuses a cursor of another list", async () => {
    const { nextCursor } = (await as("admin", "GET", "/leads?limit=1")).json();
    const cursor = nextCursor ?? Buffer.from("2026-01-01T00:00:00.000Z lead_x").toString("base64url");

    const answer = await as("marketing", "GET", `/leads/${office.leadId}/timeline?cursor=${cursor}`);

    expect(answer.json()).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  });

  test("tells of each decision which workflow took it, and by itself the way through its drawing", async () => {
    const decided = await decidedEntry();
    const [candidate] = decided.decision.candidates;

    const alone = (await entry(decided.id)).json();

    expect(decided.workflow).toMatchObject({ id: office.workflowId, version: 1 });
    expect(alone).toMatchObject(decided);
    expect(alone.path).toEqual({
      boxes: [{ nodeId: candidate.nodeId, kind: "user", outcome: "chosen" }],
      ends: [candidate.nodeId],
    });
    const received = (await timeline()).items.find(({ kind }: Entry) => kind === "received");
    expect((await entry(received.id)).json()).toMatchObject({ kind: "received", workflow: null, path: null });
  });

  test("tells all of one candidate of a decision", async () => {
    const { id, decision } = await decidedEntry();
    const [candidate] = decision.candidates;

    const alone = (await entry(id, `?userId=${candidate.user.id}`)).json();

    expect(alone.decision.candidates).toEqual([candidate]);
    expect(alone.path).toBeNull();
  });

  test.each([
    ["an entry of no lead", "999999999", ""],
    ["a user who was no candidate", null, "?userId=user_nobody"],
  ])("answers 404 for %s", async (_, id, query) => {
    const answer = await entry(id ?? (await decidedEntry()).id, query);

    expect(answer.json()).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });

  test("tells a loan officer their own line of a decision alone, whomever they ask for", async () => {
    const { id } = await decidedEntry();
    const other = office.people.admin.userId;
    const own = office.people.loan_officer.userId;

    const told = (await entry(id, "", "loan_officer")).json().decision;

    expect(told.candidates.map(({ user }: { user: { id: string } }) => user.id)).toEqual([own]);
    expect(told.candidateCount).toBe(1);
    expect((await entry(id, `?userId=${other}`, "loan_officer")).statusCode).toBe(404);
    expect((await entry(id, `?userId=${own}`, "loan_officer")).statusCode).toBe(200);
  });
});
