import {
  keepAnswer,
  openDatabase,
  type Reservation,
  type ReservedCall,
  releaseKey,
  reserveKey,
} from "@fairlead/db";
import { createRoutedOrganization, createTestDatabase, type TestDatabase } from "@fairlead/test";
import type { FastifyRequest } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepWithEffect } from "./idempotency.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
/** Longer than a call is waited for. */
const LATER_MS = NOW_MS + 61_000;
const ANSWER = { status: 202, body: { leadId: "lead_1" } };

let database: TestDatabase;
let db: ReturnType<typeof openDatabase>;
let organizationId: ReservedCall["organizationId"];

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
  ({ organizationId } = await createRoutedOrganization(db));
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test("an answer is kept though its transaction was tried again", async () => {
  const request = requestOf(await reserved("retried", NOW_MS));
  let attempts = 0;

  await db.withOrganization(organizationId, async (tx) => {
    attempts += 1;
    await keepWithEffect(tx, request, ANSWER);
    if (attempts === 1)
      await tx.execute("do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$");
  });

  expect(attempts).toBe(2);
  expect(await reserve("retried", LATER_MS)).toMatchObject({ kind: "answered", ...ANSWER });
});

test("a call whose key was taken over undoes what it did, and leaves the key alone", async () => {
  const slow = await reserved("taken over", NOW_MS);
  const second = await reserved("taken over", LATER_MS);

  const effect = db.withOrganization(organizationId, (tx) => keepWithEffect(tx, requestOf(slow), ANSWER));
  await expect(effect).rejects.toMatchObject({ code: "CALL_UNDER_WAY" });
  await db.withOrganization(organizationId, (tx) => releaseKey(tx, slow));

  expect(await reserve("taken over", LATER_MS)).toMatchObject({ kind: "underWay" });
  await db.withOrganization(organizationId, (tx) => keepWithEffect(tx, requestOf(second), ANSWER));
  expect(await reserve("taken over", LATER_MS)).toMatchObject({ kind: "answered" });
});

test("a call that fails after its effect is kept stays answered", async () => {
  const call = await reserved("failed late", NOW_MS);
  const kept = await db.withOrganization(organizationId, (tx) => keepAnswer(tx, call, 202, ANSWER.body));

  await db.withOrganization(organizationId, (tx) => releaseKey(tx, call));

  expect(kept).toBe(true);
  expect(await reserve("failed late", LATER_MS)).toMatchObject({ kind: "answered" });
});

function reserve(key: string, nowMs: number): Promise<Reservation> {
  const call = { organizationId, principal: "user_1", key, requestHash: "same" };
  return db.withOrganization(organizationId, (tx) => reserveKey(tx, call, nowMs));
}

async function reserved(key: string, nowMs: number): Promise<ReservedCall> {
  const reservation = await reserve(key, nowMs);
  if (reservation.kind !== "reserved") throw new Error(`The key "${key}" is ${reservation.kind}`);
  return reservation.call;
}

/** As much of a request as is looked at. */
function requestOf(call: ReservedCall): FastifyRequest {
  return { idempotentCall: call, answerKept: false } as FastifyRequest;
}
