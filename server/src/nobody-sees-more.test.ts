import { API_SCOPES, type ApiScope, ROLE_PERMISSIONS, ROLES, type Role } from "@fairlead/engine";
import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import { fc, test as propertyTest } from "@fast-check/vitest";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Canary,
  type CanaryField,
  type CanaryOffice,
  type CanaryPlan,
  createCanaryOffice,
} from "./fixtures/canary-office.ts";
import { everyRead, type ReadCall, unplacedCalls } from "./fixtures/every-read.ts";
import { type Holdings, type Looker, readHoldings, seenBy, seesOnLead } from "./fixtures/seen-by.ts";
import { createTestApp, type TestApp } from "./fixtures/test-app.ts";

const WITHIN_MS = 180_000;
const RUNS = 3;

let database: TestDatabase;
let server: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createTestApp(database.url);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

/** Somebody who calls, with what lets them in. */
interface Caller extends Looker {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

const happening = fc.record({
  kind: fc.constantFrom(
    ...(["claim", "claim", "pass", "reassign", "close", "share", "communicate"] as const),
  ),
  by: fc.nat({ max: 3 }),
});
const plan: fc.Arbitrary<CanaryPlan> = fc.record({
  showBeforeClaim: fc.boolean(),
  simultaneous: fc.boolean(),
  manages: fc.tuple(fc.tuple(fc.boolean(), fc.boolean()), fc.tuple(fc.boolean(), fc.boolean())),
  leads: fc.array(
    fc.record({ team: fc.constantFrom(0, 1), happens: fc.array(happening, { maxLength: 4 }) }),
    { minLength: 3, maxLength: 5 },
  ),
});

test("every call is known to read or to write", () => {
  expect(unplacedCalls()).toEqual([]);
});

propertyTest.prop([plan], { numRuns: RUNS, endOnFailure: true })(
  "no answer to anybody contains a value of a lead that they may not see, nor does a search find one by it",
  async (drawn) => {
    const canaryOffice = await createCanaryOffice(server, drawn);
    const { office, canaries } = canaryOffice;
    const holdings = await server.db.withOrganization(office.organizationId, readHoldings);
    const reads = everyRead({
      ...{ office, canaries },
      workflowIds: [...new Set(holdings.leads.flatMap(({ workflowId }) => workflowId ?? []))],
      events: holdings.events,
      contactIds: [...new Set(holdings.leads.map(({ contactId }) => contactId))],
    });

    const told: string[] = [];
    for (const caller of await callersOf(canaryOffice)) {
      const seen = seenBy(holdings, canaries, caller, drawn.showBeforeClaim);
      for (const call of reads) {
        const { body } = await ask(caller, call);
        told.push(...leaks(body, canaries, seen).map((leak) => `${caller.name}: ${call.url} ${leak}`));
      }
      told.push(...(await foundByHidden(caller, holdings, canaries, drawn.showBeforeClaim)));
    }

    expect(told).toEqual([]);
  },
  WITHIN_MS,
);

async function callersOf({ office, people }: CanaryOffice): Promise<readonly Caller[]> {
  const roleAt = (at: number): Role =>
    at < 4 ? "loan_officer" : at < 6 ? "manager" : (ROLES[at - 6] ?? "partner");
  const persons = people.map(({ userId, cookie }, at) => ({
    ...{ name: `${roleAt(at)} ${at}`, userId, headers: { cookie } },
    permissions: ROLE_PERMISSIONS[roleAt(at)],
    isPartner: roleAt(at) === "partner",
  }));
  const keys = (["contacts:read", "workflows:read", "imports:write"] as const satisfies ApiScope[]).map(
    async (scope) => {
      const answer = await server.app.inject({
        ...{ method: "POST", url: "/api/v1/api-keys", headers: { cookie: office.people.admin.cookie } },
        payload: { name: scope, scopes: [scope] },
      });
      const headers = { authorization: `Bearer ${answer.json().key}` };
      return {
        name: `key ${scope}`,
        userId: null,
        headers,
        permissions: API_SCOPES[scope],
        isPartner: false,
      };
    },
  );
  return [...persons, ...(await Promise.all(keys))];
}

function ask({ headers }: Caller, { method, url, payload }: Omit<ReadCall, "operation">) {
  return server.app.inject({
    ...{ method, url: `/api/v1${url}`, headers },
    ...(payload ? { payload } : {}),
  });
}

function leaks(
  body: string,
  canaries: readonly Canary[],
  seen: readonly ReadonlySet<CanaryField>[],
): readonly string[] {
  return canaries.flatMap(({ values }, at) =>
    (Object.entries(values) as [CanaryField, string][])
      .filter(
        ([field, value]) => !seen[at]?.has(field) && written(field, value).some((one) => body.includes(one)),
      )
      .map(([field]) => `tells ${field} of lead ${at}`),
  );
}

/** A value in every way that the product writes it. */
function written(field: CanaryField, value: string): readonly string[] {
  if (field === "contact.cellPhone") {
    const [area, exchange, line] = [value.slice(2, 5), value.slice(5, 8), value.slice(8)];
    return [value.slice(1), `(${area}) ${exchange}-${line}`];
  }
  return field.startsWith("loan.") ? [value, Number(value).toLocaleString("en-US")] : [value];
}

/** Leads that a search by a value finds for somebody who may not see that value on them. */
async function foundByHidden(
  caller: Caller,
  holdings: Holdings,
  canaries: readonly Canary[],
  showsBeforeClaim: boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const canary of canaries) {
    for (const field of ["contact.email", "contact.cellPhone", "contact.lastName"] as const) {
      if (seesOnLead(holdings, canary, caller, showsBeforeClaim, field)) continue;
      const search = canary.values[field];
      const answers = [
        await ask(caller, { method: "GET", url: `/leads?search=${encodeURIComponent(search)}` }),
        await ask(caller, { method: "POST", url: "/leads/list", payload: { search } }),
      ];
      if (answers.some(({ body }) => body.includes(canary.leadId))) {
        found.push(`${caller.name}: finds ${canary.leadId} by ${field}`);
      }
    }
  }
  return found;
}
