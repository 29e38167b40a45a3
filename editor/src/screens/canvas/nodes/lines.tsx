import type { NodeId, Point } from "@fairlead/engine";
import { useStore, ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import { shallow } from "zustand/shallow";
import type { Drawn } from "../drawing/drawn.ts";
import { type LinePaths, linePaths, splitByMoved } from "../drawing/line-paths.ts";
import { useCanvasSession, useDrawn } from "../store/canvas-context.ts";
import { layerPaths } from "./layer-paths.tsx";
import { useLineLayers } from "./line-layers.ts";

/** Every line of the drawing, and over them the way that leads take to the selected node. While boxes are dragged, their branches' lines follow. */
export const Lines = memo(function Lines() {
  const dragged = useCanvasSession((state) => state.dragged);
  return (
    <ViewportPortal>
      <svg aria-hidden className="pointer-events-none absolute top-0 left-0 -z-10 size-px overflow-visible">
        <title>Lines</title>
        {dragged.size === 0 ? <AllLines /> : <DraggedLines dragged={dragged} />}
      </svg>
    </ViewportPortal>
  );
});

/** Every line where it is while nothing is dragged. */
export function useAllLines(): LinePaths {
  const drawn = useDrawn((state) => state);
  return useMemo(() => linePaths(drawn.tree, placesIn(drawn), drawn), [drawn]);
}

function AllLines() {
  return <g>{layerPaths(useLineLayers(useAllLines()))}</g>;
}

interface DraggedProps {
  readonly dragged: ReadonlySet<NodeId>;
}

/** What stays is one drawing for the whole drag, and only what moves is drawn anew with each movement of the pointer. */
function DraggedLines({ dragged }: DraggedProps) {
  return (
    <>
      <StillLines dragged={dragged} />
      <MovingLines dragged={dragged} />
    </>
  );
}

function StillLines({ dragged }: DraggedProps) {
  const drawn = useDrawn((state) => state);
  const paths = useMemo(() => {
    const { still } = splitByMoved(drawn.tree, dragged);
    return linePaths(drawn.tree, placesIn(drawn), undefined, still);
  }, [drawn, dragged]);
  return <g>{layerPaths(useLineLayers(paths))}</g>;
}

function MovingLines({ dragged }: DraggedProps) {
  const drawn = useDrawn((state) => state);
  const ids = useMemo(() => [...dragged], [dragged]);
  const points = useStore((state) => ids.map((id) => state.nodeLookup.get(id)?.position), shallow);
  const known = useMemo(() => placesIn(drawn), [drawn]);
  const { moving } = useMemo(() => splitByMoved(drawn.tree, dragged), [drawn, dragged]);
  const paths = useMemo(() => {
    const places = new Map(ids.map((id, index) => [id, points[index]]));
    return linePaths(drawn.tree, (id) => places.get(id) ?? known(id), drawn, moving);
  }, [drawn, moving, known, ids, points]);
  return <g>{layerPaths(useLineLayers(paths))}</g>;
}

function placesIn({ graph }: Drawn): (id: NodeId) => Point | undefined {
  const places = new Map(graph.nodes.map(({ id, position }) => [id, position]));
  return (id) => places.get(id);
}
