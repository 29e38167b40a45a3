import { useEffect } from "react";
import { NO_MARKS, useCanvas } from "../canvas/store/canvas-context.ts";
import { useShownEnd } from "../canvas/use-shown-end.ts";
import type { DrawnStep } from "./drawn-step.ts";

/** Shows a step on the canvas around, brings where it leads to into view, and takes its marks away afterwards. */
export function useDrawnStep({ marks, litEnds }: Pick<DrawnStep, "marks" | "litEnds">): void {
  const { surroundings } = useCanvas();
  useEffect(() => surroundings.setState({ marks, litEnds }), [surroundings, marks, litEnds]);
  useEffect(() => () => surroundings.setState({ marks: NO_MARKS, litEnds: [] }), [surroundings]);
  useShownEnd(litEnds);
}
