import { formatDate } from '#lib/site/dates.ts'
import { byCodeUnit, byVersion } from '#lib/text/collation.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { laterOf, openLists } from '#tools/sync/entry-list.ts'
import { openRepository } from '#tools/sync/repository.ts'
import { SourceError, type Sync, type SyncSource } from '#tools/sync/source.ts'
import { isFinal } from '#tools/sync/tag-table.ts'

type ReleaseList = Awaited<ReturnType<typeof releaseLists>>[number]

/** The lists of releases; `form` is that of tags, such as `v{version}`. */
async function releaseLists(folder: string) {
  const falco = await openLists(folder, 'Releases')
  const others = await openLists(folder, 'ProjectReleases')
  return [
    ...falco.map((list) => ({ ...list, repository: 'falco', form: '{version}' })),
    ...others.map((list) => ({
      ...list,
      repository: textIn(list.keys, 'project') ?? '',
      form: textIn(list.keys, 'tag') ?? '',
    })),
  ]
}

/** Adds new releases of all repositories that have a list of releases. */
export async function readReleases(sync: Sync, source: SyncSource) {
  const days: string[] = []
  const errors = new Set<string>()
  for (const list of await releaseLists(sync.folder)) {
    const url = source.url.replaceAll('{repository}', encodeURIComponent(list.repository))
    try {
      const { day, tags } = await openRepository(sync, url)
      await addReleases(sync, list, tags, day)
      days.push(day)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      errors.add(`Releases of ${list.repository} stay as they are: ${url}: ${error.message}`)
    }
  }
  const [error] = errors
  if (error && days.length === 0) throw new SourceError(error)
  sync.notes.push(...errors)
  return laterOf(days.sort()[0] ?? '', source.asOf)
}

/** Adds tags of final releases whose version is not in the list. */
async function addReleases(
  { news }: Sync,
  { file, form, entries, add, save }: ReleaseList,
  tags: ReadonlyMap<string, string>,
  day: string,
) {
  const known = entries().map((entry) => textIn(entry, 'version'))
  const [before = '', after = ''] = form.split('{version}')
  for (const [tag, date] of tags) {
    const version = tag.slice(before.length, tag.length - after.length)
    if (tag !== before + version + after || !isFinal(version) || known.includes(version)) continue
    add({ version, date }, (other) => {
      const otherDate = textIn(other, 'date')?.slice(0, 10) ?? ''
      const otherVersion = textIn(other, 'version') ?? ''
      return (byCodeUnit(otherDate, date) || byVersion(otherVersion, version)) < 0
    })
    news.push(`New in ${file}: ${version} of ${formatDate(date)}`)
  }
  await save(day)
}
