/** The order of names, whatever the language of the machine. */
const english = new Intl.Collator('en')
const numeric = new Intl.Collator('en', { numeric: true })

/** Compares names, first without regard to case; never 0 for two that differ. */
export function byName(a: string, b: string) {
  return english.compare(a, b) || byCodeUnit(a, b)
}

/** Compares names as `byName` does, but numbers within by value: 0.9.0 is before 0.10.0. */
export function byVersion(a: string, b: string) {
  return numeric.compare(a, b) || byCodeUnit(a, b)
}

/** Compares keys that nobody reads as words, such as ISO dates and paths. */
export function byCodeUnit(a: string, b: string) {
  return a === b ? 0 : a < b ? -1 : 1
}
