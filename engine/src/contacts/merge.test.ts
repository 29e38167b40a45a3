import { describe, expect, test } from "vitest";
import { type MergedRecord, mergeRecords } from "./merge.ts";

const BLANK: MergedRecord = {
  ...{ id: "con_0", firstName: null, lastName: null, nickname: null, email: null },
  ...{ cellPhone: null, homePhone: null, workPhone: null, prefersText: null, birthday: null },
  ...{ cellPhoneExtension: null, homePhoneExtension: null, workPhoneExtension: null },
  ...{ preferredLanguage: null, referredBy: null, street: null, city: null, state: null, postalCode: null },
  ...{ ownerUserId: null, assignedUserId: null, leadStatus: "new" },
  ...{ updatedAt: new Date(0), silencedAt: null, contactedAt: null, contactableSince: null },
  ...{ doNotContact: false, doNotContactAt: null },
};
const record = (id: string, day: number, fields: Partial<MergedRecord>): MergedRecord => ({
  ...{ ...BLANK, id, updatedAt: new Date(Date.UTC(2026, 0, day)) },
  ...fields,
});
const JOHNNY = record("con_1", 1, { firstName: "Johnny", lastName: "Smith", email: "johnny@example.com" });

test("the primary keeps what it has, and gets what it lacks", () => {
  const john = record("con_2", 2, {
    ...{ firstName: "John", lastName: "Smith", email: "john@example.com", cellPhone: "+16175550101" },
    ...{ street: "12 North Street", city: "Boston", state: "MA", postalCode: "02108" },
  });

  const { filled } = mergeRecords(JOHNNY, [john]);

  expect(Object.keys(filled).sort()).toEqual(["cellPhone", "city", "postalCode", "state", "street"]);
  expect(filled.cellPhone).toEqual({ fromId: "con_2", value: "+16175550101" });
});

test("of several records the one that was changed last fills a blank", () => {
  const early = record("con_2", 2, { nickname: "Early", homePhone: "+16175550102" });
  const late = record("con_3", 9, { nickname: "Late" });

  const { filled } = mergeRecords(JOHNNY, [early, late]);

  expect(filled).toEqual({
    nickname: { fromId: "con_3", value: "Late" },
    homePhone: { fromId: "con_2", value: "+16175550102" },
  });
});

test("an address is taken whole or not at all", () => {
  const withState = { ...JOHNNY, state: "NH" };
  const other = record("con_2", 2, { street: "12 North Street", state: "MA" });

  expect(mergeRecords(withState, [other]).filled).toEqual({});
  expect(mergeRecords(JOHNNY, [other, record("con_3", 1, { city: "Boston" })]).filled).toEqual({
    street: { fromId: "con_2", value: "12 North Street" },
    state: { fromId: "con_2", value: "MA" },
  });
});

test('"no" to text messages is a value, and stays', () => {
  const no = { ...JOHNNY, prefersText: false };

  expect(mergeRecords(no, [record("con_2", 2, { prefersText: true })]).filled).toEqual({});
  expect(mergeRecords(JOHNNY, [record("con_2", 2, { prefersText: false })]).filled).toMatchObject({
    prefersText: { value: false },
  });
});

test("who was silenced in one record is silenced, and was contacted when the last of them was", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const silenced = record("con_2", 2, { silencedAt: at(3), contactedAt: at(1) });

  expect(mergeRecords({ ...JOHNNY, contactedAt: at(5) }, [silenced])).toMatchObject({
    ...{ silencedAt: at(3), contactedAt: at(5) },
  });
});

test("owner, assigned user and lead status come from the others where the primary has none", () => {
  const other = record("con_2", 2, { ownerUserId: "user_1", assignedUserId: "user_2", leadStatus: "hot" });
  const owned = { ...JOHNNY, ownerUserId: "user_3", assignedUserId: "user_4", leadStatus: "cool" };

  expect(mergeRecords(JOHNNY, [other]).filled).toEqual({
    ownerUserId: { fromId: "con_2", value: "user_1" },
    assignedUserId: { fromId: "con_2", value: "user_2" },
    leadStatus: { fromId: "con_2", value: "hot" },
  });
  expect(mergeRecords(owned, [other]).filled).toEqual({});
});

test("whoever owns the merged contact is not assigned to it beside", () => {
  const assigned = record("con_2", 2, { assignedUserId: "user_3" });

  const { filled, lost } = mergeRecords({ ...JOHNNY, ownerUserId: "user_3" }, [assigned]);

  expect({ filled, lost }).toEqual({ filled: {}, lost: [] });
});

test("do not contact wins, whichever record is the primary one, since the first of them asked", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const asked = record("con_2", 2, { doNotContact: true, doNotContactAt: at(7) });
  const earlier = record("con_3", 3, { doNotContact: true, doNotContactAt: at(4) });

  expect(mergeRecords(JOHNNY, [asked, earlier])).toMatchObject({ doNotContact: true, doNotContactAt: at(4) });
  expect(mergeRecords(asked, [JOHNNY])).toMatchObject({ doNotContact: true, doNotContactAt: at(7) });
  expect(mergeRecords(asked, [{ ...earlier, doNotContactAt: null }])).toMatchObject({
    ...{ doNotContact: true, doNotContactAt: null },
  });
  expect(mergeRecords(JOHNNY, [record("con_2", 2, {})])).toMatchObject({
    ...{ doNotContact: false, doNotContactAt: null },
  });
});

describe("an extension", () => {
  const NUMBER = "+16175550101";
  const OTHER_NUMBER = "+16175550102";

  test("comes with its number, and with that of no other record", () => {
    const early = record("con_2", 2, { workPhone: NUMBER, workPhoneExtension: "12" });
    const late = record("con_3", 9, { workPhone: OTHER_NUMBER });

    expect(mergeRecords(JOHNNY, [early]).filled).toEqual({
      workPhone: { fromId: "con_2", value: NUMBER },
      workPhoneExtension: { fromId: "con_2", value: "12" },
    });
    expect(mergeRecords(JOHNNY, [early, late]).filled).toEqual({
      workPhone: { fromId: "con_3", value: OTHER_NUMBER },
    });
  });

  test("fills none of a number that the primary has beside another one", () => {
    const primary = { ...JOHNNY, workPhone: OTHER_NUMBER };
    const other = record("con_2", 2, { workPhone: NUMBER, workPhoneExtension: "12" });

    expect(mergeRecords(primary, [other])).toMatchObject({
      ...{ filled: {}, formerAddresses: [NUMBER], formerExtensions: { [NUMBER]: "12" }, lost: [] },
    });
  });

  test("stays with a number that is kept beside, and of two that of the record that was changed last", () => {
    const primary = { ...JOHNNY, workPhone: OTHER_NUMBER };
    const early = record("con_2", 2, { workPhone: NUMBER, workPhoneExtension: "12" });
    const late = record("con_3", 9, {
      homePhone: "+16175550199",
      workPhone: NUMBER,
      workPhoneExtension: "34",
    });

    expect(mergeRecords(primary, [early, late])).toMatchObject({
      formerExtensions: { [NUMBER]: "34" },
      lost: [{ fromId: "con_2", field: "workPhoneExtension", value: "12" }],
    });
  });

  test("is taken for a number that both have, in whichever field", () => {
    const primary = { ...JOHNNY, cellPhone: NUMBER };
    const other = record("con_2", 2, { workPhone: NUMBER, workPhoneExtension: "12" });

    const { filled, lost } = mergeRecords(primary, [other]);

    expect(filled.cellPhoneExtension).toEqual({ fromId: "con_2", value: "12" });
    expect(lost).toEqual([]);
  });

  test("of the primary stays, and another one of the same number is named as lost", () => {
    const primary = { ...JOHNNY, cellPhone: NUMBER, cellPhoneExtension: "7" };
    const other = record("con_2", 2, { cellPhone: NUMBER, cellPhoneExtension: "12" });
    const same = record("con_3", 3, { cellPhone: NUMBER, cellPhoneExtension: "7" });

    expect(mergeRecords(primary, [other, same])).toMatchObject({
      ...{ filled: {}, lost: [{ fromId: "con_2", field: "cellPhoneExtension", value: "12" }] },
    });
  });
});

describe("what is lost", () => {
  test("is each value of another record that is kept nowhere", () => {
    const other = record("con_2", 2, {
      ...{ firstName: "John", lastName: "Smith", nickname: "JS", birthday: "1980-02-03" },
      ...{ street: "12 North Street", state: "MA", ownerUserId: "user_2", leadStatus: "hot" },
    });
    const primary = { ...JOHNNY, birthday: "1981-02-03", state: "NH", ownerUserId: "user_1" };

    const { lost } = mergeRecords(primary, [other]);

    expect(lost).toEqual([
      { fromId: "con_2", field: "firstName", value: "John" },
      { fromId: "con_2", field: "birthday", value: "1980-02-03" },
      { fromId: "con_2", field: "street", value: "12 North Street" },
      { fromId: "con_2", field: "state", value: "MA" },
      { fromId: "con_2", field: "ownerUserId", value: "user_2" },
    ]);
  });

  test("is a value of the earlier record where the later one filled the blank", () => {
    const early = record("con_2", 2, { nickname: "Early", preferredLanguage: "es" });
    const late = record("con_3", 9, { nickname: "Late", preferredLanguage: "es" });

    expect(mergeRecords(JOHNNY, [early, late]).lost).toEqual([
      { fromId: "con_2", field: "nickname", value: "Early" },
    ]);
  });

  test("is never an email or a phone, nor a status that nobody chose", () => {
    const other = record("con_2", 2, { email: "john@example.com", cellPhone: "+16175550101" });
    const primary = { ...JOHNNY, cellPhone: "+16175550102", leadStatus: "hot" };

    expect(mergeRecords(primary, [other])).toMatchObject({
      ...{ lost: [], formerAddresses: ["john@example.com", "+16175550101"] },
    });
  });
});
