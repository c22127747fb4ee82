import fs from 'node:fs'
import path from 'node:path'
import type { CheckedDocument } from '#lib/check/document.ts'
import { authorsOf } from '#lib/check/front-matter/single-file-rules.ts'
import { mapsOf, type Text, textOf, textsOf } from '#lib/check/front-matter/values.ts'
import { groupBy } from '#lib/group-by.ts'
import type { SiteAddress as Address } from '#lib/site/address-list.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import { callsCalendarPath, feedPaths, fixedFiles, markdownPath, releasesCalendarPath } from '#lib/site/file-routes.ts'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { numberedPages } from '#lib/site/pagination.ts'
import { routes } from '#lib/site/routes.ts'
import { type DocumentPage, pageAddress } from '#schema/collection.ts'
import { type CollectionName, collections } from '#schema/collections.ts'
import { namesOf } from './people.ts'

/** What a document claims beside its own page, by its keys. */
export type OtherKey = 'date' | 'tags' | 'author' | 'formerHandles' | 'aliases' | 'calendar' | 'text'

/** An address that a key of a document makes: of the document's own page, or of another. */
export type DocumentClaim = Address & { value: Text; document: CheckedDocument; isFile?: true } & (
    | { key: string; page: DocumentPage }
    | { key: OtherKey; page?: undefined }
  )

/** An address, and who makes it: the site itself, or a key of a document. */
export type Claim = DocumentClaim | (Address & { key: 'page' | 'file' })

const publicDir = path.resolve('public')

/** What is there whatever the content: routes without a parameter, the page of what is not found, headers, files of public/. */
export function ownClaims(): Claim[] {
  const fixed = Object.values(routes).flatMap((route) => (route.length === 0 ? [(route as () => string)()] : []))
  const files = fs
    .readdirSync(publicDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(publicDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  const lists = collections.flatMap(({ page }) => page?.list ?? [])
  const made = ['/404.html', `/${HEADERS_FILE}`, ...fixedFiles, ...files.map((file) => `/${file}`)]
  return [...new Set([...fixed, ...lists]), ...made].map((address) => ({
    key: address.endsWith('/') ? 'page' : 'file',
    address,
  }))
}

/** Every address that documents make, in the order of who has it first: pages, what groups posts, former addresses. */
export function claimsOf(documents: readonly CheckedDocument[]): DocumentClaim[] {
  const people = maintainersOf(documents)
  const pages = [
    ...documents.flatMap(pageOf),
    ...documents.flatMap((document) => groupsOf(document, people)),
    ...documents.flatMap(reviewsOf),
  ]
  const files = [...pages.flatMap(filesOf), ...documents.flatMap(textOfFixedPage), ...documents.flatMap(calendarOf)]
  return [...pages, ...files, ...documents.flatMap(formerOf)]
}

/** The files that are made with a page: its feeds, and the text of a document as Markdown. */
function filesOf(claim: DocumentClaim): DocumentClaim[] {
  const { page, key, address } = claim
  const isFollowed = page ? page.files?.includes('feeds') : key !== 'date'
  const files = [
    ...(page?.files?.includes('markdown') ? [markdownPath(address)] : []),
    ...(isFollowed ? feedPaths(address) : []),
  ]
  return files.map((file) => ({ ...claim, address: file, isFile: true }))
}

/** The text of a page that is there whatever the content says, as Markdown. */
function textOfFixedPage(document: CheckedDocument): DocumentClaim[] {
  const { address } = document.collection
  const value = address === undefined ? undefined : textOf(document.values, 'title')
  return address && value ? [{ key: 'text', value, document, address: markdownPath(address), isFile: true }] : []
}

/** The page of a document itself; none of a slug that the check refuses anyway. */
function pageOf(document: CheckedDocument): DocumentClaim[] {
  const { page } = document.collection
  const value = page && textOf(document.values, page.key)
  if (!value || page.isReserved?.(value.text)) return []
  return [{ key: page.key, page, value, document, address: pageAddress({ page }, value.text) }]
}

/** Pages that a post shares with others: its year, month, tags and authors. */
function groupsOf(document: CheckedDocument, people: ReadonlySet<string>): DocumentClaim[] {
  const { collection, values } = document
  if (collection.name !== 'Post') return []
  const date = textOf(values, 'date')
  const isWord = ({ address }: DocumentClaim): boolean => !address.endsWith('//')
  const claims: DocumentClaim[] = [
    ...textsOf(values, 'tags').map((value) => ({
      key: 'tags' as const,
      value,
      document,
      address: routes.tag(value.text),
    })),
    ...authorsOf(values)
      // Maintainers have their posts on the maintainer's page.
      .filter(({ text }) => !text.startsWith('@') && !people.has(text))
      .map((value) => ({ key: 'author' as const, value, document, address: routes.author(value.text) })),
  ]
  const times =
    date && !Number.isNaN(Date.parse(date.text))
      ? [routes.year(yearOf(date.text)), routes.month(monthOf(date.text))].map((address) => ({
          key: 'date' as const,
          value: date,
          document,
          address,
        }))
      : []
  return [...times, ...claims.filter(isWord)]
}

/** Keys of the days that make a year one to look back on (lib/content/years), by kind; a key of two parts is in a list. */
const daysOfReviews: Partial<Record<CollectionName, readonly (readonly string[])[]>> = {
  Post: [['date']],
  Maintainer: [['since'], ['until']],
  Releases: [['releases', 'date']],
  ProjectReleases: [['releases', 'date']],
  Moves: [['moves', 'date']],
}

/** The pages of the years that a document tells something of, each once. */
function reviewsOf(document: CheckedDocument): DocumentClaim[] {
  const days = (daysOfReviews[document.collection.name] ?? []).flatMap(([key = '', below]): Text[] => {
    const maps = below === undefined ? [document] : mapsOf(document.values, key)
    return maps.flatMap(({ values }) => textOf(values, below ?? key) ?? [])
  })
  const known = days.filter(({ text }) => !Number.isNaN(Date.parse(text)))
  return [...groupBy(known, ({ text }) => yearOf(text))].flatMap(([year, [value]]) =>
    value ? [{ key: 'date' as const, value, document, address: routes.review(year) }] : [],
  )
}

/** The numbered pages of long lists: of the blog, a tag, an author. */
export function pagesOfLists(claims: readonly DocumentClaim[]): Claim[] {
  const posts = claims.filter(({ document, isFile }) => document.collection.name === 'Post' && !isFile)
  const lists = posts.flatMap(({ key, page, address, document }) => {
    if (page) return [{ list: page.list, document }]
    return key === 'tags' || key === 'author' ? [{ list: address, document }] : []
  })
  return [...groupBy(lists, ({ list }) => list)].flatMap(([list, group]) =>
    Array.from({ length: numberedPages(new Set(group.map(({ document }) => document)).size) }, (_, index) => ({
      key: 'page' as const,
      address: routes.pageOfList(list, index + 1),
    })),
  )
}

/** A calendar is there where it has something in it: an empty one is none (RFC 5545, 3.6). */
function calendarOf(document: CheckedDocument): DocumentClaim[] {
  const { collection, values } = document
  const list = values.get('releases')
  const isReleases = collection.name === 'Releases' && list?.kind === 'list' && list.items.length > 0
  const value = isReleases ? textOf(values, 'asOf') : collection.name === 'Calls' ? textOf(values, 'title') : undefined
  if (!value) return []
  const address = isReleases ? releasesCalendarPath : callsCalendarPath
  return [{ key: 'calendar', value, document, address, isFile: true }]
}

function formerOf(document: CheckedDocument): DocumentClaim[] {
  return [
    ...textsOf(document.values, 'formerHandles').map((value) => ({
      key: 'formerHandles' as const,
      value,
      document,
      address: routes.maintainer(value.text),
    })),
    ...textsOf(document.values, 'aliases')
      .filter(({ text }) => isPlainPath(text))
      .map((value) => ({ key: 'aliases' as const, value, document, address: routes.alias(value.text) })),
  ]
}

function maintainersOf(documents: readonly CheckedDocument[]): Set<string> {
  return new Set(
    documents.flatMap(({ collection, values }) => (collection.name === 'Maintainer' ? namesOf(values) : [])),
  )
}
