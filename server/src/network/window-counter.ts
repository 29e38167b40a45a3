/** Keys are forgotten beyond this many; an attacker's addresses must not fill the memory. */
const MAX_KEYS = 100_000;

/** Counts by key in windows of a fixed length, in this process alone. */
export class WindowCounter {
  readonly #windowMs: number;
  #counts = new Map<string, number>();
  #endsMs = 0;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** One more; gives how many there are in this window. */
  add(key: string, nowMs: number): number {
    const count = this.count(key, nowMs) + 1;
    if (this.#counts.size < MAX_KEYS || this.#counts.has(key)) this.#counts.set(key, count);
    return count;
  }

  count(key: string, nowMs: number): number {
    if (nowMs >= this.#endsMs || nowMs < this.#endsMs - this.#windowMs) {
      this.#counts = new Map();
      this.#endsMs = nowMs + this.#windowMs;
    }
    return this.#counts.get(key) ?? 0;
  }

  /** How long until all counts are forgotten. */
  restMs(nowMs: number): number {
    return Math.max(0, this.#endsMs - nowMs);
  }
}
