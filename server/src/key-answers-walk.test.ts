import { createApiKey } from "@fairlead/db";
import { API_SCOPES, type ApiScope } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  ANSWERED_AS,
  ENDPOINTS,
  type Endpoint,
  isAnsweredBriefly,
  KEY_ACCESS,
  keyOpens,
  type OperationId,
  Receipt,
} from "./contract/index.ts";
import { READS_BY_POST } from "./fixtures/every-read.ts";
import { officeApi } from "./fixtures/office-api.ts";
import { newApiKey } from "./routes/api-keys.ts";

const { server, office, as } = officeApi("file");

const SCOPES = Object.keys(API_SCOPES) as ApiScope[];
const WRITING = SCOPES.filter((scope) => scope.endsWith(":write"));
const WRITTEN = (Object.entries(ENDPOINTS) as [OperationId, Endpoint][]).filter(
  ([operation, { method }]) =>
    method !== "GET" && !(operation in READS_BY_POST) && KEY_ACCESS[operation].length > 0,
);
/** What a call may tell of itself: what was sent is known to whoever sent it. */
const OF_THE_CALL = new Set([
  ...["id", "leadId", "contactId", "created", "outcome", "run", "notes", "moved", "left"],
]);

test("every write that a key can make says what its answer tells", () => {
  const placed = Object.keys(ANSWERED_AS).sort();

  expect(placed).toEqual(WRITTEN.map(([operation]) => operation).sort());
});

test("an answer that stands for no read has nothing but ids, counts and outcomes of the call", () => {
  const bare = WRITTEN.filter(([operation]) => ANSWERED_AS[operation] === null);

  const told = bare.flatMap(([operation, { schema }]) =>
    fieldsOf(schema).map((field) => `${operation}: ${field}`),
  );

  expect(told.filter((name) => !OF_THE_CALL.has(name.split(": ")[1] ?? ""))).toEqual([]);
});

describe("a key with the scopes to write and none to read", () => {
  const RECEIPT = new Set(Object.keys(Receipt.shape));
  const brief = WRITTEN.map(([operation]) => operation).filter(
    (operation) => keyOpens(KEY_ACCESS[operation], WRITING) && isAnsweredBriefly(operation, WRITING),
  );

  test.each(brief)("is answered %s with ids, revision and state", async (operation) => {
    const key = await keyWith(WRITING);
    const { method, url } = ENDPOINTS[operation];
    const { path = url, payload, headers } = await sent(operation);

    const answer = await server.app.inject({
      ...{ method, url: `/api/v1${path}`, headers: { ...headers, authorization: `Bearer ${key}` } },
      ...(payload ? { payload } : {}),
    });

    const told = Object.keys(answer.json());
    expect([answer.statusCode, told]).toEqual([expect.toSatisfy(isFine), told]);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((field) => !RECEIPT.has(field))).toEqual([]);
  });

  test("learns by making a contact nothing of whether one is there already", async () => {
    const key = await keyWith(WRITING);
    const make = (email: string) =>
      server.app.inject({
        ...{ method: "POST", url: "/api/v1/contacts", payload: { lastName: "Lee", email } },
        headers: { authorization: `Bearer ${key}` },
      });

    const [known, unknown] = await Promise.all([make("ann@example.com"), make("nobody-yet@example.com")]);

    expect(known.json()).toEqual({ id: office.contactId });
    expect(unknown.json()).toEqual({ id: expect.any(String) });
    expect(unknown.statusCode).toBe(known.statusCode);
  });
});

test("a key with the scope to read as well is answered the document", async () => {
  const key = await keyWith(["workflows:read", "workflows:write"]);

  const answer = await server.app.inject({
    ...{ method: "PATCH", url: `/api/v1/workflows/${office.workflowId}`, payload: {} },
    headers: { authorization: `Bearer ${key}` },
  });

  expect(answer.json()).toMatchObject({ id: office.workflowId, name: expect.any(String) });
});

interface Sent {
  readonly path?: string;
  readonly payload?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What does each call once. */
async function sent(operation: OperationId): Promise<Sent> {
  const { workflowId, leadRouteId, people } = office;
  const workflow = `/workflows/${workflowId}`;
  const individual = { kind: "individual", userId: people.manager.userId };
  const route = {
    ...{ defaultAcceptorId: people.manager.userId, delayPassSeconds: 900 },
    ...{ userIds: [people.loan_officer.userId], sources: [] },
  };
  switch (operation) {
    case "createWorkflow":
      return {
        payload: {
          ...{ name: "Another", productCategory: "Other", sourceName: "Another" },
          ...{ routeTo: individual, exception: individual },
        },
      };
    case "updateWorkflow":
      return { path: workflow, payload: {} };
    case "setWorkflowState":
      return { path: `${workflow}/state`, payload: { state: "active" } };
    case "saveDraft": {
      const { graph, revision } = (await as("marketing", "GET", `${workflow}/draft`)).json();
      return { path: `${workflow}/draft`, payload: { graph }, headers: { "if-match": `"${revision}"` } };
    }
    case "publishWorkflow":
      return { path: `${workflow}/publish` };
    case "restoreVersion":
      return { path: `${workflow}/versions/1/restore` };
    case "createLeadRoute":
      return { payload: { ...route, name: "Another Route" } };
    case "updateLeadRoute":
      return { path: `/lead-routes/${leadRouteId}`, payload: { ...route, name: "Test Route" } };
    case "createContact":
      return { payload: { lastName: "Made" } };
    default:
      throw new Error(`What does ${operation} take?`);
  }
}

/** The names of an answer's fields, whatever its status below 300. */
function fieldsOf({ response }: Endpoint["schema"]): readonly string[] {
  const answers = Object.entries(response ?? {}).filter(([status]) => isFine(Number(status)));
  return answers.flatMap(([, answer]) => (answer instanceof z.ZodObject ? Object.keys(answer.shape) : []));
}

function isFine(status: number): boolean {
  return status >= 200 && status < 300;
}

async function keyWith(scopes: ApiScope[]): Promise<string> {
  const { key, prefix, keyHash } = newApiKey();
  const { organizationId, people } = office;
  await server.db.withOrganization(organizationId, (tx) =>
    createApiKey(tx, {
      ...{ organizationId, name: scopes.join(), prefix, keyHash, scopes },
      createdBy: people.admin.userId,
    }),
  );
  return key;
}
