import fs from 'node:fs/promises'
import path from 'node:path'
import { formatFinding } from '#lib/check/finding.ts'
import { isoDay } from '#lib/site/dates.ts'
import { filesIn } from '#tools/documents/documents.ts'
import { type Change, existingBytes } from '#tools/documents/plan.ts'
import { errorsIn, onCopy } from '#tools/documents/rehearse.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { bringBundles } from './bundles.ts'
import { laterOf, openLists } from './entry-list.ts'
import { addMoves, countPeople, setMonth } from './history.ts'
import { bringCore, bringList } from './lists.ts'
import { bringMinutes } from './minutes.ts'
import { bringReleases } from './releases.ts'
import { differences } from './report.ts'
import { bringRules } from './rules.ts'
import {
  readSources,
  SourceError,
  type Sync,
  type SyncPlan,
  type SyncSource,
  UnreadableError,
} from './sources.ts'
import { bringAdopters, bringOutputs, bringPlugins } from './tables.ts'

/**
 * Functions that read a source, by its kind, in the order in which they run: some need earlier
 * results. Each returns the date its source was last checked.
 */
const readers: Record<string, (sync: Sync, source: SyncSource) => Promise<string | undefined>> = {
  repositories: (sync, source) =>
    bringList(sync, source, 'repositories', async (repositories, day, asOf) => {
      sync.repositories = repositories
      await addMoves(sync, repositories, day)
      await setMonth(sync, day, { projects: repositories.length }, asOf)
    }),
  maintainers: (sync, source) =>
    bringList(sync, source, 'maintainers', async (_, day, asOf) =>
      setMonth(sync, day, await countPeople(sync.folder), asOf),
    ),
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
  now: Date,
  {
    mirror,
    limits = { timeoutMs: 60_000, maxBytes: 5_000_000 },
    progress = () => {},
  }: Partial<Sync> = {},
): Promise<SyncPlan> {
  const sources = await readSources(into)
  return onCopy(into, async (folder) => {
    const today = isoDay(now.toISOString())
    const read = { repositories: undefined, faults: [], words: [], notes: [] }
    const sync: Sync = { folder, today, mirror, limits, progress, ...read }
    const { faults, words, notes } = sync
    const days = new Map<string, string>()
    for (const [holds, bring] of Object.entries(readers))
      for (const source of sources.filter((one) => one.holds === holds))
        try {
          days.set(source.name, laterOf(source.asOf, (await bring(sync, source)) ?? ''))
        } catch (error) {
          if (!(error instanceof SourceError)) throw error
          // Mirrors may be of some repositories only, so sources without a mirror are skipped.
          if (mirror !== undefined && error instanceof UnreadableError)
            notes.push(`${source.name} was skipped: ${error.message}`)
          else faults.push(`${source.name} (${source.url}): ${error.message}`)
        }
    if (faults.length > 0) throw new Error([...faults, 'Nothing was changed.'].join('\n'))
    for (const list of await openLists(folder, 'Sources', 'sources')) {
      for (const [index, entry] of list.entries().entries()) {
        const asOf = days.get(textIn(entry, 'name') ?? '')
        if (asOf) list.setIn(index, { asOf })
      }
      await list.save()
    }
    const changes = await changesIn(folder, into)
    const errors = (await errorsIn(folder, changes)).map(formatFinding)
    if (errors.length > 0)
      throw new Error(
        ['The content would have errors:', ...errors, 'Nothing was changed.'].join('\n'),
      )
    const people = await differences(into, folder, 'Maintainer')
    const projects = await differences(into, folder, 'Project')
    return {
      changes,
      words: [...people, ...projects, ...words.sort()],
      notes: notes.sort(),
    }
  })
}

async function changesIn(copy: string, into: string): Promise<Change[]> {
  const changes: Change[] = []
  for (const file of filesIn(copy)) {
    const before = await existingBytes(into, file)
    const after = await fs.readFile(path.join(copy, file))
    if (!before?.equals(after)) changes.push({ file, before, after })
  }
  return changes
}
