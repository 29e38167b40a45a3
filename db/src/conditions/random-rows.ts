import {
  type CompareCondition,
  type Condition,
  countsDays,
  type Facts,
  FIELDS,
  type FieldId,
  fieldDefinition,
  isUsedIn,
  type Literal,
  MAX_DAYS,
  mayCompareWithField,
  OPERATORS_WITH_LIST,
  OPERATORS_WITH_RANGE,
  OPERATORS_WITHOUT_VALUE,
  operatorsFor,
  PERIODS_OF,
  type UserFacts,
  type UserId,
} from "@fairlead/engine";
import { fc } from "@fast-check/vitest";

/** Leads and conditions for the test that holds the two back ends equal. */

export interface RandomRow {
  readonly facts: Omit<Facts, "nowMs">;
  readonly user: UserFacts | null;
}

const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

/** Few and alike, so that comparisons hit as often as they miss; then whatever Unicode has, but NUL. */
const TRICKY = [
  "MA",
  "ma",
  " Ma\t",
  "",
  " \u00a0",
  "%",
  "_a",
  "a\\_b%",
  "É",
  "é",
  "ß",
  "SS",
  "İ",
  "ﬁ",
  "e\u0301",
  "😀",
  ...["José", "Jose\u0301", "jose", "O'Brien", "O’BRIEN", "obrien", "'", "’", "ı", "I", "i\u0307"],
  ...["Łukasz", "lukasz", "œuf", "OEUF", "Smith-Jones", "smith‑jones", "a  b", "a\u00a0B", "\u200ba"],
];
export const trickyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TRICKY) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "binary", maxLength: 6 }).map((one) => one.replaceAll("\u0000", "")),
  },
);
/** Postgres may know a later Unicode than Node does: only what both know is folded alike. */
const text = trickyText.map((one) => one.replace(/\p{Cn}/gu, ""));

/** Of an amount's size, so that the loan to value stays within doubles; then any. */
const amount = fc.oneof(
  fc.constantFrom(-1, 0, 0.01, 80, 100_000, 125_000, 1_000_000_000),
  fc.integer({ min: -1_000, max: 100_000_000_000 }).map((cents) => cents / 100),
);
const anyNumber = fc.oneof(
  amount,
  fc.constantFrom(5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** 53 + 2, 0.1 + 0.2),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const NEW_YORK_FORWARD_MS = Date.UTC(2026, 2, 8, 7);
const NEW_YORK_BACK_MS = Date.UTC(2026, 10, 1, 6);
const HOUR_MS = 3_600_000;
/** Around both changes of the clocks, since that is where local time goes wrong, and any other time. */
export const instantMs = fc.oneof(
  ...[NEW_YORK_FORWARD_MS, NEW_YORK_BACK_MS].map((change) =>
    fc.integer({ min: -26, max: 26 }).map((hours) => change + hours * HOUR_MS),
  ),
  fc.integer({ min: Date.UTC(1991, 0, 1), max: Date.UTC(2035, 0, 1) }),
);

const missing = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4 });
/** Mostly full hours, as the instants are: the ends of a stretch are where it goes wrong. */
const minute = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 24 }).map((hour) => hour * 60) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_440 }) },
);
/** Beyond 24:00 is a night that ends on the next day. */
const endMinute = fc.oneof(
  minute,
  minute.map((end) => end + 1_440),
);

/** A last day around both changes of the clocks, so that today is before, on and after it. */
const lastDay = instantMs.map((ms) => new Date(ms).toISOString().slice(0, 10));

/** Midnight UTC. */
const birthdayMs = fc.oneof(
  fc.integer({ min: -20_000, max: 20_000 }).map((day) => day * 24 * HOUR_MS),
  // Within what rules on days that come back look at from the instants above, and the leap day.
  fc.integer({ min: -10, max: 40 }).map((day) => (day - 1_461) * 24 * HOUR_MS + Date.UTC(2026, 2, 8)),
  fc.constant(Date.UTC(1992, 1, 29)),
);

export const timeZone = fc.constantFrom(
  ...(["America/New_York", "America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"] as const),
);

const user: fc.Arbitrary<UserFacts> = fc.record({
  id: fc.constant("user_ann" as UserId),
  name: text,
  active: fc.boolean(),
  licensedStates: fc.array(text, { maxLength: 3 }),
  licenceEnds: fc.dictionary(text, lastDay, { maxKeys: 3 }),
  languages: fc.array(text, { maxLength: 3 }),
  timeZone,
  workingHours: fc.array(
    fc.record({ weekday: fc.integer({ min: 1, max: 7 }), fromMinute: minute, toMinute: endMinute }),
    { maxLength: 4 },
  ),
});

export const randomRow: fc.Arbitrary<RandomRow> = fc.record({
  facts: fc.record({
    lead: fc.record({
      ...{ source: text, externalId: missing(text), receivedAtMs: instantMs },
      record: fc.record({
        state: fc.constantFrom("offered", "assigned", "held", "exception"),
        ...{ workflow: missing(text), assignee: missing(text) },
        ...{ contactedAtMs: missing(instantMs), closedAtMs: missing(instantMs), createdAtMs: instantMs },
        isNameInReview: fc.boolean(),
        imports: fc.array(text, { maxLength: 3 }),
      }),
    }),
    contact: fc.record({
      firstName: missing(text),
      lastName: missing(text),
      email: missing(text),
      cellPhone: missing(text),
      preferredLanguage: missing(text),
      record: fc.record({
        nickname: missing(text),
        birthdayMs: missing(birthdayMs),
        ...{ homePhone: missing(text), workPhone: missing(text) },
        ...{ isSilenced: fc.boolean(), hasOpenTasks: fc.boolean() },
        archiveReason: missing(fc.constantFrom("duplicate", "deceased", "other")),
        city: missing(text),
        state: missing(text),
        postalCode: missing(text),
        prefersText: missing(fc.boolean()),
        source: missing(text),
        groups: fc.array(text, { maxLength: 3 }),
        referredBy: missing(text),
        leadStatus: fc.constantFrom("new", "hot", "medium", "cool", "convert", "badInformation"),
        owner: missing(text),
        contactedAtMs: missing(instantMs),
        createdAtMs: instantMs,
      }),
    }),
    loan: fc.record({
      amountUsd: missing(amount),
      purchasePriceUsd: missing(amount),
      annualIncomeUsd: missing(anyNumber),
      purpose: missing(text),
      propertyType: missing(text),
      occupancy: missing(text),
      propertyState: missing(text),
      termMonths: missing(fc.integer({ min: -2, max: 600 })),
      creditMeetsGuidelines: missing(fc.boolean()),
      record: fc.record({
        type: missing(fc.constantFrom("conventional", "fha", "va")),
        status: missing(fc.constantFrom("application", "funded", "denied")),
        interestRatePercent: missing(amount),
      }),
    }),
  }),
  user: missing(user),
});

/** Any condition that the catalogue allows, blank texts included. */
export const randomCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 5, arbitrary: randomComparison() },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom("all" as const, "any" as const),
        of: fc.array(tie("condition"), { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("not" as const), of: tie("condition") }) },
  ),
})).condition;

function randomComparison(): fc.Arbitrary<CompareCondition> {
  const shapes = FIELD_IDS.flatMap((field) =>
    operatorsFor(field, isUsedIn(field, "leads") ? "leads" : "lists").map((operator) => ({
      ...{ kind: "compare" as const, field, operator },
    })),
  );
  return fc.constantFrom(...shapes).chain((shape): fc.Arbitrary<CompareCondition> => {
    const { field, operator } = shape;
    if (OPERATORS_WITHOUT_VALUE.includes(operator)) return fc.constant(shape);
    const literal = literalFor(shape).map((value) => ({ kind: "literal" as const, value }));
    const others = FIELD_IDS.filter((other) =>
      mayCompareWithField(FIELDS[field].type, operator, FIELDS[other].type),
    );
    if (others.length === 0) return literal.map((value) => ({ ...shape, value }));
    const other = fc.constantFrom(...others).map((one) => ({ kind: "field" as const, field: one }));
    return fc.oneof(literal, other).map((value) => ({ ...shape, value }));
  });
}

function literalFor({ field, operator }: CompareCondition): fc.Arbitrary<Literal> {
  const { type } = fieldDefinition(field);
  if (countsDays(operator)) return fc.integer({ min: 1, max: MAX_DAYS[operator] });
  if (operator === "inPeriod" || operator === "dayInPeriod") return fc.constantFrom(...PERIODS_OF[operator]);
  if (OPERATORS_WITH_LIST.includes(operator)) return fc.array(text, { minLength: 1, maxLength: 3 });
  if (OPERATORS_WITH_RANGE.includes(operator)) {
    return fc.tuple(instantMs, instantMs).map((ends) => ends.map((ms) => new Date(ms).toISOString()));
  }
  if (type === "number") return anyNumber;
  return type === "instant" ? instantMs.map((ms) => new Date(ms).toISOString()) : text;
}
