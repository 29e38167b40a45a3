import { setImmediate } from "node:timers/promises";

/** Work that goes on and on lets others in after so much of it. */
const SLICE_MS = 10;

/**
 * Lets the event loop answer whoever else waits, and then goes on.
 *
 * Between the pieces of work on a large drawing, each of which takes some ten milliseconds: in one go they would keep all
 * other callers waiting for their sum.
 */
export async function yieldToLoop(): Promise<void> {
  await setImmediate();
}

/** For a loop over much: awaited in each pass, what this makes lets others in every ten milliseconds, and else costs nothing. */
export function slices(): () => Promise<void> {
  let begunMs = performance.now();
  return async () => {
    if (performance.now() - begunMs < SLICE_MS) return;
    await yieldToLoop();
    begunMs = performance.now();
  };
}
