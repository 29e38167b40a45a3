import type { Role } from "@fairlead/engine";
import postgres from "postgres";
import { beforeEach, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");

let johnny: string;
let john: string;

beforeEach(async () => {
  johnny = await create({ firstName: "Johnny", lastName: "Smith", email: "johnny@example.com" });
  john = await create({
    ...{ firstName: "John", lastName: "Smith", email: "john@example.com", cellPhone: "+16172530101" },
    address: { street: "12 North Street", city: "Boston", state: "MA", postalCode: "02108" },
  });
});

async function create(body: object): Promise<string> {
  return (await as("admin", "POST", "/contacts", { ...body, ownerUserId: null })).json().id;
}

const merge = (
  role: Role,
  primaryId: string,
  otherIds: readonly string[],
  more: object = { understood: true },
) => as(role, "POST", "/contacts/merge", { primaryId, otherIds, ...more });
const record = async (id: string) => (await as("admin", "GET", `/contacts/${id}`)).json();

describe("merging contacts", () => {
  test("keeps what the primary has, and fills what it lacks", async () => {
    expect((await merge("admin", johnny, [john])).statusCode).toBe(204);

    expect(await record(johnny)).toMatchObject({
      ...{ name: "Johnny Smith", email: "johnny@example.com", cellPhone: "+16172530101" },
      ...{ address: "12 North Street", city: "Boston", state: "MA", postalCode: "02108" },
    });
  });

  test("shows before what it comes to, and changes nothing by that", async () => {
    const body = { primaryId: johnny, otherIds: [john] };

    const { fields } = (await as("admin", "POST", "/contacts/merge-preview", body)).json();

    expect(fields).toEqual(
      expect.arrayContaining([
        { field: "email", label: "Email", value: "johnny@example.com", fromId: null },
        { field: "city", label: "City", value: "Boston", fromId: john },
      ]),
    );
    expect(await record(johnny)).toMatchObject({ city: null });
  });

  test("moves loans, leads, notes and tasks, with a note of what was merged", async () => {
    await as("admin", "POST", `/contacts/${john}/loans`, { number: "L-1" });
    await as("admin", "POST", `/contacts/${john}/notes`, { text: "Prefers mornings" });
    await as("admin", "POST", `/contacts/${john}/memos`, { text: "Knows Ann" });
    await as("admin", "POST", `/contacts/${john}/tasks`, {
      ...{ name: "Call", dueAt: "2026-06-01T15:00:00Z", assigneeUserId: office.people.admin.userId },
    });
    const { leadId } = await leadOf(john);

    await merge("admin", johnny, [john]);

    const items = async (what: string) =>
      (await as("admin", "GET", `/contacts/${johnny}/${what}`)).json().items;
    expect((await items("loans")).map(({ number }: { number: string }) => number)).toEqual(["L-1"]);
    expect((await items("notes")).map(({ text }: { text: string }) => text)).toEqual([
      "Merged with John Smith.",
      "Prefers mornings",
    ]);
    expect(await items("memos")).toHaveLength(1);
    expect(await items("tasks")).toHaveLength(1);
    expect((await record(johnny)).leads.map(({ id }: { id: string }) => id)).toEqual([leadId]);
    expect((await as("admin", "GET", `/leads/${leadId}`)).json()).toMatchObject({ closedAt: null });
    const activity = await items("activity");
    const sentences = activity.map(({ change }: { change?: { sentence: string } }) => change?.sentence);
    expect(sentences, "what was done with John is told of Johnny").toEqual(
      expect.arrayContaining(["added a memo", "merged the contact “John Smith” into this one"]),
    );
  });

  test("leaves one member in a group and a loan that both were in", async () => {
    await as("admin", "POST", `/contacts/${john}/loans`, { number: "L-1" });
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    await sql`insert into loan_participants (organization_id, loan_id, contact_id, role)
      select organization_id, loan_id, ${johnny}, 'coBorrower' from loan_participants where contact_id = ${john}`;
    await sql.end();
    const { id } = (await as("admin", "POST", "/groups", { name: "VIP" })).json();
    const action = { kind: "addToGroups", groupIds: [id] };
    await as("admin", "POST", "/contacts/actions", { contactIds: [john, johnny], action });

    await merge("admin", johnny, [john]);

    expect(await record(johnny)).toMatchObject({ groups: ["VIP"] });
    const loans = (await as("admin", "GET", `/contacts/${johnny}/loans`)).json().items;
    expect(loans).toMatchObject([{ number: "L-1", role: "coBorrower" }]);
  });

  test("takes several at once, and leads a link to one of them to the primary", async () => {
    const jon = await create({ firstName: "Jon", lastName: "Smith", nickname: "JS" });

    await merge("admin", johnny, [john, jon]);

    expect(await record(johnny)).toMatchObject({ nickname: "JS", city: "Boston" });
    expect((await as("admin", "GET", `/contacts/${jon}`)).json()).toMatchObject({
      ...{ code: "NOT_FOUND", mergedInto: johnny },
    });
    const { items } = (await as("admin", "POST", "/contacts/list", { search: "Smith" })).json();
    expect(items.map(({ id }: { id: string }) => id)).toEqual([johnny]);
  });

  test("cannot be undone: nothing acts any more on a record that was merged into another", async () => {
    await merge("admin", johnny, [john]);

    const action = { kind: "unarchive" };
    const acted = await as("admin", "POST", "/contacts/actions", { contactIds: [john], action });
    expect(acted.json().items).toEqual([
      { contactId: john, refusal: "There is no such contact that you may see." },
    ]);
    expect((await as("admin", "PATCH", `/contacts/${john}`, { lastName: "Smith" })).statusCode).toBe(404);
    expect((await merge("admin", john, [johnny])).statusCode).toBe(404);
    const { items } = (await as("admin", "POST", "/contacts/list", { standing: "archived" })).json();
    expect(items).toEqual([]);
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    const [kept] = await sql`select to_jsonb(c)::text as all from contacts c where id = ${john}`;
    await sql.end();
    expect(kept?.all, "what it was is not kept either").not.toMatch(
      /John|john@example|253-?0101|North Street/,
    );
  });

  test("tells before how many private notes go along, and who will read them", async () => {
    const { userId } = office.people.loan_officer;
    const owned = { firstName: "John", lastName: "Smith", email: "j@example.com", ownerUserId: userId };
    const primaryId = (await as("admin", "POST", "/contacts", owned)).json().id;
    const note = { text: "Between us", audience: "private" };
    await as("admin", "POST", `/contacts/${john}/notes`, note);
    await as("admin", "POST", `/contacts/${primaryId}/notes`, note);

    const body = { primaryId, otherIds: [john] };
    const preview = (await as("admin", "POST", "/contacts/merge-preview", body)).json();
    await merge("admin", primaryId, [john]);
    const { items } = (await as("loan_officer", "GET", `/contacts/${primaryId}/notes`)).json();

    expect(preview).toMatchObject({ privateNotes: 1, reader: { id: userId } });
    const read = items.filter(({ audience }: { audience: string }) => audience === "private");
    expect(read).toHaveLength(2);
  });

  test("keeps whoever was silenced silent", async () => {
    await as("admin", "POST", "/contacts/actions", { contactIds: [john], action: { kind: "silence" } });

    await merge("admin", johnny, [john]);

    expect((await record(johnny)).silencedAt).not.toBeNull();
  });

  test("keeps the others' emails and phones: they are shown, and leads of the person find the record", async () => {
    const jon = await create({ lastName: "Smith", email: "jon@example.com", cellPhone: "+16172530199" });

    await merge("admin", johnny, [john, jon]);

    expect((await record(johnny)).furtherAddresses).toEqual([
      "+16172530199",
      "john@example.com",
      "jon@example.com",
    ]);
    const key = { firstName: "Jon", lastName: "Smith", cellPhone: "+16172530199", email: null };
    const delivery = { contact: { ...key, email: "else@example.com" } };
    const sent = await server.app.inject({
      ...({ method: "POST", payload: delivery } as const),
      url: `/api/v1/sources/${encodeURIComponent(office.sourceName)}/leads`,
      headers: { authorization: `Bearer ${office.apiKey}` },
    });
    expect(sent.statusCode).toBe(202);
    const { contact } = (await as("admin", "GET", `/leads/${sent.json().leadId}`)).json();
    expect(contact.linkedContactId ?? contact.id).toBe(johnny);
  });

  test("takes an extension with its phone, whether a field has it or it is kept beside", async () => {
    const jon = await create({
      lastName: "Smith",
      cellPhone: "617-253-0188 x9",
      workPhone: "617-253-0190 x12",
    });

    const preview = await as("admin", "POST", "/contacts/merge-preview", {
      ...{ primaryId: john, otherIds: [jon] },
    });
    await merge("admin", john, [jon]);

    expect(preview.json()).toMatchObject({ lost: [], furtherExtensions: { "+16172530188": "9" } });
    expect(await record(john)).toMatchObject({
      ...{ cellPhone: "+16172530101", cellPhoneExtension: null },
      ...{ workPhone: "+16172530190", workPhoneExtension: "12" },
      ...{ furtherAddresses: ["+16172530188"], furtherExtensions: { "+16172530188": "9" } },
    });
  });

  test("takes owner, assigned user and status from the others where the primary has none", async () => {
    const { loan_officer: officer, manager } = office.people;
    const body = { firstName: "Jon", lastName: "Smith", leadStatus: "hot", ownerUserId: officer.userId };
    const jon = (await as("admin", "POST", "/contacts", body)).json().id;
    const assign = { kind: "assign", userId: manager.userId };
    await as("admin", "POST", "/contacts/actions", { contactIds: [jon], action: assign });

    await merge("admin", johnny, [jon]);

    expect(await record(johnny)).toMatchObject({
      ...{ owner: { id: officer.userId }, assigned: { id: manager.userId }, leadStatus: "hot" },
    });
  });

  test("shows before what is lost, by record and field, and what is kept beside", async () => {
    const { loan_officer: officer } = office.people;
    const body = {
      firstName: "Jon",
      lastName: "Smith",
      email: "jon@example.com",
      ownerUserId: officer.userId,
    };
    const jon = (await as("admin", "POST", "/contacts", body)).json().id;

    const preview = await as("admin", "POST", "/contacts/merge-preview", {
      primaryId: johnny,
      otherIds: [john, jon],
    });

    expect(preview.json()).toMatchObject({ doNotContact: false });
    expect(preview.json().furtherAddresses.sort()).toEqual(["john@example.com", "jon@example.com"]);
    expect(preview.json().lost).toEqual(
      expect.arrayContaining([
        { fromId: john, field: "firstName", label: "First Name", value: "John" },
        { fromId: jon, field: "firstName", label: "First Name", value: "Jon" },
      ]),
    );
    expect(preview.json().lost).toHaveLength(2);
    expect(preview.json().fields).toContainEqual({
      ...{ field: "ownerUserId", label: "Owner", value: expect.stringMatching(/\w/), fromId: jon },
    });
  });

  test.each(["primary", "other"] as const)(
    "with one on the Do Not Contact List as the $0 record puts the merged one there",
    async (as_) => {
      await as("admin", "POST", `/contacts/${john}/do-not-contact`, { understood: true });
      const [primary, other] = as_ === "primary" ? [john, johnny] : [johnny, john];
      const preview = await as("admin", "POST", "/contacts/merge-preview", {
        primaryId: primary,
        otherIds: [other],
      });

      expect((await merge("admin", primary, [other])).statusCode).toBe(204);

      expect(preview.json()).toMatchObject({ doNotContact: true });
      expect(await record(primary)).toMatchObject({ standing: "doNotContact" });
      const beside = await create({ lastName: "Smith", email: "johnny@example.com" });
      expect(await record(beside)).toMatchObject({
        doNotContact: true,
        boundBy: { record: { id: primary } },
      });
    },
  );

  test("needs its permission, that one has understood, and contacts that are not archived", async () => {
    expect((await merge("loan_officer", johnny, [john])).statusCode).toBe(403);
    expect((await merge("admin", johnny, [john], {})).statusCode).toBe(400);
    expect((await merge("admin", johnny, [johnny])).statusCode).toBe(422);
    expect((await merge("admin", johnny, ["con_nobody"])).statusCode).toBe(404);
    const archive = { kind: "archive", reason: "duplicate" };
    await as("admin", "POST", "/contacts/actions", { contactIds: [john], action: archive });
    expect((await merge("admin", johnny, [john])).statusCode).toBe(403);
  });
});

async function leadOf(contactId: string): Promise<{ readonly leadId: string }> {
  const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
  await sql`update leads set contact_id = ${contactId} where id = ${office.leadId}`;
  await sql.end();
  return { leadId: office.leadId };
}
