import { ViewportPortal } from "@xyflow/react";
import { memo, useEffect, useRef } from "react";
import type { Bounds } from "../drawing/bounds.ts";
import { useDrawn } from "../store/canvas-context.ts";
import { FARTHEST_ZOOM } from "../store/session.ts";
import { useBoxLayers } from "./box-layers.ts";
import { DASHES, type Layer } from "./layer.ts";
import { useLineLayers } from "./line-layers.ts";
import { useAllLines } from "./lines.tsx";
import { useColourChange } from "./use-colour-change.ts";

/** Of the picture; 6 million take 24 MB. */
const MOST_PIXELS = 6_000_000;
/** Room for lines and outlines at the edge, in pixels at zoom 1. */
const EDGE = 16;

/**
 * The whole drawing as one picture, where boxes are specks: drawn when something changes, and while one pans and zooms only shown.
 *
 * Thousands of boxes and lines as SVG would be painted anew in each frame.
 */
export const FarthestPicture = memo(function FarthestPicture() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const looks = useRef<SVGSVGElement>(null);
  const bounds = useDrawn((state) => state.bounds);
  const lines = useLineLayers(useAllLines());
  const boxes = useBoxLayers();
  const colours = useColourChange();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours are drawn anew
  useEffect(() => {
    // Once a frame at most, however often marks change meanwhile.
    const frame = requestAnimationFrame(() => {
      if (canvas.current && looks.current) draw(canvas.current, looks.current, [...lines, ...boxes], bounds);
    });
    return () => cancelAnimationFrame(frame);
  }, [lines, boxes, bounds, colours]);
  const { x, y, width, height } = withEdge(bounds);
  return (
    <ViewportPortal>
      <canvas
        ref={canvas}
        aria-hidden
        style={{ translate: `${x}px ${y}px`, width, height }}
        className="pointer-events-none absolute top-0 left-0 -z-10 max-w-none"
      />
      <svg ref={looks} aria-hidden className="hidden">
        <title>Colours</title>
        {[...lines, ...boxes].map(({ key, className }) => (
          <path key={key} className={className} />
        ))}
      </svg>
    </ViewportPortal>
  );
});

function withEdge({ x, y, width, height }: Bounds): Bounds {
  return { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE };
}

/** @param looks has an element of each layer's class, in their order, from which its colour is read */
function draw(
  canvas: HTMLCanvasElement,
  looks: SVGSVGElement,
  layers: readonly Layer[],
  bounds: Bounds,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { x, y, width, height } = withEdge(bounds);
  const scale = Math.min(FARTHEST_ZOOM * window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  const shown = looks.querySelectorAll("path");
  for (const [index, { paths, strokeWidth, dashed = false }] of layers.entries()) {
    const look = shown[index];
    if (!look) continue;
    const { fill, stroke } = getComputedStyle(look);
    if (strokeWidth === undefined) {
      context.fillStyle = fill;
      for (const path of paths) context.fill(new Path2D(path));
    } else {
      context.strokeStyle = stroke;
      context.lineWidth = strokeWidth;
      context.setLineDash(dashed ? DASHES : []);
      for (const path of paths) context.stroke(new Path2D(path));
    }
  }
}
