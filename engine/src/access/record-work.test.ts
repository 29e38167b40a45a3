import { describe, expect, test } from "vitest";
import type { TeamId, UserId } from "../ids.ts";
import type { ContactSituation } from "./contact-rights.ts";
import type { ContactViewer } from "./contact-view.ts";
import { ROLE_PERMISSIONS, type Role } from "./permissions.ts";
import { whyNotChange } from "./record-work.ts";

const EAST = "team_east" as TeamId;
const CONTACT: ContactSituation = {
  ownerUserId: "owner" as UserId,
  ownerTeamIds: [EAST],
  assignedUserId: "assigned" as UserId,
  assignedTeamIds: [],
  sharedUserIds: ["shared", "author", "partner"] as UserId[],
  leadTeamIds: null,
  standing: "inUse",
  isOwnerActive: true,
  isOnLoan: false,
};
const BY_AUTHOR = { ofUserIds: ["author"] };

function viewer(
  userId: string | null,
  role: Role = "loan_officer",
  teamIds: readonly TeamId[] = [],
): ContactViewer {
  return { userId: userId as UserId | null, teamIds, permissions: ROLE_PERMISSIONS[role] };
}

describe("what somebody with whom the contact is shared put on its record", () => {
  test.each([
    ["themselves", viewer("author")],
    ["the contact's owner", viewer("owner")],
    ["whom it is assigned to", viewer("assigned")],
    ["the manager of the owner's team", viewer("boss", "manager", [EAST])],
    ["an admin", viewer("admin", "admin")],
  ])("is changed by %s", (_who, who) => {
    expect(whyNotChange(who, CONTACT, BY_AUTHOR)).toBeNull();
  });

  test.each([
    ["another whom it is shared with", viewer("shared")],
    ["a partner whom it is shared with", viewer("partner", "partner")],
    ["a manager of another team", viewer("boss", "manager")],
    ["somebody who only reads", viewer("engineer", "engineer")],
    ["nobody in particular", viewer(null)],
  ])("is not changed by %s", (_who, who) => {
    expect(whyNotChange(who, CONTACT, BY_AUTHOR)).toMatch("somebody else's");
  });
});

test("a task is changed by who is to do it, and by who added it", () => {
  const task = { ofUserIds: ["shared", "author"] };

  expect(whyNotChange(viewer("shared"), CONTACT, task)).toBeNull();
  expect(whyNotChange(viewer("author"), CONTACT, task)).toBeNull();
  expect(whyNotChange(viewer("partner", "partner"), CONTACT, task)).not.toBeNull();
});

test("what an API key added is nobody's, also not that of another key", () => {
  expect(whyNotChange({ ...viewer(null), permissions: [] }, CONTACT, { ofUserIds: [null] })).not.toBeNull();
});
