import { describe, expect, test } from "vitest";
import type { TeamId, UserId } from "../ids.ts";
import {
  CONTACT_ACTIONS,
  type ContactAction,
  type ContactSituation,
  contactRights,
  refusalOfStanding,
  whyNot,
} from "./contact-rights.ts";
import type { ContactViewer } from "./contact-view.ts";
import { ROLE_PERMISSIONS, type Role } from "./permissions.ts";

const EAST = "team_east" as TeamId;
const [OWNER, ASSIGNED, SHARED, OTHER] = [
  "user_owner",
  "user_assigned",
  "user_shared",
  "user_other",
] as const;

const CONTACT: ContactSituation = {
  ownerUserId: OWNER as UserId,
  ownerTeamIds: [EAST],
  assignedUserId: ASSIGNED as UserId,
  assignedTeamIds: [],
  sharedUserIds: [],
  leadTeamIds: null,
  standing: "inUse",
  isOwnerActive: true,
  isOnLoan: false,
};

function viewer(userId: string, role: Role = "loan_officer", teamIds: readonly TeamId[] = []): ContactViewer {
  return { userId: userId as UserId, teamIds, permissions: ROLE_PERMISSIONS[role] };
}

const WORKED = CONTACT_ACTIONS.filter(
  (action) => !["changeOwner", "merge", "unarchive", "delete"].includes(action),
);

test("a partner is not told by a refusal that there is a loan", () => {
  const onLoan = { ...CONTACT, isOnLoan: true };

  expect(whyNot(viewer(OWNER), "delete", onLoan)).toMatch("loan");
  expect(whyNot(viewer(OWNER, "partner"), "delete", onLoan)).not.toMatch("loan");
});

test("a partner changes no groups, which are not shown to them", () => {
  expect(whyNot(viewer(OWNER, "partner"), "setGroups", CONTACT)).toMatch("groups");
  expect(whyNot(viewer(OWNER), "setGroups", CONTACT)).toBeNull();
});

describe("what one can do with a contact in use", () => {
  test.each<[string, ContactViewer, readonly ContactAction[]]>([
    ["its owner", viewer(OWNER), [...WORKED, "delete"]],
    ["whom it is assigned to", viewer(ASSIGNED), WORKED],
    ["an admin", viewer(OTHER, "admin"), [...WORKED, "changeOwner", "delete", "merge"]],
    [
      "the manager of the owner's team",
      viewer(OTHER, "manager", [EAST]),
      [...WORKED, "changeOwner", "delete", "merge"],
    ],
    ["a marketing admin", viewer(OTHER, "marketing"), [...WORKED, "delete"]],
    ["an engineer", viewer(OTHER, "engineer"), []],
  ])("by %s", (_who, who, expected) => {
    expect([...contactRights(who, CONTACT)].sort()).toEqual([...expected].sort());
  });

  test("by whom it is shared with: notes, tasks and appointments, nothing else", () => {
    const shared = { ...CONTACT, sharedUserIds: [SHARED as UserId] };

    expect(contactRights(viewer(SHARED), shared)).toEqual(["annotate"]);
    expect(whyNot(viewer(SHARED), "edit", shared)).toMatch("shared with you");
    expect(contactRights(viewer(SHARED, "partner"), shared)).toEqual(["annotate"]);
  });

  test("by a manager of another team: what they are to it, and no more", () => {
    expect(contactRights(viewer(OTHER, "manager"), CONTACT)).toEqual([]);
  });
});

describe("a contact of a deactivated account", () => {
  const left = { ...CONTACT, isOwnerActive: false };

  test.each<[string, ContactViewer]>([
    ["an admin", viewer(OTHER, "admin")],
    ["the manager of the owner's team", viewer(OTHER, "manager", [EAST])],
    ["whom it is shared with", viewer(SHARED)],
  ])("is looked at by %s, and not acted on, until the account is active again", (_who, who) => {
    const shared = { ...left, sharedUserIds: [SHARED as UserId] };
    const refused = CONTACT_ACTIONS.filter((action) => action !== "setDoNotContact");

    expect(refused.filter((action) => whyNot(who, action, shared) === null)).toEqual([]);
    expect(whyNot(who, "annotate", shared)).toMatch("Activate it again");
  });

  test("can be set to do not contact, and is worked by whom it is assigned to", () => {
    expect(whyNot(viewer(OTHER, "admin"), "setDoNotContact", left)).toBeNull();
    expect(contactRights(viewer(ASSIGNED), left)).toEqual(contactRights(viewer(ASSIGNED), CONTACT));
  });
});

describe("deleting is refused", () => {
  test.each<[string, Partial<ContactSituation>, RegExp]>([
    ["a contact on a loan", { isOnLoan: true }, /archive it instead/],
    ["one on the Do Not Contact List", { standing: "doNotContact" }, /stays there/],
    ["a contact that is shared", { sharedUserIds: [SHARED as UserId] }, /unshare it first/],
  ])("of %s, also to its owner and to an admin", (_what, situation, reason) => {
    for (const who of [viewer(OWNER), viewer(OTHER, "admin")]) {
      expect(whyNot(who, "delete", { ...CONTACT, ...situation })).toMatch(reason);
    }
  });
});

test("a contact on a loan can be archived", () => {
  expect(whyNot(viewer(OWNER), "archive", { ...CONTACT, isOnLoan: true })).toBeNull();
});

test("a contact is archived once, and is brought back only from there", () => {
  const archived = { ...CONTACT, standing: "archived" } as const;

  expect(whyNot(viewer(OWNER), "archive", archived)).toMatch("already");
  expect(whyNot(viewer(OWNER), "unarchive", archived)).toBeNull();
  expect(whyNot(viewer(OWNER), "unarchive", CONTACT)).toMatch("not archived");
});

test("do not contact is for good", () => {
  const silent = { ...CONTACT, standing: "doNotContact" } as const;
  const impossible = ["setDoNotContact", "archive", "unarchive", "silence"] as const;

  for (const action of impossible) expect(whyNot(viewer(OTHER, "admin"), action, silent)).not.toBeNull();
});

test("one on the Do Not Contact List can be merged, an archived one cannot", () => {
  const admin = viewer(OTHER, "admin");

  expect(whyNot(admin, "merge", { ...CONTACT, standing: "doNotContact" })).toBeNull();
  expect(whyNot(admin, "merge", { ...CONTACT, standing: "archived" })).toMatch("archived");
});

test.each([
  { standing: "inUse", refused: ["unarchive"] },
  { standing: "archived", refused: ["archive", "merge"] },
  {
    standing: "doNotContact",
    refused: ["silence", "archive", "unarchive", "setDoNotContact", "delete"],
  },
] as const)("$standing alone forbids $refused to everybody", ({ standing, refused }) => {
  expect(CONTACT_ACTIONS.filter((action) => refusalOfStanding(action, standing) !== null)).toEqual(refused);
});

test("a contact on the Do Not Contact List is refused its deletion for that first", () => {
  const contact = { ...CONTACT, standing: "doNotContact", isOnLoan: true } as const;

  expect(whyNot(viewer(OWNER), "delete", contact)).toMatch("stays there");
});
