import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { normalizeEmail, readEmail, readEmails } from "./read-emails.ts";

function emailsOf(text: string): readonly string[] | string {
  const reading = readEmails(text);
  return reading.ok ? reading.value : reading.code;
}

describe("reads an email address", () => {
  test.each([
    [" Bea.Hill@Example.com ", "bea.hill@example.com"],
    ["mailto:bea@example.com", "bea@example.com"],
    ["mailto:bea@example.com?subject=Loan", "bea@example.com"],
    ["mailto:bea@example.com?subject=My new loan, soon&body=Hi", "bea@example.com"],
    ["mailto:o%27brien@example.com", "o'brien@example.com"],
    ["Hill, Bea <bea@example.com>", "bea@example.com"],
    ["Bea Hill <mailto:bea@example.com>", "bea@example.com"],
    ['"bea@example.com" <Bea@example.com>', "bea@example.com"],
    ["bea@example.com <bea@example.com>", "bea@example.com"],
    ["Bea <bea@example.com> <work>", "bea@example.com"],
    ["Email: bea@example.com", "bea@example.com"],
    ["Bea Hill <bea@example.com>", "bea@example.com"],
    ['"Hill, Bea" <bea@example.com>', "bea@example.com"],
    ["<bea@example.com>", "bea@example.com"],
    ["'bea@example.com'", "bea@example.com"],
    ["bea@example.com.", "bea@example.com"],
    ["bea@example.com (work)", "bea@example.com"],
    ["\u200bbea@exam\u200bple.com\ufeff", "bea@example.com"],
    ["bea\uff20example\uff0ecom", "bea@example.com"],
    ["bea@bücher.example", "bea@xn--bcher-kva.example"],
    ["bea@BÜCHER.example", "bea@xn--bcher-kva.example"],
    ["bea@xn--bcher-kva.example", "bea@xn--bcher-kva.example"],
    ["bea@例え.テスト", "bea@xn--r8jz45g.xn--zckzah"],
    ["o'brien+x@example.com", "o'brien+x@example.com"],
  ])("%j", (text, email) => {
    expect(emailsOf(text)).toEqual([email]);
    expect(normalizeEmail(text)).toBe(email);
  });
});

describe("keeps every address of a text", () => {
  test.each([
    "bea@example.com; hill@example.org",
    "bea@example.com, hill@example.org",
    "bea@example.com hill@example.org",
    "bea@example.com / hill@example.org",
    "bea@example.com or HILL@example.org",
    "Bea <bea@example.com>, Hill <hill@example.org>",
    "bea@example.com; hill@example.org; n/a; bea@example.com",
    "bea@example.com, Hill <hill@example.org>",
    "bea@example.com; Work <hill@example.org>",
    "Home <bea@example.com>; hill@example.org",
    "<bea@example.com> hill@example.org (work)",
    "<bea@example.com; hill@example.org>",
    "bea@example.com <hill@example.org>",
    "'bea@example.com' <hill@example.org>",
    "bea@example.com/hill@example.org",
    "bea@example.com(hill@example.org)",
    "mailto:bea@example.com,hill@example.org",
    "mailto:bea@example.com?cc=hill@example.org",
    "mailto:bea@example.com?subject=Loan&bcc=hill%40example.org&body=Hi",
    "mailto:bea@example.com?cc=hill@example.org,bea@example.com",
    "Bea <mailto:bea@example.com?cc=hill@example.org>",
    "mailto:?to=bea@example.com,hill@example.org",
  ])("%j", (text) => {
    expect(emailsOf(text)).toEqual(["bea@example.com", "hill@example.org"]);
    expect(normalizeEmail(text)).toBeNull();
  });

  test("and names what of it is none", () => {
    expect(readEmails("bea@example.com; hill@example")).toEqual({
      ok: true,
      value: ["bea@example.com"],
      remark: '"hill@example" is not an email address.',
    });
  });

  test.each([
    ["hill@example, Bea <bea@example.com>", "hill@example"],
    ["Ann hill@example.org, Bea <bea@example.com>", "Ann hill@example.org"],
    ["mailto:bea@example.com?subject=For hill@example.org", "subject=For hill@example.org"],
    ["mailto:bea@example.com?subject=Loan, hill@example.org", "subject=Loan, hill@example.org"],
  ])("also of %j", (text, faulty) => {
    expect(readEmails(text)).toEqual({
      ...{ ok: true, value: ["bea@example.com"] },
      remark: `"${faulty}" is not an email address.`,
    });
    expect(normalizeEmail(text)).toBeNull();
  });

  const AROUND = [
    (email: string) => email,
    (email: string) => `<${email}>`,
    (email: string) => `Bea Hill <${email}>`,
    (email: string) => `"Hill, Bea" <${email}>`,
    (email: string) => `mailto:${email}`,
    (email: string) => `Bea <mailto:${email}?subject=Loan>`,
    (email: string) => `${email} (work)`,
  ];
  const written = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(...AROUND));

  propertyTest.prop([
    fc.array(written, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(", ", "; ", " | ", ","),
  ])("however each is written", (people, separator) => {
    const text = people.map(([number, around]) => around(`bea${number}@example.com`)).join(separator);

    const all = [...new Set(people.map(([number]) => `bea${number}@example.com`))];
    expect(readEmails(text)).toEqual({ ok: true, value: all });
  });
});

describe("one address", () => {
  test("is not one of several, and the answer says so", () => {
    expect(readEmail("bea@example.com <hill@example.org>")).toEqual({
      ...{ ok: false, code: "INVALID_EMAIL" },
      detail: "These are several email addresses; give one.",
    });
  });
});

describe("takes no address of", () => {
  test.each([
    ...["", "bea", "bea@localhost", "bea@@example.com", ".bea@example.com", "bea@-example.com"],
    ...[
      "bea@example.c0m",
      "bea hill@example.com",
      `${"a".repeat(65)}@example.com`,
      "@example.com",
      "mailto:",
    ],
    ...["bea@exa mple.com", "béa@example.com", "bea@bü_cher.example", `bea@${"ü".repeat(300)}.com`],
  ])("%j", (text) => {
    expect(emailsOf(text)).toBe("INVALID_EMAIL");
  });
});

propertyTest.prop([fc.emailAddress()])("reads what it made again alike", (address) => {
  const email = normalizeEmail(address);

  if (email !== null) expect(emailsOf(`Anybody <${email.toUpperCase()}>`)).toEqual([email]);
});

propertyTest.prop([fc.string({ unit: "binary", maxLength: 80 })])("never throws", (text) => {
  const reading = readEmails(text);

  if (reading.ok) for (const email of reading.value) expect(normalizeEmail(email)).toBe(email);
});
