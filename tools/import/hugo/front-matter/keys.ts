import { groupBy, mostFrequent } from '#lib/group-by.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { decodeAddress } from '#lib/site/link-target.ts'
import { routes } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { frontMatter } from '#tools/documents/documents.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { visibleText } from '#tools/import/edits.ts'
import { httpsForm, oldAddress, type SourcePost } from '#tools/import/hugo/blog.ts'
import type { SourceFiles } from '#tools/import/hugo/files.ts'
import { dateKeys } from './dates.ts'
import { descriptionFrom } from './description.ts'
import { authorsIn, unknownAuthor } from './people.ts'

const mappedKeys = new Set([
  ...'title description slug url author authors params tags images aliases draft canonical_url'.split(
    ' ',
  ),
  ...dateKeys,
])

type KeyContext = {
  files: SourceFiles
  fullName: (name: string) => string
  tagOf: (tag: string) => string
}

export function keysOf(post: SourcePost, body: string, { files, fullName, tagOf }: KeyContext) {
  const { values, reportKey, slug, date } = post
  const note = (key: string, message: string) => reportKey(key, message, 'note')
  const leftOut = (key: string, message: string) => note(key, `${message} and is left out`)
  for (const key of values.keys())
    if (!mappedKeys.has(key)) leftOut(key, 'is not used by this site')
  const title = visibleText(textIn(values, 'title') ?? '')
  if (title === '') {
    reportKey('title', 'is missing')
    return
  }
  if (date.problem) reportKey('date', `${date.problem}; the post has the placeholder ${date.text}`)
  const { people, others } = authorsIn(values)
  for (const name of others) leftOut('author', `${quote(name)} is not a person`)
  if (people.length === 0)
    reportKey('author', `is missing; the post has the placeholder ${unknownAuthor}`)
  const authors = [...new Set(people.map(fullName))]
  for (const name of people)
    if (fullName(name) !== name)
      note(
        'author',
        `changed ${quote(name)} to ${quote(fullName(name))}, most likely the same person`,
      )
  const cover = coverOf(post, files)
  // `aliases` are the old addresses of the post and its renamed pictures, but only plain paths,
  // since static hosts serve no others.
  const renamed = files
    .beside(post)
    .flatMap(([name, file]) => (file.isRenamed ? [post.address + name] : []))
  const former = [
    ...(post.address === routes.post(slug) ? [] : [post.address]),
    ...post.aliases,
    ...renamed,
  ]
  const aliases = former.filter((alias) => {
    if (!isPlainPath(alias)) leftOut('aliases', `${quote(alias)} is not a plain path`)
    return isPlainPath(alias) && routes.alias(alias) !== routes.post(slug)
  })
  const canonical = textIn(values, 'canonical_url')
  return frontMatter([
    ['title', title],
    [
      'description',
      visibleText(textIn(values, 'description') ?? '') || (descriptionFrom(body) ?? title),
    ],
    ['date', date.text],
    authors.length > 1 ? ['authors', authors] : ['author', authors[0] ?? unknownAuthor],
    ['slug', slug],
    ['tags', optional(tagsIn(values).map(tagOf))],
    ['cover', cover],
    ['coverAlt', cover && `Cover: ${title}`],
    ['aliases', optional(aliases)],
    ['draft', textIn(values, 'draft') === 'true' ? true : undefined],
    [
      'canonical',
      canonical === oldAddress(post) ? undefined : (httpsForm(canonical ?? '') ?? canonical),
    ],
  ])
}

const optional = (list: string[]) => (list.length === 0 ? undefined : [...new Set(list)])

/** The cover: the first of `images` that exists, or the post's picture named `…featured…`. */
function coverOf(post: SourcePost, files: SourceFiles) {
  const featured = files
    .beside(post)
    .find(([name]) => /featured[^/]*$/i.test(name) && fileKind(name) === 'picture')
  const candidates = [...textListIn(post.values, 'images'), ...(featured ? [featured[0]] : [])]
  const found = candidates.map((url) => files.find(url, post))
  const cover = found.find(({ destination }) => destination !== undefined)
  for (const { problem } of cover ? [cover] : found)
    if (problem) post.reportKey('images', problem, cover ? 'note' : 'fault')
  return cover && decodeAddress(cover.destination ?? '')
}

export function tagsIn(values: PlainValues) {
  const tags = new Map<string, string>()
  for (const written of textListIn(values, 'tags')) {
    const tag = visibleText(written.replace(/["“”`[\]]|^[\s']+|[\s']+$/g, ''))
    if (nameSlug(tag) !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  return [...tags.values()]
}

/** Returns a function that spells a tag as most posts do. */
export function commonSpelling(tags: readonly string[]) {
  const uses = groupBy(tags, (tag) => tag.toLowerCase())
  return (tag: string) => mostFrequent(uses.get(tag.toLowerCase()) ?? []) ?? tag
}
