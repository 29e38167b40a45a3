import type { AuditChange } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { formatPhone } from "../../format/values.ts";

/** What changed from what to what, a line each; nothing where it was not kept, or is not told. */
export function AuditChanges({ changes }: { readonly changes: readonly AuditChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="mt-0.5 text-muted text-xs">
      {changes.map(({ field, label, kind, before, after }) => (
        <li key={field} className="break-words">
          {label}: {before !== null && before !== after && <Former>{inWords(kind, before)}</Former>}
          <span className="text-ink">{after === null ? "blank" : inWords(kind, after)}</span>
        </li>
      ))}
    </ul>
  );
}

function Former({ children }: { readonly children: string }) {
  return (
    <>
      <span>{children}</span>
      <span aria-hidden> → </span>
      <span className="sr-only"> became </span>
    </>
  );
}

function inWords(kind: AuditChange["kind"], value: string): string {
  if (kind === "instant") return formatShort(value);
  return kind === "phone" ? formatPhone(value) : value;
}
