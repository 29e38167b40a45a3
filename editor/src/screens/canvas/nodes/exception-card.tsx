import { ViewportPortal } from "@xyflow/react";
import { LifeBuoy } from "lucide-react";
import { memo } from "react";
import { EXCEPTION_ID } from "../drawing/drawn.ts";
import { useExceptionName } from "../panels/use-names.ts";
import { useCanvas, useCanvasSession, useDrawn } from "../store/canvas-context.ts";
import { NodeCard } from "./node-card.tsx";

/** Where a lead goes that no user of the drawing takes: a setting, shown at the end of every line. */
export const ExceptionCard = memo(function ExceptionCard() {
  const { session } = useCanvas();
  const { x, y, width, height } = useDrawn((state) => state.exception);
  const far = useCanvasSession((state) => state.far);
  const name = useExceptionName();
  return (
    <ViewportPortal>
      <div
        className="pointer-events-auto absolute top-0 left-0"
        style={{ translate: `${x}px ${y}px`, width, height }}
      >
        {far ? (
          <div className="size-full rounded-lg bg-line-strong" />
        ) : (
          <NodeCard
            nodeId={EXCEPTION_ID}
            label={`Exception handling: ${name}`}
            onActivate={() => session.getState().open({ kind: "settings" })}
          >
            <span className="flex items-center gap-2.5">
              <span className="grid size-8 shrink-0 place-items-center rounded-md bg-sunken text-muted">
                <LifeBuoy className="size-4" aria-hidden />
              </span>
              <span className="min-w-0">
                <span className="block text-faint text-xs">If nobody takes it</span>
                <span title={name} className="block truncate font-medium text-ink text-sm leading-4">
                  {name}
                </span>
              </span>
            </span>
          </NodeCard>
        )}
      </div>
    </ViewportPortal>
  );
});
