import fs from 'node:fs/promises'
import path from 'node:path'
import { formatFinding } from '#lib/check/finding.ts'
import { isoDay } from '#lib/site/dates.ts'
import { filesIn } from '#tools/import/documents.ts'
import { type Change, existingBytes } from '#tools/import/plan.ts'
import { onCopy, rehearse } from '#tools/import/rehearse.ts'
import { openLists } from './entry-list.ts'
import { addMoves, countMonth } from './history.ts'
import { bringCore, bringList } from './lists.ts'
import { bringMinutes } from './minutes.ts'
import { bringReleases } from './releases.ts'
import { differences } from './report.ts'
import { readSources, type Source, SourceError, type Sync, type SyncPlan } from './sources.ts'

/** Readers of sources, in running order: later ones need what earlier ones wrote. */
const readers: Record<string, (sync: Sync, source: Source) => Promise<void>> = {
  repositories: async (sync, source) => {
    sync.repositories = await bringList(sync, source, 'repositories')
    await addMoves(sync, sync.repositories)
  },
  maintainers: async (sync, source) => {
    await bringList(sync, source, 'maintainers')
    if (sync.repositories) await countMonth(sync, sync.repositories.length)
  },
  'core maintainers': bringCore,
  minutes: bringMinutes,
  tags: bringReleases,
}

/** Reads all sources, and works out the changes on a copy of the content folder. */
export async function planSync(
  into: string,
  now: Date,
  { limits = { timeoutMs: 60_000, maxBytes: 5_000_000 }, progress = () => {} }: Partial<Sync> = {},
): Promise<SyncPlan> {
  const sources = await readSources(into)
  return onCopy(into, async (folder) => {
    const day = isoDay(now.toISOString())
    const sync: Sync = { folder, day, limits, progress, repositories: undefined, faults: [], words: [], notes: [] }
    const { faults, words, notes } = sync
    for (const [holds, read] of Object.entries(readers))
      for (const source of sources.filter((one) => one.holds === holds))
        await read(sync, source).catch((error: unknown) => {
          if (!(error instanceof SourceError)) throw error
          faults.push(`${source.name} (${source.url}): ${error.message}`)
        })
    if (faults.length > 0) throw new Error([...faults, 'Nothing was changed.'].join('\n'))
    for (const list of await openLists(folder, 'Sources', 'sources')) {
      for (const index of list.entries().keys()) list.setIn(index, { asOf: day })
      await list.save()
    }
    const changes = await changesIn(folder, into)
    const errors = (await rehearse(changes, into)).map(formatFinding)
    if (errors.length > 0)
      throw new Error(['Content would be wrong with what was read:', ...errors, 'Nothing was changed.'].join('\n'))
    const people = await differences(into, folder, 'Maintainer')
    const projects = await differences(into, folder, 'Project')
    return { changes, words: [...people, ...projects, ...words.sort()], notes: notes.sort() }
  })
}

async function changesIn(copy: string, into: string): Promise<Change[]> {
  const changes: Change[] = []
  for (const file of filesIn(copy)) {
    const [before, after] = [await existingBytes(into, file), await fs.readFile(path.join(copy, file))]
    if (!before?.equals(after)) changes.push({ file, before, after })
  }
  return changes
}
