/** Sorts names in the same order on every machine, whatever its language. */
const english = new Intl.Collator('en')
const numeric = new Intl.Collator('en', { numeric: true })

/** Compares names, ignoring case unless they are otherwise equal; 0 only for identical names. */
export function byName(a: string, b: string) {
  return english.compare(a, b) || byCodeUnit(a, b)
}

/** Compares names as `byName` does, but numbers in them by value: 0.9.0 comes before 0.10.0. */
export function byVersion(a: string, b: string) {
  return numeric.compare(a, b) || byCodeUnit(a, b)
}

/** Compares texts that are not words, such as ISO dates and paths. */
export function byCodeUnit(a: string, b: string) {
  return a === b ? 0 : a < b ? -1 : 1
}
