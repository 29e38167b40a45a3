/** Chance that comes out the same for the same seed, so that a failed run can be repeated. */
export interface SeededRandom {
  /** A whole number, both ends included. */
  between(min: number, max: number): number;
  shuffled<Item>(items: readonly Item[]): Item[];
}

/**
 * Makes chance from a seed by the minimal standard generator (Park and Miller, 1988).
 *
 * @param seed any whole number
 */
export function seededRandom(seed: number): SeededRandom {
  const modulus = 2_147_483_647;
  let state = (Math.abs(seed) % (modulus - 1)) + 1;
  const next = () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
  return {
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    shuffled: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item),
  };
}
