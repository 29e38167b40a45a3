import { useMemo } from "react";
import { inPieces, type LinePaths } from "../drawing/line-paths.ts";
import { useCanvasSession, useSurroundings } from "../store/canvas-context.ts";
import type { MarkKind } from "../store/node-mark.ts";
import type { Layer } from "./layer.ts";

/** How wide a line is by how much went down it: up to a quarter of all, a half, three quarters, all. */
const HEAT_WIDTHS = [2, 3.5, 5, 7] as const;

/** Lines as they are to be seen, from the lowest: plain, over them what is told of some, and on top the way to the selected node. */
export function useLineLayers(paths: LinePaths): readonly Layer[] {
  const selected = useCanvasSession((state) => state.selected);
  const marks = useSurroundings((state) => state.marks);
  const litEnds = useSurroundings((state) => state.litEnds);
  const heat = useSurroundings((state) => state.heat);
  return useMemo(() => {
    const into = (kind: MarkKind) =>
      [...marks].flatMap(([id, mark]) => (mark.kind === kind ? paths.into(id) : []));
    const heated = (step: number) =>
      [...heat].flatMap(([id, share]) => (stepOf(share) === step ? [paths.into(id)] : []));
    return [
      line("onward", [paths.onward], "stroke-line", 1.5),
      { ...line("all", [], "stroke-line-strong", 1.5), paths: paths.pieces },
      ...HEAT_WIDTHS.map((width, step) => line(`heat ${width}`, heated(step), "stroke-accent", width)),
      line("added", into("added"), "stroke-good-fill", 2),
      { ...line("removed", into("removed"), "stroke-bad-fill", 2), dashed: true },
      line("gained", into("gained"), "stroke-good-fill", 3.5),
      line("lost", into("lost"), "stroke-warn-fill", 3.5),
      line("lit", litEnds.map(paths.to), "stroke-good-fill", 3.5),
      line("selected", selected === null ? [] : [paths.to(selected)], "stroke-accent-text", 2),
    ];
  }, [paths, selected, marks, litEnds, heat]);
}

function line(key: string, lines: readonly string[], className: string, strokeWidth: number): Layer {
  return { key, paths: inPieces(lines), className, strokeWidth };
}

function stepOf(share: number): number {
  return Math.min(HEAT_WIDTHS.length - 1, Math.ceil(share * HEAT_WIDTHS.length) - 1);
}
