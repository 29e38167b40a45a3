import { describe, expect, test } from "vitest";
import type { FormerOwners } from "./former-owners.ts";
import { type OwnerChange, ownerChangeEffects, ownerChangeSteps } from "./owner-change.ts";

const OWNED = { owners: [{ id: "user_me", name: "Mae Stone" }], ownerCount: 1 };
const NOTES = { privateNotes: 0, privateNotesAlong: 0, ...OWNED };
const NO_LOANS = { contacts: 3, refused: 0, onLoans: 0, loans: 0, additional: 0, copied: 0, ...NOTES };
const ON_LOANS = { contacts: 3, refused: 0, onLoans: 1, loans: 1, additional: 2, copied: 1, ...NOTES };
const ME: FormerOwners = { kind: "me" };
const NOBODY: FormerOwners = { kind: "nobody" };
const CHANGE: OwnerChange = {
  ...{ owner: { id: "user_1", name: "Bob Hill" }, groupName: "", transferLoans: null, share: false },
};
const titles = (preview: typeof NO_LOANS, former: FormerOwners = ME) =>
  ownerChangeSteps(preview, former).map(({ title }) => title);

describe("the steps of a change of owner", () => {
  test("without loans begin with the new owner, and ask for sharing", () => {
    expect(titles(NO_LOANS)).toEqual([
      ...["Select a New Owner", "Add Optional Group", "Share with yourself", "Review and Confirm"],
    ]);
  });

  test("with a loan begin with the loans, and stand in the order of the guide", () => {
    expect(titles(ON_LOANS)).toEqual([
      ...["Transfer Loans", "Add Optional Group", "Select a New Owner", "Review and Confirm"],
    ]);
  });

  test("ask for no sharing with nobody, where nobody owns the contacts", () => {
    const [loans] = ownerChangeSteps(ON_LOANS, NOBODY);

    expect(titles(NO_LOANS, NOBODY)).toEqual([
      ...["Select a New Owner", "Add Optional Group", "Review and Confirm"],
    ]);
    expect(loans?.isAnswered({ ...CHANGE, transferLoans: false, share: null })).toBe(true);
  });

  test("ask for sharing with the loans only where these stay", () => {
    const [loans] = ownerChangeSteps(ON_LOANS, ME);
    const answered = (change: Partial<OwnerChange>) =>
      loans?.isAnswered({ ...CHANGE, share: null, ...change });

    expect(answered({})).toBe(false);
    expect(answered({ transferLoans: true })).toBe(true);
    expect(answered({ transferLoans: false })).toBe(false);
    expect(answered({ transferLoans: false, share: true })).toBe(true);
  });
});

describe("the review tells", () => {
  const told = (change: Partial<OwnerChange>, preview = ON_LOANS, former: FormerOwners = ME) =>
    ownerChangeEffects({ ...CHANGE, ...change }, preview, former).join(" ");

  test("who gets how many contacts, and into which group", () => {
    expect(told({ groupName: " Moved " }, NO_LOANS)).toMatch(/3 contacts will be owned by Bob Hill.*“Moved”/);
  });

  test("which loans and further contacts go along, and which of these as a copy", () => {
    expect(told({ transferLoans: true })).toMatch(/1 loan goes with them.*1 contact on these.*copy of each/);
  });

  test("what stays where the loans stay", () => {
    expect(told({ transferLoans: false })).toMatch(/loan stays.*archived copy/);
    expect(told({ transferLoans: false, share: true })).not.toMatch(/archived/);
    expect(told({ transferLoans: false }, ON_LOANS, NOBODY)).not.toMatch(/archived/);
  });

  test("who keeps the contacts, and who does not, by name", () => {
    const few: FormerOwners = { kind: "few", names: "Linh Tran and Omar Haddad" };

    expect(told({ share: true }, NO_LOANS)).toMatch(/You keep them, shared/);
    expect(told({}, NO_LOANS, few)).toMatch(/Linh Tran and Omar Haddad no longer have theirs/);
    expect(told({ transferLoans: false }, ON_LOANS, few)).toMatch(/copy .* with their owners/);
    expect(told({}, NO_LOANS, NOBODY)).toBe("3 contacts will be owned by Bob Hill.");
  });
});

describe("private notes in the review of a change of owner", () => {
  const review = (privateNotes: number, change: Partial<OwnerChange> = {}) =>
    ownerChangeEffects({ ...CHANGE, ...change }, { ...ON_LOANS, privateNotes, privateNotesAlong: 2 }, NOBODY);

  test("are counted, with whoever will be able to read them", () => {
    expect(review(3)).toContain("3 private notes go along: Bob Hill will be able to read them.");
    expect(review(1)).toContain("1 private note goes along: Bob Hill will be able to read it.");
  });

  test("count those of contacts who go along with the loans", () => {
    expect(review(3, { transferLoans: true })).toContain(
      "5 private notes go along: Bob Hill will be able to read them.",
    );
  });

  test("are not spoken of where there are none", () => {
    expect(review(0).join()).not.toContain("private");
  });
});
