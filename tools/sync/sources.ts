import { checkDocument } from '#lib/check/document.ts'
import { formatFinding } from '#lib/check/finding.ts'
import { mapsOf, textOf } from '#lib/check/front-matter/values.ts'
import type { Values } from '#lib/content/content-index.ts'
import { quote } from '#lib/text/message-format.ts'
import { Sources } from '#schema/sources.ts'
import { type Change, existingBytes } from '#tools/import/plan.ts'
import type { PlainValues } from '#tools/import/yaml/plain-values.ts'

const file = 'sources.yaml'

/** What the community publishes, and where. */
export type Source = Pick<Values<'Sources'>['sources'][number], 'name' | 'holds' | 'url' | 'asOf'>

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

/** @throws Error where the file is missing or has an error, or an address is none that may be read */
export async function readSources(into: string): Promise<Source[]> {
  const bytes = await existingBytes(into, file)
  if (!bytes) throw new Error(`${file} is missing; docs/keeping-up-to-date.md says what it holds`)
  const { findings, values } = await checkDocument(file, Sources, bytes)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(formatFinding).join('\n'))
  return mapsOf(values, 'sources').map(({ values: source }) => {
    const textAt = (key: keyof Source): string => textOf(source, key)?.text ?? ''
    const url = textAt('url')
    // A server on this machine, such as a mirror, needs no TLS.
    if (!/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/i.test(url))
      throw new Error(`${file}: ${quote(url, 200)} is no address that begins with https://; write one`)
    return { name: textAt('name'), holds: textAt('holds') as Source['holds'], url, asOf: textAt('asOf').slice(0, 10) }
  })
}
