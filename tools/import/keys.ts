import { dateProblem } from '#lib/check/front-matter/scalars.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { decodeAddress } from '#lib/site/addresses.ts'
import { routes } from '#lib/site/routes.ts'
import { nameSlug } from '#lib/text/names.ts'
import { frontMatter } from '#tools/documents/documents.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { oldAddress } from './addresses.ts'
import type { SourcePost } from './blog.ts'
import { descriptionFrom } from './description.ts'
import type { SourceFiles } from './files.ts'
import { outdatedPosts } from './outdated.ts'

const mappedKeys =
  'title description slug author tags images aliases draft date canonical_url linktitle'.split(' ')

/** Placeholders, which the check reports. */
const unknownAuthor = '@who-wrote-this'
const unknownDate = 'YYYY-MM-DD'

export function keysOf(post: SourcePost, body: string, files: SourceFiles) {
  const { values, reportKey, slug } = post
  for (const key of values.keys())
    if (!mappedKeys.includes(key))
      reportKey(key, 'is not known to the import and is left out', 'note')
  const title = textIn(values, 'title')
  if (title === undefined) {
    reportKey('title', 'is missing')
    return
  }
  const date = textIn(values, 'date')
  const problem = date === undefined ? 'is missing' : dateProblem(date)
  if (problem) reportKey('date', `${problem}; the post has the placeholder ${unknownDate}`)
  const authors = authorsIn(values)
  if (authors.length === 0)
    reportKey('author', `is missing; the post has the placeholder ${unknownAuthor}`)
  const cover = coverOf(post, files)
  const renamed = files
    .beside(post)
    .flatMap(([name, file]) => (file.isRenamed ? [post.address + name] : []))
  const aliases = [post.address, ...post.aliases, ...renamed].filter(
    (alias) => routes.alias(alias) !== routes.post(slug),
  )
  const canonical = textIn(values, 'canonical_url')
  return frontMatter({
    title,
    description: textIn(values, 'description') ?? descriptionFrom(body) ?? title,
    date: problem ? unknownDate : date,
    ...(authors.length > 1 ? { authors } : { author: authors[0] ?? unknownAuthor }),
    slug,
    tags: optional(tagsIn(values)),
    cover,
    coverAlt: cover && `Cover: ${title}`,
    aliases: optional(aliases),
    outdated: outdatedPosts[slug],
    draft: textIn(values, 'draft') === 'true' || undefined,
    canonical: canonical === oldAddress(post) ? undefined : canonical,
  })
}

const optional = (list: string[]) => (list.length === 0 ? undefined : [...new Set(list)])

function authorsIn(values: PlainValues) {
  const names = textListIn(values, 'author').flatMap((text) =>
    text.trim().split(/\s*[,;]\s*(?:and |& )?|\s(?:and|&)\s/i),
  )
  return [...new Set(names)].filter((name) => nameSlug(name) !== '')
}

function tagsIn(values: PlainValues) {
  const tags = textListIn(values, 'tags')
    .map((tag) => tag.replace(/"/g, '').trim())
    .filter((tag) => nameSlug(tag) !== '')
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()]
}

function coverOf(post: SourcePost, files: SourceFiles) {
  const featured = files
    .beside(post)
    .find(([name]) => /featured[^/]*$/i.test(name) && fileKind(name) === 'picture')
  const candidates = [...textListIn(post.values, 'images'), ...(featured?.slice(0, 1) ?? [])]
  const found = candidates.map((url) => files.find(String(url), post))
  const cover = found.find(({ destination }) => destination !== undefined)
  for (const { problem } of cover ? [cover] : found)
    if (problem) post.reportKey('images', problem, cover ? 'note' : 'fault')
  return cover && decodeAddress(cover.destination ?? '')
}
