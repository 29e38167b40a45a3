import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { ContactRecordFacts } from "../facts.ts";
import { FACTS } from "../fixtures/facts.ts";
import { localDate } from "../time/local-date.ts";
import { checkCondition } from "./check-condition.ts";
import { compileCondition } from "./compile-condition.ts";
import type { CompareCondition, Literal, Operator } from "./condition.ts";
import type { FieldId } from "./field-catalogue.ts";
import { asksForToday, type Moment, resolveDates } from "./relative-dates.ts";

const NEW_YORK = "America/New_York";
/** Noon in New York of 30 November 2026, a Monday. */
const NOON: Moment = { nowMs: Date.parse("2026-11-30T17:00:00Z"), timeZone: NEW_YORK };

function rule(field: FieldId, operator: Operator, value: Literal): CompareCondition {
  return { kind: "compare", field, operator, value: { kind: "literal", value } };
}

/** Whether a contact that was contacted at an instant, or never, is on the list. */
function contacted(operator: Operator, value: Literal, at: string | null, moment: Moment = NOON): boolean {
  const contactedAtMs = at === null ? null : Date.parse(at);
  return holds(rule("contact.contactedAt", operator, value), { contactedAtMs }, moment);
}

function born(operator: Operator, value: Literal, birthday: string, today: string): boolean {
  const moment = { nowMs: Date.parse(`${today}T12:00:00Z`), timeZone: "UTC" };
  return holds(rule("contact.birthday", operator, value), { birthdayMs: Date.parse(birthday) }, moment);
}

function holds(
  condition: CompareCondition,
  record: { readonly contactedAtMs?: number | null; readonly birthdayMs?: number },
  moment: Moment,
): boolean {
  expect(checkCondition(condition, "lists")).toEqual([]);
  const { contact } = FACTS;
  const empty = { ...RECORD, ...record };
  const facts = { ...FACTS, nowMs: moment.nowMs, contact: { ...contact, record: empty } };
  return compileCondition(resolveDates(condition, moment))(facts, null);
}

const RECORD: ContactRecordFacts = {
  ...{ homePhone: null, workPhone: null, isSilenced: false, hasOpenTasks: false, archiveReason: null },
  ...{ nickname: null, birthdayMs: null, city: null, state: null, postalCode: null, prefersText: null },
  ...{ source: null, groups: [], referredBy: null, leadStatus: "new", owner: null, contactedAtMs: null },
  createdAtMs: 0,
};

describe("days that are counted", () => {
  test("the last 7 days are today and the six before, by the organization's clock", () => {
    // 24 November begins in New York at 5:00 UTC.
    expect(contacted("inLastDays", 7, "2026-11-24T05:00:00Z")).toBe(true);
    expect(contacted("inLastDays", 7, "2026-11-24T04:59:59.999Z")).toBe(false);
    expect(contacted("inLastDays", 7, "2026-11-30T16:59:00Z")).toBe(true);
    expect(contacted("inLastDays", 7, null)).toBe(false);
  });

  test("who was never contacted was not contacted for 30 days either", () => {
    expect(contacted("notInLastDays", 30, null)).toBe(true);
    expect(contacted("notInLastDays", 30, "2026-11-01T12:00:00Z")).toBe(false);
    expect(contacted("notInLastDays", 30, "2026-10-31T12:00:00Z")).toBe(true);
  });

  test("the same rule finds others on another day", () => {
    const at = "2026-11-24T12:00:00Z";
    const nextDay = { ...NOON, nowMs: NOON.nowMs + 24 * 60 * 60 * 1000 };

    expect([contacted("inLastDays", 7, at), contacted("inLastDays", 7, at, nextDay)]).toEqual([true, false]);
  });

  test("today begins at midnight of its zone where clocks were changed that night", () => {
    // Clocks in New York went back at 2:00 of 1 November 2026; midnight was still at 4:00 UTC.
    const moment = { nowMs: Date.parse("2026-11-01T22:00:00Z"), timeZone: NEW_YORK };

    expect(contacted("inLastDays", 1, "2026-11-01T04:00:00Z", moment)).toBe(true);
    expect(contacted("inLastDays", 1, "2026-11-01T03:59:59Z", moment)).toBe(false);
  });
});

describe("periods of the calendar", () => {
  test.each([
    ["today", "2026-11-30T05:00:00Z", "2026-11-30T04:59:59Z"],
    ["yesterday", "2026-11-30T04:59:59Z", "2026-11-30T05:00:00Z"],
    ["thisWeek", "2026-11-29T05:00:00Z", "2026-11-29T04:59:59Z"],
    ["lastWeek", "2026-11-22T05:00:00Z", "2026-11-29T05:00:00Z"],
    ["thisMonth", "2026-11-01T04:00:00Z", "2026-11-01T03:59:59Z"],
    ["lastMonth", "2026-10-01T04:00:00Z", "2026-11-01T04:00:00Z"],
    ["thisYear", "2026-01-01T05:00:00Z", "2026-01-01T04:59:59Z"],
    ["lastYear", "2025-12-31T12:00:00Z", "2026-01-01T05:00:00Z"],
  ])("%s", (period, within, without) => {
    expect([contacted("inPeriod", period, within), contacted("inPeriod", period, without)]).toEqual([
      ...[true, false],
    ]);
    expect(contacted("inPeriod", period, null)).toBe(false);
  });
});

describe("days that come back each year", () => {
  test("the next 14 days are today and the 13 after it, over the turn of the year, whatever the year of birth", () => {
    const on = (birthday: string) => born("dayInNextDays", 14, birthday, "2026-12-25");

    expect(["1984-12-25", "1901-01-01", "2024-01-07"].map(on)).toEqual([true, true, true]);
    expect(["1984-12-24", "1984-01-08"].map(on)).toEqual([false, false]);
  });

  test("29 February is 28 February in years that have no such day, and itself in those that have", () => {
    expect(born("dayInNextDays", 1, "1992-02-29", "2027-02-28")).toBe(true);
    expect(born("dayInNextDays", 1, "1992-02-29", "2027-03-01")).toBe(false);
    expect(born("dayInNextDays", 1, "1992-02-29", "2028-02-28")).toBe(false);
    expect(born("dayInNextDays", 1, "1992-02-29", "2028-02-29")).toBe(true);
    expect(born("dayInPeriod", "thisMonth", "1992-02-29", "2027-02-10")).toBe(true);
  });

  test.each([
    ["today", "1970-11-30", "1970-12-01"],
    ["tomorrow", "1970-12-01", "1970-11-30"],
    ["thisWeek", "1970-11-29", "1970-11-28"],
    ["nextWeek", "1970-12-06", "1970-12-05"],
    ["thisMonth", "1970-11-01", "1970-12-01"],
    ["nextMonth", "1970-12-31", "1970-11-30"],
  ])("%s", (period, within, without) => {
    const on = (birthday: string) => born("dayInPeriod", period, birthday, "2026-11-30");

    expect([on(within), on(without)]).toEqual([true, false]);
  });

  const day = fc.date({
    min: new Date("1900-01-01"),
    max: new Date("2026-12-31"),
    noInvalidDate: true,
  });
  const leapDay = fc.constantFrom("1904-02-29", "1992-02-29", "2000-02-29").map((text) => new Date(text));
  const winter = fc.date({ min: new Date("2027-01-10"), max: new Date("2028-03-02"), noInvalidDate: true });
  propertyTest.prop([fc.oneof(day, leapDay), winter, fc.integer({ min: 1, max: 92 })], { numRuns: 60 })(
    "are those on which a calendar shows the birthday within so many days",
    (birth, now, count) => {
      const today = now.toISOString().slice(0, 10);
      const birthday = birth.toISOString().slice(0, 10);

      const shown = Array.from({ length: count }, (_, on) => {
        const date = new Date(Date.parse(today) + on * 86_400_000);
        const isCommon = new Date(Date.UTC(date.getUTCFullYear(), 1, 29)).getUTCMonth() !== 1;
        const celebrated = isCommon ? birthday.replace("02-29", "02-28") : birthday;
        return celebrated.slice(5) === date.toISOString().slice(5, 10);
      });

      expect(born("dayInNextDays", count, birthday, today)).toBe(shown.includes(true));
    },
  );
});

test.each(["America/New_York", "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia", "Australia/Lord_Howe"])(
  "every instant of today, and none of yesterday, is today in %s",
  (timeZone) => {
    for (let at = Date.parse("2011-12-25T00:07:00Z"); at < Date.parse("2012-03-20"); at += 3_600_000 * 29) {
      const moment = { nowMs: at, timeZone };
      const today = localDate(timeZone, at);
      for (const ms of [at - 86_400_000, at - 3_600_000, at - 60_000, at]) {
        const isToday = localDate(timeZone, ms) === today;
        expect(contacted("inPeriod", "today", new Date(ms).toISOString(), moment)).toBe(isToday);
      }
    }
  },
);

test("a rule on dates is told from one that stands by itself", () => {
  const relative = rule("contact.contactedAt", "inLastDays", 7);
  const fixed = rule("contact.contactedAt", "before", "2026-01-01");

  expect(asksForToday({ kind: "any", of: [fixed, { kind: "not", of: relative }] })).toBe(true);
  expect(asksForToday({ kind: "all", of: [fixed] })).toBe(false);
  expect(resolveDates(fixed, NOON)).toBe(fixed);
});

test.each<[CompareCondition, string]>([
  [rule("contact.contactedAt", "inLastDays", 0), "Contacted On: give a number of days, 1 to 3,650."],
  [rule("contact.contactedAt", "inLastDays", 1.5), "Contacted On: give a number of days, 1 to 3,650."],
  [rule("contact.contactedAt", "inLastDays", "7"), "Contacted On: give a number of days, 1 to 3,650."],
  [rule("contact.birthday", "dayInNextDays", 93), "Birthday: give a number of days, 1 to 92."],
  [
    rule("contact.birthday", "dayInPeriod", "lastMonth"),
    "Birthday: choose a period: today, tomorrow, this week, next week, this month, next month.",
  ],
  [
    rule("contact.birthday", "inLastDays", 7),
    'Birthday cannot be compared by "inLastDays"; choose another operator.',
  ],
  [
    rule("contact.contactedAt", "isOneOfDays", ["2026-01-01"]),
    'Contacted On cannot be compared by "isOneOfDays"; choose another operator.',
  ],
])("refuses a rule that cannot be asked, and says how to mend it: %j", (condition, message) => {
  expect(checkCondition(condition, "lists").map((fault) => fault.message)).toEqual([message]);
});

test("a workflow's filter, asked once, compares no date with the day on which one looks", () => {
  const [fault] = checkCondition(rule("lead.receivedAt", "inLastDays", 7), "filters");

  expect(fault?.code).toBe("FILTER_OPERATOR_UNFIT");
  expect(checkCondition(rule("lead.receivedAt", "inLastDays", 7), "leads")).toEqual([]);
});
