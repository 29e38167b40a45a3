import { expect, test } from "vitest";
import { type MergedRecord, mergeRecords } from "./merge.ts";

const BLANK: MergedRecord = {
  ...{ id: "con_0", firstName: null, lastName: null, nickname: null, email: null },
  ...{ cellPhone: null, homePhone: null, workPhone: null, prefersText: null, birthday: null },
  ...{ preferredLanguage: null, referredBy: null, street: null, city: null, state: null, postalCode: null },
  ...{ updatedAt: new Date(0), silencedAt: null, contactedAt: null, contactableSince: null },
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
