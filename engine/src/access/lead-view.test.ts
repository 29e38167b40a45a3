import { describe, expect, test } from "vitest";
import {
  type FieldDefinition,
  type FieldId,
  fieldsOf,
  FIELDS as KNOWN,
} from "../conditions/field-catalogue.ts";
import type { UserId } from "../ids.ts";
import { seesAbsenceNote } from "./absence-view.ts";
import {
  hiddenLeadFields,
  type LeadHolders,
  type LeadRelation,
  type LeadScope,
  leadRelation,
  leadScope,
  seesLeadLink,
} from "./lead-view.ts";
import { isToldOfLead } from "./live-view.ts";
import { ROLE_PERMISSIONS } from "./permissions.ts";

const FIELDS: Readonly<Record<FieldId, FieldDefinition>> = KNOWN;
const ME = "user_me" as UserId;
const MEMBER = "user_member" as UserId;
const OTHER = "user_other" as UserId;
const OWN: LeadScope = { kind: "own", userId: ME };
const TEAM: LeadScope = { kind: "team", userId: ME, managedUserIds: [MEMBER] };
const OPEN = { showsBeforeClaim: false, shownContactFields: null } as const;

const offeredTo = (...userIds: string[]): LeadHolders => ({
  ...{
    sourceId: "source_site",
    state: "offered",
    assigneeUserId: null,
    offeredUserIds: userIds,
    hadUserIds: userIds,
  },
});
const assignedTo = (userId: string, had: readonly string[] = []): LeadHolders => ({
  ...{
    sourceId: "source_site",
    state: "assigned",
    assigneeUserId: userId,
    offeredUserIds: [],
    hadUserIds: [userId, ...had],
  },
});
const HELD: LeadHolders = {
  sourceId: "source_site",
  state: "held",
  assigneeUserId: null,
  offeredUserIds: [],
  hadUserIds: [OTHER],
};

describe("what somebody is to a lead", () => {
  test.each<[string, LeadScope, LeadHolders, LeadRelation]>([
    ["who reads all leads", { kind: "all" }, assignedTo(OTHER), "full"],
    ["a key of its source", { kind: "sources", sourceIds: ["source_site"] }, assignedTo(OTHER), "full"],
    ["a key of other sources", { kind: "sources", sourceIds: ["source_ad"] }, HELD, "none"],
    ["whom it is assigned to", OWN, assignedTo(ME), "assignee"],
    ["whom it is offered to", OWN, offeredTo(ME, OTHER), "offered"],
    ["whom it was offered to until somebody claimed it", OWN, assignedTo(OTHER, [ME]), "former"],
    ["who never had it", OWN, assignedTo(OTHER), "none"],
    ["an officer, where nobody has it", OWN, HELD, "none"],
    ["the manager of whoever has it", TEAM, assignedTo(MEMBER), "full"],
    ["the manager of somebody whom it is offered to", TEAM, offeredTo(OTHER, MEMBER), "full"],
    ["a manager, where nobody has it", TEAM, HELD, "full"],
    ["the manager of somebody who had it", TEAM, assignedTo(OTHER, [MEMBER]), "none"],
    ["a manager whom it is offered to with none of their members", TEAM, offeredTo(ME), "offered"],
    ["a manager of another team", TEAM, assignedTo(OTHER), "none"],
  ])("%s", (_who, scope, holders, relation) => {
    expect(leadRelation(scope, holders)).toBe(relation);
  });
});

describe("what of a lead is hidden", () => {
  const hidden = (relation: LeadRelation, change: Partial<Parameters<typeof hiddenLeadFields>[1]> = {}) => [
    ...hiddenLeadFields(relation, { ...OPEN, ...change }).keys(),
  ];

  test.each(["full", "assignee"] as const)("is nothing to %s", (relation) => {
    expect(hidden(relation)).toEqual([]);
  });

  const onLead = new Set<FieldId>([...fieldsOf("filters"), ...fieldsOf("leads"), "contact.leadStatus"]);
  const hiddenOnLead = (...ask: Parameters<typeof hidden>) => hidden(...ask).filter((id) => onLead.has(id));

  test("is phone and email until it is claimed, to whoever may claim it", () => {
    expect(hiddenOnLead("offered")).toEqual(["contact.email", "contact.cellPhone", "contact.leadStatus"]);
  });

  test("is neither where the workflow shows them before the claim", () => {
    expect(hiddenOnLead("offered", { showsBeforeClaim: true })).toEqual(["contact.leadStatus"]);
  });

  test("is how to reach the contact and their money, to whoever lost it, setting or not", () => {
    const lost: FieldId[] = [
      ...(["contact.email", "contact.cellPhone", "loan.amountUsd", "loan.purchasePriceUsd"] as const),
      ...(["loan.annualIncomeUsd", "loan.loanToValuePercent", "contact.leadStatus"] as const),
    ];

    expect(hiddenOnLead("former", { showsBeforeClaim: true }).toSorted()).toEqual(lost.toSorted());
  });

  test("is what stands on the contact's record alone, to all who do not have it", () => {
    const ofRecord = (Object.keys(FIELDS) as FieldId[]).filter((id) => FIELDS[id].onlyIn === "lists");

    for (const relation of ["offered", "former", "none"] as const) {
      expect(hidden(relation, { showsBeforeClaim: true })).toEqual(expect.arrayContaining(ofRecord));
    }
  });

  test("is every field of it to those who are not told of it", () => {
    const ofLead = (Object.keys(FIELDS) as FieldId[]).filter((field) => !/^(user|now)\./.test(field));

    expect(hidden("none").toSorted()).toEqual(ofLead.toSorted());
  });

  test("is what a honored do-not-contact status leaves out, to everybody", () => {
    const shownContactFields = ["firstName"] as const;

    expect(hidden("full", { shownContactFields })).toEqual(
      expect.arrayContaining(["contact.lastName", "contact.email", "contact.cellPhone"]),
    );
    expect(hidden("full", { shownContactFields })).not.toContain("contact.firstName");
  });
});

test("a manager's role reads the leads of teams, an engineer's all, a partner's their own, a key's by its scope", () => {
  const scope = (role: keyof typeof ROLE_PERMISSIONS) =>
    leadScope({
      userId: ME,
      permissions: ROLE_PERMISSIONS[role],
      managedUserIds: [MEMBER],
      boundSourceIds: null,
    })?.kind;

  expect([scope("manager"), scope("engineer"), scope("partner")]).toEqual(["team", "all", "own"]);
  expect(
    leadScope({ userId: null, permissions: ["leads:create"], managedUserIds: [], boundSourceIds: null }),
  ).toBeNull();
});

test("the contact's record is opened from a lead by whoever has it, the one it repeats also by whoever may claim it", () => {
  const relations = ["full", "assignee", "offered", "former", "none"] as const;

  expect(relations.filter((relation) => seesLeadLink(relation, "contact"))).toEqual(["full", "assignee"]);
  expect(relations.filter((relation) => seesLeadLink(relation, "linkedContact"))).toEqual([
    ...(["full", "assignee", "offered"] as const),
  ]);
});

describe("that a lead changed is told", () => {
  test.each<[string, LeadScope | null, Parameters<typeof isToldOfLead>[1], boolean]>([
    ["to whoever reads all", { kind: "all" }, { userIds: [], isNobodys: false }, true],
    ["to whoever has or had it", OWN, { userIds: [OTHER, ME], isNobodys: false }, true],
    ["to no other officer or partner", OWN, { userIds: [OTHER], isNobodys: true }, false],
    ["to the manager of whoever has or had it", TEAM, { userIds: [MEMBER], isNobodys: false }, true],
    ["to managers, where nobody has it", TEAM, { userIds: [], isNobodys: true }, true],
    ["to no manager of another team", TEAM, { userIds: [OTHER], isNobodys: false }, false],
    ["to nobody who sees no leads", null, { userIds: [], isNobodys: true }, false],
  ])("%s", (_whom, scope, concern, told) => {
    expect(isToldOfLead(scope, concern)).toBe(told);
  });
});

test("what one wrote about an absence is read by oneself, one's manager and who manages users", () => {
  const reads = (userId: UserId, role: keyof typeof ROLE_PERMISSIONS, managedUserIds: UserId[] = []) =>
    seesAbsenceNote(
      { userId, permissions: ROLE_PERMISSIONS[role], managedUserIds, boundSourceIds: null },
      MEMBER,
    );

  expect(reads(MEMBER, "loan_officer")).toBe(true);
  expect(reads(ME, "manager", [MEMBER])).toBe(true);
  expect(reads(ME, "admin")).toBe(true);
  expect(reads(ME, "manager")).toBe(false);
  expect(reads(ME, "loan_officer", [MEMBER])).toBe(false);
});
