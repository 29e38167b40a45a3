import { useReactFlow } from "@xyflow/react";
import { useEffect } from "react";
import { boundsIn } from "../canvas/drawing/drawn.ts";
import { fitReadable } from "../canvas/fit-drawing.ts";
import { revealNode } from "../canvas/reveal-node.ts";
import { NO_MARKS, useCanvas } from "../canvas/store/canvas-context.ts";
import type { DrawnStep } from "./drawn-step.ts";

/** Shows a step on the canvas around, brings where it leads to into view, and takes its marks away afterwards. */
export function useDrawnStep({ marks, litEnds }: DrawnStep): void {
  const stores = useCanvas();
  const { surroundings } = stores;
  const flow = useReactFlow();
  const [end] = litEnds;
  useEffect(() => surroundings.setState({ marks, litEnds }), [surroundings, marks, litEnds]);
  useEffect(() => {
    if (end === undefined) return;
    const { drawn } = stores;
    // In a collapsed team, which has to open first.
    if (!boundsIn(drawn.getState(), end)) revealNode(flow, stores, end);
    fitReadable(flow, drawn.getState(), end);
  }, [flow, stores, end]);
  useEffect(() => () => surroundings.setState({ marks: NO_MARKS, litEnds: [] }), [surroundings]);
}
