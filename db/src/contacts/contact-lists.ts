import {
  AppError,
  CONTACT_LIST_LIMITS,
  type ContactColumn,
  type ContactTab,
  type LeadColumn,
  type ListSubject,
  type ListView,
  type OrganizationId,
  type UserId,
} from "@fairlead/engine";
import { and, asc, count, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { contactLists } from "../schema/index.ts";

export type ContactListRow = typeof contactLists.$inferSelect;

/** A view of the contacts, or of the leads, as the list's subject is. */
export type SavedView = ListView<ContactColumn | LeadColumn>;

export interface NewContactList {
  readonly organizationId: OrganizationId;
  readonly userId: UserId;
  /** Contacts, unless it is of leads. */
  readonly subject?: ListSubject;
  readonly tab: ContactTab;
  readonly name: string;
  readonly view: SavedView;
  readonly isDefault: boolean;
}

export interface ContactListChanges {
  readonly name?: string | undefined;
  readonly view?: SavedView | undefined;
  readonly isDefault?: boolean | undefined;
}

/** Somebody's saved lists of a subject, of all its tabs, by name. */
export function listContactLists(
  tx: Tx,
  userId: UserId,
  subject: ListSubject,
): Promise<readonly ContactListRow[]> {
  return tx
    .select()
    .from(contactLists)
    .where(and(eq(contactLists.userId, userId), eq(contactLists.subject, subject)))
    .orderBy(asc(sql`lower(${contactLists.name})`), asc(contactLists.id));
}

/**
 * Saves a list; as the default it takes the place of the tab's former one.
 *
 * @throws AppError NAME_TAKEN; INVALID_VALUE where somebody has too many
 */
export async function createContactList(tx: Tx, list: NewContactList): Promise<ContactListRow> {
  const { userId, subject = "contacts", tab, name } = list;
  await lockListsOf(tx, userId);
  const [held] = await tx
    .select({ lists: count() })
    .from(contactLists)
    .where(eq(contactLists.userId, userId));
  if ((held?.lists ?? 0) >= CONTACT_LIST_LIMITS.savedLists) {
    const detail = `You have ${CONTACT_LIST_LIMITS.savedLists} saved lists, which is the most; delete one first.`;
    throw new AppError("INVALID_VALUE", detail);
  }
  await requireFreeName(tx, { userId, subject, tab, name, id: null });
  if (list.isDefault) await clearDefault(tx, { userId, subject, tab });
  const [row] = await tx
    .insert(contactLists)
    .values({ ...list, id: newId("contactList") })
    .returning();
  if (!row) throw new Error("An insert gave no row");
  return row;
}

/** Changes a list of somebody's own. @throws AppError NOT_FOUND, NAME_TAKEN */
export async function updateContactList(
  tx: Tx,
  userId: UserId,
  id: string,
  changes: ContactListChanges,
): Promise<ContactListRow> {
  await lockListsOf(tx, userId);
  const isTheirs = and(eq(contactLists.userId, userId), eq(contactLists.id, id));
  const [list] = await tx.select().from(contactLists).where(isTheirs);
  if (!list) throw noSuchList(id);
  const { name = list.name, view = list.view, isDefault = list.isDefault } = changes;
  await requireFreeName(tx, { userId, subject: list.subject, tab: list.tab, name, id });
  if (isDefault && !list.isDefault) await clearDefault(tx, { ...list, userId });
  await tx.update(contactLists).set({ name, view, isDefault }).where(isTheirs);
  return { ...list, name, view, isDefault };
}

/** Deletes a list of somebody's own, for good. @throws AppError NOT_FOUND */
export async function deleteContactList(tx: Tx, userId: UserId, id: string): Promise<void> {
  const gone = await tx
    .delete(contactLists)
    .where(and(eq(contactLists.userId, userId), eq(contactLists.id, id)))
    .returning({ id: contactLists.id });
  if (gone.length === 0) throw noSuchList(id);
}

/** Two changes of somebody's lists at once come one after the other: each sees the other's names and default. */
async function lockListsOf(tx: Tx, userId: UserId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`contact lists ${userId}`}, 0))`);
}

async function requireFreeName(
  tx: Tx,
  list: ListPlace & { readonly name: string; readonly id: string | null },
): Promise<void> {
  const [taken] = await tx
    .select({ id: contactLists.id })
    .from(contactLists)
    .where(
      and(
        isAt(list),
        sql`lower(${contactLists.name}) = lower(${list.name})`,
        list.id === null ? undefined : ne(contactLists.id, list.id),
      ),
    );
  if (!taken) return;
  const detail = `You have a list "${list.name}" on this tab already; choose another name.`;
  throw new AppError("NAME_TAKEN", detail, { errors: [{ code: "NAME_TAKEN", pointer: "/name", detail }] });
}

async function clearDefault(tx: Tx, place: ListPlace): Promise<void> {
  await tx
    .update(contactLists)
    .set({ isDefault: false })
    .where(and(isAt(place), eq(contactLists.isDefault, true)));
}

/** Whose lists, of what, on which tab: there names differ, and one is the default. */
type ListPlace = Pick<NewContactList, "userId" | "tab"> & { readonly subject: ListSubject };

function isAt({ userId, subject, tab }: ListPlace): SQL | undefined {
  return and(eq(contactLists.userId, userId), eq(contactLists.subject, subject), eq(contactLists.tab, tab));
}

function noSuchList(id: string): AppError {
  return new AppError("NOT_FOUND", `You have no saved list "${id}".`);
}
