import { X } from "lucide-react";
import { formatCount } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { RunActions } from "./run-actions.tsx";
import type { RunTarget } from "./run-target.ts";

interface RunSelectionProps {
  readonly target: RunTarget;
  /** How many match the filter, on all pages. */
  readonly total: number;
  /** Given when all that are shown are selected, and more may match. */
  readonly onSelectAll: (() => void) | null;
  readonly onClear: () => void;
}

/** How many runs are selected, a way to take all that match, and what can be done about them. */
export function RunSelection({ target, total, onSelectAll, onClear }: RunSelectionProps) {
  return (
    <section aria-label="Selected runs" className="flex min-h-8 flex-wrap items-center gap-2">
      <span className="num flex items-center gap-1 text-muted text-sm" aria-live="polite">
        {formatCount(target.count)} selected
      </span>
      <IconButton size="sm" label="Clear the selection" icon={<X className="size-3.5" />} onClick={onClear} />
      {onSelectAll && total > target.count && (
        <Button look="quiet" onClick={onSelectAll}>
          Select all {formatCount(total)} that match
        </Button>
      )}
      <span className="sm:ml-auto">
        <RunActions target={target} onDone={onClear} />
      </span>
    </section>
  );
}
