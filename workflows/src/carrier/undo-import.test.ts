import {
  claimLead,
  cleanUp,
  closeLead,
  type Database,
  type ImportRecord,
  listImportRows,
  listKept,
  listKeptValues,
  newId,
  passLead,
  planUndo,
  RoutingCache,
  readImport,
  readKeptReasons,
  reassignLead,
  recordCommunication,
  reopenLead,
  requestUndo,
  schema,
  undoBatch,
  updateWorkflow,
} from "@fairlead/db";
import { DEFAULT_DUPLICATE_RULES, NOTHING_UNDONE, type UserId } from "@fairlead/engine";
import { createRoutedOrganization, findViolations, type RoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importFile } from "./import-file.fixture.ts";
import { undoImport } from "./undo-import.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const LATER_MS = NOW_MS + 3_600_000;
const HEADER = "First Name,Last Name,Email,Loan Amount,External ID";
const OFFERED = { distribution: { kind: "simultaneous", acceptWithinSeconds: 7_200 } } as const;

const { database, db } = databaseForFile();
let org: RoutedOrganization;
const cache = new RoutingCache();

beforeEach(async () => {
  org = await createRoutedOrganization(db, { settings: OFFERED });
});
afterEach(async () => {
  expect(await findViolations(database.url)).toEqual([]);
});

type Work = Parameters<Database["withOrganization"]>[1];
function inOrg<Result>(work: (tx: Parameters<Work>[0]) => Promise<Result>): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}

const person = (place: number, more = "") =>
  `Person,${place},person${place}@example.com,${100_000 + place},${more}`;

function take(rows: readonly string[], takesRepeats = false): Promise<ImportRecord> {
  const { organizationId, sourceName } = org;
  const csv = `${[HEADER, ...rows].join("\n")}\n`;
  return importFile(db, cache, { organizationId, sourceName, csv, takesRepeats, nowMs: NOW_MS });
}

/** A row of the same person with a phone. */
function takeWithPhone(phone: string, externalId: string): Promise<ImportRecord> {
  return takeWithPhones([`Person,1,person1@example.com,${phone},${externalId}`]);
}

function takeWithPhones(rows: readonly string[]): Promise<ImportRecord> {
  const { organizationId, sourceName } = org;
  const csv = `${["First Name,Last Name,Email,Cell Phone,External ID", ...rows].join("\n")}\n`;
  return importFile(db, cache, { organizationId, sourceName, csv, takesRepeats: false, nowMs: NOW_MS });
}

/** Who is active takes it back. */
function ask(importId: string, keyId: string | null = null): Promise<void> {
  const { organizationId, exceptionUserId } = org;
  const actor = { organizationId, userId: keyId === null ? exceptionUserId : null, keyId };
  return inOrg((tx) => requestUndo(tx, { organizationId, importId, actor, nowMs: LATER_MS }));
}

function carry(importId: string, signal = new AbortController().signal): Promise<void> {
  const { organizationId } = org;
  return undoImport({ db, cache, nowMs: () => LATER_MS, signal }, { organizationId, importId });
}

async function undo(importId: string): Promise<ImportRecord> {
  await ask(importId);
  await carry(importId);
  const item = await inOrg((tx) => readImport(tx, importId));
  if (!item) throw new Error("The import is gone");
  return item;
}

const leadsOf = () => inOrg((tx) => tx.select().from(schema.leads));
const contactsOf = () => inOrg((tx) => tx.select().from(schema.contacts));
const rowsOf = (importId: string) =>
  inOrg((tx) => listImportRows(tx, importId, { afterLine: 0, limit: 1_000 }));

describe("an import that is undone", () => {
  test("has its leads closed with the reason, nothing of them waiting, and its contacts archived", async () => {
    const item = await take([person(1), person(2), person(3)]);

    const undone = await undo(item.id);

    expect(undone).toMatchObject({
      undoState: "done",
      undoBy: org.exceptionUserId,
      undoFinishedAt: new Date(LATER_MS),
    });
    expect(undone.undoCounts).toEqual({ ...NOTHING_UNDONE, leadsClosed: 3, contactsArchived: 3 });
    expect((await leadsOf()).map(({ closedAt, waitKind }) => [closedAt, waitKind])).toEqual(
      Array.from({ length: 3 }, () => [new Date(LATER_MS), null]),
    );
    expect((await contactsOf()).map(({ standing }) => standing)).toEqual([1, 1, 1]);
    expect(new Set((await contactsOf()).map(({ archiveReason }) => archiveReason))).toEqual(
      new Set(["other"]),
    );
    const offers = await inOrg((tx) => tx.select().from(schema.offers));
    expect(new Set(offers.map(({ state }) => state))).toEqual(new Set(["withdrawn"]));
    const events = await inOrg((tx) => tx.select().from(schema.leadEvents));
    expect(
      events.filter(({ data }) => data.kind === "closed" && data.because === "importUndone"),
    ).toHaveLength(3);
  });

  test("was told before what it would come to, and comes to that", async () => {
    await rules();
    await take([person(1), person(2)]);
    const item = await take([person(1, "n-1").replace("100001", "155000"), person(3), person(4), person(5)]);
    const [, claimed] = (await rowsOf(item.id)).map(({ leadId }) => leadId);
    await claim(claimed ?? "");
    const plan = await inOrg((tx) => planUndo(tx, item.id, LATER_MS));

    const { undoCounts } = await undo(item.id);

    expect(plan.counts).toMatchObject({
      leadsClosed: 2,
      leadsKept: 1,
      contactsArchived: 2,
      fieldsGivenBack: 1,
    });
    expect(undoCounts).toEqual(plan.counts);
    expect(plan.kept).toEqual([{ reason: "claimed", leads: 1 }]);
  });

  test("is undone once: whoever asks again is refused", async () => {
    const item = await take([person(1)]);
    await ask(item.id);

    await expect(ask(item.id)).rejects.toMatchObject({ code: "IMPORT_NOT_UNDOABLE" });
    await carry(item.id);
    await expect(ask(item.id)).rejects.toMatchObject({ code: "IMPORT_NOT_UNDOABLE" });
  });

  test("goes on where its carrier stopped halfway, and does nothing twice", async () => {
    const item = await take(Array.from({ length: 120 }, (_, place) => person(place)));
    await ask(item.id);
    const { organizationId } = org;
    await inOrg((tx) => undoBatch(tx, cache, { organizationId, importId: item.id, nowMs: LATER_MS }));
    const stopped = new AbortController();
    stopped.abort();
    await expect(carry(item.id, stopped.signal)).rejects.toThrow();
    expect((await inOrg((tx) => readImport(tx, item.id)))?.undoState).toBe("running");

    await carry(item.id);
    await carry(item.id);

    const done = await inOrg((tx) => readImport(tx, item.id));
    expect(done).toMatchObject({
      undoState: "done",
      undoCounts: { leadsClosed: 120, contactsArchived: 120 },
    });
    const events = await inOrg((tx) => tx.select().from(schema.leadEvents));
    expect(events.filter(({ data }) => data.kind === "closed")).toHaveLength(120);
  });

  test("writes nothing of a batch that breaks off", async () => {
    const item = await take([person(1), person(2)]);
    await ask(item.id);
    const { organizationId } = org;

    const broken = inOrg(async (tx) => {
      await undoBatch(tx, cache, { organizationId, importId: item.id, nowMs: LATER_MS });
      throw new Error("killed");
    });

    await expect(broken).rejects.toThrow("killed");
    expect((await leadsOf()).every(({ closedAt }) => closedAt === null)).toBe(true);
    await carry(item.id);
    expect((await inOrg((tx) => readImport(tx, item.id)))?.undoCounts).toMatchObject({ leadsClosed: 2 });
  });

  test("lets the mended file in as new, with the same ids", async () => {
    const item = await take([person(1, "w-1"), person(2, "w-2")]);
    await undo(item.id);

    const again = await take([person(1, "w-1"), person(2, "w-2")]);

    expect(again).toMatchObject({ rowsCreated: 2, rowsRepeated: 0 });
  });

  test("lets the mended file in as new, without ids", async () => {
    const item = await take([person(1), person(2)]);
    await take([person(1)]);
    await undo(item.id);

    expect(await take([person(1), person(2)])).toMatchObject({ rowsCreated: 2, rowsRepeated: 0 });
  });
});

describe("a lead that somebody worked stays, and says why:", () => {
  test.each<[string, (leadId: string) => Promise<unknown>]>([
    ["claimed", (leadId) => claim(leadId)],
    ["passed", (leadId) => inOrg((tx) => passLead(tx, cache, { ...by(0), leadId }))],
    ["contacted", (leadId) => claim(leadId).then(() => contact(leadId))],
    ["closed", (leadId) => close(leadId)],
    ["reassigned", (leadId) => reassign(leadId)],
    ["noted", () => note()],
    ["updated", () => rules().then(() => take([person(1, "x-9").replace("100001", "175000")]))],
  ])("%s", async (reason, work) => {
    const item = await take([person(1), person(2)]);
    const [first] = await rowsOf(item.id);
    await work(first?.leadId ?? "");

    const undone = await undo(item.id);

    const left = reason === "closed" ? "closedBefore" : reason;
    expect((await rowsOf(item.id)).map((row) => row.undone)).toEqual([left, "closedAndArchived"]);
    expect(undone.undoCounts).toMatchObject({ leadsClosed: 1, leadsKept: 1, contactsArchived: 1 });
  });
});

describe("a contact", () => {
  test("that was there before stays in use", async () => {
    await rules({ updateLead: null });
    await take([person(1)]);
    const item = await take([person(1, "n-1")]);

    await undo(item.id);

    expect((await contactsOf()).map(({ standing }) => standing)).toEqual([0]);
  });

  test("with two leads of the file is archived with the second, in whatever batch it is", async () => {
    await rules({ updateLead: null });
    const item = await take([
      person(1, "a"),
      ...Array.from({ length: 60 }, (_, place) => person(place + 2)),
      person(1, "b"),
    ]);

    const { undoCounts } = await undo(item.id);

    expect(undoCounts).toMatchObject({ leadsClosed: 62, contactsArchived: 61 });
    expect((await contactsOf()).every(({ standing }) => standing === 1)).toBe(true);
  });

  test("of which one lead stays is not archived", async () => {
    await rules({ updateLead: null });
    const item = await take([person(1, "a"), person(1, "b")]);
    const [first] = await rowsOf(item.id);
    await claim(first?.leadId ?? "");

    expect((await undo(item.id)).undoCounts).toMatchObject({ leadsClosed: 1, contactsArchived: 0 });
  });
});

describe("what an undo leaves is named", () => {
  const kept = (importId: string) => inOrg((tx) => listKept(tx, importId, { afterLine: 0, isUndone: true }));

  test("without the leads that it closed itself, and with the contact that stays in use", async () => {
    const item = await take([person(1), person(2)]);
    const [first] = await contactsOf();
    const group = {
      organizationId: org.organizationId,
      createdAt: new Date(NOW_MS),
      updatedAt: new Date(NOW_MS),
    };
    const groupId = newId("group");
    await inOrg(async (tx) => {
      await tx.insert(schema.contactGroups).values({ ...group, id: groupId, name: "By hand" });
      const member = { organizationId: org.organizationId, groupId, contactId: first?.id ?? "" };
      await tx.insert(schema.contactGroupMembers).values({ ...member, addedAt: new Date(NOW_MS) });
    });

    await undo(item.id);

    expect(await inOrg((tx) => readKeptReasons(tx, item.id))).toEqual([]);
    expect(await kept(item.id)).toMatchObject({
      ...{ items: [], next: null },
      contacts: [{ contactId: first?.id, reason: "more", firstName: "Person" }],
    });
  });

  test("with the field, whose it is, and why", async () => {
    await rules();
    await take([person(1)]);
    const [contact] = await contactsOf();
    const [lead] = await leadsOf();
    const item = await take(["Personne,1,person1@example.com,190000,n-1"]);
    await inOrg((tx) => tx.update(schema.contacts).set({ firstName: "Petra" }));
    await take(["Petra,1,person1@example.com,210000,n-2"]);

    await undo(item.id);

    const values = await inOrg((tx) => listKeptValues(tx, item.id, { isUndone: true, staying: new Set() }));
    expect(values.fields).toMatchObject([
      { leadId: lead?.id, contactId: contact?.id, field: "amountUsd", reason: "overwritten" },
      { leadId: null, contactId: contact?.id, field: "firstName", reason: "changed" },
    ]);
  });
});

describe("further emails and phones that rows brought to a contact that was there before", () => {
  const formerOf = () => inOrg((tx) => tx.select().from(schema.contactFormerAddresses));
  const takeWithMore = (more: string, externalId: string, nowMs = NOW_MS) => {
    const csv = [
      "First Name,Last Name,Email,Cell Phone,Other Phones,External ID",
      `Person,1,person1@example.com,617-555-0101,${more},${externalId}`,
    ].join("\n");
    const { organizationId, sourceName } = org;
    return importFile(db, cache, { organizationId, sourceName, csv, nowMs });
  };

  test("are taken back, and counted before and after", async () => {
    await rules({ updateLead: null });
    await take([person(1)]);
    const item = await takeWithMore("617-555-0102 / 617-555-0103", "m-1");
    const plan = await inOrg((tx) => planUndo(tx, item.id, LATER_MS));

    const { undoCounts } = await undo(item.id);

    expect(undoCounts).toMatchObject({ leadsClosed: 1, addressesTakenBack: 2, addressesKept: 0 });
    expect(undoCounts).toEqual(plan.counts);
    expect(await formerOf()).toEqual([]);
  });

  test("stay where another lead names them, where a later file does, and are named", async () => {
    await rules();
    await take([person(1)]);
    const item = await takeWithMore("617-555-0102 / 617-555-0103", "m-1");
    await takeWithMore("617-555-0103", "m-2", NOW_MS + 60_000);
    const plan = await inOrg((tx) => planUndo(tx, item.id, LATER_MS));

    const { undoCounts } = await undo(item.id);

    expect(undoCounts).toMatchObject({ addressesTakenBack: 1, addressesKept: 1 });
    expect(undoCounts).toEqual(plan.counts);
    const values = await inOrg((tx) => listKeptValues(tx, item.id, { isUndone: true, staying: new Set() }));
    expect(values.addresses).toMatchObject([{ address: "+16175550103", firstName: "Person" }]);
    expect((await formerOf()).map(({ address }) => address)).toEqual(["+16175550103"]);
  });

  test("stay where they were there before", async () => {
    await rules({ updateLead: null });
    await takeWithMore("617-555-0102 / 617-555-0103", "m-1");
    const item = await takeWithMore("617-555-0103", "m-2");

    await undo(item.id);

    expect((await formerOf()).map(({ address }) => address).sort()).toEqual([
      ...["+16175550102", "+16175550103"],
    ]);
  });

  test("stay with a record that asked not to be contacted, and bind it", async () => {
    await rules({ updateLead: null });
    await take([person(1)]);
    await inOrg((tx) => tx.update(schema.contacts).set({ doNotContact: true }));
    const item = await takeWithMore("617-555-0102", "m-1");

    const { undoCounts } = await undo(item.id);

    expect(undoCounts).toMatchObject({ addressesTakenBack: 0, addressesKept: 2 });
    expect((await formerOf()).map(({ address }) => address).sort()).toEqual([
      ...["+16175550101", "+16175550102"],
    ]);
  });

  test.each(["the older first", "the newer first"])(
    "go with two imports that are undone, %s: what one wrote and the other wrote over too",
    async (order) => {
      await rules({ updateContact: ["cellPhone"] });
      await takeWithPhone("617-555-0101", "p-1");
      const older = await takeWithPhone("617-555-0102", "p-2");
      const newer = await takeWithPhone("617-555-0103", "p-3");
      const imports = order === "the older first" ? [older, newer] : [newer, older];

      for (const { id } of imports) {
        const plan = await inOrg((tx) => planUndo(tx, id, LATER_MS));
        expect((await undo(id)).undoCounts).toEqual(plan.counts);
      }

      const [contact] = await contactsOf();
      const beside = (await formerOf()).filter(({ address }) => address !== contact?.cellPhone);
      expect([contact?.cellPhone, beside]).toEqual(["+16175550101", []]);
    },
  );

  test("stay where one of them was written over and the field stays", async () => {
    await rules({ updateContact: ["cellPhone"] });
    await takeWithPhone("617-555-0101", "p-1");
    const item = await takeWithPhone("617-555-0102", "p-2");
    await inOrg((tx) => tx.update(schema.contacts).set({ cellPhone: "+16175550109" }));

    await undo(item.id);

    expect((await formerOf()).map(({ address }) => address)).toEqual(["+16175550101"]);
  });
});

test("a lead that is opened again takes its contact out of the archive, and no other", async () => {
  const item = await take([person(1), person(2)]);
  await undo(item.id);
  const [first] = await rowsOf(item.id);
  const { organizationId, exceptionUserId: actorUserId } = org;
  const input = { organizationId, leadId: first?.leadId ?? "", actorUserId, seesAll: true, nowMs: LATER_MS };

  await inOrg((tx) => reopenLead(tx, cache, input));

  const contacts = await contactsOf();
  const opened = contacts.find(({ id }) => id === first?.contactId);
  expect(opened).toMatchObject({ standing: 0, archivedAt: null, archiveReason: null });
  expect(contacts.map(({ standing }) => standing).sort()).toEqual([0, 1]);
});

test("what rows wrote over stands in the contact's activity with both values, and what goes back too", async () => {
  await rules();
  await take([person(1)]);
  const item = await take(["Personne,1,person1@example.com,190000,n-1"]);
  const told = () =>
    inOrg(async (tx) => {
      const values = await tx.select().from(schema.auditValues).orderBy(schema.auditValues.sequence);
      return values.map(({ field, before, after }) => [field, before, after]);
    });
  expect(await told()).toEqual([["firstName", "Person", "Personne"]]);

  await undo(item.id);

  expect(await told()).toEqual([
    ["firstName", "Person", "Personne"],
    ["firstName", "Personne", "Person"],
  ]);
});

test("a contact of the file that another of its rows wrote over is archived all the same", async () => {
  await rules({ updateLead: null });
  const item = await take([
    person(1, "a"),
    ...Array.from({ length: 60 }, (_, place) => person(place + 2, `o-${place}`)),
    "Personne,1,person1@example.com,190000,b",
  ]);

  expect((await undo(item.id)).undoCounts).toMatchObject({ leadsClosed: 62, contactsArchived: 61 });
});

test("of a large file the first rows are counted, and it says so", async () => {
  const item = await take([person(1), person(2), person(3)]);

  expect(await inOrg((tx) => planUndo(tx, item.id, LATER_MS, 2))).toMatchObject({
    ...{ isWhole: false, counts: { leadsClosed: 2 } },
  });
  expect(await inOrg((tx) => planUndo(tx, item.id, LATER_MS, 3))).toMatchObject({
    ...{ isWhole: true, counts: { leadsClosed: 3 } },
  });
});

describe("a field that a row wrote over", () => {
  test("gets its former value, of lead and contact", async () => {
    await rules();
    await take([person(1)]);
    const item = await take(["Personne,1,person1@example.com,190000,n-1"]);
    expect((await contactsOf())[0]?.firstName).toBe("Personne");

    const { undoCounts } = await undo(item.id);

    expect((await contactsOf())[0]).toMatchObject({ firstName: "Person", standing: 0 });
    expect((await leadsOf())[0]).toMatchObject({ amountUsd: 100_001, closedAt: null });
    expect(undoCounts).toMatchObject({ fieldsGivenBack: 2, fieldsKept: 0, leadsClosed: 0 });
  });

  test("stays where somebody changed it since, and the others go back", async () => {
    await rules();
    await take([person(1)]);
    const item = await take(["Personne,1,person1@example.com,190000,n-1"]);
    await inOrg((tx) => tx.update(schema.contacts).set({ firstName: "Petra" }));

    const { undoCounts } = await undo(item.id);

    expect((await contactsOf())[0]?.firstName).toBe("Petra");
    expect(undoCounts).toMatchObject({ fieldsGivenBack: 1, fieldsKept: 1 });
  });

  test("of a phone goes back with its extension", async () => {
    await rules({ updateContact: ["cellPhone"] });
    await takeWithPhone("617-555-0101 x12", "p-1");
    const item = await takeWithPhone("617-555-0102 x34", "p-2");
    expect((await contactsOf())[0]).toMatchObject({ cellPhone: "+16175550102", cellPhoneExtension: "34" });

    const { undoCounts } = await undo(item.id);

    expect((await contactsOf())[0]).toMatchObject({ cellPhone: "+16175550101", cellPhoneExtension: "12" });
    expect(undoCounts).toMatchObject({ fieldsGivenBack: 1, fieldsKept: 0 });
  });

  test.each([
    ["that a number had none of is taken off again", "617-555-0101", "617-555-0101 x34", null],
    ["of a later number does not stay at the former one", "617-555-0101", "617-555-0102 x34", null],
    ["that went with its number comes back", "617-555-0101 x12", "617-555-0102", "12"],
    ["that was given twice stays", "617-555-0101 x12", "617-555-0102 x12", "12"],
  ])("of an extension %s", async (_name, former, written, extension) => {
    await rules({ updateContact: ["cellPhone"] });
    await takeWithPhone(former, "p-1");
    const item = await takeWithPhone(written, "p-2");

    await undo(item.id);

    expect((await contactsOf())[0]).toMatchObject({
      ...{ cellPhone: "+16175550101", cellPhoneExtension: extension },
    });
  });

  test("of a phone goes back where one row gave an extension and the next one the number alone", async () => {
    await rules({ updateContact: ["cellPhone"] });
    await takeWithPhone("617-555-0101", "p-1");
    const item = await takeWithPhones([
      "Person,1,person1@example.com,617-555-0102 x34,p-2",
      "Person,1,person1@example.com,617-555-0102,p-3",
    ]);
    expect((await contactsOf())[0]).toMatchObject({ cellPhone: "+16175550102", cellPhoneExtension: "34" });

    await undo(item.id);

    expect((await contactsOf())[0]).toMatchObject({ cellPhone: "+16175550101", cellPhoneExtension: null });
  });

  test("stays, a phone, where somebody changed its extension since", async () => {
    await rules({ updateContact: ["cellPhone"] });
    await takeWithPhone("617-555-0101 x12", "p-1");
    const item = await takeWithPhone("617-555-0102 x34", "p-2");
    await inOrg((tx) => tx.update(schema.contacts).set({ cellPhoneExtension: "56" }));

    const { undoCounts } = await undo(item.id);

    expect((await contactsOf())[0]).toMatchObject({ cellPhone: "+16175550102", cellPhoneExtension: "56" });
    expect(undoCounts).toMatchObject({ fieldsGivenBack: 0, fieldsKept: 1 });
  });

  test("that many rows wrote over goes back through all of them", async () => {
    await rules();
    await take([person(1)]);
    const item = await take(
      Array.from({ length: 120 }, (_, place) => `Person,1,person1@example.com,${200_000 + place},m-${place}`),
    );

    await undo(item.id);

    expect((await leadsOf())[0]?.amountUsd).toBe(100_001);
  });

  test("stays where a lead goes on that came with it", async () => {
    await rules({ updateLead: null });
    await take([person(1)]);
    const item = await take(["Personne,1,person1@example.com,190000,n-1"]);
    const [row] = await rowsOf(item.id);
    await claim(row?.leadId ?? "");

    expect((await undo(item.id)).undoCounts).toMatchObject({
      leadsKept: 1,
      fieldsKept: 1,
      fieldsGivenBack: 0,
    });
    expect((await contactsOf())[0]?.firstName).toBe("Personne");
  });

  test("is forgotten after a month, also where no other file comes, and then named by nobody", async () => {
    await rules();
    await take([person(1)]);
    await take(["Personne,1,person1@example.com,190000,n-1"]);
    const aMonthLater = { nowMs: NOW_MS + 31 * 86_400_000, signal: new AbortController().signal };

    await cleanUp(db, aMonthLater, (name, error) => {
      throw new Error(name, { cause: error });
    });

    expect(await inOrg((tx) => tx.select().from(schema.importChanges))).toEqual([]);
  });
});

test("groups and shares that its leads' workflow added are taken back, and those of others stay", async () => {
  org = await createRoutedOrganization(db);
  const { organizationId, workflowId, exceptionUserId } = org;
  const [ours, theirs] = [newId("group"), newId("group")];
  await inOrg(async (tx) => {
    const group = { organizationId, createdAt: new Date(NOW_MS), updatedAt: new Date(NOW_MS) };
    await tx.insert(schema.contactGroups).values([
      { ...group, id: ours, name: "Of the workflow" },
      { ...group, id: theirs, name: "By hand" },
    ]);
    const additions = { groupIds: [ours], campaignIds: [], shareUserIds: [exceptionUserId], journey: null };
    await updateWorkflow(tx, workflowId, { additions });
  });
  const item = await take([person(1), person(2)]);
  const [first] = await contactsOf();
  const member = { organizationId, groupId: theirs, contactId: first?.id ?? "", addedAt: new Date(NOW_MS) };
  await inOrg((tx) => tx.insert(schema.contactGroupMembers).values(member));

  const { undoCounts } = await undo(item.id);

  expect(undoCounts).toMatchObject({ groupsTakenBack: 2, sharesTakenBack: 2, contactsArchived: 1 });
  const members = await inOrg((tx) => tx.select().from(schema.contactGroupMembers));
  expect(members.map(({ groupId }) => groupId)).toEqual([theirs]);
  expect(await inOrg((tx) => tx.select().from(schema.contactShares))).toEqual([]);
});

test("an undo that an API key asked for stands in the log of its contacts as that key's", async () => {
  const { id } = await take([person(1), person(2)]);

  await ask(id, "key_robot");
  await carry(id);

  const entries = await inOrg((tx) => tx.select().from(schema.auditEvents));
  const archived = entries.filter(({ action }) => action === "archived");
  expect(archived.map(({ actorKeyId }) => actorKeyId)).toEqual(["key_robot", "key_robot"]);
});

test("turns are not taken back: the next lead goes to who is next", async () => {
  org = await createRoutedOrganization(db, { users: 2 });
  const item = await take([person(1)]);
  await undo(item.id);

  await take([person(2)]);

  const users = (await leadsOf()).map(({ assigneeUserId }) => assigneeUserId);
  expect(new Set(users)).toEqual(new Set(org.userIds));
});

function by(place: number) {
  return { organizationId: org.organizationId, userId: org.userIds[place] as UserId, nowMs: NOW_MS + 60_000 };
}

function claim(leadId: string) {
  return inOrg((tx) => claimLead(tx, cache, { ...by(0), leadId }));
}

function contact(leadId: string) {
  const atMs = NOW_MS + 60_000;
  return inOrg((tx) => recordCommunication(tx, cache, { ...by(0), leadId, communication: "call", atMs }));
}

function close(leadId: string) {
  const { organizationId, exceptionUserId: actorUserId } = org;
  const input = { organizationId, leadId, actorUserId, seesAll: true, nowMs: NOW_MS };
  return inOrg((tx) => closeLead(tx, cache, input));
}

function reassign(leadId: string) {
  const { organizationId, exceptionUserId } = org;
  const to = { kind: "individual" as const, userId: exceptionUserId };
  return inOrg((tx) =>
    reassignLead(tx, cache, { organizationId, leadId, to, actorUserId: exceptionUserId, nowMs: NOW_MS }),
  );
}

async function note() {
  const [first] = (await contactsOf()).filter(({ email }) => email === "person1@example.com");
  const { organizationId, exceptionUserId: authorUserId } = org;
  const createdAt = new Date(NOW_MS + 60_000);
  await inOrg((tx) =>
    tx.insert(schema.contactNotes).values({
      ...{ organizationId, id: newId("contactNote"), contactId: first?.id ?? "", authorUserId, createdAt },
      ...{ kind: "note" as never, text: "Called back", audience: "notPartners" },
    }),
  );
}

/** The workflow writes first name and amount over, of the contact and the lead that are there already. */
function rules(change: Partial<typeof DEFAULT_DUPLICATE_RULES> = {}) {
  const duplicates = {
    ...DEFAULT_DUPLICATE_RULES,
    ...{ updateContact: ["firstName" as const], updateLead: ["amountUsd" as const] },
    ...change,
  };
  return inOrg((tx) => updateWorkflow(tx, org.workflowId, { duplicates }));
}
