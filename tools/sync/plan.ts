import { formatFinding } from '#lib/check/finding.ts'
import { quote } from '#lib/text/message-format.ts'
import { rehearse } from '#tools/documents/rehearse.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { laterOf, openLists } from './entry-list.ts'
import { bringCore, bringMaintainers } from './maintainers.ts'
import { bringMinutes } from './minutes.ts'
import { bringRepositories } from './projects.ts'
import { bringReleases } from './releases.ts'
import { differences } from './report.ts'
import {
  SourceError,
  type Sync,
  type SyncPlan,
  type SyncSource,
  UnreadableError,
} from './sources.ts'
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
    await bringAll({ ...given, repositories: [], faults: [], words, notes })
    const people = await differences(into, folder, 'Maintainer')
    const projects = await differences(into, folder, 'Project')
    words.sort()
    words.unshift(...people, ...projects)
  })
  if (errors.length > 0)
    throw new Error(
      ['The content would have errors:', ...errors.map(formatFinding), 'Nothing was changed.'].join(
        '\n',
      ),
    )
  return { changes, words, notes: notes.sort() }
}

/** Reads all sources, and throws if one of them cannot be read or has wrong data. */
async function bringAll(sync: Sync) {
  const [list] = await openLists(sync.folder, 'Sources')
  if (!list) throw new Error('sources.yaml is missing; write one as in docs/keeping-up-to-date.md')
  const sources = list.entries().map((entry) => sourceIn(entry, list.file))
  for (const [holds, bring] of Object.entries(readers))
    for (const [index, source] of sources.entries()) {
      if (source.holds !== holds) continue
      try {
        list.setIn(index, { asOf: laterOf(source.asOf, await bring(sync, source)) })
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        // A folder of mirrors may lack repositories; their sources are skipped with a note.
        if (sync.mirror !== undefined && error instanceof UnreadableError)
          sync.notes.push(`${source.name} was skipped: ${error.message}`)
        else sync.faults.push(`${source.name} (${source.url}): ${error.message}`)
      }
    }
  if (sync.faults.length > 0) throw new Error([...sync.faults, 'Nothing was changed.'].join('\n'))
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
