import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENDPOINTS } from "./contract/index.ts";
import { createTestApp, type TestApp } from "./fixtures/test-app.ts";
import { createOffice } from "./fixtures/test-office.ts";

let database: TestDatabase;
let server: TestApp;
let editorDist: string;

beforeAll(async () => {
  editorDist = mkdtempSync(join(tmpdir(), "fairlead-editor-"));
  mkdirSync(join(editorDist, "assets"));
  writeFileSync(join(editorDist, "index.html"), "<!doctype html><title>Fairlead</title>");
  writeFileSync(join(editorDist, "assets", "index-abc123.js"), "export {};");
  database = await createTestDatabase();
  server = await createTestApp(database.url, { editorDist });
});

afterAll(async () => {
  await server.close();
  await database.drop();
  rmSync(editorDist, { recursive: true });
});

describe("the editor", () => {
  test.each(["/", "/leads/lead_x", "/workflows"])(
    "is served at %s, and asked for anew each time",
    async (url) => {
      const answer = await server.app.inject({ url });

      expect(answer.body).toContain("<title>Fairlead</title>");
      expect(answer.headers["cache-control"]).toBe("no-cache");
    },
  );

  test("has its hashed files kept for good", async () => {
    const answer = await server.app.inject({ url: "/assets/index-abc123.js" });

    expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test.each(["/assets/gone.js", "/api/v1/nothing", "/../package.json"])(
    "is not served at %s",
    async (url) => {
      const answer = await server.app.inject({ url });

      expect(answer.json().code).toBe("NOT_FOUND");
    },
  );

  test("runs scripts of this site alone, and is framed by nobody", async () => {
    const policy = String((await server.app.inject({ url: "/" })).headers["content-security-policy"]);

    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(/script-src [^;]*unsafe/.test(policy)).toBe(false);
  });
});

describe("the API's description", () => {
  test("is the committed one, from which the editor's client is made", async () => {
    const served = (await server.app.inject({ url: "/api/openapi.json" })).json();

    const committed = JSON.parse(readFileSync(new URL("../openapi.json", import.meta.url), "utf8"));
    expect(served).toEqual(committed);
  });

  test("is OpenAPI 3.1 and names every operation once", async () => {
    const { openapi, paths } = (await server.app.inject({ url: "/api/openapi.json" })).json();

    const operations = Object.values<Record<string, { operationId: string }>>(paths).flatMap(Object.values);
    expect(openapi).toBe("3.1.0");
    expect(operations.map((operation) => operation.operationId).sort()).toEqual(
      Object.keys(ENDPOINTS).sort(),
    );
  });

  test("can be browsed at /docs", async () => {
    const answer = await server.app.inject({ url: "/docs/" });

    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain("swagger-ui");
  });
});

describe("how a call is written", () => {
  test("a slash at the end of a path changes nothing", async () => {
    const { people } = await createOffice(server);
    const ask = (url: string) => server.app.inject({ url, headers: { cookie: people.admin.cookie } });

    const [without, withSlash] = [await ask("/api/v1/leads"), await ask("/api/v1/leads/")];

    expect(withSlash.statusCode).toBe(200);
    expect(withSlash.json()).toEqual(without.json());
  });

  test.each(["/leads", "/imports", "/audit", "/outbox"])(
    "an empty cursor of %s asks for the first page",
    async (path) => {
      const { people } = await createOffice(server);
      const ask = (query: string) =>
        server.app.inject({ url: `/api/v1${path}?${query}`, headers: { cookie: people.admin.cookie } });

      const [first, empty] = [await ask("limit=1"), await ask("limit=1&cursor=")];

      expect(empty.statusCode).toBe(200);
      expect(empty.json()).toEqual(first.json());
    },
  );
});

describe("the limit of calls", () => {
  test("holds for each caller by themselves, and says when to come back", async () => {
    const { people } = await createOffice(server);
    const call = ({ cookie }: { readonly cookie: string }) =>
      server.app.inject({ url: "/api/v1/me", headers: { cookie } });
    const first = await call(people.manager);
    const limit = Number(first.headers["x-ratelimit-limit"]);
    for (let calls = 1; calls < limit; calls += 1) await call(people.manager);

    const refused = await call(people.manager);

    expect(refused.json()).toMatchObject({ status: 429, code: "RATE_LIMITED" });
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await call(people.admin)).statusCode).toBe(200);
  });
});
