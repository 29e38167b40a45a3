import { expect, test } from "vitest";
import { emailWays, NO_WAY, phoneWays, reachOfApplicant } from "./ways-to-reach.ts";

test.each([
  { of: "a home phone alone", person: { homePhone: "+16175550161" }, first: "+16175550161" },
  { of: "a work phone alone", person: { workPhone: "+16175550162" }, first: "+16175550162" },
  { of: "a further phone alone", person: { furtherAddresses: ["+16175550163"] }, first: "+16175550163" },
  {
    of: "all kinds",
    person: { workPhone: "+16175550162", cellPhone: "+16175550160", furtherAddresses: ["+16175550163"] },
    first: "+16175550160",
  },
])("of $of there is a number to dial first", ({ person, first }) => {
  expect(phoneWays({ ...NO_WAY, ...person })[0]?.number).toBe(first);
});

test("every number is told once, with its kind and what is dialled after it", () => {
  const ways = phoneWays({
    ...NO_WAY,
    ...{ cellPhone: "+16175550160", homePhone: "+16175550161", workPhone: "+16175550160" },
    homePhoneExtension: "12",
    furtherAddresses: ["old@example.com", "+16175550161", "+16175550163"],
    furtherExtensions: { "+16175550163": "7" },
  });

  expect(ways).toEqual([
    { kind: "cellPhone", number: "+16175550160", extension: null },
    { kind: "homePhone", number: "+16175550161", extension: "12" },
    { kind: "further", number: "+16175550163", extension: "7" },
  ]);
});

test("emails are the record's own, then further ones", () => {
  const furtherAddresses = ["+16175550163", "old@example.com"];

  expect(emailWays({ email: "new@example.com", furtherAddresses })).toEqual([
    "new@example.com",
    "old@example.com",
  ]);
  expect(emailWays({ email: null, furtherAddresses })).toEqual(["old@example.com"]);
});

test("an applicant is reached by what they sent, without their name", () => {
  const sent = { email: "ann@example.com", cellPhone: null, furtherAddresses: ["+16175550163"] };

  expect(reachOfApplicant({ name: "Ann Lee", ...sent } as typeof sent)).toEqual({ ...NO_WAY, ...sent });
});
