import {
  AppError,
  type AuditDetails,
  CONTACT_TABS,
  type ContactColumn,
  type ListView,
  TAB_LIMITS,
  type TabId,
  type TabViewer,
  type UserId,
} from "@fairlead/engine";
import { and, asc, count, eq, exists, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { contactLists, contactTabs, contactTabTeams, teams } from "../schema/index.ts";
import { createContactList } from "./contact-lists.ts";

/** A tab beside the three that everybody has. */
export interface TabRow {
  readonly id: string;
  readonly label: string;
  /** Whose it is; `null`: the organization's. */
  readonly userId: string | null;
  /** The teams that it is published to; `null`: everybody. */
  readonly teamIds: readonly string[] | null;
  readonly publishedAt: Date;
  /** `null`: not written down. */
  readonly publishedBy: string | null;
}

interface By {
  readonly actor: Actor;
  readonly nowMs: number;
}

/** The organization's tabs that somebody sees, then their own, each in their order. */
export async function listTabs(tx: Tx, viewer: TabViewer): Promise<readonly TabRow[]> {
  const rows = await tx
    .select({
      ...{ id: contactTabs.id, label: contactTabs.label, userId: contactTabs.userId },
      ...{ onlyForTeams: contactTabs.onlyForTeams, publishedAt: contactTabs.publishedAt },
      publishedBy: contactTabs.publishedBy,
      teamIds: sql<string[]>`array(select ${contactTabTeams.teamId} from ${contactTabTeams}
        where ${contactTabTeams.tabId} = ${contactTabs.id} order by 1)`,
    })
    .from(contactTabs)
    .where(tabsSeenBy(tx, viewer))
    .orderBy(sql`${isNotNull(contactTabs.userId)}`, asc(contactTabs.position), asc(contactTabs.id));
  return rows.map(({ onlyForTeams, teamIds, ...row }) => ({
    ...row,
    teamIds: onlyForTeams ? teamIds : null,
  }));
}

/** Refuses a tab that somebody does not see. @throws AppError NOT_FOUND */
export async function requireTab(tx: Tx, viewer: TabViewer, tab: TabId): Promise<void> {
  if (CONTACT_TABS.some((known) => known === tab)) return;
  const [seen] = await tx
    .select({ id: contactTabs.id })
    .from(contactTabs)
    .where(and(eq(contactTabs.id, tab), tabsSeenBy(tx, viewer)));
  if (!seen) throw noSuchTab();
}

/**
 * Keeps somebody's own tabs as they are given, in their order; lists of a tab that is left out move to "My Contacts".
 *
 * @param tabs without an id: a new one
 * @throws AppError NOT_FOUND for a tab that is not theirs; INVALID_VALUE for too many
 */
export async function saveOwnTabs(
  tx: Tx,
  userId: UserId,
  tabs: readonly { readonly id: string | null; readonly label: string }[],
  { actor, nowMs }: By,
): Promise<void> {
  if (tabs.length > TAB_LIMITS.customTabs) {
    throw new AppError("INVALID_VALUE", `You can have at most ${TAB_LIMITS.customTabs} tabs of your own.`);
  }
  await lockTabs(tx, userId);
  const own = await tx
    .select({ id: contactTabs.id, label: contactTabs.label })
    .from(contactTabs)
    .where(eq(contactTabs.userId, userId));
  const kept = new Set(tabs.flatMap(({ id }) => id ?? []));
  if ([...kept].some((id) => !own.some((tab) => tab.id === id))) throw noSuchTab();
  const gone = own.map(({ id }) => id).filter((id) => !kept.has(id));
  for (const id of gone) await dropTab(tx, id);
  const { organizationId } = actor;
  const publishedAt = new Date(nowMs);
  for (const [position, { id, label }] of tabs.entries()) {
    if (id === null) {
      const made = newId("contactTab");
      await tx.insert(contactTabs).values({ organizationId, id: made, userId, label, position, publishedAt });
      await audit(tx, { actor, nowMs }, made, "created");
    } else {
      await tx.update(contactTabs).set({ label, position }).where(eq(contactTabs.id, id));
      if (own.find((tab) => tab.id === id)?.label !== label) await audit(tx, { actor, nowMs }, id, "updated");
    }
  }
  for (const id of gone) {
    const name = own.find((tab) => tab.id === id)?.label;
    await audit(tx, { actor, nowMs }, id, "deleted", name === undefined ? {} : { name });
  }
}

export interface PublishedTab {
  readonly label: string;
  /** `null`: everybody. */
  readonly teamIds: readonly string[] | null;
}

/**
 * Publishes a tab of the organization with its first list.
 *
 * @returns its id
 * @throws AppError NOT_FOUND for a team that is not there; INVALID_VALUE for too many tabs
 */
export async function publishTab(
  tx: Tx,
  tab: PublishedTab & { readonly list: { readonly name: string; readonly view: ListView<ContactColumn> } },
  { actor, nowMs }: By,
): Promise<string> {
  const { organizationId } = actor;
  await lockTabs(tx, organizationId);
  const [held] = await tx.select({ tabs: count() }).from(contactTabs).where(isNull(contactTabs.userId));
  const position = held?.tabs ?? 0;
  if (position >= TAB_LIMITS.organizationTabs) {
    throw new AppError("INVALID_VALUE", `There are ${TAB_LIMITS.organizationTabs} tabs, which is the most.`);
  }
  const id = newId("contactTab");
  await tx.insert(contactTabs).values({
    ...{ organizationId, id, userId: null, label: tab.label, position, publishedAt: new Date(nowMs) },
    ...{ onlyForTeams: tab.teamIds !== null, publishedBy: actor.userId },
  });
  await setTeams(tx, id, tab.teamIds, actor);
  await createContactList(tx, { organizationId, userId: null, tab: id, ...tab.list, isDefault: true });
  await audit(tx, { actor, nowMs }, id, "created");
  return id;
}

/** Changes a tab of the organization. @throws AppError NOT_FOUND */
export async function updateTab(tx: Tx, id: string, { label, teamIds }: PublishedTab, by: By): Promise<void> {
  await requirePublished(tx, id);
  await tx
    .update(contactTabs)
    .set({ label, onlyForTeams: teamIds !== null })
    .where(eq(contactTabs.id, id));
  await setTeams(tx, id, teamIds, by.actor);
  await audit(tx, by, id, "updated");
}

/** Deletes a tab of the organization with its lists; lists that users saved in it move to their "My Contacts". @throws AppError NOT_FOUND */
export async function deleteTab(tx: Tx, id: string, by: By): Promise<void> {
  await requirePublished(tx, id);
  const [tab] = await tx.select({ name: contactTabs.label }).from(contactTabs).where(eq(contactTabs.id, id));
  await dropTab(tx, id);
  await audit(tx, by, id, "deleted", tab ?? {});
}

async function dropTab(tx: Tx, id: string): Promise<void> {
  await tx.delete(contactLists).where(and(eq(contactLists.tab, id), isNull(contactLists.userId)));
  const lists = await tx
    .select()
    .from(contactLists)
    .where(eq(contactLists.tab, id))
    .orderBy(asc(contactLists.createdAt), asc(contactLists.id));
  for (const list of lists) {
    const name = await freeName(tx, list);
    await tx
      .update(contactLists)
      .set({ tab: "my", name, isDefault: false })
      .where(eq(contactLists.id, list.id));
  }
  await tx.delete(contactTabs).where(eq(contactTabs.id, id));
}

/** The list's name, or one with a number where its owner has such a list in "My Contacts" already. */
async function freeName(
  tx: Tx,
  { userId, subject, name }: typeof contactLists.$inferSelect,
): Promise<string> {
  const rows = await tx
    .select({ name: contactLists.name })
    .from(contactLists)
    .where(
      and(
        eq(contactLists.userId, userId ?? ""),
        eq(contactLists.subject, subject),
        eq(contactLists.tab, "my"),
      ),
    );
  const taken = new Set(rows.map((row) => row.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name.slice(0, 58)} (${number})`;
  return free;
}

async function setTeams(
  tx: Tx,
  tabId: string,
  teamIds: readonly string[] | null,
  actor: Actor,
): Promise<void> {
  const { organizationId } = actor;
  await tx.delete(contactTabTeams).where(eq(contactTabTeams.tabId, tabId));
  if (teamIds === null) return;
  const found = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(inArray(teams.id, [...teamIds]));
  if (found.length !== new Set(teamIds).size || found.length === 0) {
    throw new AppError("INVALID_VALUE", "Choose teams that are there.", {
      errors: [{ code: "INVALID_VALUE", pointer: "/teamIds", detail: "Choose teams that are there." }],
    });
  }
  await tx.insert(contactTabTeams).values(found.map(({ id: teamId }) => ({ organizationId, tabId, teamId })));
}

async function requirePublished(tx: Tx, id: string): Promise<void> {
  const [tab] = await tx
    .select({ id: contactTabs.id })
    .from(contactTabs)
    .where(and(eq(contactTabs.id, id), isNull(contactTabs.userId)))
    .for("update");
  if (!tab) throw noSuchTab();
}

/** Which tabs somebody has, as the engine's `seesTab` says. */
function tabsSeenBy(tx: Tx, { userId, teamIds, publishes }: TabViewer): SQL | undefined {
  const toTheirTeams = tx
    .select({ one: sql`1` })
    .from(contactTabTeams)
    .where(and(eq(contactTabTeams.tabId, contactTabs.id), inArray(contactTabTeams.teamId, [...teamIds])));
  const published = and(
    isNull(contactTabs.userId),
    publishes
      ? undefined
      : or(eq(contactTabs.onlyForTeams, false), teamIds.length > 0 ? exists(toTheirTeams) : undefined),
  );
  return or(published, userId === null ? undefined : eq(contactTabs.userId, userId));
}

async function lockTabs(tx: Tx, whose: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`contact tabs ${whose}`}, 0))`);
}

async function audit(
  tx: Tx,
  { actor, nowMs }: By,
  subjectId: string,
  action: "created" | "updated" | "deleted",
  details: AuditDetails = {},
): Promise<void> {
  await recordAudit(tx, actor, nowMs, [{ subject: "tab", subjectId, action, details }]);
}

function noSuchTab(): AppError {
  return new AppError("NOT_FOUND", "There is no such tab.");
}
