import { byCodeUnit, byVersion } from '#lib/text/collation.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import type { TextFile } from '#tools/import/text/text-file.ts'
import { SourceError } from './fault.ts'
import { type EntryFile, readEntries } from './yaml-entries.ts'

/** A file of releases: of Falco, of another project, or of a part of one. */
export type ReleaseFile = {
  file: string
  repository: string
  part: string | undefined
  /** The tag of a release, with {version} for its number. */
  pattern: string
  text: TextFile
  list: EntryFile
}

export type Release = { version: string; tag: string }

/**
 * The files of a content folder whose releases are followed.
 * @throws {SyncError} where one cannot be read
 */
export async function releaseFiles(into: string): Promise<ReleaseFile[]> {
  const falco = await existingDocuments(into, 'Releases')
  const others = await existingDocuments(into, 'ProjectReleases')
  return [...falco, ...others].flatMap(({ file, text }) => {
    const list = readEntries(file, text?.text, 'releases')
    const isFalco = file === 'releases.yaml'
    const repository = isFalco ? 'falco' : list.keys.get('project')
    const pattern = isFalco ? '{version}' : list.keys.get('tag')
    // What lacks a key is an error of the check, which is heard of then.
    if (!text || repository === undefined || pattern === undefined) return []
    return [{ file, repository, part: list.keys.get('part'), pattern, text, list }]
  })
}

const number = /^\d+\.\d+\.\d+$/

/**
 * Releases whose tags a repository has and the file has not.
 * @throws {SourceError} where most of the tags that the file knows are gone: half an answer
 */
export function newReleases({ file, pattern, list }: ReleaseFile, tags: readonly string[]): Release[] {
  const there = new Set(tags)
  const known = new Set(list.entries.map((entry) => entry.get('version')))
  const expected = list.entries.map((entry) => entry.get('tag') ?? tagOf(pattern, entry.get('version') ?? ''))
  const found = expected.filter((tag) => there.has(tag)).length
  if (found * 2 < expected.length)
    throw new SourceError(`it has ${found} of the ${expected.length} tags in ${file}, so its list is cut; look at it`)
  return tags.flatMap((tag) => {
    const version = versionIn(pattern, tag)
    return version === undefined || known.has(version) ? [] : [{ version, tag }]
  })
}

/** Adds releases with their days, newest first as the file has them. */
export function addReleases({ list }: ReleaseFile, releases: readonly (Release & { date: string })[]): void {
  const newestFirst = releases.toSorted((a, b) => byCodeUnit(b.date, a.date) || byVersion(b.version, a.version))
  for (const { version, date } of newestFirst) {
    const before = list.entries.findIndex((entry) => {
      const other = entry.get('date')?.slice(0, 10) ?? ''
      return other < date || (other === date && byVersion(entry.get('version') ?? '', version) < 0)
    })
    list.add(before < 0 ? list.entries.length : before, { version, date })
  }
}

export function tagOf(pattern: string, version: string): string {
  return pattern.replace('{version}', version)
}

/** The number in a tag of a final release; undefined for a candidate, and for a tag of something else. */
export function versionIn(pattern: string, tag: string): string | undefined {
  const [before = '', after = ''] = pattern.split('{version}')
  if (!tag.startsWith(before) || !tag.endsWith(after)) return undefined
  const version = tag.slice(before.length, tag.length - after.length)
  return number.test(version) ? version : undefined
}

/** Kinds of final tags of a repository that no file follows: a new plugin, or a project that nobody wrote a file for. */
export function unknownPatterns(files: readonly ReleaseFile[], tags: readonly string[]): string[] {
  const known = new Set(files.flatMap(({ list }) => list.entries.map((entry) => entry.get('tag'))))
  const followed = new Set(files.map(({ pattern }) => pattern))
  const patterns = new Map<string, boolean>()
  for (const tag of tags) {
    const [, before, after = ''] = /^([^{}]*?)\d{1,9}\.\d{1,9}\.\d{1,9}(\+[a-z]+)?$/.exec(tag) ?? []
    if (before === undefined) continue
    const pattern = `${before}{version}${after}`
    patterns.set(pattern, patterns.get(pattern) || followed.has(pattern) || known.has(tag))
  }
  return [...patterns].flatMap(([pattern, isKnown]) => (isKnown ? [] : [pattern]))
}
