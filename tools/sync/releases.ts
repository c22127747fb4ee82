import { groupBy } from '#lib/group-by.ts'
import { clean, count } from '#lib/text/message-format.ts'
import { listTags, tagDays } from './git.ts'
import { addRelease, newReleases, type ReleaseList, releaseLists, unknownPatterns } from './release-lists.ts'
import { type Limits, type Source, SourceError } from './sources.ts'

/** Repositories that are asked at a time. */
const atATime = 6

export type FollowOptions = {
  day: string
  limits: Limits
  progress: (done: number, total: number, what: string) => void
}

/**
 * Brings the releases of all repositories into a folder; gives lines about tags that no list there follows.
 * @param listed names of the repositories in the community's list
 * @throws {SourceError} names each repository that gave no answer, or half of one
 */
export async function followTags(
  { url }: Source,
  listed: readonly string[],
  into: string,
  { day, limits, progress }: FollowOptions,
): Promise<string[]> {
  const lists = groupBy(await releaseLists(into), ({ repository }) => repository)
  const repositories = [...new Set([...lists.keys(), ...listed])].sort()
  const faults: { repository: string; message: string }[] = []
  const notes: string[] = []
  let done = 0
  const followOne = async (repository: string): Promise<void> => {
    const address = url.replaceAll('{repository}', encodeURIComponent(repository))
    try {
      const patterns = await follow(address, lists.get(repository) ?? [], day, limits)
      if (patterns.length > 0) notes.push(`${repository} has tags that no list here follows: ${shorten(patterns)}`)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      faults.push({ repository, message: error.message.replaceAll(address, 'it') })
    }
    progress(++done, repositories.length, repository)
  }
  for (let at = 0; at < repositories.length; at += atATime)
    await Promise.all(repositories.slice(at, at + atATime).map(followOne))
  if (faults.length > 0) throw new SourceError(messageOf(faults))
  for (const list of [...lists.values()].flat()) await list.save()
  return notes.sort()
}

/** Adds the new releases of a repository to its lists; gives the forms of tags that none of these follows. */
async function follow(address: string, lists: readonly ReleaseList[], day: string, limits: Limits): Promise<string[]> {
  const tags = await listTags(address, limits)
  const patterns = unknownPatterns(lists, tags)
  const fresh = lists.map((list) => ({ list, releases: newReleases(list, tags) }))
  const wanted = fresh.flatMap(({ releases }) => releases.map(({ tag }) => tag))
  const days = wanted.length > 0 ? await tagDays(address, [...new Set(wanted)], limits) : undefined
  for (const { list, releases } of fresh) {
    for (const { version, tag } of releases) {
      const date = days?.get(tag)
      if (date === undefined) throw new SourceError(`the tag ${tag} has no day; look at it`)
      addRelease(list, version, date)
    }
    list.set('asOf', day)
  }
  return patterns
}

function shorten(patterns: readonly string[]): string {
  const more = patterns.length > 3 ? ` and ${patterns.length - 3} more` : ''
  return patterns
    .slice(0, 3)
    .map((pattern) => clean(pattern, 80))
    .join(', ')
    .concat(more)
}

/** Repositories that failed in one way are named together: without a network that is every one. */
function messageOf(faults: readonly { repository: string; message: string }[]): string {
  const lines = [...groupBy(faults, ({ message }) => message)].map(([message, failed]) => {
    const names = failed.map(({ repository }) => repository).sort()
    const shown = names.length > 5 ? [...names.slice(0, 5), count(names.length - 5, 'other')] : names
    return `${shown.join(', ')}: ${message}`
  })
  return lines.join('\n  ')
}
