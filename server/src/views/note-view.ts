import type { NoteRow } from "@fairlead/db";

/** A note as the API answers it. */
export function noteView({
  id,
  kind,
  text,
  outcome,
  audience,
  authorUserId,
  authorName,
  createdAt,
}: NoteRow) {
  return {
    ...{ id, kind, text, outcome, audience },
    author: authorUserId !== null && authorName !== null ? { id: authorUserId, name: authorName } : null,
    createdAt: createdAt.toISOString(),
  };
}
