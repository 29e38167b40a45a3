import { beforeAll, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const SOURCE = "Site";

const { office, as } = officeApi("file");

beforeAll(async () => {
  const { manager, loan_officer } = office.people;
  await as("admin", "POST", "/lead-routes", {
    ...{ name: "Route", defaultAcceptorId: manager.userId, delayPassSeconds: 600 },
    ...{ userIds: [loan_officer.userId], sources: [{ name: SOURCE, kind: "singlePropertySite" }] },
  });
  const people = [
    { firstName: "Ida", lastName: "Moss", cellPhone: "p:+17815550142" },
    { firstName: "Otto", lastName: "Kerr", cellPhone: "781 555 0143 ext. 12" },
    { firstName: "Bea", lastName: "Lund", cellPhone: "212 555 0144" },
  ];
  for (const contact of people) await as("admin", "POST", `/sources/${SOURCE}/leads`, { contact });
});

describe("a phone number as it is pasted", () => {
  test.each([
    "p:+17815550142",
    "tel:+1-781-555-0142;ext=7",
    "001 781 555 0142",
    "781-555-0142 x7",
    "(781)555\u20110142 (cell)",
    "\u202a+1 (781) 555-0142\u202c",
    "+1\ufe0d-781-555-0142\u200b",
    "\uff08\uff17\uff18\uff11\uff09\uff15\uff15\uff15\uff0d\uff10\uff11\uff14\uff12",
    "+1+17815550142",
    "'7815550142.0",
    "555-0142 x7",
  ])("finds its contact and its leads by %j", async (search) => {
    expect(await found(search)).toEqual({
      ...{ contacts: ["Ida Moss"], leads: ["Ida Moss"], leadList: ["Ida Moss"] },
    });
  });

  test("finds a contact of each of two", async () => {
    const both = ["Ida Moss", "Otto Kerr"];

    expect(await found("781 555 0142 / 781-555-0143 x12")).toEqual({
      ...{ contacts: both, leads: both, leadList: both },
    });
  });

  test("finds nobody by digits of the extension alone", async () => {
    expect(await found("781-555-0188 x0142")).toEqual({ contacts: [], leads: [], leadList: [] });
  });
});

describe("an inbound call", () => {
  test("is known by both of its numbers, as a phone system writes them", async () => {
    const exception = { kind: "individual", userId: office.people.manager.userId };
    const routeTo = { kind: "individual", userId: office.people.loan_officer.userId };
    const workflow = await as("marketing", "POST", "/workflows", {
      ...{ name: "Calls", productCategory: "Other", areaCode: "617", routeTo, exception },
    });
    const { name } = workflow.json().source;
    const spellings = [
      { to: `tel:${name}`, from: "tel:+1-212-555-0145;ext=9" },
      { to: `p:${name}`, from: "p:+12125550145" },
      { to: `\u202a${name}\u202c`, from: "001 212 555 0145" },
      {
        to: `00${name.slice(1)}`,
        from: "\uff08\uff12\uff11\uff12\uff09\uff15\uff15\uff15\uff0d\uff10\uff11\uff14\uff15",
      },
    ];

    const callers: object[] = [];
    for (const [place, numbers] of spellings.entries()) {
      const answer = await as("admin", "POST", "/calls", { ...numbers, callId: `call-${place}` });
      expect(answer.statusCode).toBe(202);
      callers.push((await as("admin", "GET", `/contacts/${answer.json().contactId}`)).json());
    }

    expect(callers).toMatchObject([
      { cellPhone: "+12125550145", cellPhoneExtension: "9" },
      ...Array.from({ length: 3 }, () => ({ cellPhone: "+12125550145", cellPhoneExtension: null })),
    ]);
  });
});

/** Whom a text finds, by the search of contacts (that of the top bar too), the search of leads, and their list. */
async function found(search: string) {
  const contacts = (await as("admin", "POST", "/contacts/list", { search })).json().items;
  const leads = (await as("admin", "GET", `/leads?${new URLSearchParams({ search })}`)).json().items;
  const leadList = (await as("admin", "POST", "/leads/list", { search })).json().items;
  const names = (rows: readonly Record<string, string>[]) =>
    rows.map((row) => row.name ?? row.contactName).sort();
  return { contacts: names(contacts), leads: names(leads), leadList: names(leadList) };
}
