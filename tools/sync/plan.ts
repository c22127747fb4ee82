import fs from 'node:fs/promises'
import path from 'node:path'
import { formatDiagnostic } from '#lib/check/diagnostic.ts'
import { rehearse } from '#tools/documents/rehearse.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'
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
  const { changes, errors } = await rehearse(into, (folder, temporary) =>
    readSources({ folder, temporary, today, mirror, progress, clones: new Map(), news, notes }),
  )
  if (errors.length > 0)
    throw new Error(['The content would have errors:', ...errors.map(formatDiagnostic)].join('\n'))
  return { changes, news: news.sort(), notes: notes.sort() }
}

/**
 * Reads all sources. If a source cannot be read or has wrong data, its content stays as it is, and
 * a note tells why; throws if all sources fail.
 */
async function readSources(sync: Sync) {
  const [list] = await openLists(sync.folder, 'Sources')
  if (!list)
    throw new Error('The content has no sources.yaml; write one as in docs/keeping-up-to-date.md')
  const sources = list.entries().map(sourceIn)
  const copy = path.join(sync.temporary, 'before')
  const failures: string[] = []
  let done = 0
  for (const [holds, read] of Object.entries(readers))
    for (const [index, source] of sources.entries()) {
      if (source.holds !== holds) continue
      await fs.cp(sync.folder, copy, { recursive: true })
      const report = { news: [], notes: [] }
      try {
        const asOf = await read({ ...sync, ...report }, source)
        if (asOf < source.asOf)
          throw new SourceError(`its newest commit is from ${asOf}, before asOf in ${list.file}`)
        list.setIn(index, { asOf })
        sync.news.push(...report.news)
        sync.notes.push(...report.notes)
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        failures.push(`${source.name} (${source.url}): ${error.message}`)
        await fs.rm(sync.folder, { recursive: true })
        await fs.cp(copy, sync.folder, { recursive: true })
      }
      await fs.rm(copy, { recursive: true })
      sync.progress(++done, sources.length, source.name)
    }
  if (failures.length === sources.length) throw new Error(failures.join('\n'))
  sync.notes.push(...failures.map((one) => `Not read, so its content stays as it is: ${one}`))
  await list.save()
}

const sourceIn = (entry: PlainValues): SyncSource => ({
  name: textIn(entry, 'name') ?? '',
  holds: textIn(entry, 'holds') ?? '',
  url: textIn(entry, 'url') ?? '',
  asOf: textIn(entry, 'asOf')?.slice(0, 10) ?? '',
})
