import { describe, expect, test } from "vitest";
import { settleAddresses } from "./settle-addresses.ts";

const BEFORE = {
  email: "rosa@example.com",
  cellPhone: "+16175550101",
  homePhone: null,
  workPhone: "+16175550102",
};
const NOTHING = { email: null, cellPhone: null, homePhone: null, workPhone: null, formerAddresses: [] };

describe("a matching contact", () => {
  test("keeps an address that is overwritten beside its fields", () => {
    const settled = settleAddresses(BEFORE, { email: "rosa.diaz@example.com" }, NOTHING);

    expect(settled).toEqual({
      lines: { ...BEFORE, email: "rosa.diaz@example.com" },
      former: ["rosa@example.com"],
    });
  });

  test("gets a home or work phone where it has none, and keeps another one beside its fields", () => {
    const delivered = { ...NOTHING, homePhone: "+16175550103", workPhone: "+16175550104" };

    expect(settleAddresses(BEFORE, {}, delivered)).toEqual({
      lines: { ...BEFORE, homePhone: "+16175550103" },
      former: ["+16175550104"],
    });
  });

  test("keeps further emails and phones once, and none that a field of it has", () => {
    const further = ["rosa@example.com", "r.diaz@example.com", "+16175550102", "r.diaz@example.com"];

    const { former } = settleAddresses(BEFORE, {}, { ...NOTHING, formerAddresses: further });

    expect(former).toEqual(["r.diaz@example.com"]);
  });

  test("gains nothing where it is not updated", () => {
    expect(settleAddresses(BEFORE, {}, null)).toEqual({ lines: BEFORE, former: [] });
  });
});
