import fs from 'node:fs/promises'
import path from 'node:path'
import { createCheck } from '#lib/check/check.ts'
import { type Finding, formatFinding } from '#lib/check/finding.ts'
import { isoDay } from '#lib/site/dates.ts'
import { filesIn } from '#tools/import/existing-documents.ts'
import { type Change, existingBytes } from '#tools/import/plan.ts'
import { onCopy } from '#tools/import/rehearse.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import type { ListEntry } from '#tools/import/yaml/yaml-list.ts'
import { bringCore } from './core.ts'
import { openLists } from './entry-list.ts'
import { fetchFile } from './fetch.ts'
import { addMoves, countMonth } from './history.ts'
import { bringList } from './lists.ts'
import { bringMinutes } from './minutes.ts'
import { type FollowOptions, followTags } from './releases.ts'
import { type Limits, readSources, type Source, SourceError } from './sources.ts'
import { wordsFor } from './words.ts'

/** What would bring a content folder up to date. */
export type SyncPlan = {
  changes: Change[]
  /** What is new, in sentences for people. */
  words: string[]
  /** What a person may want to look at besides. */
  notes: string[]
}

export type SyncOptions = { now: Date; limits?: Limits; progress?: FollowOptions['progress'] }

const usualLimits: Limits = { timeoutMs: 60_000, maxBytes: 5_000_000 }

/**
 * Reads every source that a content folder names, and works out on a copy what is new. The folder is not touched.
 * @throws Error that names each source that failed, or what would make content wrong
 */
export async function planSync(
  into: string,
  { now, limits = usualLimits, progress = () => {} }: SyncOptions,
): Promise<SyncPlan> {
  const day = isoDay(now.toISOString())
  const sources = await readSources(into, day)
  return onCopy(into, async (copy) => {
    const faults: string[] = []
    const notes: string[] = []
    const bring = async (holds: Source['holds'], work: (source: Source) => Promise<void>): Promise<void> => {
      const source = sources.get(holds)
      if (!source) return
      try {
        await work(source)
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        faults.push(`${source.name} (${source.url}): ${error.message}`)
      }
    }
    const entries = new Map<Source['holds'], ListEntry[]>()
    // Projects first: their list says more of them than that of maintainers.
    for (const holds of ['repositories', 'maintainers'] as const)
      await bring(holds, async ({ url, asOf }) => {
        entries.set(holds, await bringList(holds, await fetchFile(url, limits), copy, asOf))
      })
    await bring('core maintainers', async ({ url }) => {
      const list = await fetchFile(url, limits)
      if (faults.length === 0) await bringCore(list, copy)
    })
    await bring('minutes', async (source) => {
      notes.push(...(await bringMinutes(source, copy, day, limits)))
    })
    const repositories = entries.get('repositories')
    await bring('tags', async (source) => {
      const names = (repositories ?? []).map(({ values }) => textIn(values, 'name') ?? '')
      notes.push(...(await followTags(source, names, copy, { day, limits, progress })))
    })
    if (faults.length > 0) throw new Error([...faults, 'Nothing was changed.'].join('\n'))
    if (repositories) await addMoves(copy, repositories, day)
    if (repositories && entries.has('maintainers')) await countMonth(copy, repositories.length, day)
    for (const list of await openLists(copy, 'Sources', 'sources')) {
      for (const index of list.entries().keys()) list.setIn(index, { asOf: day })
      await list.save()
    }
    await refuseNewErrors(copy, into, now)
    return { changes: await changesIn(copy, into), words: await wordsFor(into, copy), notes }
  })
}

/** @throws Error where a copy has an error by the check that the folder has not */
async function refuseNewErrors(copy: string, into: string, now: Date): Promise<void> {
  const errorsIn = async (folder: string): Promise<Finding[]> => {
    const { findings } = await createCheck()(folder, { now })
    return findings.filter(({ severity }) => severity === 'error')
  }
  const errors = await errorsIn(copy)
  if (errors.length === 0) return
  const before = new Set((await errorsIn(into)).map(({ path: file, message }) => file + message))
  const fresh = errors.filter(({ path: file, message }) => !before.has(file + message))
  if (fresh.length === 0) return
  const lines = fresh.slice(0, 20).map(formatFinding)
  throw new Error(['What was read would make content wrong:', ...lines, 'Nothing was changed.'].join('\n'))
}

/** The files in which a copy differs from its folder; nothing is ever deleted. */
async function changesIn(copy: string, into: string): Promise<Change[]> {
  const changes: Change[] = []
  for (const file of filesIn(copy)) {
    const [before, after] = [await existingBytes(into, file), await fs.readFile(path.join(copy, file))]
    if (!before?.equals(after)) changes.push({ file, before, after })
  }
  return changes
}
