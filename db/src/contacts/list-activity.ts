import { ACTIVITY_ACTIONS, type ActivityKind, type RecordViewer, seesPart } from "@fairlead/engine";
import { type AuditRow, listAudit } from "../audit/list-audit.ts";
import type { Tx } from "../client.ts";
import { type PageKey, type PageOf, toPage } from "../page.ts";
import { listNotes, type NoteRow } from "./contact-notes.ts";

/** Narrows what happened with a contact. */
export interface ActivityFilter {
  readonly kind?: ActivityKind | undefined;
  /** Who did it. */
  readonly actorUserId?: string | undefined;
  /** At or after this instant. */
  readonly from?: Date | undefined;
  /** Before this instant. */
  readonly until?: Date | undefined;
}

export type ActivityItem =
  | { readonly kind: "note"; readonly at: Date; readonly id: string; readonly note: NoteRow }
  | { readonly kind: "change"; readonly at: Date; readonly id: string; readonly change: AuditRow };

/**
 * All that happened with a contact, the newest first: the notes that somebody is shown, and who changed what. Co-marketing
 * partners are shown the notes alone.
 *
 * @throws AppError NOT_FOUND where they do not see the contact
 */
export async function listActivity(
  tx: Tx,
  viewer: RecordViewer,
  contactId: string,
  { kind, ...filter }: ActivityFilter,
  page: { readonly after: PageKey | null; readonly limit: number },
): Promise<PageOf<ActivityItem>> {
  // One more than the page, so that it is known whether there is another.
  const asked = { ...page, limit: page.limit + 1 };
  const isOfNotes = kind === undefined || kind === "notes";
  // Also where no note is asked for: it tells whether they see the contact.
  const notes = await listNotes(tx, viewer, contactId, isOfNotes ? asked : { ...asked, limit: 1 }, filter);
  const about = { subject: "contact", subjectId: contactId, without: "noteAdded" } as const;
  const actions = kind === undefined ? undefined : ACTIVITY_ACTIONS[kind];
  const changes = seesPart(viewer, "activity")
    ? await listAudit(tx, { ...about, ...filter, actions }, asked)
    : { items: [] };
  const items = [
    ...(isOfNotes ? notes.items : []).map(
      (note): ActivityItem => ({ kind: "note", at: note.createdAt, id: note.id, note }),
    ),
    ...changes.items.map(
      (change): ActivityItem => ({ kind: "change", at: change.at, id: change.id, change }),
    ),
  ].sort(newestFirst);
  return toPage(items, page.limit, ({ at, id }) => ({ at, id }));
}

/** As both sources are ordered; ids of changes are digits and come after those of notes at the same instant. */
function newestFirst(a: ActivityItem, b: ActivityItem): number {
  if (a.at.getTime() !== b.at.getTime()) return b.at.getTime() - a.at.getTime();
  return a.id < b.id ? 1 : -1;
}
