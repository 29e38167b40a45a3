import type { NodeId } from "@fairlead/engine";
import { useReactFlow } from "@xyflow/react";
import { useEffect } from "react";
import { boundsIn } from "./drawing/drawn.ts";
import { fitReadable } from "./fit-drawing.ts";
import { revealNode } from "./reveal-node.ts";
import { useCanvas } from "./store/canvas-context.ts";

/** Brings where a way leads to into view on the canvas around, each time it leads elsewhere; its first end, where it forks. */
export function useShownEnd([end]: readonly NodeId[]): void {
  const stores = useCanvas();
  const flow = useReactFlow();
  useEffect(() => {
    if (end === undefined) return;
    const { drawn } = stores;
    // In a collapsed team, which has to open first.
    if (!boundsIn(drawn.getState(), end)) revealNode(flow, stores, end);
    fitReadable(flow, drawn.getState(), end);
  }, [flow, stores, end]);
}
