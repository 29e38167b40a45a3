import type { GraphChange } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { CHANGE_WORDS, markedKind } from "./diff-marks.ts";
import { MarkIcon } from "./mark-icon.tsx";

const KINDS = Object.keys(CHANGE_WORDS) as (keyof typeof CHANGE_WORDS)[];

/** What the marks on the boxes mean, and how many changes there are of each. */
export function ChangeLegend({ changes }: { readonly changes: readonly GraphChange[] }) {
  return (
    <ul
      aria-label="Legend"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-surface px-3 py-2 sm:gap-x-4 sm:px-4 text-muted text-xs"
    >
      {KINDS.map((kind) => {
        const count = changes.filter((change) => markedKind(change.kind) === kind).length;
        return (
          <li key={kind} className="flex items-center gap-1.5" title={plural(count, "change")}>
            <MarkIcon kind={kind} />
            {CHANGE_WORDS[kind]} <span className="num hidden text-faint sm:inline">{count}</span>
          </li>
        );
      })}
    </ul>
  );
}
