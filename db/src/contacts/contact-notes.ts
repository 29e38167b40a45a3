import {
  type NoteAudience,
  type NoteKind,
  type NoteOutcome,
  type RecordViewer,
  tellsOfOutbound,
} from "@fairlead/engine";
import { and, desc, eq, gte, lt, or, type SQL, sql } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { type PageKey, type PageOf, pageAfter, toPage } from "../page.ts";
import { contactNotes, users } from "../schema/index.ts";
import { requireContactable } from "./bindings.ts";
import { requireContact, seenContact } from "./require-contact.ts";

export interface NewNote {
  readonly kind: Exclude<NoteKind, "merge">;
  readonly text: string;
  readonly outcome: NoteOutcome | null;
  readonly audience: NoteAudience;
}

interface NoteFilter {
  /** Who wrote it. */
  readonly actorUserId?: string | undefined;
  /** At or after this instant. */
  readonly from?: Date | undefined;
  /** Before this instant. */
  readonly until?: Date | undefined;
}

export type NoteRow = typeof contactNotes.$inferSelect & { readonly authorName: string | null };

/** The notes on a contact that somebody is shown, as the engine's `seesNote` says, the newest first. */
export async function listNotes(
  tx: Tx,
  viewer: RecordViewer,
  contactId: string,
  { after, limit }: { readonly after: PageKey | null; readonly limit: number },
  { actorUserId, from, until }: NoteFilter = {},
): Promise<PageOf<NoteRow>> {
  const { ownerUserId } = await seenContact(tx, viewer, contactId);
  const rows = await tx
    .select({ note: contactNotes, authorName: AUTHOR_NAME })
    .from(contactNotes)
    .where(
      and(
        eq(contactNotes.contactId, contactId),
        notesSeenBy(viewer, ownerUserId),
        pageAfter(contactNotes.createdAt, contactNotes.id, after),
        actorUserId === undefined ? undefined : eq(contactNotes.authorUserId, actorUserId),
        from === undefined ? undefined : gte(contactNotes.createdAt, from),
        until === undefined ? undefined : lt(contactNotes.createdAt, until),
      ),
    )
    .orderBy(desc(contactNotes.createdAt), desc(contactNotes.id))
    .limit(limit + 1);
  const notes = rows.map(({ note, authorName }) => ({ ...note, authorName }));
  return toPage(notes, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

/**
 * Adds a note. One that tells of a communication of ours is added to nobody who asked not to be contacted.
 *
 * @throws AppError NOT_FOUND; FORBIDDEN with the reason; DO_NOT_CONTACT
 */
export async function addNote(
  tx: Tx,
  viewer: RecordViewer,
  contactId: string,
  note: NewNote,
  { actor, nowMs }: { readonly actor: Actor; readonly nowMs: number },
): Promise<NoteRow> {
  await requireContact(tx, viewer, contactId, "annotate");
  if (tellsOfOutbound(note)) await requireContactable(tx, contactId, NOT_OURS);
  const [row] = await tx
    .insert(contactNotes)
    .values({
      ...{ organizationId: actor.organizationId, id: newId("contactNote"), contactId, ...note },
      ...{ authorUserId: actor.userId, createdAt: new Date(nowMs) },
    })
    .returning();
  if (!row) throw new Error("The note was not stored");
  await recordAudit(tx, actor, nowMs, [{ subject: "contact", subjectId: contactId, action: "noteAdded" }]);
  const [author] = actor.userId
    ? await tx.select({ name: users.name }).from(users).where(eq(users.id, actor.userId))
    : [];
  return { ...row, authorName: author?.name ?? null };
}

const NOT_OURS =
  "no note is added that tells of our reaching out to them, or plans to; add one without such an outcome, or of what they began";

const AUTHOR_NAME = sql<
  string | null
>`(select name from users where id = ${sql.raw('"contact_notes"."author_user_id"')})`;

/** Which notes on a contact of an owner somebody is shown, as the engine's `seesNote` says. */
export function notesSeenBy(
  { userId, isPartner }: RecordViewer,
  ownerUserId: string | null,
): SQL | undefined {
  const own = userId === null ? sql`false` : eq(contactNotes.authorUserId, userId);
  const asOwner = userId !== null && userId === ownerUserId;
  return or(
    eq(contactNotes.audience, "public"),
    isPartner ? undefined : eq(contactNotes.audience, "notPartners"),
    and(eq(contactNotes.audience, "notPartners"), own),
    and(eq(contactNotes.audience, "private"), asOwner ? sql`true` : own),
  );
}
