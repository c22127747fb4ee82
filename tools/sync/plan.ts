import { isoDay } from '#lib/site/dates.ts'
import { type Change, existingBytes } from '#tools/import/plan.ts'
import { decodeTextFile } from '#tools/import/text/text-file.ts'
import { bringCore } from './core.ts'
import { SourceError, SyncError } from './fault.ts'
import { fetchFile } from './fetch.ts'
import { countMonth } from './figures.ts'
import type { Limits } from './limits.ts'
import { bringList, repositoriesIn } from './lists.ts'
import { bringMinutes } from './minutes.ts'
import { addMoves } from './moves.ts'
import { type FollowOptions, followTags } from './releases.ts'
import { readSources, type Source, sourcesFile } from './sources.ts'
import { changesIn, onCopy, putText, refuseNewErrors } from './stage.ts'
import { wordsFor } from './words.ts'
import { readEntries } from './yaml-entries.ts'

/** What would bring a content folder up to date. */
export type SyncPlan = {
  changes: Change[]
  /** What is new, in sentences for people. */
  words: string[]
  /** What a person may want to do besides. */
  notes: string[]
}

export type SyncOptions = { now: Date; limits: Limits; progress?: FollowOptions['progress'] }

/** What is read with git, once it is known what is here. */
const inRepositories: ReadonlySet<Source['holds']> = new Set(['tags', 'minutes'])

/**
 * Reads every source that a content folder names, and works out on a copy what is new. The folder is not touched.
 * @throws {SyncError} where any source failed, or what it says would make content wrong
 */
export async function planSync(into: string, { now, limits, progress = () => {} }: SyncOptions): Promise<SyncPlan> {
  const day = isoDay(now.toISOString())
  const sources = await readSources(into)
  const later = [...sources.values()].find(({ asOf }) => asOf > day)
  if (later) throw new SyncError([`${later.name} was read on ${later.asOf}, and it is ${day} here; set the clock`])
  const lists = await fetchLists(
    [...sources.values()].filter(({ holds }) => !inRepositories.has(holds)),
    limits,
  )
  return onCopy(into, async (copy) => {
    const faults: string[] = []
    // Projects first: what their list says of a project is more than what its maintainers do.
    for (const holds of ['repositories', 'maintainers'] as const) {
      const [source, bytes] = [sources.get(holds), lists.get(holds)]
      if (source && bytes) await gather(source, faults, () => bringList(holds, bytes, copy, source.asOf))
    }
    const [core, coreList] = [sources.get('core maintainers'), lists.get('core maintainers')]
    if (core && coreList && faults.length === 0) await gather(core, faults, () => bringCore(coreList, copy))
    const notes: string[] = []
    const minutes = sources.get('minutes')
    if (minutes)
      await gather(minutes, faults, async () => {
        notes.push(...(await bringMinutes(minutes, copy, { day, limits })))
      })
    if (faults.length > 0) throw new SyncError(faults)
    const list = lists.get('repositories')
    const repositories = list ? repositoriesIn(list) : []
    if (list) await addMoves(copy, repositories, day)
    if (list && lists.has('maintainers')) await countMonth(copy, repositories.length, day)
    const tags = sources.get('tags')
    const names = repositories.map(({ name }) => name)
    if (tags) notes.push(...(await followTags(tags, names, copy, { day, limits, progress })))
    await dateSources(copy, day)
    await refuseNewErrors(copy, into, now)
    return { changes: await changesIn(copy, into), words: await wordsFor(into, copy), notes }
  })
}

/** All lists, or none of them. */
async function fetchLists(sources: readonly Source[], limits: Limits): Promise<Map<Source['holds'], Uint8Array>> {
  const faults: string[] = []
  const lists = new Map<Source['holds'], Uint8Array>()
  const fetchOne = async (source: Source): Promise<void> => {
    lists.set(source.holds, await fetchFile(source.url, limits))
  }
  await Promise.all(sources.map((source) => gather(source, faults, () => fetchOne(source))))
  if (faults.length > 0) throw new SyncError(faults.sort())
  return lists
}

async function gather(source: Source, faults: string[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    faults.push(`${source.name} (${source.url}): ${error.message}`)
  }
}

async function dateSources(copy: string, day: string): Promise<void> {
  const bytes = await existingBytes(copy, sourcesFile)
  const text = bytes && decodeTextFile(bytes, () => {})
  const list = readEntries(sourcesFile, text?.text, 'sources')
  for (const index of list.entries.keys()) list.setIn(index, 'asOf', day)
  await putText(copy, { file: sourcesFile, text }, list.text())
}
