/** The one order of names on this site, whatever the language of the machine: English, as CLDR has it. */
const english = new Intl.Collator('en')
const numeric = new Intl.Collator('en', { numeric: true })

/** For `sort`: names as a reader looks for them, without regard to case first; never 0 for two that differ. */
export function byName(a: string, b: string) {
  return english.compare(a, b) || byCodeUnit(a, b)
}

/** For `sort`: as `byName`, and numbers within by their value, so that 0.9.0 is before 0.10.0. */
export function byVersion(a: string, b: string) {
  return numeric.compare(a, b) || byCodeUnit(a, b)
}

/** For `sort`: keys that nobody reads as words, such as ISO dates of one form, and paths. */
export function byCodeUnit(a: string, b: string) {
  return a === b ? 0 : a < b ? -1 : 1
}
