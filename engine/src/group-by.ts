/** Items by a key of theirs, in their order; those whose key is `null` or `undefined` are left out. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | null | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Adds a value to those of a key; to none when the key is `null` or `undefined`. */
export function addTo<Key, Value>(
  groups: Map<Key, Value[]>,
  key: Key | null | undefined,
  value: Value,
): void {
  if (key === null || key === undefined) return;
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
