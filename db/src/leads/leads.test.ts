import type { UserId } from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { and, eq, isNull, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { assignments, communications, leads, messages, notifications, offers } from "../schema/index.ts";
import { advanceLead } from "./advance.ts";
import { claimLead } from "./claim.ts";
import { recordCommunication } from "./communicate.ts";
import { ingest } from "./ingest.ts";
import { passLead } from "./pass.ts";
import { RoutingCache } from "./routing-cache.ts";
import { wholeTimeline } from "./whole-timeline.fixture.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const MINUTE_MS = 60_000;

const { db } = databaseForFile();
const cache = new RoutingCache();

describe("ingest", () => {
  test("gives leads out in turn, in canvas order", async () => {
    const org = await createRoutedOrganization(db);

    const owners = [];
    for (const id of ["a", "b", "c", "d"]) owners.push((await lead(org, await take(org, id))).assigneeUserId);

    expect(owners).toEqual([...org.userIds, org.userIds[0]]);
  });

  test("keeps the turn exact when many arrive at once", async () => {
    const org = await createRoutedOrganization(db);

    await Promise.all(Array.from({ length: 30 }, (_, place) => take(org, `p${place}`)));

    const counts = await inOrg(org, (tx) =>
      tx.select({ count: sql<number>`count(*)::int` }).from(leads).groupBy(leads.assigneeUserId),
    );
    expect(counts.map((row) => row.count)).toEqual([10, 10, 10]);
  });

  test("takes the same delivery twice as one lead with the same answer, also at the same moment", async () => {
    const org = await createRoutedOrganization(db);

    const results = await Promise.all([1, 2, 3].map(() => ingestOne(org, "same")));

    expect(new Set(results.map((result) => result.leadId)).size).toBe(1);
    expect(results.filter((result) => result.created)).toHaveLength(1);
  });

  test("takes a batch as it takes single leads, repeats within it included", async () => {
    const org = await createRoutedOrganization(db);
    const deliveries = ["x", "y", "x"].map((id) => testDelivery(id));

    const results = await inOrg(org, (tx) =>
      ingest(tx, cache, {
        organizationId: org.organizationId,
        sourceName: org.sourceName,
        deliveries,
        nowMs: NOW_MS,
      }),
    );

    expect(results.map((result) => result.created)).toEqual([true, true, false]);
    expect(results[2]?.leadId).toBe(results[0]?.leadId);
  });

  test("refuses an unknown source and writes nothing", async () => {
    const org = await createRoutedOrganization(db);
    const input = { organizationId: org.organizationId, deliveries: [testDelivery("q")], nowMs: NOW_MS };

    const refused = inOrg(org, (tx) => ingest(tx, cache, { ...input, sourceName: "Nowhere" }));

    await expect(refused).rejects.toMatchObject({ code: "UNKNOWN_SOURCE" });
    expect(await inOrg(org, (tx) => tx.select().from(leads))).toEqual([]);
  });

  test("links a contact to the oldest one with the same email", async () => {
    const org = await createRoutedOrganization(db);
    const shared = { contact: { ...testDelivery("one").contact, email: "shared@example.com" } };
    await take(org, "one", shared);

    const leadId = await take(org, "two", shared);

    const timeline = await inOrg(org, (tx) => wholeTimeline(tx, leadId));
    expect(timeline.map((entry) => entry.data.kind)).toEqual([
      "received",
      "contactLinked",
      "leadLinked",
      "decided",
    ]);
  });

  test("stores the decision so that it can be taken again with its reasons", async () => {
    const org = await createRoutedOrganization(db);

    const leadId = await take(org, "why");

    const [, decided] = await inOrg(org, (tx) => wholeTimeline(tx, leadId));
    expect(decided?.explanation?.decision).toMatchObject({ kind: "assign", userId: org.userIds[0] });
    expect(decided?.explanation?.candidates.map((candidate) => candidate.outcome)).toEqual([
      "chosen",
      "waitsForTurn",
      "waitsForTurn",
    ]);
  });

  test("notifies the assignee once in the app and once by email", async () => {
    const org = await createRoutedOrganization(db);

    await take(org, "news");

    const told = await inOrg(org, (tx) => tx.select().from(notifications));
    const mails = await inOrg(org, (tx) => tx.select().from(messages));
    expect(told.map((row) => [row.kind, row.userId])).toEqual([["leadAssigned", org.userIds[0]]]);
    expect(mails.map((row) => row.key)).toEqual(told.map((row) => row.key));
  });
});

describe("the database", () => {
  test("refuses a second active assignee", async () => {
    const org = await createRoutedOrganization(db);
    const leadId = await take(org, "owned");
    const second = {
      ...{
        organizationId: org.organizationId,
        id: "asg_second",
        leadId,
        userId: org.exceptionUserId,
        step: 9,
      },
      ...{ basis: "routed" as const, assignedAt: new Date(NOW_MS) },
    };

    const refused = inOrg(org, (tx) => tx.insert(assignments).values(second));

    await expect(refused).rejects.toMatchObject({ cause: { code: "23505" } });
  });
});

describe("time to contact", () => {
  const TTC = { withinSeconds: 900, onLapse: "nextUser" } as const;

  test("passes the lead to the next user when it lapses", async () => {
    const org = await createRoutedOrganization(db, { settings: { timeToContact: TTC } });
    const leadId = await take(org, "late");

    const wait = await advance(org, leadId, 1, NOW_MS + 15 * MINUTE_MS);

    expect(wait).toEqual({ kind: "timeToContact", step: 2, untilMs: NOW_MS + 30 * MINUTE_MS });
    expect((await lead(org, leadId)).assigneeUserId).toBe(org.userIds[1]);
  });

  test("does nothing when it is asked too early, and nothing when it is asked twice", async () => {
    const org = await createRoutedOrganization(db, { settings: { timeToContact: TTC } });
    const leadId = await take(org, "twice");

    const early = await advance(org, leadId, 1, NOW_MS + 14 * MINUTE_MS);
    const first = await advance(org, leadId, 1, NOW_MS + 15 * MINUTE_MS);
    const again = await advance(org, leadId, 1, NOW_MS + 15 * MINUTE_MS);

    expect(early).toMatchObject({ step: 1 });
    expect(again).toEqual(first);
    expect(await activeAssignees(org, leadId)).toEqual([org.userIds[1]]);
  });

  test("sends the lead to exception handling when that is the choice", async () => {
    const org = await createRoutedOrganization(db, {
      settings: { timeToContact: { ...TTC, onLapse: "exception" } },
    });
    const leadId = await take(org, "exc");

    const wait = await advance(org, leadId, 1, NOW_MS + 15 * MINUTE_MS);

    expect(wait).toEqual({ kind: "settled", step: 2 });
    expect(await lead(org, leadId)).toMatchObject({
      assigneeUserId: org.exceptionUserId,
      exceptionReason: "notContactedInTime",
    });
  });

  test("ends in a named exception once everybody has had the lead", async () => {
    const org = await createRoutedOrganization(db, { users: 2, settings: { timeToContact: TTC } });
    const leadId = await take(org, "all");

    await advance(org, leadId, 1, NOW_MS + 15 * MINUTE_MS);
    await advance(org, leadId, 2, NOW_MS + 30 * MINUTE_MS);

    expect(await lead(org, leadId)).toMatchObject({
      assigneeUserId: org.exceptionUserId,
      exceptionReason: "everyMatchTried",
      waitKind: null,
    });
  });

  test("is stopped by a communication of an allowed kind only", async () => {
    const org = await createRoutedOrganization(db, {
      settings: { timeToContact: TTC, contactedBy: ["call"] },
    });
    const leadId = await take(org, "call");

    const text = await communicate(org, leadId, "text");
    const call = await communicate(org, leadId, "call");

    expect([text.stamped, call.stamped]).toEqual([false, true]);
    expect(await lead(org, leadId)).toMatchObject({ waitKind: null, step: 2 });
  });

  test("is not made by a communication dated before the assignment, which is refused with its time", async () => {
    const org = await createRoutedOrganization(db, { settings: { timeToContact: TTC } });
    const leadId = await take(org, "dated before");
    const assignedAt = new Date(NOW_MS).toISOString();

    const refusal = await communicate(org, leadId, "call", userAt(org, 0), NOW_MS - MINUTE_MS).catch(
      (error) => error,
    );

    expect(refusal).toMatchObject({
      code: "BEFORE_ASSIGNMENT",
      message: expect.stringMatching(/was assigned on [A-Z][a-z]+ \d+, \d{4}, \d+:\d\d [AP]M [A-Z]+/),
      errors: [{ pointer: "/at", detail: expect.stringContaining(assignedAt) }],
    });
    expect(await lead(org, leadId)).toMatchObject({ contactedAt: null, waitKind: "timeToContact", step: 1 });
    const kept = (tx: Tx) => tx.select().from(communications).where(eq(communications.leadId, leadId));
    expect(await inOrg(org, kept)).toEqual([]);
  });

  test("counts from the present assignment, not from one that lapsed", async () => {
    const org = await createRoutedOrganization(db, { settings: { timeToContact: TTC } });
    const leadId = await take(org, "second assignee");
    const lapsedAt = NOW_MS + 15 * MINUTE_MS;
    await advance(org, leadId, 1, lapsedAt);
    const second = { leadId, userId: userAt(org, 1), communication: "call", nowMs: lapsedAt } as const;
    const record = (atMs: number) =>
      inOrg(org, (tx) =>
        recordCommunication(tx, cache, { ...second, organizationId: org.organizationId, atMs }),
      );

    await expect(record(lapsedAt - 2 * MINUTE_MS)).rejects.toMatchObject({ code: "BEFORE_ASSIGNMENT" });
    expect(await record(lapsedAt)).toMatchObject({ stamped: true, contactedAt: new Date(lapsedAt) });
  });

  test("lets exactly one of a contact and a lapse at the same instant happen", async () => {
    const org = await createRoutedOrganization(db, { settings: { timeToContact: TTC } });
    const leadId = await take(org, "race");

    const [contact] = await Promise.allSettled([
      communicate(org, leadId, "call"),
      advance(org, leadId, 1, NOW_MS + 15 * MINUTE_MS),
    ]);

    const owner = (await lead(org, leadId)).assigneeUserId;
    expect(owner).toBe(contact.status === "fulfilled" ? org.userIds[0] : org.userIds[1]);
    expect(await activeAssignees(org, leadId)).toEqual([owner]);
  });
});

describe("offers", () => {
  const SIMULTANEOUS = { distribution: { kind: "simultaneous", acceptWithinSeconds: 900 } } as const;

  test("go to everybody who matches; the first claim wins and the others hear who won", async () => {
    const org = await createRoutedOrganization(db, { users: 5, settings: SIMULTANEOUS });
    const leadId = await take(org, "offer");

    const claims = await Promise.allSettled(org.userIds.map((userId) => claim(org, leadId, userId)));

    const won = claims.flatMap((result, place) =>
      result.status === "fulfilled" ? [org.userIds[place]] : [],
    );
    const lost = claims.filter((result) => result.status === "rejected");
    expect(won).toHaveLength(1);
    expect(lost.map((result) => result.reason.code)).toEqual(Array(4).fill("ALREADY_CLAIMED"));
    expect(lost[0]?.reason.extra.winner.id).toBe(won[0]);
    expect(await activeAssignees(org, leadId)).toEqual(won);
  });

  test("close for all others in the commit of the claim", async () => {
    const org = await createRoutedOrganization(db, { settings: SIMULTANEOUS });
    const leadId = await take(org, "close");

    await claim(org, leadId, userAt(org, 1));

    const rows = await inOrg(org, (tx) => tx.select().from(offers).where(eq(offers.leadId, leadId)));
    expect(rows.map((row) => row.state).toSorted()).toEqual(["claimed", "withdrawn", "withdrawn"]);
  });

  test("give the winner the same answer when the claim is repeated", async () => {
    const org = await createRoutedOrganization(db, { settings: SIMULTANEOUS });
    const leadId = await take(org, "again");
    await claim(org, leadId, userAt(org, 0));

    await expect(claim(org, leadId, userAt(org, 0))).resolves.toBeUndefined();
  });

  test("cannot be claimed after their time, even before the run has noticed", async () => {
    const org = await createRoutedOrganization(db, { settings: SIMULTANEOUS });
    const leadId = await take(org, "late-claim");

    const late = claim(org, leadId, userAt(org, 0), NOW_MS + 15 * MINUTE_MS);

    await expect(late).rejects.toMatchObject({ code: "OFFER_CLOSED" });
  });

  test("lead to exception handling when nobody accepts, or all have passed", async () => {
    const org = await createRoutedOrganization(db, { settings: SIMULTANEOUS });
    const lapsing = await take(org, "nobody");
    const passing = await take(org, "passed");

    await advance(org, lapsing, 1, NOW_MS + 15 * MINUTE_MS);
    for (const userId of org.userIds) await pass(org, passing, userId);

    for (const leadId of [lapsing, passing]) {
      expect(await lead(org, leadId)).toMatchObject({
        assigneeUserId: org.exceptionUserId,
        exceptionReason: "noOfferAccepted",
      });
    }
  });

  test("go on to the next user one at a time when they are sequential", async () => {
    const org = await createRoutedOrganization(db, {
      settings: { distribution: { kind: "sequential", acceptWithinSeconds: 60 } },
    });
    const leadId = await take(org, "seq");

    await pass(org, leadId, userAt(org, 0));
    await advance(org, leadId, 2, NOW_MS + MINUTE_MS);
    await claim(org, leadId, userAt(org, 2), NOW_MS + MINUTE_MS);

    const rows = await inOrg(org, (tx) =>
      tx.select().from(offers).where(eq(offers.leadId, leadId)).orderBy(offers.step),
    );
    expect(rows.map((row) => row.state)).toEqual(["passed", "lapsed", "claimed"]);
  });

  test("are nothing to somebody who never had one", async () => {
    const org = await createRoutedOrganization(db, { settings: SIMULTANEOUS });
    const leadId = await take(org, "stranger");

    await expect(claim(org, leadId, org.exceptionUserId)).rejects.toMatchObject({ code: "NOT_YOUR_LEAD" });
  });
});

describe("passing on an assigned lead", () => {
  test("gives it to the next user and is over once contact is made", async () => {
    const org = await createRoutedOrganization(db, {
      settings: { timeToContact: { withinSeconds: 900, onLapse: "nextUser" } },
    });
    const leadId = await take(org, "hand-on");

    await pass(org, leadId, userAt(org, 0));
    await communicate(org, leadId, "call", userAt(org, 1));

    expect((await lead(org, leadId)).assigneeUserId).toBe(org.userIds[1]);
    await expect(pass(org, leadId, userAt(org, 1))).rejects.toMatchObject({ code: "OFFER_CLOSED" });
  });
});

function inOrg<Result>(
  org: RoutedOrganization,
  work: Parameters<typeof db.withOrganization<Result>>[1],
): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}

async function ingestOne(
  org: RoutedOrganization,
  id: string,
  change: Parameters<typeof testDelivery>[1] = {},
) {
  const input = { organizationId: org.organizationId, sourceName: org.sourceName, nowMs: NOW_MS };
  const [result] = await inOrg(org, (tx) =>
    ingest(tx, cache, { ...input, deliveries: [testDelivery(id, change)] }),
  );
  if (!result) throw new Error("no result");
  return result;
}

async function take(org: RoutedOrganization, id: string, change: Parameters<typeof testDelivery>[1] = {}) {
  return (await ingestOne(org, id, change)).leadId;
}

async function lead(org: RoutedOrganization, leadId: string) {
  const [row] = await inOrg(org, (tx) => tx.select().from(leads).where(eq(leads.id, leadId)));
  if (!row) throw new Error("no lead");
  return row;
}

async function activeAssignees(org: RoutedOrganization, leadId: string) {
  const rows = await inOrg(org, (tx) =>
    tx
      .select()
      .from(assignments)
      .where(and(eq(assignments.leadId, leadId), isNull(assignments.endedAt))),
  );
  return rows.map((row) => row.userId);
}

function advance(org: RoutedOrganization, leadId: string, step: number, nowMs: number) {
  return inOrg(org, (tx) =>
    advanceLead(tx, cache, { organizationId: org.organizationId, leadId, step, nowMs }),
  );
}

function claim(org: RoutedOrganization, leadId: string, userId: UserId, nowMs = NOW_MS) {
  return inOrg(org, (tx) =>
    claimLead(tx, cache, { organizationId: org.organizationId, leadId, userId, nowMs }),
  );
}

function pass(org: RoutedOrganization, leadId: string, userId: UserId) {
  return inOrg(org, (tx) =>
    passLead(tx, cache, { organizationId: org.organizationId, leadId, userId, nowMs: NOW_MS }),
  );
}

function communicate(
  org: RoutedOrganization,
  leadId: string,
  communication: "call" | "text",
  userId = userAt(org, 0),
  atMs = NOW_MS,
) {
  const input = {
    organizationId: org.organizationId,
    leadId,
    userId,
    communication,
    nowMs: NOW_MS,
    atMs,
  };
  return inOrg(org, (tx) => recordCommunication(tx, cache, input));
}

function userAt(org: RoutedOrganization, place: number): UserId {
  const userId = org.userIds[place];
  if (!userId) throw new Error(`The organization has no user ${place}`);
  return userId;
}
