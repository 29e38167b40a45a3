import { can, type Permission, ROLES, type Role } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { ENDPOINTS, type Endpoint, type OperationId } from "./contract/index.ts";
import { officeApi } from "./fixtures/office-api.ts";

const { as } = officeApi("file");

/** Ends the session that the others need, or never ends itself. */
const APART: readonly OperationId[] = ["signOut", "streamEvents"];
const WALKED = (Object.entries(ENDPOINTS) as [OperationId, Endpoint][]).filter(
  ([operation]) => !APART.includes(operation),
);

/** With ids that nothing has and without a body, so that what is allowed comes to nothing either. */
const call = (role: Role, { method, url }: Endpoint) => as(role, method, url.replaceAll(/:\w+/g, "none"));

describe.each(ROLES)("a %s", (role) => {
  test("is refused every operation that the role does not allow, before anything else is looked at", async () => {
    const forbidden = WALKED.filter(([, { access }]) => !allows(role, access));

    const answers = await Promise.all(
      forbidden.map(async ([operation, endpoint]) => [operation, (await call(role, endpoint)).statusCode]),
    );

    expect(answers).toEqual(forbidden.map(([operation]) => [operation, 403]));
  });

  test("is refused none that it allows", async () => {
    const allowed = WALKED.filter(([, { access }]) => allows(role, access));

    const answers = await Promise.all(
      allowed.map(async ([operation, endpoint]) => [operation, (await call(role, endpoint)).statusCode]),
    );

    expect(answers.filter(([, status]) => status === 401 || status === 403)).toEqual([]);
    expect(answers.length, "the walk goes somewhere").toBeGreaterThan(10);
  });
});

function allows(role: Role, access: Endpoint["access"]): boolean {
  return typeof access === "string" || access.some((permission: Permission) => can(role, permission));
}
