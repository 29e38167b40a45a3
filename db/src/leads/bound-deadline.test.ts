import { PERMISSIONS, type UserId } from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { setDoNotContact } from "../contacts/actions/set-do-not-contact.ts";
import { createContact } from "../contacts/write-contact.ts";
import { LIVE_CHANNEL, type LiveMessage } from "../live.ts";
import { contacts, leads } from "../schema/index.ts";
import { advanceLead } from "./advance.ts";
import { ingest } from "./ingest.ts";
import { RoutingCache } from "./routing-cache.ts";
import { wholeTimeline } from "./whole-timeline.fixture.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const PHONE = "+16175550123";
const TIME_TO_CONTACT = { withinSeconds: 900, onLapse: "nextUser" } as const;

const { database, db } = databaseForFile({ keepsInvariants: true });
let owner: postgres.Sql;
const cache = new RoutingCache();

beforeAll(async () => {
  owner = postgres(database.url, { max: 1, onnotice: () => {} });
});

afterAll(async () => {
  await owner.end();
});

test("a time to contact that runs out takes the lead from whoever made no contact", async () => {
  const { org, leadId } = await leadUnderTheClock();

  await runOut(org, leadId);

  expect(await assignee(org, leadId)).toBe(org.userIds[1]);
});

test("a time to contact is not held against them once the person asked not to be contacted", async () => {
  const { org, leadId } = await leadUnderTheClock();
  await inOrg(org, (tx) => tx.update(contacts).set({ doNotContact: true }));

  await runOut(org, leadId);

  expect(await assignee(org, leadId)).toBe(org.userIds[0]);
  expect(await inOrg(org, (tx) => tx.select({ waits: leads.waitKind }).from(leads))).toEqual([
    { waits: null },
  ]);
  const kinds = (await inOrg(org, (tx) => wholeTimeline(tx, leadId))).map(({ data }) => data.kind);
  expect(kinds).not.toContain("assignmentLapsed");
});

describe("a time to contact that runs when the person asks not to be contacted", () => {
  test("ends at once, whichever record of theirs it is set on, and nobody else's does", async () => {
    const { org, leadId } = await leadUnderTheClock({ cellPhone: PHONE });
    const other = await take(org, "other");
    const silenced = await contactByHand(org, { workPhone: PHONE });

    await silence(org, silenced);

    expect(await standing(org, leadId)).toEqual({ userId: org.userIds[0], waits: null });
    expect(await standing(org, other)).toEqual({ userId: org.userIds[1], waits: "timeToContact" });
  });

  test("has its run told, and the browser of whoever has the lead", async () => {
    const { org, leadId } = await leadUnderTheClock({ cellPhone: PHONE });
    const silenced = await contactByHand(org, { workPhone: PHONE });
    const heard: LiveMessage[] = [];
    await owner.listen(LIVE_CHANNEL, (payload) => void heard.push(JSON.parse(payload)));

    await silence(org, silenced);

    const jobs = await owner<{ payload: unknown }[]>`select payload from graphile_worker._private_jobs`;
    expect(jobs.flatMap(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ kind: "carry", leadId, wait: { kind: "settled", step: 2 } }),
    );
    await expect
      .poll(() => heard.filter(({ organizationId }) => organizationId === org.organizationId))
      .toContainEqual(
        expect.objectContaining({
          event: { type: "leads", leadIds: [leadId] },
          concern: { userIds: [org.userIds[0]], isNobodys: false },
        }),
      );
  });

  test("goes on with a record that can be contacted all the same", async () => {
    const { org, leadId } = await leadUnderTheClock({ cellPhone: PHONE });
    await inOrg(org, (tx) => tx.update(contacts).set({ contactableSince: new Date(NOW_MS) }));

    await silence(org, await contactByHand(org, { workPhone: PHONE }));

    expect(await standing(org, leadId)).toEqual({ userId: org.userIds[0], waits: "timeToContact" });
  });
});

async function leadUnderTheClock(contact: { readonly cellPhone?: string } = {}) {
  const org = await createRoutedOrganization(db, { users: 2, settings: { timeToContact: TIME_TO_CONTACT } });
  return { org, leadId: await take(org, "x", contact) };
}

async function take(
  org: RoutedOrganization,
  externalId: string,
  contact: { readonly cellPhone?: string } = {},
): Promise<string> {
  const { organizationId, sourceName } = org;
  const delivery = testDelivery(externalId);
  const deliveries = [{ ...delivery, contact: { ...delivery.contact, ...contact } }];
  const [taken] = await inOrg(org, (tx) =>
    ingest(tx, cache, { organizationId, sourceName, deliveries, nowMs: NOW_MS }),
  );
  if (!taken) throw new Error("One delivery gave no lead");
  return taken.leadId;
}

function contactByHand(org: RoutedOrganization, profile: { readonly workPhone: string }): Promise<string> {
  const write = { profile: { firstName: "Ann", ...profile }, standardized: null, nowMs: NOW_MS };
  return inOrg(org, (tx) => createContact(tx, { actor: actorIn(org), ...write }, null));
}

function silence(org: RoutedOrganization, contactId: string): Promise<void> {
  const viewer = { userId: null, teamIds: [], permissions: PERMISSIONS };
  return inOrg(org, (tx) =>
    setDoNotContact(tx, contactId, { actor: actorIn(org), viewer, cache, nowMs: NOW_MS }),
  );
}

function actorIn({ organizationId }: RoutedOrganization) {
  return { organizationId, userId: null, keyId: null, address: null };
}

async function standing(org: RoutedOrganization, leadId: string) {
  const [row] = await inOrg(org, (tx) =>
    tx
      .select({ userId: leads.assigneeUserId, waits: leads.waitKind })
      .from(leads)
      .where(eq(leads.id, leadId)),
  );
  return row;
}

async function runOut(org: RoutedOrganization, leadId: string): Promise<void> {
  const { organizationId } = org;
  const nowMs = NOW_MS + TIME_TO_CONTACT.withinSeconds * 1_000;
  await inOrg(org, (tx) => advanceLead(tx, cache, { organizationId, leadId, step: 1, nowMs }));
}

async function assignee(org: RoutedOrganization, leadId: string): Promise<UserId | null> {
  const [row] = await inOrg(org, (tx) =>
    tx.select({ userId: leads.assigneeUserId }).from(leads).where(eq(leads.id, leadId)),
  );
  return (row?.userId ?? null) as UserId | null;
}

function inOrg<Result>(org: RoutedOrganization, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}
