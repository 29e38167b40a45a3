import { describe, expect, test } from "vitest";
import { FORM_TYPE, fileForm } from "../fixtures/form-of.ts";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("file");

/** A key with these scopes alone. */
async function keyWith(...scopes: readonly string[]): Promise<string> {
  const made = await as("admin", "POST", "/api-keys", { name: scopes.join(" "), scopes });
  return made.json().key;
}

function call(method: "GET" | "POST", path: string, token: string, more: object = {}) {
  return server.app.inject({
    ...{ method, url: `/api/v1${path}`, ...more },
    headers: { authorization: `Bearer ${token}`, ...(more as { headers?: object }).headers },
  });
}

function upload(token: string, fileName: string, preview = false) {
  const rows = `Last Name,Email\n${fileName},${Math.random()}@example.com\n`;
  return call("POST", `/imports/leads${preview ? "/preview" : ""}?source=Test%20Source`, token, {
    ...{ payload: fileForm(rows, fileName), headers: { "content-type": FORM_TYPE } },
  });
}

describe("a key that imports", () => {
  test("gets the template, by either scope", async () => {
    for (const scope of ["imports:read", "imports:write"]) {
      const answer = await call("GET", "/imports/leads/template.csv", await keyWith(scope));
      expect([scope, answer.statusCode]).toEqual([scope, 200]);
    }
    const other = await call("GET", "/imports/leads/template.csv", await keyWith("leads:read"));
    expect(other.statusCode).toBe(403);
  });

  test("asks what an undo of a key's import would do, and for the undo", async () => {
    const token = await keyWith("imports:write");
    const { id } = (await upload(token, "by-key.csv")).json();

    const preview = await call("GET", `/imports/${id}/undo`, token);
    const undo = await call("POST", `/imports/${id}/undo`, token);

    // It is not read yet: what is told is when it can be undone, as a person is told.
    expect([preview.statusCode, preview.json().refusal]).toEqual([200, expect.stringContaining("wait")]);
    expect(undo.json()).toMatchObject({ status: 409, code: "IMPORT_NOT_UNDOABLE" });
  });

  test("undoes no import that a person brought", async () => {
    const token = await keyWith("imports:write");

    expect((await call("GET", `/imports/${office.importId}/undo`, token)).statusCode).toBe(403);
    expect((await call("POST", `/imports/${office.importId}/undo`, token)).statusCode).toBe(403);
  });

  test("starts what it looked at without a body", async () => {
    const token = await keyWith("imports:write");
    const { id } = (await upload(token, "no-body.csv", true)).json();

    expect((await call("POST", `/imports/${id}/start`, token)).statusCode).toBe(202);
  });

  test.each([
    ["beyond the header", [{ position: 9, becomes: "/contact/email" }], "/mapping/0/position"],
    [
      "named twice",
      [
        { position: 1, becomes: "/contact/email" },
        { position: 1, becomes: null },
      ],
      "/mapping/1/position",
    ],
  ])("is told of a column that is %s", async (_what, mapping, pointer) => {
    const token = await keyWith("imports:write");
    const { id } = (await upload(token, `mapping-${pointer.length}.csv`, true)).json();

    const answer = await call("POST", `/imports/${id}/preview`, token, { payload: { mapping } });

    expect(answer.json()).toMatchObject({ status: 422, code: "INVALID_VALUE", errors: [{ pointer }] });
  });

  test("keeps a quote in the name of a file, as browsers write it", async () => {
    const { fileName } = (await upload(await keyWith("imports:write"), "7%22 list.csv")).json();

    expect(fileName).toBe('7" list.csv');
  });
});

test("leads of an import that is not there are 404", async () => {
  expect((await as("admin", "GET", "/leads?import=imp_none")).statusCode).toBe(404);
  expect((await as("admin", "GET", `/leads?import=${office.importId}`)).statusCode).toBe(200);
});

test("If-Match * publishes whatever the draft is", async () => {
  const answer = await as(...(["admin", "POST", `/workflows/${office.workflowId}/publish`, {}] as const), {
    "if-match": "*",
  });

  expect(answer.json().detail ?? "").not.toContain("If-Match must be");
});

describe("a form takes languages and placeholders as intake does", () => {
  test.each([
    ["Spanish", "es"],
    ["pt-BR", "pt"],
    ["ko", "ko"],
  ])("%s is %s", async (given, kept) => {
    const made = await as("admin", "POST", "/contacts", {
      ...{ lastName: "Vale", email: `${Math.random()}@example.com`, cellPhone: "N/A" },
      preferredLanguage: given,
    });

    const contact = (await as("admin", "GET", `/contacts/${made.json().id}`)).json();
    expect([made.statusCode, contact]).toMatchObject([201, { preferredLanguage: kept, cellPhone: null }]);
  });

  test("and refuses one that nobody speaks", async () => {
    const body = { lastName: "Vale", email: "xx@example.com", preferredLanguage: "xx" };

    expect((await as("admin", "POST", "/contacts", body)).json()).toMatchObject({
      errors: [{ pointer: "/preferredLanguage" }],
    });
  });
});
