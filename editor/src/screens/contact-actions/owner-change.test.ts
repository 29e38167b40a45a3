import { describe, expect, test } from "vitest";
import { type OwnerChange, ownerChangeEffects, ownerChangeSteps } from "./owner-change.ts";

const NO_LOANS = { contacts: 3, refused: 0, onLoans: 0, loans: 0, additional: 0, copied: 0 };
const ON_LOANS = { contacts: 3, refused: 0, onLoans: 1, loans: 1, additional: 2, copied: 1 };
const CHANGE: OwnerChange = {
  ...{ owner: { id: "user_1", name: "Bob Hill" }, groupName: "", transferLoans: null, share: false },
};
const titles = (preview: typeof NO_LOANS) => ownerChangeSteps(preview).map(({ title }) => title);

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

  test("ask for sharing with the loans only where these stay", () => {
    const [loans] = ownerChangeSteps(ON_LOANS);
    const answered = (change: Partial<OwnerChange>) =>
      loans?.isAnswered({ ...CHANGE, share: null, ...change });

    expect(answered({})).toBe(false);
    expect(answered({ transferLoans: true })).toBe(true);
    expect(answered({ transferLoans: false })).toBe(false);
    expect(answered({ transferLoans: false, share: true })).toBe(true);
  });
});

describe("the review tells", () => {
  const told = (change: Partial<OwnerChange>, preview = ON_LOANS) =>
    ownerChangeEffects({ ...CHANGE, ...change }, preview).join(" ");

  test("who gets how many contacts, and into which group", () => {
    expect(told({ groupName: " Moved " }, NO_LOANS)).toMatch(/3 contacts will be owned by Bob Hill.*“Moved”/);
  });

  test("which loans and further contacts go along, and which of these as a copy", () => {
    expect(told({ transferLoans: true })).toMatch(/1 loan goes with them.*1 contact on these.*copy of each/);
  });

  test("what stays where the loans stay", () => {
    expect(told({ transferLoans: false })).toMatch(/loans stay.*archived copy/);
    expect(told({ transferLoans: false, share: true })).not.toMatch(/archived/);
  });
});
