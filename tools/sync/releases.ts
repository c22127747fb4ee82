import { groupBy } from '#lib/group-by.ts'
import { clean, count } from '#lib/text/message-format.ts'
import { SourceError, SyncError } from './fault.ts'
import type { Limits } from './limits.ts'
import { addReleases, newReleases, releaseFiles, unknownPatterns } from './release-files.ts'
import type { Source } from './sources.ts'
import { putText } from './stage.ts'
import { listTags, tagDays } from './tags.ts'

/** Repositories that are asked at a time. */
const atATime = 6

export type FollowOptions = {
  day: string
  limits: Limits
  progress: (done: number, total: number, what: string) => void
}

/**
 * Brings the releases of all repositories into a folder; gives lines about tags that no file there follows.
 * @param listed names of the repositories in the community's list
 * @throws {SyncError} where any repository gave no answer, or half of one; then the folder is as it was
 */
export async function followTags(
  source: Source,
  listed: readonly string[],
  into: string,
  { day, limits, progress }: FollowOptions,
): Promise<string[]> {
  const files = groupBy(await releaseFiles(into), ({ repository }) => repository)
  const repositories = [...new Set([...files.keys(), ...listed])].sort()
  const faults: { repository: string; message: string }[] = []
  const notes: string[] = []
  let done = 0
  const follow = async (repository: string): Promise<void> => {
    const own = files.get(repository) ?? []
    const address = source.url.replaceAll('{repository}', encodeURIComponent(repository))
    try {
      const tags = await listTags(address, limits)
      const fresh = own.map((file) => ({ file, releases: newReleases(file, tags) }))
      const wanted = fresh.flatMap(({ releases }) => releases.map(({ tag }) => tag))
      const days = wanted.length > 0 ? await tagDays(address, [...new Set(wanted)], limits) : new Map()
      for (const { file, releases } of fresh) {
        const dated = releases.map((release) => ({ ...release, date: String(days.get(release.tag)) }))
        addReleases(file, dated)
        file.list.set('asOf', day)
      }
      notes.push(...noteOf(repository, unknownPatterns(own, tags)))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      faults.push({ repository, message: error.message.replaceAll(address, 'it') })
    }
    progress(++done, repositories.length, repository)
  }
  const waiting = [...repositories]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await follow(next)
  }
  await Promise.all(Array.from({ length: atATime }, work))
  if (faults.length > 0) throw new SyncError(linesOf(source, faults))
  for (const file of [...files.values()].flat()) await putText(into, file, file.list.text())
  return notes.sort()
}

function noteOf(repository: string, patterns: readonly string[]): string[] {
  if (patterns.length === 0) return []
  const shown = patterns.slice(0, 3).map((pattern) => clean(pattern, 80))
  const more = patterns.length > 3 ? ` and ${patterns.length - 3} more` : ''
  return [`${repository} has tags that no list here follows: ${shown.join(', ')}${more}`]
}

/** One line for all repositories that failed in one way: without a network that is every one. */
function linesOf({ name }: Source, faults: readonly { repository: string; message: string }[]): string[] {
  return [...groupBy(faults, ({ message }) => message)].map(([message, failed]) => {
    const names = failed.map(({ repository }) => repository).sort()
    const shown = names.length > 5 ? [...names.slice(0, 5), `${count(names.length - 5, 'other')}`] : names
    return `${name} (${shown.join(', ')}): ${message}`
  })
}
