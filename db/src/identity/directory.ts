import type { OrganizationId, Role, UserId, WorkingHours } from "@fairlead/engine";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { createDefaultGroups } from "../contacts/groups/contact-groups.ts";
import { newId } from "../ids.ts";
import { inOrderOfName } from "../in-order-of-name.ts";
import {
  organizations,
  sources,
  teamManagers,
  teamMembers,
  teams,
  users,
  workflows,
} from "../schema/index.ts";

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly licensedStates?: string[];
  readonly languages?: string[];
  readonly timeZone?: string;
  readonly workingHours?: readonly WorkingHours[];
}

/** Creates an organization; the transaction must be bound to its id. */
export async function createOrganization(
  tx: Tx,
  organization: { readonly id: OrganizationId; readonly name: string; readonly isDemo?: boolean },
): Promise<void> {
  await tx.insert(organizations).values(organization);
  await createDefaultGroups(tx, organization.id);
}

/** Creates a user; the email must be normalized and new. */
export async function createUser(tx: Tx, organizationId: OrganizationId, user: NewUser): Promise<UserId> {
  const id = newId<UserId>("user");
  await tx.insert(users).values({ organizationId, id, ...user });
  return id;
}

/** Creates a team with its members in order. */
export async function createTeam(
  tx: Tx,
  organizationId: OrganizationId,
  name: string,
  memberIds: readonly UserId[],
): Promise<string> {
  const id = newId("team");
  await tx.insert(teams).values({ organizationId, id, name });
  for (const [position, userId] of memberIds.entries()) {
    await tx.insert(teamMembers).values({ organizationId, teamId: id, userId, position });
  }
  return id;
}

/** Everybody in the organization, with their teams. */
export async function listUsers(tx: Tx) {
  const [rows, members] = await Promise.all([
    tx
      .select({
        id: users.id,
        name: users.name,
        email: users.email,
        role: users.role,
        active: users.active,
        licensedStates: users.licensedStates,
        licenceEnds: users.licenceEnds,
        languages: users.languages,
        timeZone: users.timeZone,
        workingHours: users.workingHours,
      })
      .from(users)
      .orderBy(inOrderOfName(users.name)),
    tx.select({ teamId: teamMembers.teamId, userId: teamMembers.userId }).from(teamMembers),
  ]);
  return rows.map((row) => ({
    ...row,
    teamIds: members.filter((member) => member.userId === row.id).map((member) => member.teamId),
  }));
}

/** The teams, with their members in team order and those who manage them without being one. */
export async function listTeams(tx: Tx) {
  const [rows, members, managers] = await Promise.all([
    tx.select({ id: teams.id, name: teams.name }).from(teams).orderBy(inOrderOfName(teams.name)),
    tx.select().from(teamMembers).orderBy(asc(teamMembers.position)),
    tx.select().from(teamManagers).orderBy(asc(teamManagers.userId)),
  ]);
  return rows.map((row) => ({
    ...row,
    memberIds: members.filter((member) => member.teamId === row.id).map((member) => member.userId),
    managerIds: managers.filter(({ teamId }) => teamId === row.id).map(({ userId }) => userId),
  }));
}

/** The sources and the workflow that starts at each. */
export async function listSources(tx: Tx) {
  const rows = await tx
    .select({ id: sources.id, name: sources.name, workflow: { id: workflows.id, name: workflows.name } })
    .from(sources)
    .leftJoin(workflows, eq(workflows.sourceId, sources.id))
    .orderBy(inOrderOfName(sources.name));
  return rows;
}

/** Whether there is a demo organization; for the system role, which sees across organizations. */
export async function demoExists(tx: Tx): Promise<boolean> {
  const rows = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.isDemo, true))
    .limit(1);
  return rows.length > 0;
}
