/**
 * The items that stand elsewhere in a new order, as few as tell it: all others keep their order among themselves.
 *
 * Items that only one of the two has do not count. Takes time in proportion to `n log n`.
 *
 * @returns in the new order; empty when both are the same
 */
export function movedItems<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const placeBefore = new Map(before.map((item, place) => [item, place]));
  const kept = after.filter((item) => placeBefore.has(item));
  const staying = longestRise(kept.map((item) => placeBefore.get(item) ?? 0));
  return kept.filter((_, place) => !staying.has(place));
}

/** Where the members of a longest rising subsequence stand (patience sorting). */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length, where the rise of that length ends whose last number is the least. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    const length = firstNotBelow(ends, number, numbers);
    previous[place] = ends[length - 1];
    ends[length] = place;
  }
  const rise = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) rise.add(place);
  return rise;
}

function firstNotBelow(ends: readonly number[], number: number, numbers: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
