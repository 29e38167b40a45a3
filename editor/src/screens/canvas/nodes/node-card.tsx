import type { GraphNode } from "@fairlead/engine";
import { clsx } from "clsx";
import { TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useCanvas, useCanvasSession, useSurroundings } from "../store/canvas-context.ts";
import { MARK_LOOKS } from "./mark-looks.ts";
import { NodeMarkChip } from "./node-mark-chip.tsx";

interface NodeCardProps {
  readonly node: GraphNode;
  /** What a screen reader says of it. */
  readonly label: string;
  /** Shown on hover, focus and selection. */
  readonly actions?: ReactNode;
  readonly onActivate?: () => void;
  readonly children: ReactNode;
}

/** The frame of every node: selectable, one stop for the Tab key for the whole canvas, marked when it has a problem. */
export function NodeCard({ node, label, actions, onActivate, children }: NodeCardProps) {
  const { session } = useCanvas();
  const selected = useCanvasSession((state) => state.selected === node.id);
  const tabStop = useCanvasSession((state) =>
    state.selected === null ? node.kind === "source" : state.selected === node.id,
  );
  const wantsFocus = useCanvasSession((state) => state.focusSelected && state.selected === node.id);
  const problem = useSurroundings((state) => state.problems.get(node.id)?.[0]);
  const mark = useSurroundings((state) => state.marks.get(node.id));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wantsFocus) button.current?.focus({ preventScroll: true });
  }, [wantsFocus]);

  const ring = selected
    ? "ring-2 ring-accent-text"
    : problem
      ? problem.severity === "error"
        ? "ring-2 ring-bad-fill"
        : "ring-2 ring-warn-fill"
      : mark
        ? MARK_LOOKS[mark.kind].card
        : "ring-1 ring-line-strong";
  const said = [
    ...[label, mark?.words, mark?.detail].filter((part) => part !== undefined),
    ...(problem ? [`Problem: ${problem.message}`] : []),
  ];
  return (
    <div className={clsx("group/card relative size-full rounded-lg bg-raised shadow-sm", ring)}>
      <button
        ref={button}
        type="button"
        aria-label={said.join(". ")}
        aria-pressed={selected}
        tabIndex={tabStop ? 0 : -1}
        data-node={node.id}
        onClick={() => session.getState().select(node.id)}
        onDoubleClick={onActivate}
        className="absolute inset-0 cursor-grab rounded-lg active:cursor-grabbing"
      />
      <div className="pointer-events-none relative flex size-full flex-col justify-center px-3">
        {children}
      </div>
      {mark && <NodeMarkChip mark={mark} />}
      {problem && (
        <span
          title={problem.message}
          className={clsx(
            "absolute -top-2 -right-2 grid size-5 place-items-center rounded-full text-on-accent ring-2 ring-page",
            problem.severity === "error" ? "bg-bad-fill" : "bg-warn-fill",
          )}
        >
          <TriangleAlert className="size-3" aria-hidden />
        </span>
      )}
      {actions && (
        <div
          className={clsx(
            "nodrag nopan absolute -top-3 right-2 flex gap-0.5 rounded-md border border-line bg-raised p-0.5 shadow-md transition-opacity",
            "opacity-0 focus-within:opacity-100 group-hover/card:opacity-100",
            selected && "opacity-100",
          )}
        >
          {actions}
        </div>
      )}
    </div>
  );
}
