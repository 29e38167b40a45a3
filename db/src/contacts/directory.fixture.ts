import type { OrganizationId, TeamId, UserId } from "@fairlead/engine";
import type { Database } from "../client.ts";
import { createOrganization, createTeam, createUser } from "../identity/directory.ts";
import { newId } from "../ids.ts";
import { contacts, type LeadState, leads, offers, sources } from "../schema/index.ts";

/** When contacts of the tests are made, unless they say otherwise. */
export const NOW_MS = Date.UTC(2026, 2, 4, 15);

export type NewContact = Partial<typeof contacts.$inferInsert>;

export interface Directory {
  readonly organizationId: OrganizationId;
  readonly userIds: readonly UserId[];
  /** The first has the first two users, the second the third. */
  readonly teamIds: readonly TeamId[];
}

/** An organization of four users in two teams. */
export async function createDirectory(db: Database): Promise<Directory> {
  const organizationId = newId<OrganizationId>("organization");
  return db.withOrganization(organizationId, async (tx) => {
    await createOrganization(tx, { id: organizationId, name: "Test" });
    const userIds: UserId[] = [];
    for (const name of ["Ann", "Bea", "Cid", "Dan"]) {
      const email = `${newId("user")}@example.com`;
      userIds.push(
        await createUser(tx, organizationId, { name, email, role: "loan_officer", passwordHash: "none" }),
      );
    }
    const teamIds = [
      await createTeam(tx, organizationId, "East", userIds.slice(0, 2)),
      await createTeam(tx, organizationId, "West", userIds.slice(2, 3)),
    ] as TeamId[];
    return { organizationId, userIds, teamIds };
  });
}

/** Which of the teams a user is in, by their places. */
export function teamOf(user: number): number | null {
  if (user <= 1) return 0;
  return user === 2 ? 1 : null;
}

/** Creates contacts a minute apart, the last one the newest; their ids in that order. */
export async function createContacts(
  db: Database,
  organizationId: OrganizationId,
  all: readonly NewContact[],
): Promise<readonly string[]> {
  const rows = all.map((one, place) => ({
    ...{ organizationId, id: newId("contact"), createdAt: new Date(NOW_MS + place * 60_000) },
    ...one,
  }));
  await db.withOrganization(organizationId, (tx) => tx.insert(contacts).values(rows));
  return rows.map(({ id }) => id);
}

/** A lead of a contact, as far as it decides who sees the contact. */
export interface NewLead {
  readonly contactId: string;
  readonly state: LeadState;
  readonly assigneeUserId: string | null;
  /** Those whose offer of it is open. */
  readonly offeredUserIds: readonly string[];
  readonly isOpen: boolean;
}

/** Creates leads of contacts, each of a source of its own. */
export async function createLeads(
  db: Database,
  organizationId: OrganizationId,
  all: readonly NewLead[],
): Promise<void> {
  const at = new Date(NOW_MS);
  await db.withOrganization(organizationId, async (tx) => {
    for (const { offeredUserIds, isOpen, ...lead } of all) {
      const [leadId, sourceId] = [newId("lead"), newId("source")];
      await tx.insert(sources).values({ organizationId, id: sourceId, name: sourceId });
      await tx.insert(leads).values({
        ...{ organizationId, id: leadId, sourceId, productCategory: "Mortgage Loans", step: 1 },
        ...{ ...lead, closedAt: isOpen ? null : at, receivedAt: at },
      });
      const ofLead = {
        organizationId,
        leadId,
        step: 1,
        state: "open" as const,
        offeredAt: at,
        expiresAt: at,
      };
      if (offeredUserIds.length === 0) continue;
      await tx.insert(offers).values(offeredUserIds.map((userId) => ({ ...ofLead, userId })));
    }
  });
}
