import { describe, expect, test } from "vitest";
import { abbreviates, mayBeAnother } from "./one-person.ts";

const name = (firstName: string | null, lastName: string | null) => ({ firstName, lastName });

describe("two names at one address", () => {
  test.each([
    [name("Robert", "Dunn Sr."), name("Robert", "Dunn Jr.")],
    [name("Robert", "Dunn, II"), name("Bob", "Dunn III")],
    [name("Robert Jr", "Dunn"), name("Robert", "Dunn Senior")],
    [name("Denise", "Dunn"), name("Robert", "Dunn")],
  ])("may be of two people: %o, %o", (one, other) => {
    expect(mayBeAnother(one, other)).toBe(true);
    expect(mayBeAnother(other, one)).toBe(true);
  });

  test.each([
    [name("Robert", "Dunn Jr."), name("Robert", "Dunn")],
    [name("Robert", "Dunn Jr."), name("Bob", "Dunn, JR")],
    [name("Robert", "Dunn 2nd"), name("Robert", "Dunn II")],
    [name("Robert", "Dunn"), name("Robert", "Dunne")],
    [name("Junior", "Dunn"), name("Junior", "Dunn Sr.")],
    [name(null, "Dunn Sr."), name("Robert", null)],
  ])("are of one: %o, %o", (one, other) => {
    expect(mayBeAnother(one, other)).toBe(false);
    expect(mayBeAnother(other, one)).toBe(false);
  });
});

describe("a name in initials", () => {
  test.each([
    ["firstName", name("Q", "F."), name("Quin", "Full"), true],
    ["lastName", name("Q", "F."), name("Quin", "Full"), true],
    ["firstName", name("J.P.", "Full"), name("Jean Paul", "Full"), true],
    ["firstName", name("J P", "Full"), name("Jean Paul", "Full"), true],
    ["firstName", name("Quin", "Full"), name("Q", "F."), false],
    ["firstName", name("Q.", "F."), name("Q", "F"), false],
    ["firstName", name("Jo", "Ng"), name("Joanna", "Nguyen"), false],
    ["lastName", name("Jo", "Ng"), name("Joanna", "Nguyen"), false],
    ["lastName", name("Q", "F."), name("Quin", null), false],
    ["email", name("Q", "F."), name("Quin", "Full"), false],
  ] as const)(
    "takes not the place of one that is written out: %s of %o over %o: %s",
    (field, ours, theirs, is) => {
      expect(abbreviates(field, ours, theirs)).toBe(is);
    },
  );
});
