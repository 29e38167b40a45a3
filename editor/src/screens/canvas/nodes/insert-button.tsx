import type { NodeId } from "@fairlead/engine";
import { clsx } from "clsx";
import { Plus } from "lucide-react";
import { LINE_GAP } from "../drawing/sizes.ts";
import { useCanvas, useCanvasSession, useSurroundings } from "../store/canvas-context.ts";
import { type InsertSpot, isSameSpot } from "../store/session.ts";

interface InsertButtonProps {
  readonly nodeId: NodeId;
  readonly side: InsertSpot["side"];
  /** What a screen reader says, such as "Add a filter above Ann Lee". */
  readonly label: string;
}

/** The [+] on the line above or below a node; shows on hover of the line and on focus. */
export function InsertButton({ nodeId, side, label }: InsertButtonProps) {
  const { session } = useCanvas();
  const spot: InsertSpot = { nodeId, side };
  const editable = useSurroundings((state) => state.editable);
  const open = useCanvasSession(
    ({ overlay }) => overlay.kind === "insertFilter" && isSameSpot(overlay.spot, spot),
  );
  const reachable = useCanvasSession((state) => state.selected === nodeId);
  if (!editable) return null;
  return (
    <div
      className="nodrag nopan group/insert absolute left-1/2 grid w-16 -translate-x-1/2 place-items-center"
      style={
        side === "above"
          ? { height: LINE_GAP / 2 + 12, bottom: "100%" }
          : { height: LINE_GAP / 2, top: "100%" }
      }
    >
      <button
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        data-insert={`${side} ${nodeId}`}
        tabIndex={reachable ? 0 : -1}
        onClick={() => session.getState().open({ kind: "insertFilter", spot })}
        className={clsx(
          "grid size-6 place-items-center rounded-full border shadow-sm transition-all duration-100",
          side === "above" ? "origin-bottom" : "origin-top",
          "hover:border-accent hover:bg-accent hover:text-on-accent",
          open ? "border-accent bg-accent text-on-accent" : "border-line-strong bg-raised text-muted",
          open || reachable
            ? "[scale:var(--unzoom,1)]"
            : "scale-75 opacity-0 focus-visible:opacity-100 focus-visible:[scale:var(--unzoom,1)] group-hover/insert:opacity-100 group-hover/insert:[scale:var(--unzoom,1)] pointer-coarse:opacity-100 pointer-coarse:[scale:var(--unzoom,1)]",
        )}
      >
        <Plus className="size-3.5" strokeWidth={2.5} aria-hidden />
      </button>
    </div>
  );
}
