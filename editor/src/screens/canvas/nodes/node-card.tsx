import type { NodeId } from "@fairlead/engine";
import { clsx } from "clsx";
import { TriangleAlert } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useCanvas, useCanvasSession, useSurroundings } from "../store/canvas-context.ts";
import { MARK_LOOKS } from "./mark-looks.ts";
import { NodeMarkChip } from "./node-mark-chip.tsx";

interface NodeCardProps {
  readonly nodeId: NodeId;
  /** Whether it is where the Tab key stops while nothing is selected. */
  readonly isFirst?: boolean;
  /** What a screen reader says of it. */
  readonly label: string;
  /** What else it says, after what the card is marked with. */
  readonly facts?: readonly string[];
  /** Shown on hover and selection; elements of their own only then, because there may be hundreds of cards. */
  readonly actions?: ReactNode;
  readonly onActivate?: () => void;
  readonly children: ReactNode;
}

/** The frame of every node: selectable, one stop for the Tab key for the whole canvas, marked when it has a problem. */
export function NodeCard(props: NodeCardProps) {
  const { nodeId, isFirst = false, label, facts = [], actions, onActivate, children } = props;
  const { session } = useCanvas();
  const selected = useCanvasSession((state) => state.selection.has(nodeId));
  const alone = useCanvasSession((state) => state.selected === nodeId && state.selection.size === 1);
  const tabStop = useCanvasSession((state) =>
    state.selected === null ? isFirst : state.selected === nodeId,
  );
  const wantsFocus = useCanvasSession((state) => state.focusSelected && state.selected === nodeId);
  const problem = useSurroundings((state) => state.problems.get(nodeId)?.[0]);
  const mark = useSurroundings((state) => state.marks.get(nodeId));
  const [hovered, setHovered] = useState(false);
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
    ...[label, mark?.words, mark?.detail, ...facts].filter((part) => part !== undefined),
    ...(problem ? [`Problem: ${problem.message}`] : []),
  ];
  return (
    <div
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      className={clsx("relative size-full rounded-lg bg-raised shadow-sm", ring)}
    >
      <button
        ref={button}
        type="button"
        aria-label={said.join(". ")}
        aria-pressed={selected}
        tabIndex={tabStop ? 0 : -1}
        data-node={nodeId}
        onClick={(event) => {
          if (isAdding(event)) session.getState().toggleSelected(nodeId);
          else session.getState().select(nodeId);
        }}
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
      {actions && (hovered || alone) && (
        <div className="nodrag nopan absolute right-2 bottom-[calc(100%-1rem)] flex origin-bottom-right gap-0.5 rounded-md border border-line bg-raised p-0.5 shadow-md [scale:var(--unzoom,1)]">
          {actions}
        </div>
      )}
    </div>
  );
}

/** Whether a click takes one more into the selection. */
function isAdding({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
