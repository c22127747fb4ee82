import { quote } from '#lib/text/message-format.ts'
import type { Change } from '#tools/import/plan.ts'
import { type PlainValues, textIn } from '#tools/import/yaml/plain-values.ts'
import { openLists } from './entry-list.ts'

/** What the community publishes, and where; `holds` says what, `asOf` when it was last read. */
export type Source = { name: string; holds: string; url: string; asOf: string }

export type Limits = { timeoutMs: number; maxBytes: number }

/** A run of the command: what it changes, and what it has found so far. */
export type Sync = {
  /** A copy of the content folder. */
  folder: string
  /** Today, YYYY-MM-DD. */
  day: string
  limits: Limits
  progress: (done: number, total: number, what: string) => void
  /** Each entry of the community's list of repositories, once it is read. */
  repositories: PlainValues[] | undefined
  /** Each source that failed, and why. */
  faults: string[]
  /** What is new, in sentences without a full stop. */
  words: string[]
  /** What a person may want to look at besides. */
  notes: string[]
}

/** What would bring a content folder up to date. */
export type SyncPlan = Pick<Sync, 'words' | 'notes'> & { changes: Change[] }

/** A source gave no answer, or one that cannot be used; the message says what, and what to do. */
export class SourceError extends Error {
  override name = 'SourceError'
}

/** @throws {SourceError} where a source lost more than half of what is known: it was most likely cut off */
export function refuseHalf(now: number, before: number, what: string): void {
  if (now * 2 < before)
    throw new SourceError(`it has ${now} ${what}, and ${before} are known, so it is most likely cut; look at it`)
}

/** @throws Error where there is none, or an address is none that may be read */
export async function readSources(into: string): Promise<Source[]> {
  const lists = await openLists(into, 'Sources', 'sources')
  if (lists.length === 0) throw new Error('sources.yaml is missing; docs/keeping-up-to-date.md says what it holds')
  return lists.flatMap(({ file, entries }) =>
    entries().map((entry) => {
      const url = textIn(entry, 'url') ?? ''
      // A server on this machine, such as a mirror, needs no TLS.
      if (!/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/i.test(url))
        throw new Error(`${file}: ${quote(url, 200)} is no address that begins with https://; write one`)
      const [name = '', holds = '', asOf = ''] = ['name', 'holds', 'asOf'].map((key) => textIn(entry, key))
      return { name, holds, url, asOf: asOf.slice(0, 10) }
    }),
  )
}
