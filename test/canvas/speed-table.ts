import type { CanvasFigures } from "./measure-canvas.ts";
import type { Work } from "./page-probe.ts";

/** What was measured as a Markdown table, a column for each drawing. */
export function speedTable(measured: readonly CanvasFigures[]): string {
  const rows: readonly (readonly [string, (figures: CanvasFigures) => string])[] = [
    ["open, by the clock", ({ opened }) => ms(opened.middleMs)],
    ["open, all work", ({ open }) => ms(open.taskMs)],
    ["elements mounted at most", ({ elements }) => String(elements)],
    ["drag: components drawn a move", ({ drag, moves }) => (drag.rendered / moves).toFixed(1)],
    ["drag: script a move", ({ drag, moves }) => `${(drag.scriptMs / moves).toFixed(1)} ms`],
    ["tidy up, layout and drawing", ({ tidy }) => ms(tidy.taskMs)],
    ["undo, to the next frame", ({ undo }) => ms(undo.middleMs)],
    ["select all, to the next frame", ({ selectAll }) => ms(selectAll.middleMs)],
    ["paste 100 filters, to the next frame", ({ paste }) => ms(paste.middleMs)],
    ["100 leads a second, longest task", ({ live }) => longestOf(live)],
    ["100 marks a second, longest task", ({ marks }) => longestOf(marks)],
    ["frames while panning and zooming, p95", ({ frameP95Ms }) => ms(frameP95Ms)],
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["boxes", ...measured.map(({ nodes }) => nodes.toLocaleString("en-US"))]),
    line(["---", ...measured.map(() => "---")]),
    ...rows.map(([name, cell]) => line([name, ...measured.map(cell)])),
  ].join("\n");
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function longestOf(work: Work | null): string {
  return work ? ms(work.longestTaskMs) : "";
}
