import type { GraphNode } from "@fairlead/engine";
import { heightOf, NODE_WIDTH } from "./sizes.ts";

/** A rectangle on the canvas, in pixels at zoom 1. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Share of the window's edge that stays free when a drawing is fitted to it. */
const FREE_EDGE = 0.15;

/** The smallest rectangle around all nodes; without nodes one node's size at the origin. */
export function boundsOf(nodes: readonly GraphNode[]): Bounds {
  let [left, top, right, bottom] = [0, 0, NODE_WIDTH, 0];
  for (const [index, node] of nodes.entries()) {
    const { x, y } = node.position;
    left = index === 0 ? x : Math.min(left, x);
    top = index === 0 ? y : Math.min(top, y);
    right = index === 0 ? x + NODE_WIDTH : Math.max(right, x + NODE_WIDTH);
    bottom = index === 0 ? y + heightOf(node) : Math.max(bottom, y + heightOf(node));
  }
  return { x: left, y: top, width: right - left, height: Math.max(1, bottom - top) };
}

/** The smallest rectangle around some others; at least one. */
export function unionOf(all: readonly Bounds[]): Bounds {
  const x = Math.min(...all.map((one) => one.x));
  const y = Math.min(...all.map((one) => one.y));
  const right = Math.max(...all.map((one) => one.x + one.width));
  const bottom = Math.max(...all.map((one) => one.y + one.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The zoom at which a rectangle just fits a window, 1 at most. */
export function fitZoom(bounds: Bounds, window: { readonly width: number; readonly height: number }): number {
  const free = 1 + FREE_EDGE;
  return Math.min(1, window.width / (bounds.width * free), window.height / (bounds.height * free));
}

/** How a rectangle is scaled and moved to stand in the middle of a small map. */
export function mapScale(bounds: Bounds, map: { readonly width: number; readonly height: number }) {
  const edge = 10;
  const scale = Math.min((map.width - 2 * edge) / bounds.width, (map.height - 2 * edge) / bounds.height);
  return {
    scale,
    left: (map.width - bounds.width * scale) / 2 - bounds.x * scale,
    top: (map.height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}
