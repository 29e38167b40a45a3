import { describe, expect, test } from "vitest";
import { nameFaults, parseProfile } from "./profile.ts";

const TODAY = "2026-05-04";

describe("the fields of a record", () => {
  test("are normalized, and what is not given is not touched", () => {
    const parsed = parseProfile(
      {
        ...{ firstName: " Ann ", email: "Ann@Example.com", cellPhone: "(617) 555-0123", homePhone: "" },
        ...{ birthday: "1984-03-04", leadStatus: "hot" },
        address: { street: "1 Main Street", city: "Boston", state: "Massachusetts", postalCode: "021081234" },
      },
      TODAY,
    );

    expect(parsed).toEqual({
      ok: true,
      profile: {
        ...{ firstName: "Ann", email: "ann@example.com", cellPhone: "+16175550123", homePhone: null },
        ...{ cellPhoneExtension: null, homePhoneExtension: null },
        ...{ birthday: "1984-03-04", leadStatus: "hot" },
        address: { street: "1 Main Street", city: "Boston", state: "MA", postalCode: "02108-1234" },
      },
    });
  });

  test("take an extension with its phone, and give it up with a number that has none", () => {
    const written = (workPhone: string) => parseProfile({ workPhone }, TODAY);

    expect(written("(617) 555-0123 x12")).toEqual({
      ok: true,
      profile: { workPhone: "+16175550123", workPhoneExtension: "12" },
    });
    expect(written("617-555-0123")).toMatchObject({ profile: { workPhoneExtension: null } });
  });

  test.each([
    ["email", "ann@example.com <bob@example.com>", "These are several email addresses; give one."],
    ["email", "ann@example.com, Bob <bob@example.com>", "These are several email addresses; give one."],
    ["email", "mailto:ann@example.com?cc=bob@example.com", "These are several email addresses; give one."],
    ["cellPhone", "617-555-0123 / 617-555-0124", "These are several numbers; give one."],
    ["cellPhone", "617-555-0123 (ask for Bo)", '"ask for Bo" beside the number is not kept.'],
    ["workPhone", "617-555-0123 / 12", expect.stringContaining('"12"')],
  ])("take one address, and lose no other: %s %s", (field, value, detail) => {
    expect(parseProfile({ [field]: value }, TODAY)).toMatchObject({
      ...{ ok: false, errors: [{ pointer: `/${field}`, detail }] },
    });
  });

  test("are refused with every fault at once", () => {
    const parsed = parseProfile(
      {
        ...{ email: "ann", cellPhone: "(999) 555-0123", workPhone: "12", birthday: "2026-05-05" },
        ...{ leadStatus: "warm", address: { state: "Atlantis", postalCode: "123" } },
      },
      TODAY,
    );

    expect(parsed.ok ? [] : parsed.errors.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "INVALID_EMAIL /email",
      "INVALID_DATE /birthday",
      "INVALID_VALUE /address/state",
      "INVALID_VALUE /address/postalCode",
      "INVALID_VALUE /leadStatus",
      "UNKNOWN_AREA_CODE /cellPhone",
      "INVALID_PHONE /workPhone",
    ]);
  });

  test("need a first or a last name, nothing else", () => {
    expect(nameFaults({ firstName: null, lastName: "Lee" })).toEqual([]);
    expect(nameFaults({ firstName: null, lastName: null })).toMatchObject([{ pointer: "/firstName" }]);
  });
});
