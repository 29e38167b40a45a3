import { describe, expect, test } from "vitest";
import { type Participant, shownParticipants } from "./loan-view.ts";

const ann: Participant = {
  ...{ contactId: "con_ann", role: "borrower", firstName: "Ann", lastName: "Lee" },
  ...{ email: "ann@example.com", standing: "inUse", isSeen: true },
};

describe("who takes part in a loan is shown", () => {
  test.each([
    ["inUse", false],
    ["archived", true],
    ["doNotContact", true],
  ] as const)("%s: with the label Archived: %s", (standing, isArchived) => {
    expect(shownParticipants([{ ...ann, standing }])).toEqual([
      { contactId: "con_ann", name: "Ann Lee", role: "borrower", isArchived },
    ]);
  });

  test("by name only where one does not see the contact", () => {
    const unseen = { ...ann, isSeen: false };
    const unnamed = { ...unseen, firstName: null, lastName: null };

    expect(shownParticipants([unseen])).toMatchObject([{ contactId: null, name: "Ann Lee" }]);
    expect(shownParticipants([unnamed])).toMatchObject([{ contactId: null, name: "Unnamed contact" }]);
    expect(shownParticipants([{ ...unnamed, isSeen: true }])).toMatchObject([{ name: "ann@example.com" }]);
  });

  test("borrowers first, then by name", () => {
    const agent = { ...ann, role: "agent", firstName: "Abe" } as const;
    const bob = { ...ann, firstName: "Bob" };
    const both = { ...ann, role: "coBorrower" } as const;

    expect(shownParticipants([agent, both, bob, ann]).map(({ name, role }) => [name, role])).toEqual([
      ...[
        ["Ann Lee", "borrower"],
        ["Bob Lee", "borrower"],
      ],
      ...[
        ["Ann Lee", "coBorrower"],
        ["Abe Lee", "agent"],
      ],
    ]);
  });
});
