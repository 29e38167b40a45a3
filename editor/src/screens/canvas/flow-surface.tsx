import type { NodeId } from "@fairlead/engine";
import {
  applyNodeChanges,
  Background,
  type NodeChange,
  type NodeTypes,
  ReactFlow,
  useReactFlow,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import "./flow-surface.css";
import { useCallback, useEffect, useState } from "react";
import { CanvasControls } from "./canvas-controls.tsx";
import { fitDrawing, nodeAt } from "./fit-drawing.ts";
import { FarBoxes } from "./nodes/far-boxes.tsx";
import { FilterCard } from "./nodes/filter-card.tsx";
import { Lines } from "./nodes/lines.tsx";
import { SourceCard } from "./nodes/source-card.tsx";
import { UserCard } from "./nodes/user-card.tsx";
import { OverviewMap } from "./overview-map.tsx";
import { revealNode } from "./reveal-node.ts";
import { useCanvas, useCanvasSession, useDocument } from "./store/canvas-context.ts";
import { editFromChanges } from "./store/drag.ts";
import { type FlowNode, toFlowNodes } from "./store/flow-nodes.ts";
import { FAR_ZOOM } from "./store/session.ts";
import { useCanvasShortcuts } from "./use-canvas-shortcuts.ts";
import type { Saving } from "./use-saving.ts";

const NODE_TYPES: NodeTypes = { source: SourceCard, filter: FilterCard, user: UserCard };
const NO_EDGES: never[] = [];
const NO_NODES: FlowNode[] = [];
/** Above this many nodes only those in view are drawn; below it, keeping all of them makes panning smoother. */
const CULL_ABOVE = 150;
const OVERVIEW_ABOVE = 24;

interface FlowSurfaceProps {
  readonly saving: Saving;
  readonly editable: boolean;
}

/** The drawing surface: pan, zoom, select, drag. Lines are ours; React Flow carries the nodes. */
export function FlowSurface({ saving, editable }: FlowSurfaceProps) {
  const { document, session } = useCanvas();
  const graph = useDocument((state) => state.graph);
  const flow = useReactFlow();
  const [nodes, setNodes] = useState<FlowNode[]>(() => toFlowNodes(graph, []));
  useEffect(() => setNodes((before) => toFlowNodes(graph, before)), [graph]);
  const far = useCanvasSession((state) => state.far);
  useCanvasShortcuts({ saving, editable, flow });

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const moves = changes.filter((change) => change.type === "position");
      if (moves.length > 0) setNodes((before) => applyNodeChanges(moves, before));
      const edit = editFromChanges(moves);
      if (edit) document.getState().edit(edit);
    },
    [document],
  );
  /** Far out the boxes are no elements of their own: a click finds the node by its place, and goes there. */
  const pick = (clientX: number, clientY: number) => {
    const { graph } = document.getState();
    const node = far ? nodeAt(graph, flow.screenToFlowPosition({ x: clientX, y: clientY })) : undefined;
    session.getState().select(node?.id ?? null, true);
    if (node) revealNode(flow, graph, node.id);
  };
  return (
    <ReactFlow<FlowNode>
      className="canvas-surface"
      nodes={far ? NO_NODES : nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      onNodesChange={onNodesChange}
      onPaneClick={(event) => pick(event.clientX, event.clientY)}
      onNodeDragStart={(_event, node) => session.getState().select(node.id as NodeId)}
      onViewportChange={({ zoom }) => session.getState().setFar(zoom < FAR_ZOOM)}
      onInit={(instance) => fitDrawing(instance, document.getState().graph)}
      nodesDraggable={editable}
      nodesConnectable={false}
      elementsSelectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      multiSelectionKeyCode={null}
      selectionKeyCode={null}
      zoomOnDoubleClick={false}
      minZoom={0.05}
      maxZoom={1.75}
      onlyRenderVisibleElements={nodes.length > CULL_ABOVE}
      aria-label="Workflow drawing"
    >
      <Lines nodes={nodes} />
      {far && <FarBoxes nodes={nodes} />}
      <Background gap={24} size={1.5} />
      {nodes.length > OVERVIEW_ABOVE && <OverviewMap nodes={nodes} />}
      <CanvasControls />
    </ReactFlow>
  );
}
