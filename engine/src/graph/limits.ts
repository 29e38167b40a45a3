/** Nodes that a drawing may hold, and lines: each node but the source hangs on one. */
export const MAX_NODES = 10_000;

/** Characters of an id in a drawing. */
export const MAX_ID_LENGTH = 100;

/** Pixels from the origin; further out than any drawing, and sums of positions stay exact. */
export const MAX_COORDINATE = 10_000_000;
