import type { NodeId } from "@fairlead/engine";
import {
  Background,
  type NodeChange,
  type NodeTypes,
  ReactFlow,
  type ReactFlowInstance,
  SelectionMode,
  useReactFlow,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import "./flow-surface.css";
import { type ReactNode, useCallback, useRef, useState } from "react";
import type { Drawn } from "./drawing/drawn.ts";
import { fitAtFirst, nodeAt } from "./fit-drawing.ts";
import { ExceptionCard } from "./nodes/exception-card.tsx";
import { FarBoxes } from "./nodes/far-boxes.tsx";
import { FarthestPicture } from "./nodes/farthest-picture.tsx";
import { FilterCard } from "./nodes/filter-card.tsx";
import { Lines } from "./nodes/lines.tsx";
import { SourceCard } from "./nodes/source-card.tsx";
import { TeamFrames } from "./nodes/team-frames.tsx";
import { UserCard } from "./nodes/user-card.tsx";
import { OverviewMap } from "./overview-map.tsx";
import { goToNode } from "./reveal-node.ts";
import { createBoxSelection } from "./store/box-selection.ts";
import { useCanvas, useCanvasSession, useDrawn } from "./store/canvas-context.ts";
import { editFromChanges } from "./store/drag.ts";
import type { FlowNode } from "./store/flow-nodes.ts";
import { useFlowNodes } from "./use-flow-nodes.ts";

const NODE_TYPES: NodeTypes = { source: SourceCard, filter: FilterCard, user: UserCard };
const NO_EDGES: never[] = [];
const NO_NODES: FlowNode[] = [];
/** Above this many nodes only those in view are drawn; below it, keeping all of them makes panning smoother. */
const CULL_ABOVE = 150;
const OVERVIEW_ABOVE = 24;

interface FlowSurfaceProps {
  readonly label: string;
  readonly editable: boolean;
  /** Whether it is a part of a page that scrolls, so that the wheel is the page's. */
  readonly embedded?: boolean;
  /** Shows the part to begin with; all of it unless said otherwise. */
  readonly onOpen?: (flow: ReactFlowInstance<FlowNode>, drawn: Drawn) => void;
  /** What lies over the drawing, such as its controls. */
  readonly children: ReactNode;
}

/** The drawing surface: pan, zoom, select, drag. Lines are ours; React Flow carries the nodes. */
export function FlowSurface(props: FlowSurfaceProps) {
  const { label, editable, embedded = false, onOpen = fitAtFirst, children } = props;
  const stores = useCanvas();
  const { document, session, drawn } = stores;
  const count = useDrawn((state) => state.graph.nodes.length);
  const grouped = useDrawn((state) => state.frames.length > 0);
  const flow = useReactFlow();
  const surface = useRef<HTMLDivElement>(null);
  const putNodes = useFlowNodes();
  const far = useCanvasSession((state) => state.far);
  const farthest = useCanvasSession((state) => state.farthest);
  const [boxing] = useState(() => createBoxSelection(session));

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const edit = editFromChanges(changes);
      if (edit) document.getState().edit(edit);
      boxing.take(changes);
      // What React Flow makes of a click is not asked: the boxes themselves know their clicks.
      if (changes.some(({ type }) => type === "select")) putNodes();
    },
    [document, boxing, putNodes],
  );
  /** Far out the boxes are no elements of their own: a click finds the node by its place, and goes there. */
  const pick = (clientX: number, clientY: number) => {
    const point = flow.screenToFlowPosition({ x: clientX, y: clientY });
    const picked = far ? nodeAt(drawn.getState(), point) : undefined;
    if (picked === undefined) session.getState().select(null);
    else goToNode(flow, stores, picked);
  };
  return (
    <ReactFlow<FlowNode>
      ref={surface}
      className="canvas-surface"
      // React Flow holds them while they move, so that a drag draws nothing but the box and its lines.
      defaultNodes={NO_NODES}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      onNodesChange={onNodesChange}
      onPaneClick={(event) => pick(event.clientX, event.clientY)}
      onNodeDragStart={(_event, { id }, nodes) => {
        const { selection, select, setDragged } = session.getState();
        if (!selection.has(id as NodeId)) select(id as NodeId);
        setDragged(nodes.map((node) => node.id as NodeId));
      }}
      onNodeDragStop={() => session.getState().setDragged([])}
      onSelectionStart={() => boxing.begin()}
      onSelectionEnd={() => boxing.end()}
      onViewportChange={({ zoom }) => {
        session.getState().setZoom(zoom);
        keepReachable(surface.current, zoom);
      }}
      onInit={(instance) => onOpen(instance, drawn.getState())}
      // Grouped, where a box stands follows from its team.
      nodesDraggable={editable && !grouped}
      nodesConnectable={false}
      elementsSelectable={!embedded}
      selectNodesOnDrag={false}
      selectionMode={SelectionMode.Partial}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      multiSelectionKeyCode={null}
      selectionKeyCode={embedded ? null : "Shift"}
      zoomOnDoubleClick={false}
      minZoom={0.05}
      maxZoom={1.75}
      onlyRenderVisibleElements={count > CULL_ABOVE}
      zoomOnScroll={!embedded}
      preventScrolling={!embedded}
      aria-label={label}
    >
      {farthest ? <FarthestPicture /> : <Lines />}
      {far && !farthest && <FarBoxes />}
      <TeamFrames />
      <ExceptionCard />
      <Background gap={24} size={1.5} />
      {count > OVERVIEW_ABOVE && <OverviewMap />}
      {children}
    </ReactFlow>
  );
}

/** Buttons on the boxes are at most so many times larger than the boxes. */
const MOST_UNZOOM = 2.5;

/** Keeps the buttons on the boxes large enough to be hit, however small the boxes are seen. */
function keepReachable(surface: HTMLElement | null, zoom: number): void {
  const unzoom = String(Math.min(MOST_UNZOOM, Math.max(1, 1 / zoom)));
  if (surface?.style.getPropertyValue("--unzoom") !== unzoom) surface?.style.setProperty("--unzoom", unzoom);
}
