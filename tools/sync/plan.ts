import fs from 'node:fs/promises'
import path from 'node:path'
import { formatDiagnostic } from '#lib/check/diagnostic.ts'
import { quote } from '#lib/text/message-format.ts'
import { rehearse } from '#tools/documents/rehearse.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { laterOf, openLists } from './entry-list.ts'
import { differences } from './report.ts'
import {
  SourceError,
  type SourceKind,
  type SourceReader,
  type Sync,
  type SyncPlan,
  type SyncSource,
} from './source.ts'
import { readAdopters } from './sources/adopters.ts'
import { readBundles } from './sources/bundles.ts'
import { readChanges } from './sources/changes.ts'
import { readCharts } from './sources/charts.ts'
import { readCoreMaintainers } from './sources/core-maintainers.ts'
import { readMaintainers } from './sources/maintainers.ts'
import { readMinutes } from './sources/minutes.ts'
import { readPlugins } from './sources/plugins.ts'
import { readReleases } from './sources/releases.ts'
import { readRepositories } from './sources/repositories.ts'
import { readRules } from './sources/rules.ts'

/** Sources are read in this order, since some need results of earlier ones. */
const readers: Record<SourceKind, SourceReader> = {
  repositories: readRepositories,
  maintainers: readMaintainers,
  'core maintainers': readCoreMaintainers,
  minutes: readMinutes,
  tags: readReleases,
  bundles: readBundles,
  changes: readChanges,
  rules: readRules,
  plugins: readPlugins,
  charts: readCharts,
  adopters: readAdopters,
}

export async function planSync(
  into: string,
  today: string,
  { mirror, progress = () => {} }: Partial<Sync> = {},
): Promise<SyncPlan> {
  const news: string[] = []
  const notes: string[] = []
  const { changes, errors } = await rehearse(into, async (folder, temporary) => {
    const given = { folder, temporary, today, mirror, progress }
    await readSources({ ...given, clones: new Map(), repositories: [], news, notes }, into)
    const people = await differences(into, folder, 'Maintainer')
    const projects = await differences(into, folder, 'Project')
    news.sort()
    news.unshift(...people, ...projects)
  })
  if (errors.length > 0)
    throw new Error(
      [
        'The content would have errors:',
        ...errors.map(formatDiagnostic),
        'Nothing was changed.',
      ].join('\n'),
    )
  return { changes, news, notes: notes.sort() }
}

/**
 * Reads all sources. If a source cannot be read or has wrong data, its content stays as it is, and
 * a note tells why; throws if all sources fail.
 */
async function readSources(sync: Sync, into: string) {
  const [list] = await openLists(sync.folder, 'Sources')
  if (!list)
    throw new Error(`${into} has no sources.yaml; write one as in docs/keeping-up-to-date.md`)
  const sources = list.entries().map((entry) => sourceIn(entry, list.file))
  const faults: string[] = []
  for (const [holds, read] of Object.entries(readers))
    for (const [index, source] of sources.entries()) {
      if (source.holds !== holds) continue
      const before = path.join(sync.temporary, 'before')
      await fs.cp(sync.folder, before, { recursive: true })
      const report = { news: [], notes: [] }
      try {
        const day = await read({ ...sync, ...report }, source)
        list.setIn(index, { asOf: laterOf(source.asOf, day) })
        sync.news.push(...report.news)
        sync.notes.push(...report.notes)
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        faults.push(`${source.name} (${source.url}): ${error.message}`)
        await fs.rm(sync.folder, { recursive: true })
        await fs.cp(before, sync.folder, { recursive: true })
      }
      await fs.rm(before, { recursive: true })
    }
  if (faults.length > 0 && faults.length === sources.length)
    throw new Error([...faults, 'Nothing was changed.'].join('\n'))
  sync.notes.push(...faults.map((fault) => `Not read, so its content stays as it is: ${fault}`))
  await list.save()
}

function sourceIn(entry: PlainValues, file: string): SyncSource {
  const url = textIn(entry, 'url') ?? ''
  if (!url.startsWith('https://'))
    throw new Error(
      `${file}: ${quote(url, 200)} is no source; write a URL that begins with https://`,
    )
  return {
    name: textIn(entry, 'name') ?? '',
    holds: textIn(entry, 'holds') ?? '',
    url,
    asOf: textIn(entry, 'asOf')?.slice(0, 10) ?? '',
    ignore: textListIn(entry, 'ignore'),
  }
}
