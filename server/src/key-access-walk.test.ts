import { createApiKey } from "@fairlead/db";
import { API_SCOPES, type ApiScope } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { ENDPOINTS, type Endpoint, KEY_ACCESS, keyOpens, type OperationId } from "./contract/index.ts";
import { officeApi } from "./fixtures/office-api.ts";
import { newApiKey } from "./routes/api-keys.ts";

const { server, office } = officeApi("file");

const SCOPES = Object.keys(API_SCOPES) as ApiScope[];
const WALKED = (Object.entries(ENDPOINTS) as [OperationId, Endpoint][]).filter(
  ([, { access }]) => access !== "public",
);

describe.each(SCOPES)("a key with the scope %s alone", (scope) => {
  test("is let through exactly where the table says", async () => {
    const key = await keyWith([scope]);

    const opened: string[] = [];
    for (const [operation, endpoint] of WALKED) {
      if ((await call(key, endpoint)) !== 403) opened.push(operation);
    }

    expect(opened).toEqual(WALKED.flatMap(([operation]) => (opens(operation, [scope]) ? [operation] : [])));
    expect(opened.length).toBeGreaterThan(0);
  });
});

test("a scope to write opens no call that only reads, but for imports that it may have sent", () => {
  const reading = WALKED.filter(([, { method }]) => method === "GET").map(([operation]) => operation);
  const writing = SCOPES.filter((scope) => scope.endsWith(":write"));

  expect(reading.filter((operation) => opens(operation, writing))).toEqual([
    "downloadLeadTemplate",
    "getImport",
    "previewImportUndo",
  ]);
});

test("a scope to read opens no call that changes anything", () => {
  const reading = SCOPES.filter((scope) => scope.endsWith(":read"));
  const asking = ["listContacts", "listLeadPage", "simulateLead", "backtestWorkflow", "downloadBacktest"];

  const opened = WALKED.filter(([operation, { method }]) => method !== "GET" && opens(operation, reading));

  expect(opened.map(([operation]) => operation).sort()).toEqual(asking.sort());
});

test("a call tells a key which scope would open it", async () => {
  const key = await keyWith(["leads:write"]);

  const answer = await server.app.inject({
    url: "/api/v1/leads",
    headers: { authorization: `Bearer ${key}` },
  });

  expect(answer.json()).toMatchObject({ code: "FORBIDDEN", detail: expect.stringContaining("leads:read") });
});

function opens(operation: OperationId, scopes: readonly ApiScope[]): boolean {
  return keyOpens(KEY_ACCESS[operation], scopes);
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

/** With ids that nothing has and without a body, so that what is allowed comes to nothing. */
async function call(key: string, { method, url }: Endpoint): Promise<number> {
  const path = `/api/v1${url.replaceAll(/:\w+/g, "none")}`;
  const answer = await server.app.inject({ method, url: path, headers: { authorization: `Bearer ${key}` } });
  return answer.statusCode;
}
