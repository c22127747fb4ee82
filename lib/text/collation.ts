// A fixed language, so that every machine sorts in the same order.
const english = new Intl.Collator('en')
const numeric = new Intl.Collator('en', { numeric: true })

/** Compares names. Case and accents count only for names that are equal without them. */
export function byName(a: string, b: string) {
  return english.compare(a, b) || byCodeUnit(a, b)
}

/** Compares numbers in names by value: 0.9.0 comes before 0.10.0. */
export function byVersion(a: string, b: string) {
  return numeric.compare(a, b) || byCodeUnit(a, b)
}

/** Compares texts that are not words, such as ISO dates and paths. */
export function byCodeUnit(a: string, b: string) {
  return a === b ? 0 : a < b ? -1 : 1
}

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
