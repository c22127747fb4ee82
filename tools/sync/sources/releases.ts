import { formatDate } from '#lib/site/dates.ts'
import { byCodeUnit, byVersion } from '#lib/text/collation.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { laterOf, openLists } from '#tools/sync/entry-list.ts'
import { openRepository } from '#tools/sync/repository.ts'
import { SourceError, type Sync, type SyncSource } from '#tools/sync/source.ts'
import { isFinal } from '#tools/sync/tag-table.ts'

/** Adds new releases of all repositories that have a list of releases. */
export async function readReleases(sync: Sync, source: SyncSource) {
  const falco = await openLists(sync.folder, 'Releases')
  const others = await openLists(sync.folder, 'ProjectReleases')
  const days: string[] = []
  const errors = new Set<string>()
  for (const list of [...falco, ...others]) {
    const repository = textIn(list.keys, 'project') ?? 'falco'
    const form = textIn(list.keys, 'tag') ?? '{version}'
    const url = source.url.replaceAll('{repository}', encodeURIComponent(repository))
    try {
      const { day, tags } = await openRepository(sync, url)
      days.push(day)
      for (const release of addReleases(list, form, tags))
        sync.news.push(`New in ${list.file}: ${release}`)
      await list.save(day)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      errors.add(`Releases of ${repository} stay as they are: ${url}: ${error.message}`)
    }
  }
  const [error] = errors
  if (error && days.length === 0) throw new SourceError(error)
  sync.notes.push(...errors)
  return laterOf(days.sort()[0] ?? '', source.asOf)
}

/** Adds tags of final releases whose version is not in the list; `form` is such as `v{version}`. */
function addReleases(
  { entries, add }: Awaited<ReturnType<typeof openLists>>[number],
  form: string,
  tags: ReadonlyMap<string, string>,
) {
  const known = entries().map((entry) => textIn(entry, 'version'))
  const [before = '', after = ''] = form.split('{version}')
  const added: string[] = []
  for (const [tag, date] of tags) {
    const version = tag.slice(before.length, tag.length - after.length)
    if (tag !== before + version + after || !isFinal(version) || known.includes(version)) continue
    add({ version, date }, (other) => {
      const otherDate = textIn(other, 'date')?.slice(0, 10) ?? ''
      const otherVersion = textIn(other, 'version') ?? ''
      return (byCodeUnit(otherDate, date) || byVersion(otherVersion, version)) < 0
    })
    added.push(`${version} of ${formatDate(date)}`)
  }
  return added
}
