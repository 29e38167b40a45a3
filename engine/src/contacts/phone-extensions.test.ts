import { expect, test } from "vitest";
import { countedFields, fieldsOfOne } from "./phone-extensions.ts";

test.each([
  ["workPhone", ["workPhone", "workPhoneExtension"]],
  ["workPhoneExtension", ["workPhone", "workPhoneExtension"]],
  ["email", ["email"]],
])("%s is written and given back with what belongs to it", (field, all) => {
  expect(fieldsOfOne(field)).toEqual(all);
});

test("a phone and its extension count as one field, which is named by the phone", () => {
  expect(countedFields(["email", "cellPhone", "cellPhoneExtension", "homePhoneExtension"])).toEqual([
    ...["email", "cellPhone", "homePhone"],
  ]);
});
