import { describe, expect, test } from "vitest";
import { standardizeLocally } from "./standardize-address.ts";

const BOSTON = { city: "Boston", state: "MA", postalCode: "02108" };

describe("an address is written as the post does", () => {
  test.each([
    ["12 north main street, apartment 4b", "12 N MAIN ST APT 4B"],
    ["12 North Street", "12 NORTH ST"],
    ["5 Avenue Road Southwest #3", "5 AVENUE RD SW # 3"],
    ["P.O. Box 12", "PO BOX 12"],
    ["7 Peña Blvd.", "7 PENA BLVD"],
  ])("%s", (street, line) => {
    expect(standardizeLocally({ ...BOSTON, street })).toEqual({ ...BOSTON, street: line, city: "BOSTON" });
  });
});

describe("there is no safe match", () => {
  test.each([
    ["of a ZIP code of another state", { postalCode: "90210" }],
    ["without a city", { city: null }],
    ["without a ZIP code", { postalCode: null }],
    ["without a house's number", { street: "behind the church" }],
  ])("%s", (_name, change) => {
    expect(standardizeLocally({ ...BOSTON, street: "1 Main St", ...change })).toBeNull();
  });
});
