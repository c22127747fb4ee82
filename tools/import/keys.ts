import { fileKind } from '#lib/media/media-types.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { decodeAddress } from '#lib/site/link-target.ts'
import { routes } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { frontMatter } from '#tools/documents/documents.ts'
import { textIn, textListIn } from '#tools/documents/yaml.ts'
import { oldAddress } from './addresses.ts'
import type { SourcePost } from './blog.ts'
import { descriptionFrom } from './description.ts'
import type { SourceFiles } from './files.ts'
import { authorsIn, dateIn, heldBackBy, tagsIn, unknownAuthor } from './front-matter.ts'
import { outdatedPosts } from './outdated.ts'

const mappedKeys =
  'title description slug url author authors tags images aliases draft date publishdate expirydate canonical_url'.split(
    ' ',
  )

export function keysOf(
  post: SourcePost,
  body: string,
  files: SourceFiles,
  fullName: (name: string) => string,
) {
  const { values, reportKey, slug } = post
  const leftOut = (key: string, message: string) =>
    reportKey(key, `${message} and is left out`, 'note')
  for (const key of values.keys())
    if (!mappedKeys.includes(key)) leftOut(key, 'is not used by this site')
  const title = textIn(values, 'title')
  if (title === undefined) {
    reportKey('title', 'is missing')
    return
  }
  const { date, problem } = dateIn(values)
  if (problem) reportKey('date', `${problem}; the post has the placeholder ${date}`)
  const { people, companies } = authorsIn(values)
  for (const name of companies) leftOut('author', `${quote(name)} is not a person`)
  if (people.length === 0)
    reportKey('author', `is missing; the post has the placeholder ${unknownAuthor}`)
  for (const name of people.filter((one) => fullName(one) !== one)) {
    const change = `changed ${quote(name)} to ${quote(fullName(name))}`
    reportKey('author', `${change}, most likely the same person`, 'note')
  }
  const authors = [...new Set(people.map(fullName))]
  const cover = coverOf(post, files)
  const renamed = files
    .beside(post)
    .flatMap(([name, file]) => (file.isRenamed ? [post.address + name] : []))
  // Static hosts can redirect only plain paths.
  const aliases = [post.address, ...post.aliases, ...renamed].filter((alias) => {
    if (!isPlainPath(alias)) leftOut('aliases', `${quote(alias)} is not a plain path`)
    return isPlainPath(alias) && routes.alias(alias) !== routes.post(slug)
  })
  const held = heldBackBy(values)
  if (held) reportKey(held, 'keeps Hugo from publishing the post today; it is now a draft', 'note')
  const canonical = textIn(values, 'canonical_url')
  return frontMatter({
    title,
    description: textIn(values, 'description') ?? descriptionFrom(body) ?? title,
    date,
    ...(authors.length > 1 ? { authors } : { author: authors[0] ?? unknownAuthor }),
    slug,
    tags: optional(tagsIn(values)),
    cover,
    coverAlt: cover && `Cover: ${title}`,
    aliases: optional(aliases),
    outdated: outdatedPosts[slug],
    draft: held !== undefined || textIn(values, 'draft') === 'true' || undefined,
    canonical: canonical === oldAddress(post) ? undefined : canonical,
  })
}

const optional = (list: string[]) => (list.length === 0 ? undefined : [...new Set(list)])

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
