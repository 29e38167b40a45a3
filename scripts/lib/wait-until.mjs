const POLL_EVERY_MS = 50;

/**
 * Asks until the answer is neither false nor null nor undefined.
 *
 * @template T
 * @param {string} what completes "Waited 30 s for …"
 * @param {() => T | Promise<T>} ask an error counts as "not yet"
 * @param {{ withinSeconds?: number, giveUp?: () => Error | null, signal?: AbortSignal | undefined, everyMs?: number }} [options]
 *   `giveUp` ends the wait early with its error
 * @returns {Promise<Exclude<T, false | null | undefined>>}
 */
export async function waitUntil(what, ask, options = {}) {
  const { withinSeconds = 30, giveUp, signal, everyMs = POLL_EVERY_MS } = options;
  const deadline = Date.now() + withinSeconds * 1_000;
  /** @type {unknown} */
  let lastError = null;
  for (;;) {
    signal?.throwIfAborted();
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) {
        return /** @type {Exclude<T, false | null | undefined>} */ (answer);
      }
    } catch (error) {
      lastError = error;
    }
    const reason = giveUp?.();
    if (reason) throw reason;
    if (Date.now() > deadline) {
      throw new Error(`Waited ${withinSeconds} s for ${what}.`, lastError ? { cause: lastError } : {});
    }
    await new Promise((wake) => setTimeout(wake, everyMs));
  }
}
