import { expect, test } from "vitest";
import { takesLeads } from "./takes-leads.ts";

test.each([
  { name: "an active loan officer", user: { active: true, role: "loan_officer" }, takes: true },
  { name: "an administrator", user: { active: true, role: "admin" }, takes: true },
  { name: "somebody who is deactivated", user: { active: false, role: "loan_officer" }, takes: false },
  { name: "a partner", user: { active: true, role: "partner" }, takes: false },
  { name: "a marketing admin", user: { active: true, role: "marketing" }, takes: false },
  { name: "somebody active of a directory that was kept without roles", user: { active: true }, takes: true },
] as const)("$name takes leads: $takes", ({ user, takes }) => {
  expect(takesLeads(user)).toBe(takes);
});
