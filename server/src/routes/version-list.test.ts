import { type Database, openDatabase, tellOldVersions } from "@fairlead/db";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { drawFilter } from "../fixtures/draw-filter.ts";
import { officeApi } from "../fixtures/office-api.ts";

const { compared } = vi.hoisted(() => ({ compared: vi.fn() }));
vi.mock(import("@fairlead/engine"), async (importOriginal) => {
  const engine = await importOriginal();
  return {
    ...engine,
    diffGraphs: (...drawings: Parameters<typeof engine.diffGraphs>) => {
      compared();
      return engine.diffGraphs(...drawings);
    },
  };
});

const { server, office, as } = officeApi("eachTest");
const TOLD = [
  { number: 4, current: true, changeCount: 1, changes: [expect.stringMatching(/^Added a filter/)] },
  { number: 3, changeCount: 1, changes: [expect.stringMatching(/^Removed a filter/)] },
  { number: 2, changeCount: 1, changes: [expect.stringMatching(/^Added a filter/)] },
  { number: 1, changeCount: 0, changes: [] },
];

describe("the list of versions", () => {
  beforeEach(async () => {
    compared.mockClear();
    await drawFilter(server, office, "NH");
    await must("POST", "/publish");
    await must("POST", "/versions/1/restore");
    await must("POST", "/versions/2/restore");
    // Once for each that follows another: the counter counts.
    expect(compared).toHaveBeenCalledTimes(3);
    compared.mockClear();
  });

  test("tells what each changed without comparing any drawing", async () => {
    const { items, nextCursor } = await must("GET", "/versions");

    expect(compared).not.toHaveBeenCalled();
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject(TOLD);
    expect(items[0]).not.toHaveProperty("graph");
  });

  test("comes a page at a time, each version once", async () => {
    const first = await must("GET", "/versions?limit=3");
    const rest = await must("GET", `/versions?limit=3&cursor=${first.nextCursor}`);

    expect(numbersOf(first)).toEqual([4, 3, 2]);
    expect(numbersOf(rest)).toEqual([1]);
    expect(rest.nextCursor).toBeNull();
  });

  test("refuses a cursor of another list", async () => {
    const cursor = Buffer.from("2026-05-04T15:00:00.000Z lead_1").toString("base64url");

    const answer = await as("admin", "GET", `/workflows/${office.workflowId}/versions?cursor=${cursor}`);

    expect(answer.json()).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  });

  describe("after an upgrade from a release that stored no changes", () => {
    let db: Database;
    let owner: postgres.Sql;

    beforeEach(async () => {
      db = openDatabase(server.databaseUrl, { max: 2 });
      owner = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
      await owner`truncate workflow_version_changes`;
    });

    afterEach(async () => {
      await owner.end();
      await db.close();
    });

    test("says that they are not told yet, and compares nothing to say it", async () => {
      const { items } = await must("GET", "/versions");

      expect(items.map(({ changeCount }: { changeCount: unknown }) => changeCount)).toEqual([
        ...[null, null, null, null],
      ]);
      expect(compared).not.toHaveBeenCalled();
    });

    test("tells the same as before once the worker has compared each version, once", async () => {
      const told = await tellAll(db);
      const again = await tellAll(db);

      const { items } = await must("GET", "/versions");
      expect(told).toBeGreaterThanOrEqual(4);
      expect(again).toBe(0);
      expect(items).toMatchObject(TOLD);
    });

    test("tells all others where one cannot be compared, and says which that is", async () => {
      const [broken] = await owner<{ id: string; drawing: string }[]>`
        select id, graph::text as drawing from workflow_versions where workflow_id = ${office.workflowId} and number = 4`;
      await owner`alter table workflow_versions disable trigger all`;
      await owner`update workflow_versions set graph = graph - 'settings' where id = ${broken?.id ?? ""}`;
      const failed: string[] = [];

      const told = await tellOldVersions(db, new AbortController().signal, (id) => failed.push(id));

      // The database is the other tests' too.
      await owner`update workflow_versions set graph = ${broken?.drawing ?? ""}::text::jsonb where id = ${broken?.id ?? ""}`;
      await owner`alter table workflow_versions enable trigger all`;
      expect(failed).toEqual([broken?.id]);
      expect(told).toBeGreaterThanOrEqual(3);
      const { items } = await must("GET", "/versions");
      expect(items.map(({ changeCount }: { changeCount: unknown }) => changeCount)).toEqual([
        ...[null, 1, 1, 0],
      ]);
    });

    test("goes on where it was stopped", async () => {
      const told = await tellOldVersions(db, AbortSignal.abort(), fail);

      expect(told).toBe(0);
      expect(await tellAll(db)).toBeGreaterThanOrEqual(4);
    });
  });
});

function tellAll(db: Database): Promise<number> {
  return tellOldVersions(db, new AbortController().signal, fail);
}

function fail(_versionId: string, error: unknown): never {
  throw error;
}

function numbersOf({ items }: { items: readonly { number: number }[] }): readonly number[] {
  return items.map(({ number }) => number);
}

async function must(method: "GET" | "POST", path: string) {
  const answer = await as("admin", method, `/workflows/${office.workflowId}${path}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
