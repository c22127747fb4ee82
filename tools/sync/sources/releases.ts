import { groupBy } from '#lib/group-by.ts'
import { formatDate } from '#lib/site/dates.ts'
import { byCodeUnit, byVersion } from '#lib/text/collation.ts'
import { formatList, quote } from '#lib/text/message-format.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { openLists } from '#tools/sync/entry-list.ts'
import { gitAddress, readTags } from '#tools/sync/repository.ts'
import {
  refuseHalf,
  SourceError,
  type Sync,
  type SyncSource,
  withoutTag,
} from '#tools/sync/source.ts'

/** `pattern`: the form of tags, such as `v{version}`. */
type Release = { tag: string; date: string; version: string; pattern: string }

type ReleaseList = Awaited<ReturnType<typeof releaseLists>>[number]

async function releaseLists(folder: string) {
  const falco = await openLists(folder, 'Releases')
  const others = await openLists(folder, 'ProjectReleases')
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

/** Adds new releases of all repositories; reports tags that no file in project-releases/ lists. */
export async function readReleases(sync: Sync, source: SyncSource) {
  const lists = groupBy(await releaseLists(sync.folder), ({ repository }) => repository)
  const repositories = [...new Set([...lists.keys(), ...sync.repositories])].sort()
  const unread: string[] = []
  const unlisted: string[] = []
  const days: string[] = []
  let done = 0
  const readOne = async (repository: string) => {
    const url = source.url.replaceAll('{repository}', encodeURIComponent(repository))
    const own = lists.get(repository) ?? []
    try {
      const { day, tags } = await readTags(sync, url)
      if (own.length > 0) days.push(day)
      const isIgnored = (tag: string) => source.ignore.includes(`${repository} ${tag}`)
      const releases = [...tags]
        .flatMap(([tag, date]) => releaseIn(tag, date))
        .filter(({ tag, pattern }) => !isIgnored(tag) && !isIgnored(pattern))
      const listed = new Set<string>()
      for (const list of own) {
        const known = list.entries().map((entry) => ({ entry, tag: tagOf(list, entry) }))
        const present = known.filter(({ tag }) => tags.has(tag))
        refuseHalf(present.length, known.length, `of the tags in ${list.file}`)
        // A mirror may be older than the entry.
        for (const { entry, tag } of known)
          if (!tags.has(tag) && !isIgnored(tag) && dateOf(entry) <= day)
            sync.notes.push(withoutTag(tag, list.file))
        listed.add(list.pattern)
        for (const { tag, pattern } of releases)
          if (known.some((one) => one.tag === tag)) listed.add(pattern)
        await addReleases(sync, list, releases, day)
      }
      const others = releases.filter(({ pattern }) => !listed.has(pattern))
      unlisted.push(...new Set(others.map(({ pattern }) => `${repository} ${pattern}`)))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      unread.push(`${gitAddress(sync, url)}: ${error.message}`)
    }
    sync.progress(++done, repositories.length, repository)
  }
  for (let at = 0; at < repositories.length; at += maxRepositories)
    await Promise.all(repositories.slice(at, at + maxRepositories).map(readOne))
  if (repositories.length > 0 && unread.length === repositories.length)
    throw new SourceError(`no repository could be read; the first error is ${unread.sort()[0]}`)
  for (const error of unread) sync.notes.push(`Releases stay as they are: ${error}`)
  if (unlisted.length > 0) {
    const tags = formatList(unlisted.sort().map((one) => quote(one, 200)))
    sync.notes.push(
      `No file in project-releases/ lists the tags ${tags}; ` +
        "write a file that lists them, or add the tags, spelled as here, to 'ignore' in sources.yaml",
    )
  }
  return days.sort()[0] ?? source.asOf
}

/** The release that a tag names; none for release candidates and other tags. */
function releaseIn(tag: string, date: string): Release[] {
  const [, before = '', version, after = ''] = /^(.*?)(\d+\.\d+\.\d+)(\+[a-z]+)?$/.exec(tag) ?? []
  return version === undefined
    ? []
    : [{ tag, date, version, pattern: `${before}{version}${after}` }]
}

const tagOf = ({ pattern }: ReleaseList, entry: PlainValues) =>
  textIn(entry, 'tag') ?? pattern.replace('{version}', textIn(entry, 'version') ?? '')

const dateOf = (entry: PlainValues) => textIn(entry, 'date')?.slice(0, 10) ?? ''

async function addReleases(
  { news }: Sync,
  { name, pattern, entries, add, save }: ReleaseList,
  releases: readonly Release[],
  day: string,
) {
  const versions = entries().map((entry) => textIn(entry, 'version'))
  const fresh = releases.filter((one) => one.pattern === pattern && !versions.includes(one.version))
  for (const { version, date } of fresh)
    add({ version, date }, (other) => {
      const otherVersion = textIn(other, 'version') ?? ''
      return (byCodeUnit(dateOf(other), date) || byVersion(otherVersion, version)) < 0
    })
  const shown = fresh.map(({ version, date }) => `${version} of ${formatDate(date)}`)
  if (shown.length > 0) news.push(`${name} has new releases: ${shown.join(', ')}`)
  await save(day)
}
