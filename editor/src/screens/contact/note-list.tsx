import { NOTE_OUTCOMES } from "@fairlead/engine";
import type { ContactNote } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { Badge } from "../../ui/badge.tsx";

const AUDIENCES = { public: null, notPartners: "Hidden from partners", private: "Private" } as const;

/** Notes as they stand in a section, one below the other. */
export function NoteList({ notes }: { readonly notes: readonly ContactNote[] }) {
  return (
    <ul aria-label="Notes" className="flex flex-col divide-y divide-line">
      {notes.map(({ id, text, outcome, audience, author, createdAt }) => (
        <li key={id} className="flex flex-col gap-1 py-3">
          <p className="whitespace-pre-wrap break-words text-ink text-sm">{text}</p>
          <p className="flex flex-wrap items-center gap-2 text-faint text-xs">
            <span>{author?.name ?? "Fairlead"}</span>
            <span className="num" title={formatExact(createdAt)}>
              {formatShort(createdAt)}
            </span>
            {outcome !== null && <Badge tone="accent">{NOTE_OUTCOMES[outcome]}</Badge>}
            {AUDIENCES[audience] !== null && <Badge>{AUDIENCES[audience]}</Badge>}
          </p>
        </li>
      ))}
    </ul>
  );
}
