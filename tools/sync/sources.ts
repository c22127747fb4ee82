import { isIP } from 'node:net'
import { checkDocument } from '#lib/check/document.ts'
import { formatFinding } from '#lib/check/finding.ts'
import { mapsOf, textOf } from '#lib/check/front-matter/values.ts'
import type { Values } from '#lib/content/content-index.ts'
import { quote } from '#lib/text/message-format.ts'
import { Sources } from '#schema/community.ts'
import { existingBytes } from '#tools/import/plan.ts'

export const sourcesFile = 'sources.yaml'

/** What the community publishes, and where. */
export type Source = Pick<Values<'Sources'>['sources'][number], 'name' | 'holds' | 'url' | 'asOf'>

/** What a source answers to. */
export type Limits = { timeoutMs: number; maxBytes: number }

/** A source gave no answer, or one that cannot be used; the message says what, and what to do. */
export class SourceError extends Error {
  override name = 'SourceError'
}

/**
 * The sources of a content folder, by what they hold.
 * @param day today, YYYY-MM-DD
 * @throws Error where the file is missing or has an error, or names two sources for one thing
 */
export async function readSources(into: string, day: string): Promise<Map<Source['holds'], Source>> {
  const bytes = await existingBytes(into, sourcesFile)
  if (!bytes) throw new Error(`${sourcesFile} is missing; docs/keeping-up-to-date.md says what it holds`)
  const { findings, values } = await checkDocument(sourcesFile, Sources, bytes)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(formatFinding).join('\n'))
  const sources = new Map<Source['holds'], Source>()
  for (const { values: source } of mapsOf(values, 'sources')) {
    const [name = '', holds = '', url = '', asOf = ''] = ['name', 'holds', 'url', 'asOf'].map(
      (key) => textOf(source, key)?.text,
    )
    const read: Source = { name, holds: holds as Source['holds'], url, asOf: asOf.slice(0, 10) }
    const first = sources.get(read.holds)
    if (first) throw new Error(`${sourcesFile}: '${first.name}' and '${name}' both hold ${holds}; keep one`)
    if (read.asOf > day) throw new Error(`${name} was read on ${read.asOf}, and it is ${day} here; set the clock`)
    sources.set(read.holds, read)
  }
  return sources
}

/**
 * An address that may be read: over TLS, so that nobody on the way changes the answer; a server on this machine, such as
 * a local mirror, needs none.
 * @throws {SourceError} for any other
 */
export function readableAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return url.href
  throw new SourceError(`${quote(text, 200)} is no address that begins with https://; write one in sources.yaml`)
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
}
