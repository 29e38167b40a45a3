import { useReactFlow } from "@xyflow/react";
import { lazy, Suspense } from "react";
import { CanvasControls } from "./canvas-controls.tsx";
import { FlowSurface } from "./flow-surface.tsx";
import { useCanvasSession } from "./store/canvas-context.ts";
import { useCanvasShortcuts } from "./use-canvas-shortcuts.ts";
import { useClipboard } from "./use-clipboard.ts";
import type { Saving } from "./use-saving.ts";

const GraphList = lazy(async () => ({ default: (await import("./list/graph-list.tsx")).GraphList }));

interface EditingSurfaceProps {
  readonly saving: Saving;
  readonly editable: boolean;
}

/** The surface that one draws on, or the list of what is drawn, with the keys of the whole window. */
export function EditingSurface({ saving, editable }: EditingSurfaceProps) {
  const flow = useReactFlow();
  useCanvasShortcuts({ saving, editable, flow });
  useClipboard(editable);
  const asList = useCanvasSession((state) => state.asList);
  if (asList) {
    return (
      <Suspense fallback={null}>
        <GraphList />
      </Suspense>
    );
  }
  return (
    <FlowSurface label="Workflow drawing" editable={editable}>
      <CanvasControls help />
    </FlowSurface>
  );
}
