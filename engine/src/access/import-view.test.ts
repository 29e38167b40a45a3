import { expect, test } from "vitest";
import type { UserId } from "../ids.ts";
import { seesImportRows } from "./import-view.ts";
import { API_SCOPES } from "./key-scopes.ts";
import { ROLE_PERMISSIONS, ROLES, type Role } from "./permissions.ts";

const STARTER = "user_starter";
const person = (role: Role, userId = "user_other") => ({
  userId: userId as UserId,
  permissions: ROLE_PERMISSIONS[role],
});

test("those who read all leads see the rows of everybody's imports, and nobody else", () => {
  const seeing = ROLES.filter((role) => seesImportRows(person(role), { startedBy: STARTER }));

  expect(seeing).toEqual(["admin", "marketing", "engineer"]);
});

test("whoever started an import sees its rows", () => {
  expect(seesImportRows(person("manager", STARTER), { startedBy: STARTER })).toBe(true);
  expect(seesImportRows(person("manager"), { startedBy: null })).toBe(false);
});

test("a key sees rows by its scope", () => {
  const key = (scope: "imports:read" | "imports:write") => ({ userId: null, permissions: API_SCOPES[scope] });

  expect(seesImportRows(key("imports:read"), { startedBy: null })).toBe(true);
  expect(seesImportRows(key("imports:write"), { startedBy: null })).toBe(false);
});
