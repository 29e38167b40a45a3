import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { LEAD_COLUMNS } from "./lead-columns.ts";
import { memberMeaning, valuePointer } from "./member-meaning.ts";
import { parseDelivery } from "./parse-delivery.ts";
import type { RawDelivery } from "./raw-delivery.ts";
import { submissionMembers } from "./submission-members.ts";
import { noteLabel, seenNotes } from "./told-notes.ts";

const NOW_MS = Date.UTC(2026, 10, 1, 12);
const REACHED = { lastName: "Adeyemi", email: "adeyemi@example.com" };

function read(body: object) {
  const { raw, ...reading } = submissionMembers(body as RawDelivery);
  const parsed = parseDelivery(raw, NOW_MS, reading);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.delivery;
}

function errorsOf(body: object) {
  const { raw, ...reading } = submissionMembers(body as RawDelivery);
  const parsed = parseDelivery(raw, NOW_MS, reading);
  return parsed.ok ? [] : parsed.errors;
}

describe("a member that columns of files go by is read as in a file", () => {
  test.each([
    ["mobile", "617-555-0141"],
    ["cell_phone", "617-555-0141"],
    ["Phone Number", 6_175_550_141],
    ["CELLPHONE", "617-555-0141"],
  ])("contact.%s", (name, value) => {
    const { contact, notes } = read({ contact: { ...REACHED, [name]: value } });

    expect([contact.cellPhone, notes]).toEqual(["+16175550141", undefined]);
  });

  test("names in snake case, in other case and whole", () => {
    expect(
      read({ contact: { first_name: "Tola", LastName: "Adeyemi", e_mail: "t@example.com" } }).contact,
    ).toMatchObject({ firstName: "Tola", lastName: "Adeyemi", email: "t@example.com" });
    expect(read({ contact: { name: "Tola Adeyemi", email: "t@example.com" } }).contact).toMatchObject({
      firstName: "Tola",
      lastName: "Adeyemi",
    });
  });

  test("a body without any group", () => {
    const flat = { first_name: "Tola", last_name: "Adeyemi", email: "t@example.com", amountUsd: 250_000 };

    const { contact, loan, notes } = read({ ...flat, external_id: "V-7", phone: "617-555-0142" });

    expect(contact).toMatchObject({ firstName: "Tola", email: "t@example.com", cellPhone: "+16175550142" });
    expect([loan.amountUsd, notes]).toEqual([250_000, undefined]);
    expect(read({ ...flat, externalID: "V-8" }).externalId).toBe("V-8");
  });

  test.each(["loanAmount", "loan_amount", "amount", "amount_usd"])("loan.%s", (name) => {
    expect(read({ contact: REACHED, loan: { [name]: "$310K" } }).loan.amountUsd).toBe(310_000);
  });

  test("our own name wins, and what stands beside it is named", () => {
    const { loan, notes } = read({ contact: REACHED, loan: { amountUsd: 1_000, loanAmount: 2_000 } });

    expect(loan.amountUsd).toBe(1_000);
    expect(notes).toMatchObject([{ pointer: "/loan/loanAmount", value: "2000" }]);
  });

  test("all emails and phones are kept", () => {
    const { contact, further } = read({
      contact: {
        ...{ ...REACHED, cellPhone: "617-555-0143", mobile: "617-555-0144", work_phone: "617-555-0145" },
        ...{ email_2: "two@example.com", emails: "three@example.com", phone: "617-555-0143" },
      },
    });

    expect(contact).toMatchObject({ email: REACHED.email, cellPhone: "+16175550143" });
    expect(further).toMatchObject({
      workPhone: "+16175550145",
      emails: ["three@example.com", "two@example.com"],
      phones: ["+16175550144"],
    });
  });

  test("a fault names the member as it was sent", () => {
    expect(read({ contact: { ...REACHED, mobile: "12" } }).notes).toMatchObject([
      { pointer: "/contact/mobile", value: "12" },
    ]);
    expect(errorsOf({ contact: { lastName: "Adeyemi", mobile: "12" } })).toMatchObject([
      { pointer: "/contact/mobile", code: "INVALID_PHONE" },
    ]);
  });
});

describe("a member that nobody reads", () => {
  test.each([
    ["/contact/fico", { contact: { ...REACHED, fico: 720 } }, "720"],
    ["/consent", { contact: REACHED, consent: true }, "true"],
    ["/id", { contact: REACHED, id: "77" }, "77"],
    ["/source", { contact: REACHED, source: "Elsewhere" }, "Elsewhere"],
    ["/contact/loan_amount", { contact: { ...REACHED, loan_amount: 5 } }, "5"],
    ["/loan/a~1b", { contact: REACHED, loan: { "a/b": { c: [1] } } }, '{"c":[1]}'],
    ["/loan/", { contact: REACHED, loan: { "": [], x: null } }, ""],
  ])("is named with its pointer and value: %s", (pointer, body, value) => {
    const notes = read(body).notes ?? [];

    if (value === "") return expect(notes).toEqual([]);
    expect(notes).toMatchObject([{ pointer, value, detail: expect.stringContaining("read") }]);
  });

  test("is no loss where it holds nothing", () => {
    const nothing = { a: null, b: "", c: "N/A", d: [], e: {} };

    expect(read({ ...nothing, contact: { ...REACHED, ...nothing }, loan: nothing }).notes).toBeUndefined();
  });

  test("is one of 20 that are named; of more it is said how many there are", () => {
    const many = Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`x${at}`, at + 1]));

    const notes = read({ contact: REACHED, ...many }).notes ?? [];

    expect(notes).toHaveLength(21);
    expect(notes.at(-1)?.detail).toContain("13 more");
  });

  test("is counted where there are thousands", () => {
    const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`member_${at}`, at + 1]));

    const notes = read({ contact: REACHED, ...many }).notes ?? [];

    expect(notes.at(-1)?.detail).toContain("59980 more");
  });

  test("is named where the lead is refused for what may stand in it", () => {
    const [error] = errorsOf({ contact: { lastName: "Adeyemi" }, reach: { mail: "t@example.com" } });

    expect(error).toMatchObject({ code: "MISSING_VALUE", pointer: "/contact/email" });
    expect(error?.detail).toContain("Not read: /reach.");
  });

  test("is hidden with a contact whose fields are", () => {
    const notes = [{ pointer: "/contact/mobile" }, { pointer: "/backup" }, { pointer: "/loan/occupancy" }];
    const hidden = new Map([["contact.email", "doNotContact"]]) as never;

    expect(seenNotes(notes, "assignee", hidden)).toEqual([{ pointer: "/loan/occupancy" }]);
    expect(notes.map(noteLabel)).toEqual(["Phone Cell", "backup", "Occupancy"]);
  });
});

describe("a lost character", () => {
  test("is left out of a name, and named", () => {
    const { contact, notes } = read({ contact: { ...REACHED, lastName: "Mu\ufffdoz" } });

    expect(contact.lastName).toBe("Muoz");
    expect(notes).toMatchObject([{ pointer: "/contact/lastName", value: "Mu\\uFFFDoz" }]);
  });

  test.each(["/contact/cellPhone", "/contact/preferredLanguage", "/loan/purpose", "/externalId"])(
    "makes an optional value blank: %s",
    (pointer) => {
      const [, group = "", name] = pointer.split("/");
      const value = "Purch\ufffdse";
      const body = name === undefined ? { [group]: value } : { [group]: { [name]: value } };
      const { notes } = read({ ...body, contact: { ...REACHED, ...(body as { contact?: object }).contact } });

      expect(notes).toMatchObject([{ pointer, value: "Purch\\uFFFDse" }]);
    },
  );

  test("leaves no name of nothing else", () => {
    expect(errorsOf({ contact: { email: REACHED.email, lastName: "\ufffd" } })).toMatchObject([
      { pointer: "/contact/lastName" },
    ]);
  });
});

test("each of our own names is known in whatever case, and means itself", () => {
  for (const { pointer } of LEAD_COLUMNS.filter((column) => column.pointer !== "/source")) {
    const [, group = "", name] = pointer.split("/");
    const told =
      name === undefined
        ? memberMeaning("", group.toUpperCase())
        : memberMeaning(group as "contact" | "loan", name.toUpperCase());
    expect([pointer, told, valuePointer(pointer)]).toEqual([pointer, pointer, pointer]);
  }
});

propertyTest.prop([fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }))])(
  "whatever a body has is read, named, or nothing; a lead with a good email is taken",
  (more) => {
    const own = { contact: REACHED };
    const { contact: _contact, loan: _loan, externalId: _id, ...rest } = more;

    expect(errorsOf({ ...rest, ...own })).toEqual([]);
  },
);

test("a long list under another name takes time in proportion to it", () => {
  const emails = Array.from({ length: 40_000 }, (_, place) => `e${place}`);
  const before = performance.now();

  const { raw } = submissionMembers({ contact: { lastName: "Adeyemi", email_2: emails } } as RawDelivery);

  // The first of them is the email.
  expect(raw.contact?.emails).toHaveLength(39_999);
  expect(performance.now() - before).toBeLessThan(2_000);
});

test("an item of a list is told where it stood, not where the same text stands elsewhere", () => {
  const { sentAs } = submissionMembers({
    contact: { ...REACHED, nick_name: "two@", email_2: ["two@"] },
  } as RawDelivery);

  expect(sentAs.get("/contact/emails/0")).toBe("/contact/email_2");
});
