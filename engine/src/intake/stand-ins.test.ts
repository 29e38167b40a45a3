import { describe, expect, test } from "vitest";
import { parseDelivery } from "./parse-delivery.ts";
import { isUnfilledName, readOwnEmails, readOwnPhones } from "./stand-ins.ts";

const NOW_MS = Date.UTC(2026, 10, 1, 12);

describe("an email that stands for none is nobody's", () => {
  test.each([
    ...["none@none.com", "no@email.com", "test@test.com", "noemail@example.com", "no-email@lender.example"],
    ...["noemail123@noemail.com", "NONE@gmail.com", "no.email@gmail.com", "notprovided@example.com"],
    ...["na@na.com", "asdf@asdf.com", "a@a.com", "no_email@example.com", "noemailaddress@example.com"],
  ])("%s", (email) => {
    expect(readOwnEmails(email)).toMatchObject({ ok: false, code: "INVALID_EMAIL" });
  });

  test.each([
    ...["noemi@example.com", "nona@example.com", "test@example.com", "nobody.knows@example.com"],
    ...["smith@smith.com", "ann@email.com", "nora@test.com", "none.given@example.com", "no@nowak.example"],
  ])("%s is somebody's", (email) => {
    expect(readOwnEmails(email)).toEqual({ ok: true, value: [email] });
  });

  test("and leaves the one beside it", () => {
    expect(readOwnEmails("none@none.com, ann@example.com")).toEqual({
      ...{ ok: true, value: ["ann@example.com"] },
      remark: '"none@none.com" stands for no email; it is kept here alone.',
    });
  });
});

describe("a phone that stands for none is nobody's", () => {
  test.each(["888-888-8888", "(888) 888 8888", "555-555-5555", "+1 222 222 2222", "999-999-9999"])(
    "%s",
    (phone) => {
      expect(readOwnPhones(phone).ok).toBe(false);
    },
  );

  test.each(["617-777-7777", "888-888-8880", "617-555-0100"])("%s is somebody's", (phone) => {
    expect(readOwnPhones(phone).ok).toBe(true);
  });
});

describe("a name that nobody filled in is none", () => {
  test.each([
    ...["{{first_name}}", "%%FNAME%%", "[object Object]", "########", "*|FNAME|*", "$\u007bfirstName}"],
    ...["{{first_name}} {{last_name}}", "<<First>>", " {{ contact.name }} ", "%FIRSTNAME%", "{first_name}"],
  ])("%s", (name) => {
    expect(isUnfilledName(name)).toBe(true);
  });

  test.each(["Ann", "Ann {Annie} Lee", "O'Brien", "#1 Homes", "Ann [spouse]", "100% Realty", "#"])(
    "%s is one",
    (name) => {
      expect(isUnfilledName(name)).toBe(false);
    },
  );
});

describe("a lead", () => {
  const parse = (contact: object) => parseDelivery({ contact }, NOW_MS);

  test("goes on without them by what else reaches the person, and notes each", () => {
    const parsed = parse({
      ...{ firstName: "{{first_name}}", lastName: "Reach", email: "none@none.com" },
      ...{ cellPhone: "617-555-0123", homePhone: "888-888-8888" },
    });

    expect(parsed).toMatchObject({
      ok: true,
      delivery: {
        contact: { firstName: null, lastName: "Reach", email: null, cellPhone: "+16175550123" },
      },
    });
    expect(parsed.ok && parsed.delivery.further?.homePhone).toBeFalsy();
    expect(parsed.ok && parsed.delivery.notes?.map(({ pointer }) => pointer).sort()).toEqual([
      ...["/contact/email", "/contact/firstName", "/contact/homePhone"],
    ]);
  });

  test("that nothing else reaches is refused", () => {
    expect(parse({ lastName: "Reach", email: "none@none.com" })).toMatchObject({ ok: false });
  });

  test("with a full name alone that nobody filled in is refused as one without a name is", () => {
    const codes = (contact: object) => {
      const parsed = parse({ ...contact, email: "ann@example.com" });
      return parsed.ok ? [] : parsed.errors.map(({ code, pointer }) => [code, pointer]);
    };

    expect(codes({ fullName: "{{first_name}} {{last_name}}" })).toEqual(codes({}));
    expect(codes({})).not.toEqual([]);
  });
});
