import type { LeadNote } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { Card } from "../../ui/page.tsx";

/** What a source sent that nobody understood, with its words as they came; nothing where all was. */
export function NotUnderstood({ notes }: { readonly notes: readonly LeadNote[] }) {
  if (notes.length === 0) return null;
  return (
    <Card className="px-4 py-3">
      <h2 className="font-semibold text-ink text-sm">What was not understood</h2>
      <p className="mb-2 text-faint text-xs">As it came, and what would have been understood or was kept.</p>
      <ul className="flex max-h-72 flex-col gap-2.5 overflow-y-auto text-sm">
        {notes.map((note) => (
          <li key={`${note.at} ${note.pointer} ${note.value}`} className="min-w-0">
            <div className="flex items-baseline justify-between gap-3">
              <span className="text-faint">{note.label}</span>
              <span className="num shrink-0 text-faint text-xs">{formatShort(note.at)}</span>
            </div>
            <div className="wrap-anywhere text-ink">{note.value}</div>
            <div className="break-words text-muted text-xs">{note.detail}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
