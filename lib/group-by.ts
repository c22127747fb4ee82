/** Does what `Map.groupBy` does, which Node 20 does not have. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** If several items are equally frequent, returns the first of them. */
export function mostFrequent<Item>(items: readonly Item[]) {
  const [first] = [...groupBy(items, (item) => item).values()].sort((a, b) => b.length - a.length)
  return first?.[0]
}
