import path from 'node:path'
import { mixedWord } from '#lib/check/bytes/look-alike.ts'
import { type Report, start } from '#lib/check/place.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { trim } from '#lib/text/trim.ts'
import type { Collection, CollectionName } from '#schema/collections.ts'
import type { Fields } from '#schema/field.ts'
import { isReservedSlug, Post } from '#schema/post.ts'
import { projectSlug } from '#schema/project.ts'
import { timeOf } from './dates.ts'
import { isTrue, mapsOf, type Text, textOf, textsOf, type Values } from './values.ts'

/** Rules of one file that span several of its keys, or its name. */
export function checkOwnRules(file: string, { name, fields }: Collection, values: Values, report: Report): void {
  ownRules[name]?.(values, report, file)
  checkRelations(fields, values, report)
}

/** What no definition of a field says, of the kinds that have such rules. */
const ownRules: Partial<Record<CollectionName, (values: Values, report: Report, file: string) => void>> = {
  Post: checkPost,
  Maintainer: checkMaintainer,
  Project: checkProject,
}

/** What the definitions of a document's own fields say of others: which date comes first, what is in a list once. */
function checkRelations(fields: Fields, values: Values, report: Report): void {
  for (const [key, field] of Object.entries(fields)) {
    if (field.type === 'date' && field.notBefore !== undefined)
      checkOrder(textOf(values, field.notBefore), textOf(values, key), key, report)
    if (field.type !== 'objects') continue
    for (const [name, below] of Object.entries(field.fields)) {
      if (below.type !== 'string' || !below.unique) continue
      const texts = mapsOf(values, key).map((entry) => textOf(entry.values, name))
      checkOnce(texts, name, report)
    }
  }
}

/** What a new post holds until its author writes a description. */
const placeholder = Post.fields.description.description

function checkPost(values: Values, report: Report): void {
  const draft = isTrue(values, 'draft')
  const slug = textOf(values, 'slug')
  if (slug && isReservedSlug(slug.text)) {
    report(
      'site/address-taken',
      slug,
      `slug: ${quote(slug.text)} is the address of a page of the blog itself; write another such as ${slug.text}-post`,
    )
  }
  const description = textOf(values, 'description')
  if (description && description.text === placeholder && !draft) {
    report(
      'post/description-placeholder',
      description,
      'description: is still the example; write one sentence about this post, or keep draft: true',
    )
  }
  const authors = textsOf(values, 'authors')
  const given = values.get('authors')
  if (values.has('author') && given)
    report('post/author-wrong', given, 'authors: author is given too; keep authors for several people, author for one')
  if (given && authors.length === 0)
    report(
      'post/author-wrong',
      given,
      'authors: is an empty list; write authors: [Falco Community] or author: Falco Community',
    )
  for (const author of authorsOf(values)) {
    const mixed = mixedWord(author.text)
    if (mixed !== undefined)
      report(
        'post/author-doubtful',
        author,
        `author: ${quote(mixed)} mixes letters of alphabets that look alike; write the name in one alphabet`,
      )
    if (!author.text.startsWith('@') && nameSlug(author.text) === '')
      report(
        'post/author-wrong',
        author,
        `author: ${quote(author.text)} has no letter or digit to make an address of; write a name`,
      )
  }
  for (const tag of textsOf(values, 'tags')) {
    if (nameSlug(tag.text) === '')
      report(
        'post/tag-wrong',
        tag,
        `tags: ${quote(tag.text)} has no letter or digit to make an address of; write a word`,
      )
    const bare = withoutStrayQuotes(tag.text)
    if (bare !== tag.text && bare !== '')
      report('post/tag-doubtful', tag, `tags: ${quote(tag.text)} has a stray quotation mark; write ${clean(bare)}`)
  }
  const cover = textOf(values, 'cover')
  if (cover && !values.has('coverAlt'))
    report(
      'post/cover-incomplete',
      cover,
      'coverAlt: is missing; add a line that says what the cover shows, such as coverAlt: A falcon in flight',
    )
  const coverAlt = textOf(values, 'coverAlt')
  if (coverAlt && !values.has('cover'))
    report(
      'post/cover-incomplete',
      coverAlt,
      'cover: is missing, and coverAlt describes it; add cover: ./picture.png, or remove coverAlt',
    )
  for (const alias of textsOf(values, 'aliases')) checkAlias(alias, report)
}

/** A tag without marks at its ends, and without the one that has no partner. */
function withoutStrayQuotes(tag: string): string {
  const inner = trim(tag, /["'`“”„\s]/)
  return (inner.match(/["“”„]/g)?.length ?? 0) % 2 === 0 ? inner : inner.replace(/["“”„]/g, '')
}

/** An alias becomes a folder of the exported site, so it may be nothing but a plain path. */
function checkAlias(alias: Text, report: Report): void {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(alias.text)) {
    return report(
      'post/alias-wrong',
      alias,
      `aliases: ${quote(alias.text)} is an address of another site; write a path of this one such as /blog/old-name/`,
    )
  }
  if (!isPlainPath(alias.text)) {
    report(
      'post/alias-wrong',
      alias,
      `aliases: ${quote(alias.text)} is not a plain path; write one such as /blog/old-name/, of letters, digits, hyphens and slashes`,
    )
  }
}

/** Who a post is by, in `author` or `authors`. */
export function authorsOf(values: Values): Text[] {
  const author = textOf(values, 'author')
  return author ? [author] : textsOf(values, 'authors')
}

function checkMaintainer(values: Values, report: Report, file: string): void {
  const github = textOf(values, 'github')
  const name = path.posix.basename(file, '.md')
  if (github && github.text.toLowerCase() !== name) {
    report(
      'document/file-name',
      github,
      `github: ${quote(github.text)} is not the file's name; rename the file to ${quote(`${github.text.toLowerCase()}.md`)}, or write the handle of ${quote(name)}`,
    )
  }
}

function checkProject(values: Values, report: Report, file: string): void {
  const name = textOf(values, 'name')
  const wanted = name && `${projectSlug(name.text)}.md`
  if (name && path.posix.basename(file) !== wanted) {
    report(
      'document/file-name',
      name,
      `name: ${quote(name.text)} is not the file's name; rename the file to ${quote(wanted ?? '')}, or write the name of the repository`,
    )
  }
}

function checkOrder(from: Text | undefined, to: Text | undefined, key: string, report: Report): void {
  if (from && to && timeOf(to.text) < timeOf(from.text)) {
    report(
      'front-matter/date-wrong',
      to,
      `${key}: ${to.text} is before ${from.text}; write a later day, or remove the line`,
    )
  }
}

function checkOnce(texts: readonly (Text | undefined)[], key: string, report: Report): void {
  const seen = new Map<string, Text>()
  for (const text of texts) {
    if (!text) continue
    const first = seen.get(text.text)
    if (first)
      report(
        'front-matter/value-wrong',
        text,
        `${key}: ${quote(text.text)} is a duplicate of line ${first.line}; keep one of the two`,
      )
    else seen.set(text.text, text)
  }
}

/** Reports a post without author at line 1; needs the keys as written, since a wrong author is not a missing one. */
export function checkHasAuthor(keys: ReadonlySet<string>, report: Report): void {
  if (keys.has('author') || keys.has('authors')) return
  report(
    'post/author-wrong',
    start,
    "author: is missing; add a line such as author: Falco Community, or authors: [A name, '@handle']",
  )
}
