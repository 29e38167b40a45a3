import type { LinePaths } from "../drawing/line-paths.ts";
import { useCanvasSession, useSurroundings } from "../store/canvas-context.ts";

/** How wide a line is by how much went down it: up to a quarter of all, a half, three quarters, all. */
const HEAT_WIDTHS = [2, 3.5, 5, 7] as const;

/** Lines as they are to be seen: plain, over them what is told of some, and on top the way to the selected node. A hook, so that a drag renders nothing more. */
export function useLineLayers(paths: LinePaths) {
  const selected = useCanvasSession((state) => state.selected);
  const marks = useSurroundings((state) => state.marks);
  const litEnds = useSurroundings((state) => state.litEnds);
  const heat = useSurroundings((state) => state.heat);
  const into = (kind: "added" | "removed") =>
    [...marks].flatMap(([id, mark]) => (mark.kind === kind ? paths.into(id) : [])).join("");
  return (
    <g>
      <path d={paths.onward} fill="none" strokeWidth={1.5} className="stroke-line" />
      <path d={paths.all} fill="none" strokeWidth={1.5} className="stroke-line-strong" />
      {HEAT_WIDTHS.map((width, step) => (
        <path
          key={width}
          d={[...heat].flatMap(([id, share]) => (stepOf(share) === step ? [paths.into(id)] : [])).join("")}
          fill="none"
          strokeWidth={width}
          className="stroke-accent"
        />
      ))}
      <path d={into("added")} fill="none" strokeWidth={2} className="stroke-good-fill" />
      <path
        d={into("removed")}
        fill="none"
        strokeWidth={2}
        strokeDasharray="5 5"
        className="stroke-bad-fill"
      />
      {litEnds.length > 0 && (
        <path d={litEnds.map(paths.to).join("")} fill="none" strokeWidth={3.5} className="stroke-good-fill" />
      )}
      {selected !== null && (
        <path d={paths.to(selected)} fill="none" strokeWidth={2} className="stroke-accent-text" />
      )}
    </g>
  );
}

function stepOf(share: number): number {
  return Math.min(HEAT_WIDTHS.length - 1, Math.ceil(share * HEAT_WIDTHS.length) - 1);
}
