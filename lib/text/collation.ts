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
