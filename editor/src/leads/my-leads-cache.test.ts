import { expect, test } from "vitest";
import type { Lead } from "../api/generated/types.gen.ts";
import { afterClaim, afterCommunication, afterPass, type MyLeads } from "./my-leads-cache.ts";

const MINE: MyLeads = {
  offered: [lead("offered")],
  offeredCount: 300,
  assigned: [lead("assigned")],
  contacted: [],
  assignedCount: 1,
};

test("moves a claimed lead from the offers to the leads to contact", () => {
  const after = afterClaim(MINE, lead("offered"));

  expect(ids(after.offered)).toEqual([]);
  expect(ids(after.assigned)).toEqual(["offered", "assigned"]);
  expect([after.offeredCount, after.assignedCount]).toEqual([299, 2]);
});

test("forgets a lead that was passed on", () => {
  expect(afterPass(MINE, "assigned")).toMatchObject({ assigned: [], assignedCount: 0 });
});

test("counts a communication as contact only when the server did", () => {
  expect(afterCommunication(MINE, "assigned", null)).toBe(MINE);
  expect(ids(afterCommunication(MINE, "assigned", "2026-11-22T10:00:00Z").contacted)).toEqual(["assigned"]);
});

function lead(id: string): Lead {
  return { id, wait: null, contactedAt: null } as unknown as Lead;
}

function ids(leads: readonly Lead[]): readonly string[] {
  return leads.map(({ id }) => id);
}
