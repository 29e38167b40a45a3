import { describe, expect, test } from "vitest";
import { API_SCOPES } from "./key-scopes.ts";
import { can, PERMISSIONS, type Permission, ROLE_PERMISSIONS, ROLES, type Role } from "./permissions.ts";

/** The promises of the matrix: who may, and everybody else may not. */
const PROMISES: Readonly<Record<Permission, readonly Role[]>> = {
  "organization:manage": ["admin"],
  "users:read": ["admin", "manager", "marketing", "loan_officer", "engineer"],
  "users:manage": ["admin"],
  "apiKeys:manage": ["admin"],
  "workflows:read": ["admin", "manager", "marketing", "engineer"],
  "workflows:edit": ["admin", "marketing"],
  "workflows:publish": ["admin", "marketing"],
  "leads:readAll": ["admin", "marketing", "engineer"],
  "leads:readTeam": ["admin", "manager"],
  "leads:readOwn": ["admin", "manager", "loan_officer", "partner"],
  "leads:create": ["admin", "manager", "marketing", "loan_officer"],
  "leads:work": ["admin", "manager", "loan_officer"],
  "leads:reassign": ["admin", "manager", "marketing"],
  "contacts:readAll": ["admin", "marketing", "engineer"],
  "contacts:readTeam": ["admin", "manager"],
  "contacts:readOwn": ["admin", "manager", "loan_officer", "partner"],
  "contacts:create": ["admin", "manager", "marketing", "loan_officer"],
  "contacts:editAll": ["admin", "marketing"],
  "contacts:editTeam": ["admin", "manager"],
  "contacts:editOwn": ["admin", "manager", "loan_officer", "partner"],
  "contacts:changeOwner": ["admin", "manager"],
  "contacts:merge": ["admin", "manager"],
  "contacts:correctBound": ["admin"],
  "contacts:export": ["admin", "manager", "marketing"],
  "tabs:publish": ["admin", "marketing"],
  "groups:read": ["admin", "manager", "marketing", "loan_officer", "engineer"],
  "groups:edit": ["admin", "manager", "marketing", "loan_officer"],
  "groups:editAll": ["admin", "marketing"],
  "appointments:readAll": ["admin", "manager", "marketing", "engineer"],
  "audit:read": ["admin", "engineer"],
  "imports:run": ["admin", "manager", "marketing"],
  "imports:undo": ["admin", "marketing"],
  "imports:read": ["admin", "manager", "marketing", "engineer"],
  "runs:read": ["admin", "manager", "marketing", "engineer"],
  "runs:manage": ["admin", "engineer"],
  "mailbox:read": ["admin", "manager", "marketing", "engineer"],
};

describe.each(PERMISSIONS)("%s", (permission) => {
  test.each(ROLES)("by a %s", (role) => {
    expect(can(role, permission)).toBe(PROMISES[permission].includes(role));
  });
});

test("an engineer reads everything and changes nothing but runs", () => {
  expect(ROLE_PERMISSIONS.engineer.filter((permission) => !/:read/.test(permission))).toEqual([
    "runs:manage",
  ]);
});

test("no API key manages people, keys or the organization, or works leads as somebody", () => {
  const granted = new Set<Permission>(Object.values(API_SCOPES).flat());
  const forPeopleOnly = [
    ...(["organization:manage", "users:manage", "apiKeys:manage"] as const),
    ...(["leads:work", "contacts:correctBound"] as const),
  ] as const;

  expect(forPeopleOnly.filter((permission) => granted.has(permission))).toEqual([]);
});

test.each(Object.entries(API_SCOPES))(
  "the scope %s does what it says and nothing else",
  (scope, permissions) => {
    const reads = permissions.filter((permission) => /:read/.test(permission));

    expect(reads).toEqual(scope.endsWith(":read") ? permissions : []);
  },
);
