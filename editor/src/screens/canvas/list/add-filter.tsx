import { Plus } from "lucide-react";
import { useCanvas } from "../store/canvas-context.ts";
import type { InsertSpot } from "../store/session.ts";

interface AddFilterProps {
  readonly spot: InsertSpot;
  readonly label: string;
  /** Shown beside the [+]; left out where a tooltip does. */
  readonly words?: string;
}

/** The [+] of the list. */
export function AddFilter({ spot, label, words }: AddFilterProps) {
  const { session } = useCanvas();
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      data-insert={`${spot.side} ${spot.nodeId}`}
      onClick={() => session.getState().open({ kind: "insertFilter", spot })}
      className="flex h-6 min-w-6 self-start items-center justify-center gap-1.5 rounded-sm text-muted text-sm hover:bg-hover hover:text-ink"
    >
      <Plus className="size-3.5" aria-hidden />
      {words}
    </button>
  );
}
