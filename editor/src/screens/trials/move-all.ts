/** What one call to move leads came to. */
export interface Moved {
  readonly moved: number;
  /** Still on an older version. */
  readonly left: number;
}

/**
 * Calls until no lead is left behind; one call moves a few hundred at most.
 *
 * Stops as well when a call moves nothing: what is left then cannot be moved, and asking again would never end.
 *
 * @param onProgress told after each call what all of them together moved
 * @returns what was moved in all, and what stayed behind
 */
export async function moveAll(
  move: () => Promise<Moved>,
  onProgress: (sum: Moved) => void = () => {},
): Promise<Moved> {
  let sum = 0;
  for (;;) {
    const { moved, left } = await move();
    sum += moved;
    onProgress({ moved: sum, left });
    if (left === 0 || moved === 0) return { moved: sum, left };
  }
}

/** The share that is done, 0 to 1; 0 before anything is known. */
export function shareMoved({ moved, left }: Moved): number {
  return moved + left === 0 ? 0 : moved / (moved + left);
}
