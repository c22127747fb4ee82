import { httpsForm } from '#lib/check/across/https-hosts.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { quote } from '#lib/text/message-format.ts'
import { trimEnd } from '#lib/text/trim.ts'
import { webAddress } from '#schema/field.ts'
import { isReservedSlug } from '#schema/post.ts'
import { type Blog, oldAddress, oldPath, type SourcePost } from '#tools/import/hugo/blog.ts'
import { encrypted } from '#tools/import/hugo/links/judge-link.ts'
import { asciiSlug } from '#tools/import/text/ascii-slug.ts'
import { type PlainValue, textIn, textsIn } from '#tools/import/yaml/plain-values.ts'
import { frontMatter } from '#tools/import/yaml/write-front-matter.ts'
import { authorsIn } from './authors.ts'
import { coverOf } from './cover.ts'
import { hugoDate } from './dates.ts'
import { descriptionFrom } from './description.ts'
import { tagsIn } from './tags.ts'

/** Keys that mean something here; all others are Hugo's alone. */
const mappedKeys = new Set([
  'title',
  'description',
  'summary',
  'date',
  'publishdate',
  'lastmod',
  'slug',
  'author',
  'authors',
  'tags',
  'categories',
  'keywords',
  'images',
  'image',
  'aliases',
  'draft',
  'canonical_url',
  'canonicalurl',
  'canonical',
  'series',
])

export type KeyContext = { blog: Blog; nameOf: (name: string) => string; tagOf: (tag: string) => string; body: string }

/** Front matter of the new post; undefined, with the reasons reported, where Hugo's lacks what a post must say. */
export function keysOf(post: SourcePost, { blog, nameOf, tagOf, body }: KeyContext): string | undefined {
  const { values, placeOf, report, slug } = post
  const missing = (key: string, message: string) => void report(placeOf(key), `${key}: ${message}`)
  for (const key of values.keys())
    if (!mappedKeys.has(key)) report(placeOf(key), `${key}: is Hugo's alone and is left out`, 'note')
  const title = textIn(values, 'title')?.replace(/\s+/g, ' ') ?? missing('title', 'is missing')
  const written = textIn(values, 'date') ?? textIn(values, 'publishdate')
  const date =
    written === undefined
      ? missing('date', 'is missing')
      : (hugoDate(written) ?? missing('date', `${quote(written)} is no date that can be read`))
  const { people, companies } = authorsIn(values)
  if (people.length === 0) missing('author', 'is missing')
  if (companies.length > 0)
    report(
      placeOf('author'),
      `author: ${companies.map((name) => quote(name)).join(', ')} is no person and is left out`,
      'note',
    )
  if (isReservedSlug(slug)) missing('slug', `${quote(slug)} is the address of a page of the blog itself`)
  if (title === undefined || date === undefined || people.length === 0 || isReservedSlug(slug)) return undefined
  const description =
    (textIn(values, 'description') ?? textIn(values, 'summary'))?.replace(/\s+/g, ' ') ?? descriptionFrom(body) ?? title
  const authors = [...new Set(people.map(nameOf))]
  const lastmod = textIn(values, 'lastmod')
  const updated = lastmod === undefined ? undefined : hugoDate(lastmod)
  const cover = coverOf(post, blog, title, body)
  return frontMatter([
    ['title', title],
    ['description', description],
    ['date', { day: date }],
    ['updated', updated === undefined || Date.parse(updated) < Date.parse(date) ? undefined : { day: updated }],
    ['author', authors.length === 1 ? authors[0] : undefined],
    ['authors', authors.length === 1 ? undefined : authors],
    ['slug', slug],
    ['tags', optional(tagsIn(values.get('tags'), values.get('categories'), values.get('keywords')).map(tagOf))],
    ['cover', cover?.file],
    ['coverAlt', cover?.alt],
    ['aliases', optional(aliasesOf(post))],
    ['draft', textIn(values, 'draft') === 'true' ? true : undefined],
    ['canonical', canonicalOf(post)],
    ['series', textsIn(values, 'series')[0] ?? textIn(values, 'series')],
  ])
}

function optional(list: string[]): string[] | undefined {
  const unique = [...new Set(list)]
  return unique.length === 0 ? undefined : unique
}

/** Former addresses that this site can answer, and the one that the slug itself had where it had to be changed. */
export function aliasesOf({ values, slug, placeOf, report }: SourcePost): string[] {
  const written = values.get('aliases')
  const found = typeof written === 'string' ? [written] : textsOf(written)
  const aliases: string[] = []
  for (const alias of found) {
    const path = (oldPath(alias)?.path ?? alias).replace(/(?:^|\/)index\.html?$/, '/')
    const own = trimEnd(path.replace(/^\/?blog\/|^\/+/, ''), /\//)
    if (own === slug && !/^\/(?!blog\/)/.test(path)) continue
    if (isPlainPath(path)) aliases.push(path)
    else report(placeOf('aliases'), `aliases: ${quote(alias)} is no plain path and is left out`)
  }
  const old = textIn(values, 'slug')?.toLowerCase()
  if (old !== undefined && old !== slug && /^[\w~.+-]+$/.test(old) && asciiSlug(old) === slug)
    aliases.push(`/blog/${old}/`)
  return aliases
}

function textsOf(value: PlainValue | undefined): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
    : []
}

function canonicalOf(post: SourcePost): string | undefined {
  const { values, placeOf, report } = post
  const key = ['canonical_url', 'canonicalurl', 'canonical'].find((name) => textIn(values, name) !== undefined)
  const address = key && textIn(values, key)
  if (!key || address === undefined || address === oldAddress(post)) return undefined
  const https = httpsForm(address)
  if (https !== undefined) report(placeOf(key), `${key}: ${encrypted}`, 'note')
  if (webAddress.pattern.test(address)) return https ?? address
  return void report(placeOf(key), `${key}: ${quote(address)} is not a full address and is left out`)
}
