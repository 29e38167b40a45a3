import fc from "fast-check";
import { expect, test } from "vitest";
import { addressBlock } from "./address-block.ts";

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8::192.0.2.1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s is counted under %s", (address, block) => {
  expect(addressBlock(address)).toBe(block);
});

test("all addresses that one provider's customer has are counted as one", () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
  const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length });

  fc.assert(
    fc.property(groups(4), groups(4), groups(4), (prefix, one, other) => {
      expect(addressBlock([...prefix, ...one].join(":"))).toBe(addressBlock([...prefix, ...other].join(":")));
    }),
  );
});
