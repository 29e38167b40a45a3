/** How often something is looked at. */
export interface Rhythm {
  readonly everyMs: number;
  /** Until the first look; left out: at once. */
  readonly afterMs?: number;
}

/**
 * Looks again and again, each time so long after the look before has ended.
 *
 * @param look answers `false` when nothing is left to look for, and anything else to go on; must not reject
 * @returns ends it, after the look under way
 */
export function repeat(
  look: (signal: AbortSignal) => Promise<unknown>,
  { everyMs, afterMs }: Rhythm,
): () => Promise<void> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let under = Promise.resolve();
  const begin = () => {
    under = look(stopping.signal).then((goesOn) => {
      if (goesOn !== false && !stopping.signal.aborted) timer = setTimeout(begin, everyMs);
    });
  };
  if (afterMs === undefined) begin();
  else timer = setTimeout(begin, afterMs);
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await under;
  };
}
