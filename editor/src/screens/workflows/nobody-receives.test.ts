import { expect, test } from "vitest";
import { nobodyReceives } from "./nobody-receives.ts";

const INES = {
  id: "user_1",
  name: "Ines",
  active: false,
  role: "loan_officer",
  teamIds: ["team_1"],
} as const;
const OMAR = { id: "user_2", name: "Omar", active: true, role: "manager", teamIds: ["team_1"] } as const;
const INDIVIDUAL = { state: "active", routeTo: { kind: "individual", userId: "user_1" } } as const;
const TEAM = { state: "active", routeTo: { kind: "teams", teamIds: ["team_1"] } } as const;

test("names the only person of a workflow who is deactivated", () => {
  expect(nobodyReceives(routed(INDIVIDUAL), people(INES, OMAR))).toBe(
    "Nobody can receive its leads: Ines is deactivated.",
  );
});

test("says so of teams in which nobody is active, and nothing while one is", () => {
  expect(nobodyReceives(routed(TEAM), people(INES))).toMatch(/nobody in its teams is active/);
  expect(nobodyReceives(routed(TEAM), people(INES, OMAR))).toBeNull();
});

test("says nothing of an archived workflow, nor before the people are known", () => {
  expect(nobodyReceives(routed({ ...INDIVIDUAL, state: "archived" }), people(INES))).toBeNull();
  expect(nobodyReceives(routed(INDIVIDUAL), [])).toBeNull();
});

function routed(workflow: object) {
  return workflow as Parameters<typeof nobodyReceives>[0];
}

function people(...all: readonly object[]) {
  return all as unknown as Parameters<typeof nobodyReceives>[1];
}
