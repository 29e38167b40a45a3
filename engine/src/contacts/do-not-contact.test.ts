import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type AskedRecord, addressesOf, bindingOf, type SilencedRecord } from "./do-not-contact.ts";

const NOBODY = { email: null, cellPhone: null, homePhone: null, workPhone: null, formerAddresses: [] };
const ASKED: AskedRecord = { ...NOBODY, id: "con_new", doNotContact: false, contactableSince: null };
const SILENCED: SilencedRecord = {
  ...NOBODY,
  id: "con_old",
  doNotContactAt: new Date("2026-05-04T15:00:00Z"),
};
const EMAIL = "ann@example.com";
const PHONE = "+16175550123";
const PHONES = ["cellPhone", "homePhone", "workPhone"] as const;

describe("do not contact binds", () => {
  test("a record that has it itself", () => {
    expect(bindingOf({ ...ASKED, doNotContact: true }, [])).toEqual({
      kind: "bound",
      byContactId: "con_new",
    });
  });

  test("another record with the same email", () => {
    const binding = bindingOf({ ...ASKED, email: EMAIL }, [{ ...SILENCED, email: EMAIL }]);

    expect(binding).toEqual({ kind: "bound", byContactId: "con_old" });
  });

  test.each(PHONES.flatMap((theirs) => PHONES.map((ours) => [theirs, ours] as const)))(
    "by the %s of the one, whose number is the %s of the other",
    (theirs, ours) => {
      const binding = bindingOf({ ...ASKED, [ours]: PHONE }, [{ ...SILENCED, [theirs]: PHONE }]);

      expect(binding.kind).toBe("bound");
    },
  );

  test("by what a record had that was merged into it, on either side", () => {
    const former = { formerAddresses: [EMAIL] };

    expect(bindingOf({ ...ASKED, email: EMAIL }, [{ ...SILENCED, ...former }]).kind).toBe("bound");
    expect(bindingOf({ ...ASKED, ...former }, [{ ...SILENCED, email: EMAIL }]).kind).toBe("bound");
  });

  test("nobody who shares no address, and nobody by blanks", () => {
    expect(bindingOf(ASKED, [SILENCED])).toEqual({ kind: "free" });
    expect(bindingOf({ ...ASKED, email: EMAIL }, [{ ...SILENCED, email: "bo@example.com" }]).kind).toBe(
      "free",
    );
  });
});

describe("a record that a workflow made which honors no do-not-contact status", () => {
  const made = { ...ASKED, email: EMAIL, contactableSince: new Date("2026-05-04T16:00:00Z") };

  test("can be contacted, and names the older record that cannot", () => {
    expect(bindingOf(made, [{ ...SILENCED, email: EMAIL }])).toEqual({
      kind: "excused",
      fromContactId: "con_old",
    });
    expect(bindingOf(made, [{ ...SILENCED, email: EMAIL, doNotContactAt: null }]).kind).toBe("excused");
  });

  test("is bound by what the person said afterwards", () => {
    const later = { ...SILENCED, email: EMAIL, doNotContactAt: new Date("2026-05-05T00:00:00Z") };

    expect(bindingOf(made, [{ ...SILENCED, email: EMAIL }, later]).kind).toBe("bound");
  });

  test("is bound by itself", () => {
    expect(bindingOf({ ...made, doNotContact: true }, []).kind).toBe("bound");
  });
});

const address = fc.constantFrom("a@x.example", "b@x.example", "+16175550101", "+16175550102", null);
const addresses = {
  ...{ email: address, cellPhone: address, homePhone: address, workPhone: address },
  formerAddresses: fc.array(fc.constantFrom("a@x.example", "+16175550101"), { maxLength: 2 }),
};
const silenced = fc.record({ ...addresses, id: fc.constant("con_old"), doNotContactAt: fc.constant(null) });
const asked = fc.record({
  ...{ ...addresses, id: fc.constant("con_new"), doNotContact: fc.constant(false) },
  contactableSince: fc.constant(null),
});

propertyTest.prop([asked, fc.array(silenced, { maxLength: 4 })])(
  "binds exactly where an address is shared, whatever stands on which line",
  (record, others) => {
    const shares = others.some((other) =>
      addressesOf(other).some((theirs) => addressesOf(record).includes(theirs)),
    );

    expect(bindingOf(record, others).kind).toBe(shares ? "bound" : "free");
  },
);
