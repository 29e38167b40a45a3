import { queueBulkAction, RoutingCache, runBulkBatch, schema } from "@fairlead/db";
import { API_SCOPES, type ApiScope, ROLE_PERMISSIONS, ROLES, type Role } from "@fairlead/engine";
import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { appForFile } from "./fixtures/app-for-file.ts";
import {
  type Canary,
  type CanaryField,
  type CanaryOffice,
  type CanaryPlan,
  createCanaryOffice,
} from "./fixtures/canary-office.ts";
import { everyRead, type ReadCall, unplacedCalls } from "./fixtures/every-read.ts";
import { everyWrite, unseenWrites, type WriteCall } from "./fixtures/every-write.ts";
import { type Holdings, type Looker, readHoldings, seenBy, seesOnLead } from "./fixtures/seen-by.ts";

const WITHIN_MS = 180_000;
const RUNS = 3;

const server = appForFile();

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

test("every call is known to read or to write, and every write about a lead or a contact is looked at", () => {
  expect([unplacedCalls(), unseenWrites()]).toEqual([[], []]);
});

propertyTest.prop([plan], { numRuns: RUNS, endOnFailure: true })(
  "no answer to anybody contains a value of a lead that they may not see, nor does a search find one by it",
  async (drawn) => {
    const canaryOffice = await createCanaryOffice(server, drawn);
    const { office, canaries } = canaryOffice;
    const holdings = await server.db.withOrganization(office.organizationId, readHoldings);
    const callers = await callersOf(canaryOffice);
    const reads = everyRead(await readableIds(canaryOffice, holdings));

    const told: string[] = [];
    const answered = new Set<ReadCall>();
    for (const caller of callers) {
      const seen = seenBy(holdings, canaries, caller, drawn.showBeforeClaim);
      for (const call of reads) {
        const { statusCode, body } = await ask(caller, call);
        if (statusCode === 200) answered.add(call);
        told.push(...leaks(body, canaries, seen).map((leak) => `${caller.name}: ${call.url} ${leak}`));
      }
      told.push(...(await untold(caller, holdings, canaries, drawn.showBeforeClaim)));
      told.push(...(await foundByHidden(caller, holdings, canaries, drawn.showBeforeClaim)));
    }
    const writes = await toldByWrites(canaryOffice, callers, drawn.showBeforeClaim);

    expect([...told, ...writes.told]).toEqual([]);
    expect(ALWAYS_DONE.filter((operation) => !writes.done.has(operation))).toEqual([]);
    const unanswered = reads
      .filter((call) => !answered.has(call))
      .map(({ method, url }) => `${method} ${url}`);
    expect(unanswered, "reads that nobody was answered").toEqual([]);
  },
  WITHIN_MS,
);

/** The ids of what there is, also of what everybody began: an action that names every contact, and does nothing. */
async function readableIds({ office, people, canaries }: CanaryOffice, holdings: Holdings) {
  const { organizationId } = office;
  const contactIds = [...new Set(holdings.leads.map(({ contactId }) => contactId))];
  return server.db.withOrganization(organizationId, async (tx) => {
    const bulkActionIds: string[] = [];
    for (const [at, { userId }] of people.entries()) {
      const permissions = ROLE_PERMISSIONS[roleAt(at)];
      const nowMs = server.clock.nowMs;
      const cache = new RoutingCache();
      const { id } = await queueBulkAction(
        tx,
        { contactIds },
        { kind: "unarchive" },
        {
          actor: { organizationId, userId, keyId: null },
          ...{ viewer: { userId, teamIds: [], permissions }, cache, nowMs },
        },
      );
      while (await runBulkBatch(tx, cache, { organizationId, bulkActionId: id, nowMs })) {}
      bulkActionIds.push(id);
    }
    const { id, workflowId } = schema.restorePoints;
    return {
      ...{ office, canaries, contactIds, bulkActionIds, events: holdings.events },
      workflowIds: [...new Set(holdings.leads.flatMap((lead) => lead.workflowId ?? []))],
      restorePoints: await tx.select({ id, workflowId }).from(schema.restorePoints),
    };
  });
}

/** What somebody may see of a lead and is not shown on its page: without it, a page of errors would leak nothing either. */
async function untold(
  caller: Caller,
  holdings: Holdings,
  canaries: readonly Canary[],
  showsBeforeClaim: boolean,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const canary of canaries) {
    const { body } = await ask(caller, { method: "GET", url: `/leads/${canary.leadId}` });
    for (const [field, value] of Object.entries(canary.values) as [CanaryField, string][]) {
      const isDue = seesOnLead(holdings, canary, caller, showsBeforeClaim, field);
      if (isDue && !written(field, value).some((one) => body.includes(one))) {
        missing.push(`${caller.name}: is not told ${field} of ${canary.leadId}`);
      }
    }
  }
  return missing;
}

/** What answers of writes tell: no more than the caller might see before, or may see after it. */
async function toldByWrites(
  { office, canaries }: CanaryOffice,
  callers: readonly Caller[],
  showsBeforeClaim: boolean,
): Promise<{ readonly told: readonly string[]; readonly done: ReadonlySet<string> }> {
  const told: string[] = [];
  const done = new Set<string>();
  const looked = () => server.db.withOrganization(office.organizationId, readHoldings);
  let before = await looked();
  for (const [at, caller] of callers.entries()) {
    const canary = canaries[at % canaries.length];
    if (!canary) continue;
    const contactId = before.leads.find(({ id }) => id === canary.leadId)?.contactId ?? canary.contactId;
    const assigneeUserId = office.people.admin.userId;
    for (const { operation, ...call } of everyWrite({ leadId: canary.leadId, contactId, assigneeUserId })) {
      const { statusCode, body } = await ask(caller, call);
      if (statusCode < 300) done.add(operation);
      const after = await looked();
      const seen = [before, after].map((held) => seenBy(held, canaries, caller, showsBeforeClaim));
      const either = canaries.map((_, place) => new Set(seen.flatMap((sets) => [...(sets[place] ?? [])])));
      told.push(...leaks(body, canaries, either).map((leak) => `${caller.name}: ${operation} ${leak}`));
      before = after;
    }
  }
  return { told, done };
}

/** Writes that somebody does, whatever was drawn: a claim, a pass and a communication need a lead that is on offer or had. */
const ALWAYS_DONE = [
  ...["updateContact", "addContactNote", "addContactMemo", "addAppointment", "addTask", "addLoan"],
  ...["actOnContacts", "closeLead", "reopenLead"],
];

function roleAt(at: number): Role {
  return at < 4 ? "loan_officer" : at < 6 ? "manager" : (ROLES[at - 6] ?? "partner");
}

async function callersOf({ office, people }: CanaryOffice): Promise<readonly Caller[]> {
  const persons = people.map(({ userId, cookie }, at) => ({
    ...{ name: `${roleAt(at)} ${at}`, userId, headers: { cookie } },
    permissions: ROLE_PERMISSIONS[roleAt(at)],
    isPartner: roleAt(at) === "partner",
  }));
  const keys = KEYS.map(async (scopes) => {
    const answer = await server.app.inject({
      ...{ method: "POST", url: "/api/v1/api-keys", headers: { cookie: office.people.admin.cookie } },
      payload: { name: scopes.join(" "), scopes },
    });
    return {
      ...{ name: `key ${scopes.join(" ")}`, userId: null, isPartner: false },
      headers: { authorization: `Bearer ${answer.json().key}` },
      permissions: scopes.flatMap((scope) => API_SCOPES[scope]),
    };
  });
  return [...persons, ...(await Promise.all(keys))];
}

/** Keys that look, by their scopes. */
const KEYS: readonly (readonly ApiScope[])[] = [
  ...([["contacts:read"], ["workflows:read"], ["imports:write"], ["leads:read"]] as const),
  ...([
    ["workflows:read", "leads:read"],
    ["contacts:read", "contacts:write"],
  ] as const),
];

function ask({ headers }: Caller, { method, url, payload }: Omit<ReadCall | WriteCall, "operation">) {
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
  if (field === "contact.cellPhone" || field === "contact.homePhone") {
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
