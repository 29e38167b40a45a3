/** A list with one of its items at another place; the others keep their order. */
export function movedTo<Item>(items: readonly Item[], item: Item, place: number): readonly Item[] {
  const others = items.filter((other) => other !== item);
  return [...others.slice(0, place), item, ...others.slice(place)];
}
