import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { readMoney } from "./read-money.ts";

describe("reads an amount", () => {
  test.each<[value: unknown, amount: number]>([
    ["$410K", 410_000],
    ["410k", 410_000],
    ["$410 K", 410_000],
    ["410 thousand", 410_000],
    ["1.2M", 1_200_000],
    ["$1.25 million", 1_250_000],
    ["1.1M", 1_100_000],
    ["2MM", 2_000_000],
    ["10M", 10_000_000],
    ["350MM", 350_000_000],
    ["350 million", 350_000_000],
    ["410,000 USD", 410_000],
    ["US$410,000", 410_000],
    ["USD 410,000", 410_000],
    ["410000 dollars", 410_000],
    ["4.1E+05", 410_000],
    ["$ 410,000.00", 410_000],
    ["410000.00", 410_000],
    ["410,000.", 410_000],
    ["410 000", 410_000],
    ["410\u00a0000", 410_000],
    ["410.000,50", 410_000.5],
    ["'410000", 410_000],
    ["＄410,000", 410_000],
    ["$85,000/yr", 85_000],
    ["85,000 per year", 85_000],
    ["85,000 annually", 85_000],
    [".5", 0.5],
    ["0.500", 0.5],
    ["0", 0],
    [410_000, 410_000],
    [0.1 + 0.2, 0.3],
  ])("%j", (value, amount) => {
    expect(readMoney(value)).toEqual({ ok: true, value: amount });
  });
});

describe("takes the lower end, with a remark,", () => {
  test.each([
    ["$300,001 - $350,000", 300_001],
    ["300,001-350,000", 300_001],
    ["$300,001 \u2013 $350,000", 300_001],
    ["300,001 to 350,000", 300_001],
    ["between 300,001 and 350,000", 300_001],
    ["300-350K", 300_000],
    ["$300K - $350K", 300_000],
    ["900K-1.1M", 900_000],
    ["Over $500,000", 500_000],
    ["more than 500k", 500_000],
    ["$500,000+", 500_000],
    ["500,000 or more", 500_000],
    [">500000", 500_000],
    ["at least $1M", 1_000_000],
  ])("of %j", (value, amount) => {
    const reading = readMoney(value);

    expect(reading).toEqual({
      ok: true,
      value: amount,
      remark: `"${value}" is kept as ${amount.toLocaleString("en-US")}, the lower end.`,
    });
  });

  test("and says of what is about right that it is", () => {
    expect(readMoney("approx. $410K")).toMatchObject({ value: 410_000, remark: expect.any(String) });
  });
});

describe("takes no amount of", () => {
  test.each([
    ...["(1,200)", "($1,200)", "-5", "$-5", "-$5", "5-"],
    ...["350.000", "$1.250.000", "1,50", "3,50,000", "350,00"],
    ...["Under $500,000", "up to 500k", "<500000", "500,000 or less"],
    ...["€350,000", "350,000 EUR", "CAD 350,000", "£1"],
    ...["lots", "$", "K", "350K each for two", "350,000 - 300,000", "1e400", "Infinity", "12/12", "1 2 3"],
    ...[99_999.995, 1_000_000_000.01, -1, Number.NaN, Number.POSITIVE_INFINITY, true, {}, ["350000"]],
    ...["1001M", "350M", "$350M", "45 M", "350 mil", "10.01M", "300-350M", "350M+", "about 350M"],
  ])("%j", (value) => {
    expect(readMoney(value)).toMatchObject({ ok: false, code: "INVALID_AMOUNT" });
  });
});

test("says of thousands that could be millions how to write them", () => {
  for (const value of ["350M", "300M - 350M", "over 350M"]) {
    expect(readMoney(value)).toMatchObject({
      detail: `"${value}" can be read in two ways, as thousands and as millions; write all its digits.`,
    });
  }
});

test("looks at no text that is longer than an amount", () => {
  const before = performance.now();
  expect(readMoney(`${"1".repeat(20_000)}${"-".repeat(20_000)}a`)).toMatchObject({ ok: false });

  expect(performance.now() - before).toBeLessThan(100);
});

const CENTS = fc.integer({ min: 0, max: 100_000_000_000 });
const FORMATS: readonly ((amount: number) => string)[] = [
  (amount) => String(amount),
  (amount) => amount.toFixed(2),
  (amount) => amount.toLocaleString("en-US", { style: "currency", currency: "USD" }),
  (amount) => `${amount.toLocaleString("en-US", { minimumFractionDigits: 2 })} USD`,
  (amount) => amount.toLocaleString("en-US", { minimumFractionDigits: 2 }).replace(/,/g, " "),
];

propertyTest.prop([CENTS, fc.constantFrom(...FORMATS)])(
  "reads the amount that was written, to the cent",
  (cents, format) => {
    expect(readMoney(format(cents / 100))).toEqual({ ok: true, value: cents / 100 });
  },
);

propertyTest.prop([fc.integer({ min: 1, max: 999_999 })])("scales exactly", (thousands) => {
  expect(readMoney(`${thousands}K`)).toEqual({ ok: true, value: thousands * 1000 });
  const million = thousands > 10_000 ? "MM" : "M";
  expect(readMoney(`${thousands / 1000}${million}`)).toEqual({ ok: true, value: thousands * 1000 });
});

test("a text that is longer than any amount is not read", () => {
  const reading = readMoney(`${"1".repeat(1_200)}${"-".repeat(1_200)}a`);

  expect(reading).toMatchObject({ ok: false, code: "INVALID_AMOUNT" });
});

const AMOUNT_LIKE = fc.stringMatching(/^[$ (<~]{0,2}[\d.,kKmM+E() -]{0,16}$/);

propertyTest.prop([fc.oneof(fc.anything(), AMOUNT_LIKE)])(
  "never throws, and never bends a number",
  (value) => {
    const reading = readMoney(value);

    if (!reading.ok) return;
    expect(readMoney(String(reading.value))).toEqual({ ok: true, value: reading.value });
    expect(reading.value).toBe(Math.round(reading.value * 100) / 100);
  },
);
