import { groupBy } from '#lib/group-by.ts'
import { formatDate } from '#lib/site/dates.ts'
import { byVersion } from '#lib/text/collation.ts'
import { textIn } from '#tools/import/yaml.ts'
import { type EntryList, openLists } from './entry-list.ts'
import { tagDays } from './remote.ts'
import { refuseHalf, type Source, SourceError, type Sync } from './sources.ts'

type ReleaseList = EntryList & { repository: string; name: string; pattern: string }

async function releaseLists(folder: string): Promise<ReleaseList[]> {
  const falco = await openLists(folder, 'Releases', 'releases')
  const others = await openLists(folder, 'ProjectReleases', 'releases')
  return [
    ...falco.map((list) => ({ ...list, repository: 'falco', name: 'Falco', pattern: '{version}' })),
    ...others.map((list) => {
      const repository = textIn(list.keys, 'project') ?? ''
      const part = textIn(list.keys, 'part') ?? repository
      const name = part === repository ? repository : `${repository}/${part}`
      return { ...list, repository, name, pattern: textIn(list.keys, 'tag') ?? '' }
    }),
  ]
}

const maxRepositories = 6

/** Adds new releases of all listed repositories, and notes tags that no list follows. */
export async function bringReleases(sync: Sync, { url }: Source) {
  const lists = groupBy(await releaseLists(sync.folder), ({ repository }) => repository)
  const listed = (sync.repositories ?? []).map((entry) => textIn(entry, 'name') ?? '')
  const repositories = [...new Set([...lists.keys(), ...listed])].sort()
  // Group repositories by error message: without a network all fail in the same way.
  const faults = new Map<string, string[]>()
  let done = 0
  const bringOne = async (repository: string) => {
    const address = url.replaceAll('{repository}', encodeURIComponent(repository))
    try {
      await bringTags(sync, repository, lists.get(repository) ?? [], await tagDays(address, sync.limits))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      const message = error.message.replaceAll(address, 'it')
      faults.set(message, [...(faults.get(message) ?? []), repository])
    }
    sync.progress(++done, repositories.length, repository)
  }
  for (let at = 0; at < repositories.length; at += maxRepositories)
    await Promise.all(repositories.slice(at, at + maxRepositories).map(bringOne))
  const lines = [...faults].map(([message, failed]) => `${failed.join(', ')}: ${message}`)
  if (lines.length > 0) throw new SourceError(lines.join('\n  '))
}

async function bringTags(
  { day, words, notes }: Sync,
  repository: string,
  lists: readonly ReleaseList[],
  tags: ReadonlyMap<string, string>,
): Promise<void> {
  const releases = [...tags].flatMap(([tag, date]) => releaseIn(tag, date))
  const knownTags = new Set<string>()
  for (const { file, name, pattern, entries, add, set, save } of lists) {
    const versions = entries().map((entry) => textIn(entry, 'version') ?? '')
    const own = entries().map((entry, at) => textIn(entry, 'tag') ?? pattern.replace('{version}', versions[at] ?? ''))
    refuseHalf(own.filter((tag) => tags.has(tag)).length, own.length, `of the tags in ${file}`)
    for (const tag of own) knownTags.add(tag)
    const fresh = releases.filter((one) => one.pattern === pattern && !versions.includes(one.version))
    for (const { version, date } of fresh)
      add({ version, date }, (other) => {
        const otherDate = textIn(other, 'date')?.slice(0, 10) ?? ''
        return otherDate < date || (otherDate === date && byVersion(textIn(other, 'version') ?? '', version) < 0)
      })
    const shown = fresh.map(({ version, date }) => `${version} of ${formatDate(date)}`)
    if (shown.length > 0) words.push(`${name} has new releases: ${shown.join(', ')}`)
    set('asOf', day)
    await save()
  }
  const followed = new Set(lists.map(({ pattern }) => pattern))
  for (const { tag, pattern } of releases) if (knownTags.has(tag)) followed.add(pattern)
  const others = new Set(releases.map(({ pattern }) => pattern).filter((pattern) => !followed.has(pattern)))
  if (others.size > 0) notes.push(`${repository} has tags that no list here follows: ${[...others].join(', ')}`)
}

/** The release that a tag stands for; none for release candidates and other tags. */
function releaseIn(tag: string, date: string) {
  const [, before = '', version, after = ''] = /^(.*?)(\d+\.\d+\.\d+)(\+[a-z]+)?$/.exec(tag) ?? []
  return version === undefined ? [] : [{ tag, date, pattern: `${before}{version}${after}`, version }]
}
