import type { Finding } from '#lib/check/finding.ts'
import { type Entry, pageAddressOf } from '#lib/content/content-index.ts'

/** Documents of the index, by the key of each. */
type Entries = ReadonlyMap<string, Entry>

/**
 * Documents whose file has an error now, as they were in an earlier run; so a page that somebody reads does not vanish while
 * its file is edited. None whose address another file has taken since.
 * @param earlier of the run before
 * @param good documents without an error
 */
export function lastGoodEntries(findings: readonly Finding[], earlier: Entries, good: Entries): Map<string, Entry> {
  const failed = new Set(findings.filter(({ severity }) => severity === 'error').map(({ path }) => path))
  const taken = new Set([...good.values()].map(nameOf))
  return new Map([...earlier].filter(([, entry]) => failed.has(entry.file) && !taken.has(nameOf(entry))))
}

/** What no two documents of the site share: it makes the address of those that have one. */
function nameOf(entry: Entry): string {
  return pageAddressOf(entry) ?? entry.file
}
