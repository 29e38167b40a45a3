import type { GraphChange } from "../../api/generated/types.gen.ts";
import { markedKind } from "./diff-marks.ts";
import { MarkIcon } from "./mark-icon.tsx";

interface ChangeListProps {
  readonly changes: readonly GraphChange[];
  readonly isPicked: (change: GraphChange) => boolean;
  readonly onPick: (change: GraphChange) => void;
}

/** Each change as a line; a click shows its box. */
export function ChangeList({ changes, isPicked, onPick }: ChangeListProps) {
  if (changes.length === 0) return null;
  return (
    <ul aria-label="Changes" className="max-h-[calc(100dvh-19rem)] divide-y divide-line overflow-y-auto">
      {changes.map((change, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two changes may read alike, and none ever moves
        <li key={place}>
          <button
            type="button"
            aria-pressed={isPicked(change)}
            onClick={() => onPick(change)}
            className="flex w-full items-start gap-2.5 px-4 py-2.5 text-left text-muted text-sm -outline-offset-2 hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-ink"
          >
            <MarkIcon kind={markedKind(change.kind)} />
            <span className="min-w-0 break-words">{change.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
