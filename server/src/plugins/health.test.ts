import { openDatabase } from "@fairlead/db";
import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import type { Probe } from "@fairlead/workflows";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseProbes } from "../database-probes.ts";
import { createTestApp } from "../fixtures/test-app.ts";
import { probesApp } from "./health.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

describe("readiness", () => {
  test("is there when every part is well", async () => {
    const answer = await ask("/readyz", [well("database"), well("temporal")]);

    expect([answer.statusCode, answer.json()]).toEqual([200, { ready: true, faults: [] }]);
  });

  test("names each part that is not well, with the reason", async () => {
    const answer = await ask("/readyz", [
      well("database"),
      ill("temporal", "connection refused"),
      ill("worker", "none"),
    ]);

    expect(answer.statusCode).toBe(503);
    expect(answer.json().faults).toEqual([
      { part: "temporal", reason: "connection refused" },
      { part: "worker", reason: "none" },
    ]);
  });

  test("does not wait for a part that never answers", async () => {
    const stuck: Probe = { name: "temporal", check: () => new Promise(() => {}) };

    const answer = await ask("/readyz", [stuck]);

    expect(answer.json().faults[0]).toMatchObject({
      part: "temporal",
      reason: expect.stringContaining("no answer"),
    });
  });

  test("is not there while the database has no room on its disk, and says so", async () => {
    const own = await createTestDatabase();
    const owner = postgres(own.url, { max: 1, onnotice: () => {} });
    await owner.unsafe(`alter database "${new URL(own.url).pathname.slice(1)}" set temp_file_limit = '16kB'`);
    const full = openDatabase(own.url);
    const roomy = openDatabase(database.url);

    const [faulty, well] = await Promise.all(
      [full, roomy].map((db) => ask("/readyz", databaseProbes(db, own.url))),
    );

    expect(faulty?.json().faults).toEqual([
      { part: "storage", reason: expect.stringContaining("temporary") },
    ]);
    expect([faulty?.statusCode, well?.statusCode]).toEqual([503, 200]);
    await Promise.all([owner.end(), full.close(), roomy.close()]);
    await own.drop();
  });

  test("asks for the schema that this code was written for", async () => {
    const db = openDatabase(database.url);
    const owner = postgres(database.url, { max: 1, onnotice: () => {} });
    await owner`delete from drizzle.__drizzle_migrations
      where id = (select max(id) from drizzle.__drizzle_migrations)`;

    const answer = await ask("/readyz", databaseProbes(db, database.url));

    expect(answer.json().faults).toEqual([
      { part: "migrations", reason: expect.stringContaining("1 migrations are not applied") },
    ]);
    await owner.end();
    await db.close();
  });
});

test("a process is alive although its parts are not well", async () => {
  expect((await ask("/healthz", [ill("database", "gone")])).statusCode).toBe(200);
});

test("metrics tell requests by route, not by path", async () => {
  const server = await createTestApp(database.url);
  await server.app.inject({ url: "/api/v1/leads/lead_secret" });

  const { body } = await server.app.inject({ url: "/metrics" });

  expect(body).toContain('route="/api/v1/leads/:id",status="401"');
  expect(body).not.toContain("lead_secret");
  await server.close();
});

describe("probes on a port of their own", () => {
  test.each(["/healthz", "/readyz", "/metrics"])("%s is served there and not beside the API", async (url) => {
    const server = await createTestApp(database.url, { hasProbesPort: true });
    const apart = probesApp([well("database")]);

    expect((await server.app.inject({ url })).json()).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect((await apart.inject({ url })).statusCode).toBe(200);
    await apart.close();
    await server.close();
  });

  test("serve nothing of the API", async () => {
    const apart = probesApp([]);

    expect((await apart.inject({ url: "/api/v1/me" })).statusCode).toBe(404);
    await apart.close();
  });
});

async function ask(url: string, probes: readonly Probe[]) {
  const server = await createTestApp(database.url, { probes });
  const answer = await server.app.inject({ url });
  await server.close();
  return answer;
}

function well(name: string): Probe {
  return { name, check: async () => {} };
}

function ill(name: string, reason: string): Probe {
  return { name, check: () => Promise.reject(new Error(reason)) };
}
