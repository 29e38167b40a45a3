/** Nodes that a drawing may hold. */
export const MAX_NODES = 10_000;
