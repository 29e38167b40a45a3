import { describe, expect, test } from "vitest";
import type { TeamId, UserId } from "../ids.ts";
import { type ContactSituation, whyNot } from "./contact-rights.ts";
import { type ContactHolders, type ContactViewer, seesContact } from "./contact-view.ts";
import { type LeadOfContact, leadTeamsOf } from "./lead-teams.ts";
import { ROLE_PERMISSIONS } from "./permissions.ts";

const [EAST, WEST] = ["team_east" as TeamId, "team_west" as TeamId];
const [ANN, BEN, CID] = ["user_ann", "user_ben", "user_cid"] as const;
const TEAM_OF: Readonly<Record<string, readonly TeamId[]>> = { [ANN]: [EAST], [BEN]: [WEST], [CID]: [] };
const MANAGER: ContactViewer = {
  userId: "user_manager" as UserId,
  teamIds: [EAST],
  permissions: ROLE_PERMISSIONS.manager,
};
const UNOWNED: ContactHolders = {
  ...{ ownerUserId: null, ownerTeamIds: [], assignedUserId: null, assignedTeamIds: [] },
  ...{ sharedUserIds: [], leadTeamIds: null },
};

const offeredTo = (...offeredUserIds: string[]): LeadOfContact => ({
  ...{ state: "offered", assigneeUserId: null, offeredUserIds, isOpen: true },
});
const assignedTo = (assigneeUserId: string): LeadOfContact => ({
  ...{ state: "assigned", assigneeUserId, offeredUserIds: [], isOpen: true },
});
const HELD: LeadOfContact = { state: "held", assigneeUserId: null, offeredUserIds: [], isOpen: true };

describe("a contact that nobody owns is seen by a manager", () => {
  test.each<[string, readonly LeadOfContact[], boolean]>([
    ["where it has no lead", [], true],
    ["where its lead is held or looked at", [HELD, { ...HELD, state: "exception" }], true],
    [
      "where its lead was assigned to another team and is closed",
      [{ ...assignedTo(BEN), isOpen: false }],
      true,
    ],
    ["where its lead is on offer to a member of their team", [offeredTo(BEN, ANN)], true],
    ["where one of its leads is a member's", [assignedTo(BEN), assignedTo(ANN)], true],
    ["not where its lead is on offer to another team", [offeredTo(BEN)], false],
    ["not where its lead is assigned to another team", [assignedTo(BEN), HELD], false],
    ["not where its lead is on offer to somebody of no team", [offeredTo(CID)], false],
  ])("%s", (_when, leads, isSeen) => {
    const contact = { ...UNOWNED, leadTeamIds: leadTeamsOf(leads, (userId) => TEAM_OF[userId] ?? []) };

    expect(seesContact(MANAGER, contact)).toBe(isSeen);
  });
});

test("a contact that a manager's team is assigned to and whose lead another team has is not theirs to delete", () => {
  const contact: ContactSituation = {
    ...{ ...UNOWNED, assignedUserId: ANN as UserId, assignedTeamIds: [EAST], leadTeamIds: [WEST] },
    ...{ standing: "inUse", isOwnerActive: true, isOnLoan: false },
  };

  expect(whyNot(MANAGER, "edit", contact)).toBeNull();
  expect(whyNot(MANAGER, "delete", contact)).toMatch("Only its owner");
});
