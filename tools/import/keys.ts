import { fileKind } from '#lib/media/media-types.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { decodeAddress } from '#lib/site/link-target.ts'
import { routes } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { frontMatter } from '#tools/documents/documents.ts'
import { textIn, textListIn } from '#tools/documents/yaml.ts'
import type { SourcePost } from './blog.ts'
import { descriptionFrom } from './description.ts'
import type { SourceFiles } from './files.ts'
import {
  dateKeys,
  expiryKeys,
  heldBackBy,
  tagsIn,
  unknownAuthor,
  visibleText,
} from './front-matter.ts'
import { oldAddress } from './site.ts'

const mappedKeys = new Set([
  ...'title description slug url author authors params tags images aliases draft'.split(' '),
  'canonical_url',
  ...dateKeys,
  ...expiryKeys,
])

export function keysOf(
  post: SourcePost,
  body: string,
  files: SourceFiles,
  fullName: (name: string) => string,
) {
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
  const { people, others } = post.authors
  for (const name of others) leftOut('author', `${quote(name)} is not a person`)
  if (people.length === 0)
    reportKey('author', `is missing; the post has the placeholder ${unknownAuthor}`)
  const authors = [...new Set(people.map(fullName))]
  for (const name of people) {
    const change = `changed ${quote(name)} to ${quote(fullName(name))}`
    if (fullName(name) !== name) note('author', `${change}, most likely the same person`)
  }
  const cover = coverOf(post, files)
  // The post and its renamed pictures keep their old addresses as aliases if these are plain
  // paths: static hosts cannot serve others.
  const renamed = files
    .beside(post)
    .flatMap(([name, file]) => (file.isRenamed ? [post.address + name] : []))
  const aliases = [post.address, ...post.aliases, ...renamed].filter((alias) => {
    if (!isPlainPath(alias))
      leftOut('aliases', `${quote(alias)} is not a plain path (ASCII letters, digits and _~.+-)`)
    return isPlainPath(alias) && routes.alias(alias) !== routes.post(slug)
  })
  const held = heldBackBy(values)
  if (held) note(held, 'keeps Hugo from publishing the post today; it is now a draft')
  const canonical = textIn(values, 'canonical_url')
  const description = visibleText(textIn(values, 'description') ?? '') || descriptionFrom(body)
  return frontMatter({
    title,
    description: description ?? title,
    date: date.text,
    ...(authors.length > 1 ? { authors } : { author: authors[0] ?? unknownAuthor }),
    slug,
    tags: optional(tagsIn(values)),
    cover,
    coverAlt: cover && `Cover: ${title}`,
    aliases: optional(aliases),
    draft: held !== undefined || textIn(values, 'draft') === 'true' || undefined,
    canonical: canonical === oldAddress(post) ? undefined : canonical,
  })
}

const optional = (list: string[]) => (list.length === 0 ? undefined : [...new Set(list)])

/** The cover: the first of `images` that exists, otherwise a picture named `…featured…`. */
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
