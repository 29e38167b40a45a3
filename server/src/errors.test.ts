import { AppError, ERRORS } from "@fairlead/engine";
import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "./fixtures/test-app.ts";
import { createOffice, type Office } from "./fixtures/test-office.ts";

let database: TestDatabase;
let server: TestApp;
let office: Office;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createTestApp(database.url);
  office = await createOffice(server);
  server.app.get("/bug", async () => {
    throw new Error("the password of the database is tulip");
  });
  server.app.get("/slow", async () => {
    const canceled = Object.assign(new Error("canceling statement due to statement timeout"), {
      code: "57014",
    });
    throw new Error("Failed query", { cause: canceled });
  });
  for (const code of ["53100", "53200", "53300", "57P01", "08006"]) {
    server.app.get(`/lost/${code}`, async () => {
      throw new Error("Failed query", { cause: Object.assign(new Error("refused"), { code }) });
    });
  }
  server.app.get("/refusal", async () => {
    throw new AppError("NOT_READY", "Not now.");
  });
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

describe("a call that cannot be taken", () => {
  const JSON_TYPE = { "content-type": "application/json" };
  test.each<[string, InjectOptions, number, string, string?]>([
    ["malformed JSON", post("/leads", "{", JSON_TYPE), 400, "MALFORMED_JSON"],
    ["an empty body", post("/leads", "", JSON_TYPE), 400, "MALFORMED_JSON"],
    ["JSON that sets a prototype", post("/leads", '{"__proto__":{}}', JSON_TYPE), 400, "MALFORMED_JSON"],
    ["plain text", post("/leads", "hello", { "content-type": "text/plain" }), 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["a form", post("/leads", "a=b", form()), 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["JSON where a file belongs", post("/imports/leads", {}), 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["more than 1 MB", post("/leads", { firstName: "x".repeat(1_000_001) }), 413, "BODY_TOO_LARGE"],
    ["a missing member", post("/workflows", { name: "A" }), 400, "BAD_REQUEST", "/productCategory"],
    ["a list of another type", get("/leads?limit=many"), 400, "BAD_REQUEST", "/querystring/limit"],
    ["a cursor of another's making", get("/leads?cursor=abc"), 400, "BAD_REQUEST"],
    [
      "a cursor out of time",
      get(`/leads?cursor=${cursor("-200000-01-01T00:00:00.000Z x")}`),
      400,
      "BAD_REQUEST",
    ],
    ["a NUL character", get("/leads?search=%00"), 400, "BAD_REQUEST"],
    ["a NUL character in an id", get("/leads/%00"), 400, "BAD_REQUEST"],
    ["a number out of range", get("/workflows/x/versions/99999999999"), 400, "BAD_REQUEST", "/params/number"],
    ["a path that is no URL", get("/leads/%zz"), 400, "BAD_REQUEST"],
    ["an unknown source", post("/sources/Nobody/leads", lead({})), 404, "UNKNOWN_SOURCE"],
    ["an invalid email", post(intake(), lead({ email: "ann@" })), 422, "INVALID_EMAIL", "/contact/email"],
    [
      "an invalid phone",
      post(intake(), lead({ email: null, cellPhone: "12" })),
      422,
      "INVALID_PHONE",
      "/contact/cellPhone",
    ],
    [
      "an area code that does not exist",
      post(intake(), lead({ email: null, cellPhone: "(000) 555-0123" })),
      422,
      "UNKNOWN_AREA_CODE",
      "/contact/cellPhone",
    ],
    [
      "a file without the boundary of its parts",
      post("/imports/leads", "leads", { "content-type": "multipart/form-data" }),
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    ["a path that is not there", get("/nothing"), 404, "NOT_FOUND"],
    ["another method of a known path", { ...get("/leads/lead_x"), method: "PUT" }, 405, "METHOD_NOT_ALLOWED"],
  ])("%s is answered with its own code", async (_name, request, status, code, pointer) => {
    const answer = await inject(request);

    const problem = answer.json();
    expect(problem).toMatchObject({ status, code });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    if (pointer) expect(problem.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });

  test("leaves nothing half-written", async () => {
    const count = async () => (await inject(get("/leads"))).json().items.length;
    const before = await count();

    await inject(post(intake(), lead({ email: "ann@", cellPhone: "(000) 555-0123" })));

    expect(await count()).toBe(before);
  });

  test("is told every fault at once", async () => {
    const answer = await inject(post(intake(), lead({ email: "ann@", cellPhone: "12" })));

    expect(answer.json().errors).toHaveLength(2);
  });

  test("learns which methods a known path takes", async () => {
    const answer = await inject({ ...get("/workflows/workflow_x"), method: "DELETE" });

    expect(answer.headers.allow).toBe("GET, HEAD, PATCH");
  });
});

test("hides the message of a bug", async () => {
  const answer = await server.app.inject({ url: "/bug" });

  expect(answer.statusCode).toBe(500);
  expect(answer.json().code).toBe("INTERNAL");
  expect(answer.body).not.toContain("tulip");
});

test("answers 503 with what to do when the database stopped a statement that took too long", async () => {
  const answer = await server.app.inject({ url: "/slow" });

  expect(answer.json()).toMatchObject({ status: 503, code: "TOOK_TOO_LONG" });
  expect(answer.json().detail).toContain("fewer rules");
});

test.each(["53100", "53200", "53300", "57P01", "08006"])(
  "answers 503 and when to try again where the database has no room or is lost (%s)",
  async (code) => {
    const answer = await server.app.inject({ url: `/lost/${code}` });

    expect(answer.json()).toMatchObject({ status: 503, code: "NOT_READY" });
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  },
);

test("answers 503 while the database is not there", async () => {
  const lost = await createTestApp("postgres://nobody@127.0.0.1:1/none");

  const answer = await lost.app.inject({
    url: "/api/v1/me",
    headers: { cookie: office.people.admin.cookie },
  });

  expect(answer.json()).toMatchObject({ status: 503, code: "NOT_READY" });
  await lost.close();
});

test("points every problem to an entry of the page that explains codes", async () => {
  const page = await server.app.inject({ url: "/docs/errors" });

  const { type } = (await server.app.inject({ url: "/refusal" })).json();
  expect(type).toBe("/docs/errors#not-ready");
  for (const code of Object.keys(ERRORS)) expect(page.body).toContain(`<code>${code}</code>`);
  expect(page.body).toContain('id="not-ready"');
});

function post(path: string, payload: string | object, headers = {}): InjectOptions {
  return { method: "POST", url: `/api/v1${path}`, payload, headers };
}

function get(path: string): InjectOptions {
  return { method: "GET", url: `/api/v1${path}` };
}

function inject(request: InjectOptions) {
  return server.app.inject({
    ...request,
    headers: { ...request.headers, cookie: office.people.admin.cookie },
  });
}

function intake(): string {
  return "/sources/Test%20Source/leads";
}

function lead(contact: object, loan: object = {}): object {
  return { contact: { firstName: "Ann", lastName: "Lee", email: "new@example.com", ...contact }, loan };
}

function form() {
  return { "content-type": "application/x-www-form-urlencoded" };
}

function cursor(text: string): string {
  return Buffer.from(text).toString("base64url");
}
