import type { NodeId } from "@fairlead/engine";
import { clsx } from "clsx";
import { type ReactNode, useEffect, useRef } from "react";
import { useCanvas, useCanvasSession, useSurroundings } from "../store/canvas-context.ts";

interface ListRowProps {
  readonly nodeId: NodeId;
  /** What a screen reader says of it, before its marks and problems. */
  readonly label: string;
  readonly facts?: readonly string[];
  readonly actions?: ReactNode;
  readonly onActivate?: () => void;
  readonly children: ReactNode;
}

/** A box of the drawing as a line of the list, with its actions, marks and problems in words. */
export function ListRow({ nodeId, label, facts = [], actions, onActivate, children }: ListRowProps) {
  const { session } = useCanvas();
  const selected = useCanvasSession((state) => state.selection.has(nodeId));
  const wantsFocus = useCanvasSession((state) => state.focusSelected && state.selected === nodeId);
  const problems = useSurroundings((state) => state.problems.get(nodeId));
  const mark = useSurroundings((state) => state.marks.get(nodeId));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wantsFocus) button.current?.focus();
  }, [wantsFocus]);
  return (
    <div
      className={clsx(
        "relative flex items-center gap-2 rounded-md px-2.5 py-1.5",
        selected ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      <button
        ref={button}
        type="button"
        data-node={nodeId}
        aria-pressed={selected}
        aria-label={[label, mark?.words, mark?.detail, ...facts].filter(Boolean).join(". ")}
        onClick={() => session.getState().select(nodeId)}
        onDoubleClick={onActivate}
        className="absolute inset-0 rounded-md"
      />
      <div className="pointer-events-none relative min-w-0 flex-1">
        {children}
        {mark && (
          <p className="mt-1 text-muted text-xs">{[mark.words, mark.detail].filter(Boolean).join(" · ")}</p>
        )}
        {problems?.map((problem) => (
          <p
            key={`${problem.code} ${problem.message}`}
            className={clsx("mt-1 text-xs", problem.severity === "error" ? "text-bad" : "text-warn")}
          >
            {problem.message}
          </p>
        ))}
      </div>
      {actions && <div className="relative flex shrink-0 gap-0.5">{actions}</div>}
    </div>
  );
}
