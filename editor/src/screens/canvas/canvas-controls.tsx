import { Panel, useReactFlow } from "@xyflow/react";
import { CircleHelp, FoldVertical, Maximize, Minus, Plus, UnfoldVertical, Users } from "lucide-react";
import { IconButton } from "../../ui/icon-button.tsx";
import { collapseEveryTeam } from "./collapse-teams.ts";
import { fitDrawing } from "./fit-drawing.ts";
import { useCanvas, useCanvasSession, useDrawn, useSurroundings } from "./store/canvas-context.ts";

/** Zoom and fit, and where the keys are listed help, at the lower left. */
export function CanvasControls({ help = false }: { readonly help?: boolean }) {
  const flow = useReactFlow();
  const { drawn, session } = useCanvas();
  const grouping = useSurroundings((state) => state.teams.length > 0);
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
          onClick={() => fitDrawing(flow, drawn.getState(), 200)}
        />
        {grouping && <GroupControls />}
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

/** Groups the branches by team, and collapses or opens all teams at once. */
function GroupControls() {
  const stores = useCanvas();
  const { session } = stores;
  const grouped = useCanvasSession((state) => state.grouped);
  const frames = useDrawn((state) => state.frames);
  const allCollapsed = frames.every(({ collapsed }) => collapsed);
  return (
    <>
      <span aria-hidden className="mx-0.5 h-5 w-px bg-line" />
      <IconButton
        size="sm"
        label="Group by team"
        keys="G"
        aria-pressed={grouped}
        className="aria-pressed:bg-hover aria-pressed:text-ink"
        icon={<Users className="size-4" />}
        onClick={() => session.getState().toggleGrouped()}
      />
      {frames.length > 1 && (
        <IconButton
          size="sm"
          label={allCollapsed ? "Open every team" : "Collapse every team"}
          keys={allCollapsed ? "Alt G" : "Shift G"}
          icon={allCollapsed ? <UnfoldVertical className="size-4" /> : <FoldVertical className="size-4" />}
          onClick={() => collapseEveryTeam(stores, !allCollapsed)}
        />
      )}
    </>
  );
}
