import type { Role } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { FORM_TYPE, fileForm } from "../fixtures/form-of.ts";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("file");

async function upload(rows: string): Promise<string> {
  const answer = await server.app.inject({
    ...{ method: "POST", url: "/api/v1/imports/leads?source=Test%20Source", payload: fileForm(rows) },
    headers: {
      ...{ cookie: office.people.admin.cookie, "content-type": FORM_TYPE },
    },
  });
  return answer.json().id;
}

describe("undoing an import", () => {
  test.each<[Role, number]>([
    ["admin", 200],
    ["marketing", 200],
    ["manager", 403],
    ["loan_officer", 403],
    ["engineer", 403],
  ])("is looked at by the role %s: %i", async (role, status) => {
    expect((await as(role, "GET", `/imports/${office.importId}/undo`)).statusCode).toBe(status);
    expect((await as(role, "GET", `/imports/${office.importId}/undo/kept`)).statusCode).toBe(status);
  });

  test("is refused while the import waits to be read, with what to do", async () => {
    const id = await upload("Last Name,Email\nHolt,holt@example.com\n");

    const preview = (await as("admin", "GET", `/imports/${id}/undo`)).json();
    const refused = await as("admin", "POST", `/imports/${id}/undo`);

    expect(preview).toMatchObject({ undo: null, refusal: expect.stringContaining("wait until it is") });
    expect(refused.json()).toMatchObject({
      status: 409,
      code: "IMPORT_NOT_UNDOABLE",
      detail: preview.refusal,
    });
  });

  test("of one that is not there, or of another organization, is 404", async () => {
    for (const path of ["/undo", "/undo/kept"]) {
      expect((await as("admin", "GET", `/imports/imp_none${path}`)).statusCode).toBe(404);
    }
    expect((await as("admin", "POST", "/imports/imp_none/undo")).statusCode).toBe(404);
  });
});
