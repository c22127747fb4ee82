import fs from 'node:fs/promises'
import path from 'node:path'
import { formatDiagnostic } from '#lib/check/diagnostic.ts'
import { quote } from '#lib/text/message-format.ts'
import { rehearse } from '#tools/documents/rehearse.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { laterOf, openLists } from './entry-list.ts'
import { bringCore, bringMaintainers } from './maintainers.ts'
import { bringMinutes } from './minutes.ts'
import { bringRepositories } from './projects.ts'
import { bringReleases } from './releases.ts'
import { differences } from './report.ts'
import { SourceError, type Sync, type SyncPlan, type SyncSource } from './sources.ts'
import { bringAdopters, bringOutputs, bringPlugins } from './tables.ts'
import { bringBundles, bringRules } from './tagged.ts'

/**
 * The function that reads each kind of source. The functions run in this order, since some need
 * results of earlier ones. Each returns the date its source was last checked.
 */
const readers: Record<string, (sync: Sync, source: SyncSource) => Promise<string>> = {
  repositories: bringRepositories,
  maintainers: bringMaintainers,
  'core maintainers': bringCore,
  minutes: bringMinutes,
  tags: bringReleases,
  bundles: bringBundles,
  rules: bringRules,
  plugins: bringPlugins,
  outputs: bringOutputs,
  adopters: bringAdopters,
}

export async function planSync(
  into: string,
  today: string,
  { mirror, timeoutMs = 60_000, progress = () => {} }: Partial<Sync> = {},
): Promise<SyncPlan> {
  const words: string[] = []
  const notes: string[] = []
  const { changes, errors } = await rehearse(into, async (folder, temporary) => {
    const given = { folder, temporary, today, mirror, timeoutMs, progress }
    await bringAll({ ...given, repositories: [], words, notes })
    const people = await differences(into, folder, 'Maintainer')
    const projects = await differences(into, folder, 'Project')
    words.sort()
    words.unshift(...people, ...projects)
  })
  if (errors.length > 0)
    throw new Error(
      [
        'The content would have errors:',
        ...errors.map(formatDiagnostic),
        'Nothing was changed.',
      ].join('\n'),
    )
  return { changes, words, notes: notes.sort() }
}

/**
 * Reads all sources. If a source cannot be read or has wrong data, its content stays as it is, and
 * a note tells why; throws if all sources fail.
 */
async function bringAll(sync: Sync) {
  const [list] = await openLists(sync.folder, 'Sources')
  if (!list) throw new Error('sources.yaml is missing; write one as in docs/keeping-up-to-date.md')
  const sources = list.entries().map((entry) => sourceIn(entry, list.file))
  const faults: string[] = []
  for (const [holds, bring] of Object.entries(readers))
    for (const [index, source] of sources.entries()) {
      if (source.holds !== holds) continue
      const before = path.join(sync.temporary, 'before')
      await fs.cp(sync.folder, before, { recursive: true })
      const words = sync.words.length
      const notes = sync.notes.length
      try {
        list.setIn(index, { asOf: laterOf(source.asOf, await bring(sync, source)) })
        await fs.rm(before, { recursive: true })
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        faults.push(`${source.name} (${source.url}): ${error.message}`)
        sync.words.length = words
        sync.notes.length = notes
        await fs.rm(sync.folder, { recursive: true })
        await fs.rename(before, sync.folder)
      }
    }
  if (faults.length > 0 && faults.length === sources.length)
    throw new Error([...faults, 'Nothing was changed.'].join('\n'))
  sync.notes.push(...faults.map((fault) => `Not read, so its content stays as it is: ${fault}`))
  await list.save()
}

function sourceIn(entry: PlainValues, file: string): SyncSource {
  const url = textIn(entry, 'url') ?? ''
  if (!/^https:\/\/[^\s/@]+\/\S+$/i.test(url))
    throw new Error(
      `${file}: ${quote(url, 200)} is not the address of a source; ` +
        'write one that begins with https://, without a user name',
    )
  return {
    name: textIn(entry, 'name') ?? '',
    holds: textIn(entry, 'holds') ?? '',
    url,
    asOf: textIn(entry, 'asOf')?.slice(0, 10) ?? '',
    ignore: textListIn(entry, 'ignore'),
  }
}
