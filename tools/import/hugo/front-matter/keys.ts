import { httpsForm } from '#lib/check/across/addresses.ts'
import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { groupBy, mostFrequent } from '#lib/group-by.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { quote } from '#lib/text/message-format.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { webAddress } from '#schema/field.ts'
import { isReservedSlug } from '#schema/post.ts'
import { oldAddress, type SourcePost } from '#tools/import/hugo/blog.ts'
import type { Blog } from '#tools/import/hugo/files.ts'
import { encrypted } from '#tools/import/hugo/judge-link.ts'
import { frontMatter } from '#tools/import/yaml/front-matter.ts'
import { type PlainValues, textIn, textsIn } from '#tools/import/yaml/plain-values.ts'
import { authorsIn } from './authors.ts'
import { coverOf } from './cover.ts'
import { descriptionFrom } from './description.ts'

/** Hugo's other keys mean nothing here. */
const mappedKeys = new Set(
  'title description date slug author authors tags images aliases draft canonical_url'.split(' '),
)

export type KeyContext = { blog: Blog; nameOf: (name: string) => string; tagOf: (tag: string) => string }

/** Front matter of the new post; undefined, with the reasons reported, where Hugo's lacks what a post must say. */
export function keysOf(post: SourcePost, body: string, { blog, nameOf, tagOf }: KeyContext): string | undefined {
  const { values, placeOf, report, slug } = post
  const wrong = (key: string, message: string) => void report(placeOf(key), `${key}: ${message}`)
  const note = (key: string, message: string) => report(placeOf(key), `${key}: ${message}`, 'note')
  for (const key of values.keys()) if (!mappedKeys.has(key)) note(key, "is Hugo's alone and is left out")
  const title = textIn(values, 'title')?.replace(/\s+/g, ' ')
  const written = textIn(values, 'date')
  const date = written === undefined ? undefined : hugoDate(written)
  const { people, companies } = authorsIn(values)
  if (title === undefined) wrong('title', 'is missing')
  if (date === undefined) wrong('date', written === undefined ? 'is missing' : `${quote(written)} is no date`)
  if (people.length === 0) wrong('author', 'is missing')
  for (const name of companies) note('author', `${quote(name)} is no person and is left out`)
  if (isReservedSlug(slug)) wrong('slug', `${quote(slug)} is the address of a page of the blog itself`)
  if (title === undefined || date === undefined || people.length === 0 || isReservedSlug(slug)) return undefined
  const authors = [...new Set(people.map(nameOf))]
  const cover = coverOf(post, blog, title, body)
  return frontMatter([
    ['title', title],
    ['description', textIn(values, 'description')?.replace(/\s+/g, ' ') ?? descriptionFrom(body) ?? title],
    ['date', date],
    authors.length === 1 ? ['author', authors[0]] : ['authors', authors],
    ['slug', slug],
    ['tags', optional(tagsIn(values).map(tagOf))],
    ['cover', cover?.file],
    ['coverAlt', cover?.alt],
    ['aliases', optional(aliasesOf(post))],
    ['draft', textIn(values, 'draft') === 'true' ? true : undefined],
    ['canonical', canonicalOf(post)],
  ])
}

function optional(list: string[]): string[] | undefined {
  return list.length === 0 ? undefined : [...new Set(list)]
}

/** Former addresses; those that no static host can serve are left out. */
function aliasesOf({ values, slug, placeOf, report }: SourcePost): string[] {
  return textsIn(values, 'aliases').filter((alias) => {
    const isPlain = isPlainPath(alias)
    if (!isPlain) report(placeOf('aliases'), `aliases: ${quote(alias)} is no plain path and is left out`)
    return isPlain && alias.replace(/^\/blog\/|\/$/g, '') !== slug
  })
}

function canonicalOf(post: SourcePost): string | undefined {
  const { values, placeOf, report } = post
  const address = textIn(values, 'canonical_url')
  if (address === undefined || address === oldAddress(post)) return undefined
  const https = httpsForm(address)
  if (https !== undefined) report(placeOf('canonical_url'), `canonical_url: ${encrypted}`, 'note')
  if (webAddress.pattern.test(address)) return https ?? address
  return void report(placeOf('canonical_url'), `canonical_url: ${quote(address)} is not a full address and is left out`)
}

/**
 * A date in any of Hugo's forms as this site writes it. A time without a zone is UTC, as in Hugo. Undefined where it is no
 * date.
 */
export function hugoDate(written: string): string | undefined {
  const iso = [written, `${written}Z`].find((text) => dateProblem(text) === undefined)
  // Date takes 30 February for 1 March.
  if (iso !== undefined || /^\d{4}-\d\d-\d\d$/.test(written)) return iso
  const hasZone = /\d:\d\d.*(?:[A-Z]|[+-]\d\d:?\d\d$)/.test(written)
  const time = Date.parse(hasZone ? written : `${written} UTC`)
  if (Number.isNaN(time)) return undefined
  return new Date(time)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace('T00:00:00Z', '')
}

/** The tags of a post, without duplicates, stray quotes and brackets. */
export function tagsIn(values: PlainValues): string[] {
  const tags = new Map<string, string>()
  for (const written of textsIn(values, 'tags')) {
    const tag = written.replace(/["“”`[\]]|^[\s']+|[\s']+$/g, '').replace(/\s+/g, ' ')
    if (nameSlug(tag) !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  return [...tags.values()]
}

/** Makes the function that spells a tag with the upper and lower case of most posts. */
export function commonSpelling(lists: readonly (readonly string[])[]): (tag: string) => string {
  const uses = groupBy(lists.flat(), (tag) => tag.toLowerCase())
  return (tag) => mostFrequent(uses.get(tag.toLowerCase()) ?? []) ?? tag
}
