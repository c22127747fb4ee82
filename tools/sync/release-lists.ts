import { byVersion } from '#lib/text/collation.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import { type EntryList, openLists } from './entry-list.ts'
import { SourceError } from './sources.ts'

/** The releases of Falco, of another project, or of a part of one. */
export type ReleaseList = EntryList & {
  repository: string
  part: string | undefined
  /** The tag of a release, with {version} for its number. */
  pattern: string
}

export type Release = { version: string; tag: string }

/** The files of a content folder whose releases are followed. */
export async function releaseLists(into: string): Promise<ReleaseList[]> {
  const falco = await openLists(into, 'Releases', 'releases')
  const others = await openLists(into, 'ProjectReleases', 'releases')
  return [
    ...falco.map((list) => ({ ...list, repository: 'falco', part: undefined, pattern: '{version}' })),
    ...others.map((list) => ({
      ...list,
      repository: textIn(list.keys, 'project') ?? '',
      part: textIn(list.keys, 'part'),
      pattern: textIn(list.keys, 'tag') ?? '',
    })),
  ]
}

/**
 * Releases whose tags a repository has and the file has not.
 * @throws {SourceError} where most of the tags that the file knows are gone: half an answer
 */
export function newReleases({ file, pattern, entries }: ReleaseList, tags: readonly string[]): Release[] {
  const known = new Set(entries().map((entry) => textIn(entry, 'version')))
  const expected = entries().map(
    (entry) => textIn(entry, 'tag') ?? pattern.replace('{version}', textIn(entry, 'version') ?? ''),
  )
  const found = expected.filter((tag) => tags.includes(tag)).length
  if (found * 2 < expected.length)
    throw new SourceError(`it has ${found} of the ${expected.length} tags in ${file}, so its list is cut; look at it`)
  return tags.flatMap((tag) => {
    const version = versionIn(pattern, tag)
    return version === undefined || known.has(version) ? [] : [{ version, tag }]
  })
}

/** Adds a release, newest first as the file has them. */
export function addRelease({ addBefore }: ReleaseList, version: string, date: string): void {
  addBefore(
    (entry) => {
      const other = textIn(entry, 'date')?.slice(0, 10) ?? ''
      return other < date || (other === date && byVersion(textIn(entry, 'version') ?? '', version) < 0)
    },
    { version, date },
  )
}

/** The number in the tag of a final release; undefined for a candidate, and for a tag of something else. */
function versionIn(pattern: string, tag: string): string | undefined {
  const [before = '', after = ''] = pattern.split('{version}')
  if (!tag.startsWith(before) || !tag.endsWith(after)) return undefined
  const version = tag.slice(before.length, tag.length - after.length)
  return /^\d+\.\d+\.\d+$/.test(version) ? version : undefined
}

/** Forms of final tags that no list follows: a new plugin, or a project that nobody wrote a file for. */
export function unknownPatterns(lists: readonly ReleaseList[], tags: readonly string[]): string[] {
  const known = new Set(lists.flatMap(({ entries }) => entries().map((entry) => textIn(entry, 'tag'))))
  /** An empty text for a tag that is not a final version. */
  const patternOf = (tag: string): string => {
    const [, before, after = ''] = /^([^{}]*?)\d{1,9}\.\d{1,9}\.\d{1,9}(\+[a-z]+)?$/.exec(tag) ?? []
    return before === undefined ? '' : `${before}{version}${after}`
  }
  const followed = new Set([
    '',
    ...lists.map(({ pattern }) => pattern),
    ...tags.filter((tag) => known.has(tag)).map(patternOf),
  ])
  return [...new Set(tags.map(patternOf))].filter((pattern) => !followed.has(pattern))
}
