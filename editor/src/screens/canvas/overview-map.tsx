import type { GraphNode } from "@fairlead/engine";
import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { memo, type PointerEvent, useEffect, useMemo, useRef } from "react";
import { boundsOf, mapScale } from "./drawing/bounds.ts";
import { heightOf, NODE_WIDTH } from "./drawing/sizes.ts";
import { useDrawn } from "./store/canvas-context.ts";

/** Pixels of the screen. */
const SIZE = { width: 200, height: 132 } as const;

/**
 * The whole drawing in small, with the part in view framed; drag in it to go elsewhere.
 *
 * One canvas element: a thousand nodes cost one drawing when they change and nothing while one pans.
 */
export const OverviewMap = memo(function OverviewMap() {
  const nodes = useDrawn((state) => state.graph.nodes);
  const flow = useReactFlow();
  const canvas = useRef<HTMLCanvasElement>(null);
  const bounds = useMemo(() => boundsOf(nodes), [nodes]);
  const { scale, left, top } = mapScale(bounds, SIZE);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, nodes, { scale, left, top });
  }, [nodes, scale, left, top]);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left - left) / scale;
    const y = (event.clientY - box.top - top) / scale;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <Panel position="bottom-right" className="max-sm:hidden">
      <div
        aria-hidden
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
        style={SIZE}
        className="relative m-1 mb-4 cursor-crosshair overflow-hidden rounded-lg border border-line bg-surface shadow-md"
      >
        <canvas ref={canvas} className="absolute inset-0 size-full text-faint" />
        <Frame scale={scale} left={left} top={top} />
      </div>
    </Panel>
  );
});

interface MapPlace {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

function Frame({ scale, left, top }: MapPlace) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return (
    <span
      className="absolute rounded-sm border-2 border-accent-text bg-accent/10"
      style={{
        left: left + (-x / zoom) * scale,
        top: top + (-y / zoom) * scale,
        width: (width / zoom) * scale,
        height: (height / zoom) * scale,
      }}
    />
  );
}

function draw(canvas: HTMLCanvasElement, nodes: readonly GraphNode[], { scale, left, top }: MapPlace): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const density = window.devicePixelRatio;
  canvas.width = SIZE.width * density;
  canvas.height = SIZE.height * density;
  context.scale(density, density);
  const plain = getComputedStyle(canvas).color;
  for (const node of nodes) {
    const { kind, position } = node;
    context.fillStyle = kind === "source" ? "#2f7ed8" : kind === "filter" ? "#d08a1e" : plain;
    context.globalAlpha = kind === "user" ? 0.55 : 1;
    context.fillRect(
      left + position.x * scale,
      top + position.y * scale,
      Math.max(1, NODE_WIDTH * scale - 0.5),
      Math.max(1, heightOf(node) * scale),
    );
  }
}
