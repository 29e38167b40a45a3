import { Panel, useReactFlow } from "@xyflow/react";
import { CircleHelp, Maximize, Minus, Plus } from "lucide-react";
import { IconButton } from "../../ui/icon-button.tsx";
import { fitDrawing } from "./fit-drawing.ts";
import { useCanvas } from "./store/canvas-context.ts";

/** Zoom and fit, and where the keys are listed help, at the lower left. */
export function CanvasControls({ help = false }: { readonly help?: boolean }) {
  const flow = useReactFlow();
  const { document, session } = useCanvas();
  return (
    <Panel position="bottom-left">
      <div
        role="toolbar"
        aria-label="View"
        className="m-1 flex items-center gap-0.5 rounded-lg border border-line bg-raised p-1 shadow-md"
      >
        <IconButton
          size="sm"
          label="Zoom out"
          keys="−"
          icon={<Minus className="size-4" />}
          onClick={() => void flow.zoomOut()}
        />
        <IconButton
          size="sm"
          label="Zoom in"
          keys="+"
          icon={<Plus className="size-4" />}
          onClick={() => void flow.zoomIn()}
        />
        <IconButton
          size="sm"
          label="Fit to screen"
          keys="1"
          icon={<Maximize className="size-4" />}
          onClick={() => fitDrawing(flow, document.getState().graph, 200)}
        />
        {help && (
          <IconButton
            size="sm"
            label="Keyboard shortcuts"
            keys="?"
            icon={<CircleHelp className="size-4" />}
            onClick={() => session.getState().open({ kind: "help" })}
          />
        )}
      </div>
    </Panel>
  );
}
