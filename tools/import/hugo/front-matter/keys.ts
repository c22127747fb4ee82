import { httpsForm } from '#lib/check/across/addresses.ts'
import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { groupBy, mostFrequent } from '#lib/group-by.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { quote } from '#lib/text/message-format.ts'
import { areNearNames } from '#lib/text/near-names.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { existingDocuments, frontMatter } from '#tools/import/documents.ts'
import { decodedPath, oldAddress, type SourcePost } from '#tools/import/hugo/blog.ts'
import type { SourceFiles } from '#tools/import/hugo/files.ts'
import { type PlainValues, textIn, textsIn } from '#tools/import/yaml.ts'
import { descriptionFrom } from './description.ts'

/** Keys of Hugo's front matter that the import uses. */
const mappedKeys = new Set(
  'title description date slug author authors tags images aliases draft canonical_url'.split(' '),
)

type KeyContext = { files: SourceFiles; nameOf: (name: string) => string; tagOf: (tag: string) => string }

/** Front matter of the imported post; undefined where title, date or author is missing. */
export function keysOf(post: SourcePost, body: string, { files, nameOf, tagOf }: KeyContext): string | undefined {
  const { values, reportKey, slug } = post
  const note = (key: string, message: string) => reportKey(key, `${message} and is left out`, 'note')
  for (const key of values.keys()) if (!mappedKeys.has(key)) note(key, "is Hugo's alone")
  const title = textIn(values, 'title')?.replace(/\s+/g, ' ')
  const date = dateOf(post)
  const { people, companies } = authorsIn(values)
  for (const name of companies) note('author', `${quote(name)} is no person`)
  if (title === undefined) reportKey('title', 'is missing')
  if (people.length === 0) reportKey('author', 'is missing')
  if (title === undefined || date === undefined || people.length === 0) return undefined
  const authors = [...new Set(people.map(nameOf))]
  const cover = coverOf(post, files)
  // A static host can only serve aliases that are plain paths.
  const aliases = post.aliases.filter((alias) => {
    if (!isPlainPath(alias)) note('aliases', `${quote(alias)} is no plain path`)
    return isPlainPath(alias) && alias.replace(/^\/blog\/|\/$/g, '') !== slug
  })
  const canonical = textIn(values, 'canonical_url')
  return frontMatter([
    ['title', title],
    ['description', textIn(values, 'description')?.replace(/\s+/g, ' ') ?? descriptionFrom(body) ?? title],
    ['date', date],
    authors.length === 1 ? ['author', authors[0]] : ['authors', authors],
    ['slug', slug],
    ['tags', optional(tagsIn(values).map(tagOf))],
    ['cover', cover],
    ['coverAlt', cover && `Cover: ${title}`],
    ['aliases', optional(aliases)],
    ['draft', textIn(values, 'draft') === 'true' ? true : undefined],
    ['canonical', canonical === oldAddress(post) ? undefined : (httpsForm(canonical ?? '') ?? canonical)],
  ])
}

const optional = (list: string[]) => (list.length === 0 ? undefined : [...new Set(list)])

/** The date of a post; a time without a zone is UTC, as in Hugo. */
function dateOf({ values, reportKey }: SourcePost) {
  const written = textIn(values, 'date')
  const problem = written === undefined ? 'is missing' : dateProblem(written)
  if (problem === undefined || dateProblem(`${written}Z`) === undefined) return problem ? `${written}Z` : written
  return void reportKey('date', problem)
}

/** The cover: the first of `images` that exists, else a picture in the post's folder with 'featured' in its name. */
function coverOf(post: SourcePost, files: SourceFiles) {
  const featured = files.beside(post).find(([name]) => /featured[^/]*$/i.test(name) && fileKind(name) === 'picture')
  const candidates = [...textsIn(post.values, 'images'), ...(featured ? [featured[0]] : [])]
  const found = candidates.map((url) => files.find(url, post))
  const cover = found.find(({ destination }) => destination !== undefined)
  for (const { problem } of cover ? [cover] : found)
    if (problem) post.reportKey('images', problem, cover ? 'note' : 'fault')
  return cover && decodedPath(cover.destination ?? '')
}

export function tagsIn(values: PlainValues) {
  const tags = new Map<string, string>()
  for (const written of textsIn(values, 'tags')) {
    const tag = written.replace(/["“”`[\]]|^[\s']+|[\s']+$/g, '').replace(/\s+/g, ' ')
    if (nameSlug(tag) !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  return [...tags.values()]
}

/** Makes a function that spells a tag as most posts do. */
export function commonSpelling(lists: readonly (readonly string[])[]): (tag: string) => string {
  const uses = groupBy(lists.flat(), (tag) => tag.toLowerCase())
  return (tag) => mostFrequent(uses.get(tag.toLowerCase()) ?? []) ?? tag
}

/** Matches companies in the list of authors. */
const company = /\b(?:research|labs?|inc\.?|university|foundation)$/i

/** Makes a function that completes an author's name: as the maintainer spells it, else to the blog's longest form. */
export async function fullerNames(into: string, people: readonly string[]): Promise<(name: string) => string> {
  const names = new Map<string, string>()
  for (const { values } of await existingDocuments(into, 'Maintainer')) {
    for (const name of [textIn(values, 'name') ?? '', ...textsIn(values, 'alsoKnownAs')])
      names.set(nameSlug(name), name)
  }
  const others = people.filter((name) => !names.has(nameSlug(name))).sort((a, b) => b.length - a.length)
  return (name) => names.get(nameSlug(name)) ?? others.find((other) => areNearNames(other, name)) ?? name
}

export function authorsIn(values: PlainValues): { people: string[]; companies: string[] } {
  const written = ['author', 'authors'].flatMap((key) => [...textsIn(values, key), textIn(values, key) ?? ''])
  const parts = [...new Set(written.flatMap((text) => text.split(/\s*[,;]\s*(?:and |& )?|\s(?:and|&)\s/i)))]
  const names = parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => nameSlug(part) !== '')
  const companies = names.slice(1).filter((name) => company.test(name))
  return { people: names.filter((name) => !companies.includes(name)), companies }
}
