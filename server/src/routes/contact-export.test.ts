import type { Role } from "@fairlead/engine";
import postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const { server, office, as } = officeApi("file");

beforeAll(async () => {
  const contacts = [
    { lastName: "Zed", firstName: "=cmd()", address: at("Albany", "NY") },
    { lastName: "Ames", firstName: "Ann", address: at("Buffalo", "NY"), leadStatus: "hot" },
    { lastName: "Other", firstName: "Olaf", address: at("Austin", "TX") },
  ];
  for (const contact of contacts) {
    expect((await as("admin", "POST", "/contacts", contact)).statusCode).toBe(201);
    server.clock.nowMs += 1_000;
  }
});

describe("an export of contacts", () => {
  test("has the rows, order and columns of the view, under their labels", async () => {
    const answer = await exported("admin", {
      include: [{ field: "contact.state", operator: "equals", value: "NY" }],
      exclude: [{ field: "contact.lastName", operator: "equals", value: "Nobody" }],
      sort: { column: "city", descending: true },
      columns: ["city", "leadStatus"],
    });

    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers["content-disposition"]).toBe('attachment; filename="contacts-2026-05-04.csv"');
    expect(lines(answer.body)).toEqual([
      '"First Name","Last Name","City","Lead Status","Do Not Contact"',
      '"Ann","Ames","Buffalo","Hot",""',
      `"'=cmd()","Zed","Albany","New",""`,
    ]);
  });

  test("of everything leaves filters, order and columns aside", async () => {
    const all = await exported("admin", {
      ...{ everything: true, tab: "my", search: "nobody", columns: ["city"] },
      ...{ sort: { column: "name", descending: false } },
    });

    const [header, newest, ...older] = lines(all.body);
    expect(header).toBe(
      '"First Name","Last Name","Phone Cell","Email","Lead Source","Owner","Groups","Creation Date","Do Not Contact"',
    );
    expect(newest).toMatch(/^"Olaf","Other",/);
    expect(older.at(0)).toMatch(/^"Ann","Ames",/);
    expect(all.headers["x-row-count"]).toBe(String(older.length + 1));
  });

  test("shows instants as clocks do where it is read", async () => {
    const search = { search: "Ames", columns: ["createdAt"] };

    const zones = await Promise.all(
      ["UTC", "America/New_York"].map((timeZone) => exported("admin", { ...search, timeZone })),
    );

    expect(zones.map(({ body }) => lines(body).at(1))).toEqual([
      '"Ann","Ames","2026-05-04 15:00",""',
      '"Ann","Ames","2026-05-04 11:00",""',
    ]);
    const nowhere = await exported("admin", { timeZone: "Mars/Olympus" });
    expect(nowhere.json()).toMatchObject({ code: "INVALID_VALUE", errors: [{ pointer: "/timeZone" }] });
  });

  test.each(["loan_officer", "partner", "engineer"] as const)(
    "is refused to the role %s, which lacks its permission",
    async (role) => {
      expect((await exported(role, {})).statusCode).toBe(403);
    },
  );

  test("has only what one sees", async () => {
    const search = { search: "Ames" };
    await as("admin", "POST", "/contacts", { firstName: "Ann", lastName: "Unowned-Ames" });

    const manager = lines((await exported("manager", search)).body);
    const listed = (await as("manager", "POST", "/contacts/list", search)).json();

    expect(manager.slice(1)).toHaveLength(listed.total);
    expect(listed.total).toBeLessThan((await as("admin", "POST", "/contacts/list", search)).json().total);
  });

  test("has every cell in quotes, so that what a `;` in it would divide off is text", async () => {
    await as("admin", "POST", "/contacts", { firstName: "Semi", lastName: ";=1+1" });

    const answer = await exported("admin", { search: "Semi", columns: ["city"] });

    expect(lines(answer.body).slice(1)).toEqual(['"Semi",";=1+1","",""']);
  });

  test("is kept in the audit trail, by whom and of how many", async () => {
    await exported("marketing", { search: "Olaf" });

    const sql = postgres(server.databaseUrl, { max: 1 });
    const events = await sql`select actor_user_id as actor, subject_kind as subject, details
      from audit_events where action = 'exported' order by sequence desc limit 1`;
    await sql.end();
    expect(events).toMatchObject([
      { actor: office.people.marketing.userId, subject: "list", details: { count: 1, extent: "view" } },
    ]);
  });
});

function exported(role: Role, body: object) {
  return as(role, "POST", "/contacts/export", body);
}

function at(city: string, state: string) {
  return { street: null, city, state, postalCode: null };
}

/** Without the mark that tells spreadsheets that it is UTF-8. */
function lines(csv: string): readonly string[] {
  expect(csv.startsWith(BYTE_ORDER_MARK)).toBe(true);
  return csv.slice(BYTE_ORDER_MARK.length).trimEnd().split("\n");
}
