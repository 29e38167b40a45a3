import { useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useCanvas } from "./store/canvas-context.ts";
import { type FlowNode, toFlowNodes } from "./store/flow-nodes.ts";

const NO_NODES: FlowNode[] = [];

/**
 * Hands React Flow the nodes that are to be seen, whenever the drawing, the selection or the level of detail change.
 *
 * Past React's state, so that no component is drawn again but the cards that change.
 *
 * @returns does so at once, for where React Flow has changed them by itself
 */
export function useFlowNodes(): () => void {
  const { drawn, session } = useCanvas();
  const flow = useStoreApi<FlowNode>();
  const latest = useRef(NO_NODES);
  const put = useCallback(() => {
    const { nodes, setNodes } = flow.getState();
    const { far, selection } = session.getState();
    // Far out there are none; they are kept for when one comes near again.
    if (nodes.length > 0) latest.current = nodes;
    const next = far ? NO_NODES : toFlowNodes(drawn.getState().graph, latest.current, selection);
    if (!isSame(next, nodes)) setNodes(next);
  }, [flow, drawn, session]);
  // Before the screen is painted: a box must not show where it stood before.
  useLayoutEffect(() => {
    put();
    const stops = [
      drawn.subscribe(put),
      session.subscribe((now, before) => {
        if (now.far !== before.far || now.selection !== before.selection) put();
      }),
    ];
    return () => stops.forEach((stop) => void stop());
  }, [put, drawn, session]);
  // Once more after React Flow's own beginning, which has none.
  useEffect(put, [put]);
  return put;
}

function isSame(some: readonly FlowNode[], others: readonly FlowNode[]): boolean {
  return some.length === others.length && some.every((node, index) => node === others[index]);
}
