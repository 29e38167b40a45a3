/** One look among lines or boxes: everything that looks so, as a few SVG paths. */
export interface Layer {
  readonly key: string;
  readonly paths: readonly string[];
  /** Says the colour, as `fill-…` or `stroke-…`. */
  readonly className: string;
  /** Pixels at zoom 1; left out: the path is filled. */
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
}

/** The strokes and the gaps of a dashed line, in pixels at zoom 1. */
export const DASHES = [5, 5];
