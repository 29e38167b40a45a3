import {
  CONTACT_TABS,
  type ContactHolders,
  type ContactTab,
  type ContactViewer,
  DEFAULT_CONTACT_VIEW,
  LEAD_STATES,
  type LeadState,
  leadTeamsOf,
  NOTE_AUDIENCES,
  type Permission,
  type RecordViewer,
  seesContact,
  seesNote,
  seesTab,
  standsOnTab,
  type TabViewer,
  type TeamId,
  type UserId,
} from "@fairlead/engine";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc, test as propertyTest } from "@fast-check/vitest";
import { beforeAll, describe, expect } from "vitest";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import {
  contactNotes,
  contactShares,
  contactTabs,
  contactTabTeams,
  loanParticipants,
  loans,
} from "../schema/index.ts";
import { listNotes } from "./contact-notes.ts";
import { readSituations } from "./contact-situations.ts";
import { listTabs, requireTab } from "./contact-tabs.ts";
import {
  createContacts,
  createDirectory,
  createLeads,
  type Directory,
  type NewLead,
  NOW_MS,
  teamOf,
} from "./directory.fixture.ts";
import { countContacts, listContacts } from "./list-contacts.ts";
import { participantsOf } from "./loan-participants.ts";

const AT = new Date(NOW_MS);
const LEAD_STATE_NAMES = Object.keys(LEAD_STATES) as LeadState[];
const SEES_ALL: ContactViewer = { userId: null, teamIds: [], permissions: ["contacts:readAll"] };
const WITHIN_MS = 120_000;

const { db } = databaseForFile();
let directory: Directory;

beforeAll(async () => {
  directory = await createDirectory(db);
});

/** The place of a user, or nobody. */
const place = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
const teams = fc.subarray([0, 1]);

function userAt({ userIds }: Directory, at: number | null): UserId | null {
  return at === null ? null : (userIds[at] ?? null);
}

function teamsAt({ teamIds }: Directory, places: readonly number[]): readonly TeamId[] {
  return places.map((at) => teamIds[at] as TeamId);
}

function teamIdsOf({ teamIds, userIds }: Directory, userId: string | null): readonly TeamId[] {
  const at = (userIds as readonly (string | null)[]).indexOf(userId);
  return teamIds.filter((_id, team) => at >= 0 && teamOf(at) === team);
}

function sorted(ids: readonly TeamId[] | null): readonly TeamId[] | null {
  return ids?.toSorted() ?? null;
}

interface DrawnLead {
  readonly state: LeadState;
  readonly has: readonly number[];
  readonly isOpen: boolean;
}

function leadOf(office: Directory, contactId: string, { state, has, isOpen }: DrawnLead): NewLead {
  const userIds = has.flatMap((at) => userAt(office, at) ?? []);
  return {
    ...{ contactId, state, isOpen },
    assigneeUserId: state === "assigned" ? (userIds[0] ?? null) : null,
    offeredUserIds: state === "assigned" ? [] : userIds,
  };
}

function inOrganization<Result>({ organizationId }: Directory, work: (tx: Tx) => Promise<Result>) {
  return db.withOrganization(organizationId, work);
}

describe("who sees which contact", () => {
  const lead = fc.record({
    state: fc.constantFrom(...LEAD_STATE_NAMES),
    has: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
    isOpen: fc.boolean(),
  });
  const contact = fc.record({
    leads: fc.array(lead, { maxLength: 2 }),
    owner: place,
    assigned: place,
    shared: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
  });
  const viewer = fc.record({
    user: place,
    teams,
    permissions: fc.subarray<Permission>(["contacts:readAll", "contacts:readTeam", "contacts:readOwn"]),
  });
  const tab = fc.constantFrom(...CONTACT_TABS);

  propertyTest.prop([fc.array(contact, { minLength: 1, maxLength: 12 }), viewer, tab], { numRuns: 150 })(
    "is the same in memory and in SQL, on every tab and on a loan",
    async (drawn, looking, shownTab: ContactTab) => {
      const office = await createDirectory(db);
      const { organizationId } = office;
      const ids = await createContacts(
        db,
        organizationId,
        drawn.map(({ owner, assigned }) => ({
          ownerUserId: userAt(office, owner),
          assignedUserId: userAt(office, assigned),
        })),
      );
      const shares = drawn.flatMap(({ shared }, at) =>
        shared.map((user) => ({
          ...{ organizationId, contactId: ids[at] ?? "", userId: userAt(office, user) ?? "" },
          sharedAt: AT,
        })),
      );
      const loanId = newId("loan");
      const participants = ids.map((contactId) => ({
        organizationId,
        loanId,
        contactId,
        role: "other" as const,
      }));
      const leadsOf = drawn.map(({ leads }, at) => leads.map((one) => leadOf(office, ids[at] ?? "", one)));
      await createLeads(db, organizationId, leadsOf.flat());
      await inOrganization(office, async (tx) => {
        if (shares.length > 0) await tx.insert(contactShares).values(shares);
        const loan = { organizationId, id: loanId, status: "application", openedAt: AT } as const;
        await tx.insert(loans).values({ ...loan, createdAt: AT, updatedAt: AT });
        await tx.insert(loanParticipants).values(participants);
      });
      const asking: ContactViewer = {
        userId: userAt(office, looking.user),
        teamIds: teamsAt(office, looking.teams),
        permissions: looking.permissions,
      };

      const query = {
        ...{ tab: shownTab, view: DEFAULT_CONTACT_VIEW, search: "", page: 1, pageSize: 100, nowMs: NOW_MS },
      };
      const { listed, asLongList, counted, named, situations } = await inOrganization(office, async (tx) => ({
        listed: await listContacts(tx, asking, query),
        asLongList: await listContacts(tx, asking, query, 0),
        counted: await countContacts(tx, asking, query),
        named: (await participantsOf(tx, asking, [loanId])).get(loanId) ?? [],
        situations: await readSituations(tx, SEES_ALL, ids, { lock: false }),
      }));

      const holders = drawn.map(
        ({ owner, assigned, shared }, at): ContactHolders => ({
          ownerUserId: userAt(office, owner),
          ownerTeamIds: teamIdsOf(office, userAt(office, owner)),
          assignedUserId: userAt(office, assigned),
          assignedTeamIds: teamIdsOf(office, userAt(office, assigned)),
          sharedUserIds: shared.map((user) => userAt(office, user) as UserId).toSorted(),
          leadTeamIds: sorted(leadTeamsOf(leadsOf[at] ?? [], (userId) => teamIdsOf(office, userId))),
        }),
      );
      for (const [at, id] of ids.entries()) {
        const { leadTeamIds = null, ...situation } = situations.get(id) ?? {};
        expect({ ...situation, leadTeamIds: sorted(leadTeamIds) }).toMatchObject(holders[at] ?? {});
      }
      const seen = ids.filter((_id, at) => seesContact(asking, holders[at] as ContactHolders));
      const expected = seen.filter((id) =>
        standsOnTab(asking, holders[ids.indexOf(id)] as ContactHolders, shownTab),
      );
      expect(listed.items.map(({ contact: { id } }) => id).toSorted()).toEqual(expected.toSorted());
      expect(listed.total).toBe(expected.length);
      expect(asLongList).toEqual(listed);
      expect(counted).toBe(expected.length);
      expect(named).toHaveLength(ids.length);
      expect(named.flatMap(({ contactId }) => contactId ?? []).toSorted()).toEqual(seen.toSorted());
    },
    WITHIN_MS,
  );
});

describe("who is shown which note", () => {
  const note = fc.record({ audience: fc.constantFrom(...NOTE_AUDIENCES), author: place });
  const viewer = fc.record({ user: place, isPartner: fc.boolean() });

  propertyTest.prop([fc.array(note, { minLength: 1, maxLength: 12 }), place, viewer], { numRuns: 100 })(
    "is the same in memory and in SQL",
    async (drawn, owner, looking) => {
      const { organizationId } = directory;
      const ownerUserId = userAt(directory, owner);
      const [contactId = ""] = await createContacts(db, organizationId, [{ ownerUserId }]);
      const notes = drawn.map(({ audience, author }) => ({
        ...{ organizationId, id: newId("contactNote"), contactId, kind: "note" as const, text: "Hello" },
        ...{ audience, authorUserId: userAt(directory, author), createdAt: AT },
      }));
      const asking: RecordViewer = {
        ...{ userId: userAt(directory, looking.user), teamIds: [], permissions: ["contacts:readAll"] },
        isPartner: looking.isPartner,
      };

      const { items } = await inOrganization(directory, async (tx) => {
        await tx.insert(contactNotes).values(notes);
        return listNotes(tx, asking, contactId, { after: null, limit: 100 });
      });

      const expected = notes.filter((one) => seesNote(asking, { ownerUserId }, one));
      expect(items.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    },
    WITHIN_MS,
  );
});

describe("who has which tab of the contact list", () => {
  const tab = fc.record({ owner: place, teams: fc.option(teams, { nil: null }) });
  const viewer = fc.record({ user: place, teams, publishes: fc.boolean() });

  propertyTest.prop([fc.array(tab, { minLength: 1, maxLength: 12 }), viewer], { numRuns: 100 })(
    "is the same in memory and in SQL, in the row of tabs and for each by itself",
    async (drawn, looking) => {
      const { organizationId } = directory;
      const tabs = drawn.map((one) => ({
        ...{ id: newId("contactTab"), userId: userAt(directory, one.owner) },
        teamIds: one.owner !== null || one.teams === null ? null : teamsAt(directory, one.teams),
      }));
      const rows = tabs.map(({ teamIds, ...row }, position) => ({
        ...{
          ...row,
          organizationId,
          label: "Tab",
          position,
          publishedAt: AT,
          onlyForTeams: teamIds !== null,
        },
      }));
      const published = tabs.flatMap(({ id: tabId, teamIds }) =>
        (teamIds ?? []).map((teamId) => ({ organizationId, tabId, teamId })),
      );
      const asking: TabViewer = {
        ...{ userId: userAt(directory, looking.user), teamIds: teamsAt(directory, looking.teams) },
        publishes: looking.publishes,
      };

      const { listed, opened } = await inOrganization(directory, async (tx) => {
        await tx.delete(contactTabs);
        await tx.insert(contactTabs).values(rows);
        if (published.length > 0) await tx.insert(contactTabTeams).values(published);
        const open: string[] = [];
        for (const { id } of tabs) {
          await requireTab(tx, asking, id).then(
            () => open.push(id),
            () => undefined,
          );
        }
        return { listed: await listTabs(tx, asking), opened: open };
      });

      const expected = tabs.filter((one) => seesTab(asking, one)).map(({ id }) => id);
      expect(listed.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
      expect(opened.toSorted()).toEqual(expected.toSorted());
    },
    WITHIN_MS,
  );
});
