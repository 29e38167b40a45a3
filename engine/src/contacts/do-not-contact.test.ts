import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  type AskedRecord,
  addressesOf,
  type BoundAddress,
  bindingOf,
  plansAnew,
  unbindingFields,
} from "./do-not-contact.ts";

const NOBODY = { email: null, cellPhone: null, homePhone: null, workPhone: null, formerAddresses: [] };
const ASKED: AskedRecord = { ...NOBODY, id: "con_new", doNotContact: false, contactableSince: null };
const EMAIL = "ann@example.com";
const PHONE = "+16175550123";
const SINCE = new Date("2026-05-04T15:00:00Z");
const BOUND: BoundAddress = { address: EMAIL, contactId: "con_old", since: SINCE };

describe("do not contact binds", () => {
  test("a record that has it itself", () => {
    expect(bindingOf({ ...ASKED, doNotContact: true }, [])).toEqual({
      kind: "bound",
      byContactId: "con_new",
      byField: null,
    });
  });

  test("another record with the same email", () => {
    expect(bindingOf({ ...ASKED, email: EMAIL }, [BOUND])).toEqual({
      kind: "bound",
      byContactId: "con_old",
      byField: "email",
    });
  });

  test.each(["cellPhone", "homePhone", "workPhone"])(
    "by a number of theirs that is the other's %s",
    (ours) => {
      const binding = bindingOf({ ...ASKED, [ours]: PHONE }, [{ ...BOUND, address: PHONE }]);

      expect(binding).toEqual({ kind: "bound", byContactId: "con_old", byField: ours });
    },
  );

  test("by what a record had that was merged into the other", () => {
    const binding = bindingOf({ ...ASKED, formerAddresses: [EMAIL] }, [BOUND]);

    expect(binding).toMatchObject({ kind: "bound", byField: "former" });
  });

  test("nobody who shares no address, and nobody by blanks", () => {
    expect(bindingOf(ASKED, [BOUND])).toEqual({ kind: "free" });
    expect(bindingOf({ ...ASKED, email: "bo@example.com" }, [BOUND]).kind).toBe("free");
  });
});

describe("a record that a workflow made which honors no do-not-contact status", () => {
  const made = { ...ASKED, email: EMAIL, contactableSince: new Date("2026-05-04T16:00:00Z") };

  test("can be contacted, and names the older record that cannot", () => {
    expect(bindingOf(made, [BOUND])).toEqual({ kind: "excused", fromContactId: "con_old" });
    expect(bindingOf(made, [{ ...BOUND, since: null }]).kind).toBe("excused");
  });

  test("is bound by what the person said afterwards", () => {
    const later = { ...BOUND, since: new Date("2026-05-05T00:00:00Z") };

    expect(bindingOf(made, [BOUND, later]).kind).toBe("bound");
  });

  test("is bound by itself", () => {
    expect(bindingOf({ ...made, doNotContact: true }, []).kind).toBe("bound");
  });
});

describe("a change of a record would unbind it", () => {
  const before = { ...ASKED, email: EMAIL, cellPhone: PHONE, homePhone: "+16175550199" };
  const bound = [BOUND, { ...BOUND, address: PHONE }];

  test("by each address that binds it and that the record would not have any more", () => {
    const after = { ...before, email: null, cellPhone: "+16175550100", homePhone: null };

    expect(unbindingFields(before, after, bound)).toEqual(["email", "cellPhone"]);
  });

  test("not where the address only moves to another line", () => {
    expect(unbindingFields(before, { ...before, cellPhone: null, workPhone: PHONE }, bound)).toEqual([]);
  });

  test("not where it is set itself, since what it had stays bound, nor where it is excused", () => {
    expect(unbindingFields({ ...before, doNotContact: true }, NOBODY, bound)).toEqual([]);
    expect(unbindingFields({ ...before, contactableSince: SINCE }, NOBODY, bound)).toEqual([]);
  });
});

test.each([
  { change: { startsAt: new Date("2026-05-05T15:00:00Z") }, plans: true },
  { change: { location: "Cafe" }, plans: true },
  { change: {}, plans: false },
])("a change of an appointment plans it anew: $plans for $change", ({ change, plans }) => {
  const before = { startsAt: SINCE, location: "Office" };

  expect(plansAnew(before, { ...before, startsAt: new Date(SINCE), ...change })).toBe(plans);
});

const address = fc.constantFrom("a@x.example", "b@x.example", "+16175550101", "+16175550102");
const line = fc.option(address);
const lines = { email: line, cellPhone: line, homePhone: line, workPhone: line };
const asked = fc.record({
  ...{ ...lines, id: fc.constant("con_new"), doNotContact: fc.constant(false) },
  formerAddresses: fc.array(address, { maxLength: 2 }),
  contactableSince: fc.constant(null),
});
const bound = fc.array(fc.record({ address, contactId: fc.constant("con_old"), since: fc.constant(null) }), {
  maxLength: 3,
});

propertyTest.prop([asked, bound])(
  "binds exactly where an address is shared, whatever stands on which line",
  (record, addresses) => {
    const shares = addresses.some((theirs) => addressesOf(record).includes(theirs.address));

    expect(bindingOf(record, addresses).kind).toBe(shares ? "bound" : "free");
  },
);

propertyTest.prop([asked, fc.record(lines), bound])(
  "is unbound by no change exactly where every address on its lines that binds it stays on one",
  (record, after, addresses) => {
    const before = { ...record, formerAddresses: [] };
    const binding = addressesOf(before).filter((own) => addresses.some(({ address }) => address === own));
    const staying = addressesOf({ ...after, formerAddresses: [] });

    expect(unbindingFields(record, after, addresses).length === 0).toBe(
      binding.every((own) => staying.includes(own)),
    );
  },
);
