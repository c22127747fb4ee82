import { checkDocument } from '#lib/check/document.ts'
import { formatFinding } from '#lib/check/finding.ts'
import { mapsOf, textOf } from '#lib/check/front-matter/values.ts'
import type { Values } from '#lib/content/content-index.ts'
import { Sources } from '#schema/sources.ts'
import { existingBytes } from '#tools/import/plan.ts'
import { SyncError } from './fault.ts'

export const sourcesFile = 'sources.yaml'

/** One of what the community publishes. */
export type Source = Pick<Values<'Sources'>['sources'][number], 'name' | 'holds' | 'url' | 'asOf'>

/**
 * What is to be read, by what it holds.
 * @throws {SyncError} where the file is missing or has an error, or names two sources for one thing
 */
export async function readSources(into: string): Promise<Map<Source['holds'], Source>> {
  const bytes = await existingBytes(into, sourcesFile)
  if (!bytes) throw new SyncError([`${sourcesFile} is missing; docs/keeping-up-to-date.md says what it holds`])
  const { findings, values } = await checkDocument(sourcesFile, Sources, bytes)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new SyncError(errors.map(formatFinding))
  const sources = new Map<Source['holds'], Source>()
  for (const { values: source } of mapsOf(values, 'sources')) {
    const text = (key: string): string => textOf(source, key)?.text ?? ''
    const holds = text('holds') as Source['holds']
    const first = sources.get(holds)
    const name = text('name')
    if (first) throw new SyncError([`${sourcesFile}: '${first.name}' and '${name}' both hold ${holds}; keep one`])
    sources.set(holds, { name, holds, url: text('url'), asOf: text('asOf').slice(0, 10) })
  }
  return sources
}
