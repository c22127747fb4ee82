import path from 'node:path'
import { mixedWord } from '#lib/check/bytes/look-alike.ts'
import type { Report } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { groupBy } from '#lib/group-by.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { quote } from '#lib/text/message-format.ts'
import type { Collection } from '#schema/collections.ts'
import type { Fields } from '#schema/field.ts'
import { Post } from '#schema/post.ts'
import { placeholderDescription } from '#schema/project.ts'
import { isTrue, mapsOf, type Text, textOf, textsOf, type Values } from './values.ts'

/** Checks the rules that span several keys of one file, or its name. */
export function checkOwnRules(
  file: string,
  { name, fields, page }: Collection,
  values: Values,
  report: Report,
) {
  const wrong = (rule: RuleId, key: string, value: Text, message: string) =>
    report(rule, value, `${key}: ${quote(value.text)} ${message}`)
  checkRelations(fields, values, wrong)
  const named = page && textOf(values, page.key)
  if (page && named) {
    const advice = `write another such as ${named.text}-2`
    if (page.isReserved?.(named.text))
      wrong('site/address-taken', page.key, named, `is a page of the site itself; ${advice}`)
    const base = path.posix.basename(file, '.md')
    const wanted = page.part?.(named.text) ?? named.text
    if ((name === 'Maintainer' || name === 'Project') && base !== wanted)
      wrong(
        'document/file-name',
        page.key,
        named,
        `is not the file's name; rename it to ${quote(`${wanted}.md`)}`,
      )
  }
  if (name === 'Post') checkPost(values, wrong, report)
  if (name === 'Maintainer') checkMaintainer(values, wrong, report)
  const description = textOf(values, 'description')
  if (name === 'Project' && named && description?.text === placeholderDescription(named.text))
    wrong(
      'document/placeholder',
      'description',
      description,
      'is that of a new file; write what the project is for',
    )
}

type Wrong = (rule: RuleId, key: string, value: Text, message: string) => void

function checkRelations(fields: Fields, values: Values, wrong: Wrong) {
  for (const [key, field] of Object.entries(fields)) {
    const from =
      field.type === 'date' && field.notBefore ? textOf(values, field.notBefore) : undefined
    const to = textOf(values, key)
    if (from && to && Date.parse(to.text) < Date.parse(from.text))
      wrong(
        'front-matter/date-wrong',
        key,
        to,
        `is before ${from.text}; write a later day, or remove the line`,
      )
    if (field.type !== 'objects') continue
    for (const entry of mapsOf(values, key)) checkRelations(field.fields, entry.values, wrong)
    for (const [below, is] of Object.entries(field.fields)) {
      if (is.type !== 'string' || !is.unique) continue
      const texts = mapsOf(values, key).flatMap((entry) => textOf(entry.values, below) ?? [])
      for (const [first, ...others] of groupBy(texts, ({ text }) => text).values())
        for (const other of others)
          wrong(
            'front-matter/value-wrong',
            below,
            other,
            `is a duplicate of line ${first?.line}; keep one`,
          )
    }
  }
}

/**
 * Reports what `npm run new` leaves to fill in. A name may be a handle, and former maintainers may
 * have no project.
 */
function checkMaintainer(values: Values, wrong: Wrong, report: Report) {
  const projects = values.get('projects')
  const isFilled = ['projects', 'formerProjects'].some((key) => textsOf(values, key).length > 0)
  if (!projects || isFilled || values.has('until')) return
  report(
    'document/placeholder',
    projects,
    'projects: is empty; write the repositories, such as projects: [falco]',
  )
  const name = textOf(values, 'name')
  if (name && name.text === textOf(values, 'github')?.text)
    wrong('document/placeholder', 'name', name, 'is the handle; write the full name')
}

/** The description that the template of a new post has; the author should replace it. */
const placeholder = Post.fields.description.description

function checkPost(values: Values, wrong: Wrong, report: Report) {
  const description = textOf(values, 'description')
  if (description?.text === placeholder && !isTrue(values, 'draft'))
    wrong(
      'post/description-placeholder',
      'description',
      description,
      'is the example; write your own, or draft: true',
    )
  const authors = values.get('authors')
  if (authors && (values.has('author') || textsOf(values, 'authors').length === 0))
    report(
      'post/author-wrong',
      authors,
      'authors: is empty or beside author; write author for one, authors for several',
    )
  for (const author of authorsOf(values))
    if (mixedWord(author.text) !== undefined)
      wrong(
        'post/author-doubtful',
        'author',
        author,
        'mixes alphabets that look alike; write the name in one',
      )
  const cover = textOf(values, 'cover')
  const coverAlt = textOf(values, 'coverAlt')
  if (cover && !values.has('coverAlt'))
    report(
      'post/cover-incomplete',
      cover,
      'coverAlt: is missing; say what the cover shows: coverAlt: A falcon',
    )
  if (coverAlt && !values.has('cover'))
    report(
      'post/cover-incomplete',
      coverAlt,
      'cover: is missing; add cover: ./picture.png, or remove coverAlt',
    )
  for (const alias of textsOf(values, 'aliases').filter(({ text }) => !isPlainPath(text)))
    wrong(
      'post/alias-wrong',
      'aliases',
      alias,
      'is not a path of this site; write a plain one such as /blog/old-name/',
    )
}

export function authorsOf(values: Values) {
  const author = textOf(values, 'author')
  return author ? [author] : textsOf(values, 'authors')
}
