import { expect, test } from "vitest";
import { deliveryValues } from "./delivery-values.ts";
import { parseDelivery } from "./parse-delivery.ts";
import { readPhones } from "./read-phones.ts";

test("a phone stands with its extension, as it would be read again", () => {
  const contact = {
    lastName: "Ext",
    cellPhone: "781-555-0101 x7",
    homePhone: "781-555-0102",
    phones: "781-555-0103 x12",
  };
  const parsed = parseDelivery({ contact }, Date.UTC(2026, 10, 1));
  if (!parsed.ok) throw new Error("The submission cannot be read");

  const values = deliveryValues("Web", parsed.delivery).filter(({ pointer }) => /phone/i.test(pointer));

  expect(values).toEqual([
    { pointer: "/contact/cellPhone", value: "+17815550101 x7" },
    { pointer: "/contact/homePhone", value: "+17815550102" },
    { pointer: "/contact/phones", value: "+17815550103 x12" },
  ]);
  expect(readPhones(values[2]?.value ?? "")).toMatchObject({
    value: [{ e164: "+17815550103", extension: "12" }],
  });
});
