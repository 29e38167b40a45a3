import { assertNever, type GraphNode } from "@fairlead/engine";

/** Pixels at zoom 1; fixed, so that nothing has to be measured before it can be drawn. */
export const NODE_WIDTH = 224;
export const NODE_HEIGHTS = { source: 56, filter: 80, user: 52 } as const;

/** Room between two nodes of one line; holds the [+]. */
export const LINE_GAP = 48;
export const COLUMN_GAP = 24;
export const ROW_GAP = 40;

/** The head of a team's frame, and the room between a frame and what is in it. */
export const FRAME_HEADER = 48;
export const FRAME_EDGE = 24;

/** The card of exception handling. */
export const EXCEPTION_HEIGHT = 52;

/** Up to this many branches stand in one row; more are wrapped, so that a big team stays a picture and not a ribbon. */
export const ONE_ROW_AT_MOST = 16;
/** The shape to which many branches are wrapped: this many times wider than high, counted in branches. */
export const WRAPPED_ASPECT = 1.6;

/** The height of a node's card. */
export function heightOf(node: GraphNode): number {
  switch (node.kind) {
    case "source":
      return NODE_HEIGHTS.source;
    case "filter":
      return NODE_HEIGHTS.filter;
    case "user":
      return NODE_HEIGHTS.user;
    default:
      return assertNever(node);
  }
}
