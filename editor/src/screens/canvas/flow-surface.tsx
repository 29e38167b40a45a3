import type { NodeId } from "@fairlead/engine";
import {
  applyNodeChanges,
  Background,
  MiniMap,
  type NodeChange,
  type NodeTypes,
  ReactFlow,
  useReactFlow,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import "./flow-surface.css";
import { useCallback, useEffect, useState } from "react";
import { CanvasControls } from "./canvas-controls.tsx";
import { FilterCard } from "./nodes/filter-card.tsx";
import { Lines } from "./nodes/lines.tsx";
import { SourceCard } from "./nodes/source-card.tsx";
import { UserCard } from "./nodes/user-card.tsx";
import { useCanvas, useDocument } from "./store/canvas-context.ts";
import { editFromChanges } from "./store/drag.ts";
import { type FlowNode, toFlowNodes } from "./store/flow-nodes.ts";
import { useCanvasShortcuts } from "./use-canvas-shortcuts.ts";
import type { Saving } from "./use-saving.ts";

const NODE_TYPES: NodeTypes = { source: SourceCard, filter: FilterCard, user: UserCard };
const NO_EDGES: never[] = [];
/** Below this zoom words cannot be read. */
const FAR_ZOOM = 0.4;
const FIT = { padding: 0.15, maxZoom: 1, minZoom: 0.1 } as const;
/** Above this many nodes only those in view are drawn; below it, keeping all of them makes panning smoother. */
const CULL_ABOVE = 150;
const MINIMAP_ABOVE = 24;

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
  useCanvasShortcuts({ saving, editable, flow, fit: FIT });

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const moves = changes.filter((change) => change.type === "position");
      if (moves.length > 0) setNodes((before) => applyNodeChanges(moves, before));
      const edit = editFromChanges(moves);
      if (edit) document.getState().edit(edit);
    },
    [document],
  );
  return (
    <ReactFlow<FlowNode>
      className="canvas-surface"
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      onNodesChange={onNodesChange}
      onPaneClick={() => session.getState().select(null)}
      onNodeDragStart={(_event, node) => session.getState().select(node.id as NodeId)}
      onViewportChange={({ zoom }) => session.getState().setFar(zoom < FAR_ZOOM)}
      onInit={(instance) => session.getState().setFar(instance.getZoom() < FAR_ZOOM)}
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
      fitView
      fitViewOptions={FIT}
      onlyRenderVisibleElements={nodes.length > CULL_ABOVE}
      aria-label="Workflow drawing"
    >
      <Lines nodes={nodes} />
      <Background gap={24} size={1.5} />
      {nodes.length > MINIMAP_ABOVE && (
        <MiniMap
          pannable
          zoomable
          ariaLabel="Overview of the drawing"
          nodeColor={miniMapColor}
          nodeStrokeWidth={0}
        />
      )}
      <CanvasControls />
    </ReactFlow>
  );
}

function miniMapColor(node: FlowNode): string {
  if (node.type === "source") return "var(--color-accent)";
  return node.type === "filter" ? "var(--color-warn-fill)" : "var(--color-line-strong)";
}
