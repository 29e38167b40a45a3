import { useReactFlow } from "@xyflow/react";
import { CanvasControls } from "./canvas-controls.tsx";
import { FlowSurface } from "./flow-surface.tsx";
import { useCanvasShortcuts } from "./use-canvas-shortcuts.ts";
import { useClipboard } from "./use-clipboard.ts";
import type { Saving } from "./use-saving.ts";

interface EditingSurfaceProps {
  readonly saving: Saving;
  readonly editable: boolean;
}

/** The surface that one draws on, with the keys of the whole window. */
export function EditingSurface({ saving, editable }: EditingSurfaceProps) {
  const flow = useReactFlow();
  useCanvasShortcuts({ saving, editable, flow });
  useClipboard(editable);
  return (
    <FlowSurface label="Workflow drawing" editable={editable}>
      <CanvasControls help />
    </FlowSurface>
  );
}
