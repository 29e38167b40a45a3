import {
  AppError,
  CONTACT_LIST_LIMITS,
  type ContactColumn,
  type LeadColumn,
  type ListSubject,
  type ListView,
  type OrganizationId,
  type TabId,
  type UserId,
} from "@fairlead/engine";
import { and, asc, count, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { inOrderOfName, isSameName } from "../in-order-of-name.ts";
import { contactLists } from "../schema/index.ts";

export type ContactListRow = typeof contactLists.$inferSelect;

/** A view of the contacts, or of the leads, as the list's subject is. */
export type SavedView = ListView<ContactColumn | LeadColumn>;

export interface NewContactList {
  readonly organizationId: OrganizationId;
  /** Whose it is; `null`: the organization's, on a tab of its own. */
  readonly userId: UserId | null;
  /** Contacts, unless it is of leads. */
  readonly subject?: ListSubject;
  readonly tab: TabId;
  readonly name: string;
  readonly view: SavedView;
  readonly isDefault: boolean;
}

export interface ContactListChanges {
  readonly name?: string | undefined;
  readonly view?: SavedView | undefined;
  readonly isDefault?: boolean | undefined;
}

/** Who changes a list: its owner, or whoever publishes those of the organization. */
export interface ListEditor {
  readonly userId: UserId;
  readonly publishes: boolean;
}

/**
 * Somebody's saved lists of a subject, of all its tabs, with the organization's on tabs that they see; by name.
 *
 * @param tabIds of the organization's tabs that they see
 */
export function listContactLists(
  tx: Tx,
  userId: UserId,
  subject: ListSubject,
  tabIds: readonly string[] = [],
): Promise<readonly ContactListRow[]> {
  const published = and(isNull(contactLists.userId), inArray(contactLists.tab, [...tabIds]));
  const seen = or(eq(contactLists.userId, userId), tabIds.length > 0 ? published : undefined);
  return tx
    .select()
    .from(contactLists)
    .where(and(seen, eq(contactLists.subject, subject)))
    .orderBy(inOrderOfName(contactLists.name), asc(contactLists.id));
}

/**
 * Saves a list; as the default it takes the place of the tab's former one.
 *
 * @throws AppError NAME_TAKEN; INVALID_VALUE where somebody has too many
 */
export async function createContactList(tx: Tx, list: NewContactList): Promise<ContactListRow> {
  const { userId, subject = "contacts", tab, name } = list;
  await lockListsOf(tx, userId);
  const [held] = await tx.select({ lists: count() }).from(contactLists).where(isOf(userId));
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

/** Changes a list of somebody's own, or the organization's. @throws AppError NOT_FOUND, NAME_TAKEN */
export async function updateContactList(
  tx: Tx,
  editor: ListEditor,
  id: string,
  changes: ContactListChanges,
): Promise<ContactListRow> {
  const isTheirs = and(eq(contactLists.id, id), mayChange(editor));
  const [list] = await tx.select().from(contactLists).where(isTheirs);
  if (!list) throw noSuchList(id);
  const userId = list.userId as UserId | null;
  await lockListsOf(tx, userId);
  const { name = list.name, view = list.view, isDefault = list.isDefault } = changes;
  await requireFreeName(tx, { userId, subject: list.subject, tab: list.tab, name, id });
  if (isDefault && !list.isDefault) await clearDefault(tx, { ...list, userId });
  await tx.update(contactLists).set({ name, view, isDefault }).where(isTheirs);
  return { ...list, name, view, isDefault };
}

/**
 * Deletes a list of somebody's own, or the organization's, for good.
 *
 * @throws AppError NOT_FOUND; INVALID_VALUE for the last one of an organization's tab
 */
export async function deleteContactList(tx: Tx, editor: ListEditor, id: string): Promise<void> {
  const [gone] = await tx
    .delete(contactLists)
    .where(and(eq(contactLists.id, id), mayChange(editor)))
    .returning({ tab: contactLists.tab, userId: contactLists.userId });
  if (!gone) throw noSuchList(id);
  if (gone.userId !== null) return;
  await lockListsOf(tx, null);
  const [held] = await tx
    .select({ lists: count() })
    .from(contactLists)
    .where(and(isOf(null), eq(contactLists.tab, gone.tab)));
  if (held?.lists === 0) {
    throw new AppError("INVALID_VALUE", "A tab of the organization keeps at least one list; delete the tab.");
  }
}

function mayChange({ userId, publishes }: ListEditor): SQL | undefined {
  return or(eq(contactLists.userId, userId), publishes ? isNull(contactLists.userId) : undefined);
}

function isOf(userId: UserId | null): SQL {
  return userId === null ? isNull(contactLists.userId) : eq(contactLists.userId, userId);
}

/** Two changes of somebody's lists at once come one after the other: each sees the other's names and default. */
async function lockListsOf(tx: Tx, userId: UserId | null): Promise<void> {
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
        isSameName(contactLists.name, list.name),
        list.id === null ? undefined : ne(contactLists.id, list.id),
      ),
    );
  if (!taken) return;
  const detail = `There is a list "${list.name}" on this tab already; choose another name.`;
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
  return and(isOf(userId), eq(contactLists.subject, subject), eq(contactLists.tab, tab));
}

function noSuchList(id: string): AppError {
  return new AppError("NOT_FOUND", `You have no saved list "${id}".`);
}
