import { groupBy } from '#lib/group-by.ts'
import { formatDate } from '#lib/site/dates.ts'
import { byCodeUnit, byVersion } from '#lib/text/collation.ts'
import { formatList, quote } from '#lib/text/message-format.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'
import { gitAddress, tagDays } from './remote.ts'
import { refuseHalf, SourceError, type Sync, type SyncSource, withoutTag } from './sources.ts'

type ReleaseList = Awaited<ReturnType<typeof releaseLists>>[number]

async function releaseLists(folder: string) {
  const falco = await openLists(folder, 'Releases')
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

/** Adds new releases of all repositories; reports tags that no file in project-releases/ covers. */
export async function bringReleases(sync: Sync, source: SyncSource) {
  const lists = groupBy(await releaseLists(sync.folder), ({ repository }) => repository)
  const repositories = [...new Set([...lists.keys(), ...sync.repositories])].sort()
  const unread: string[] = []
  const unfollowed: string[] = []
  const days: string[] = []
  let done = 0
  const bringOne = async (repository: string) => {
    const url = source.url.replaceAll('{repository}', encodeURIComponent(repository))
    try {
      const read = await tagDays(sync, url)
      const own = lists.get(repository) ?? []
      if (own.length > 0) days.push(read.day)
      unfollowed.push(...(await bringTags(sync, source, repository, own, read)))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      unread.push(`${gitAddress(sync, url)}: ${error.message}`)
    }
    sync.progress(++done, repositories.length, repository)
  }
  for (let at = 0; at < repositories.length; at += maxRepositories)
    await Promise.all(repositories.slice(at, at + maxRepositories).map(bringOne))
  if (repositories.length > 0 && unread.length === repositories.length)
    throw new SourceError(`no repository could be read; the first error is ${unread.sort()[0]}`)
  for (const error of unread) sync.notes.push(`Releases stay as they are: ${error}`)
  if (unfollowed.length > 0) {
    const tags = formatList(unfollowed.sort().map((one) => quote(one, 200)))
    const todo =
      "write a file that lists them, or add the tags, spelled as here, to 'ignore' in sources.yaml"
    sync.notes.push(`No file in project-releases/ lists the tags ${tags}; ${todo}`)
  }
  return days.sort()[0] ?? source.asOf
}

/**
 * Adds new releases of a repository. Returns patterns of tags that no file in project-releases/
 * covers, in the form that `ignore` in sources.yaml uses: `falcoctl v{version}`.
 */
async function bringTags(
  { words, notes }: Sync,
  { ignore }: SyncSource,
  repository: string,
  lists: readonly ReleaseList[],
  { tags, day }: Awaited<ReturnType<typeof tagDays>>,
) {
  const isIgnored = (tag: string) => ignore.includes(`${repository} ${tag}`)
  const releases = [...tags]
    .flatMap(([tag, date]) => releaseIn(tag, date))
    .filter(({ tag, pattern }) => !isIgnored(tag) && !isIgnored(pattern))
  const followed = new Set<string>()
  for (const { file, name, pattern, entries, add, save } of lists) {
    const versions = entries().map((entry) => textIn(entry, 'version') ?? '')
    const own = entries().map(
      (entry, at) => textIn(entry, 'tag') ?? pattern.replace('{version}', versions[at] ?? ''),
    )
    refuseHalf(own.filter((tag) => tags.has(tag)).length, own.length, `of the tags in ${file}`)
    followed.add(pattern)
    for (const one of releases) if (own.includes(one.tag)) followed.add(one.pattern)
    for (const [at, entry] of entries().entries()) {
      const tag = own[at] ?? ''
      const date = tags.get(tag)
      const written = textIn(entry, 'date')?.slice(0, 10) ?? ''
      // An entry may be older than its tag.
      if (written > day || date === written || isIgnored(tag)) continue
      notes.push(
        date === undefined
          ? withoutTag(tag, file)
          : `${tag} is of ${written} in ${file}, but its tag of ${date}; correct the date, or add ` +
              `'${repository} ${tag}' to 'ignore' in sources.yaml`,
      )
    }
    const fresh = releases.filter(
      (one) => one.pattern === pattern && !versions.includes(one.version),
    )
    for (const { version, date } of fresh)
      add({ version, date }, (other) => {
        const otherDate = textIn(other, 'date')?.slice(0, 10) ?? ''
        const otherVersion = textIn(other, 'version') ?? ''
        return (byCodeUnit(otherDate, date) || byVersion(otherVersion, version)) < 0
      })
    const shown = fresh.map(({ version, date }) => `${version} of ${formatDate(date)}`)
    if (shown.length > 0) words.push(`${name} has new releases: ${shown.join(', ')}`)
    await save(day)
  }
  const others = releases.filter(({ pattern }) => !followed.has(pattern))
  return new Set(others.map(({ pattern }) => `${repository} ${pattern}`))
}

/** The release that a tag names; none for release candidates and other tags. */
function releaseIn(tag: string, date: string) {
  const [, before = '', version, after = ''] = /^(.*?)(\d+\.\d+\.\d+)(\+[a-z]+)?$/.exec(tag) ?? []
  return version === undefined
    ? []
    : [{ tag, date, pattern: `${before}{version}${after}`, version }]
}
