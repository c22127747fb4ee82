import path from 'node:path'
import type { Report, RuleId } from '#lib/check/finding.ts'
import { groupBy } from '#lib/group-by.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { quote } from '#lib/text/message-format.ts'
import type { Fields } from '#schema/collection.ts'
import type { Collection } from '#schema/collections.ts'
import { Post } from '#schema/post.ts'
import { placeholderDescription } from '#schema/project.ts'
import { isDraft, mapsOf, textsOf, textValue, type Value, type Values } from './values.ts'

/** Reports a wrong value: its key, then the value if it is a text, then `message`. */
type Wrong = (rule: RuleId, key: string, value: Value, message: string) => void

export function checkOwnRules(
  file: string,
  { name, fields, page }: Collection,
  values: Values,
  report: Report,
) {
  const wrong: Wrong = (rule, key, value, message) =>
    report(rule, value, `${key}: ${value.kind === 'text' ? `${quote(value.text)} ` : ''}${message}`)
  checkRelations(fields, values, wrong)
  const named = page && textValue(values, page.key)
  if (page && named && (name === 'Maintainer' || name === 'Project')) {
    const wanted = `${page.part?.(named.text) ?? named.text}.md`
    const message = `is not the file's name; rename the file to ${quote(wanted)}`
    if (path.posix.basename(file) !== wanted)
      wrong('front-matter/value-wrong', page.key, named, message)
  }
  if (name === 'Post') checkPost(values, wrong, report)
  if (name === 'Maintainer') checkMaintainer(values, wrong)
  const description = textValue(values, 'description')
  if (name === 'Project' && named && description?.text === placeholderDescription(named.text)) {
    const message = 'is still the placeholder; write what the project is for'
    wrong('document/placeholder', 'description', description, message)
  }
}

function checkRelations(fields: Fields, values: Values, wrong: Wrong) {
  for (const [key, field] of Object.entries(fields)) {
    const from = field.type === 'date' && textValue(values, field.notBefore ?? '')
    const to = textValue(values, key)
    if (from && to && Date.parse(to.text) < Date.parse(from.text)) {
      const message = `is before ${from.text}; write a later day, or remove the line`
      wrong('front-matter/value-wrong', key, to, message)
    }
    if (field.type !== 'objects') continue
    const entries = mapsOf(values, key)
    for (const entry of entries) checkRelations(field.fields, entry.values, wrong)
    for (const [below, is] of Object.entries(field.fields)) {
      if (is.type !== 'string' || !is.unique) continue
      const texts = entries.flatMap((entry) => textValue(entry.values, below) ?? [])
      for (const [first, ...others] of groupBy(texts, ({ text }) => text).values())
        for (const other of others) {
          const message = `is a duplicate of line ${first?.line}; keep one`
          wrong('front-matter/value-wrong', below, other, message)
        }
    }
  }
}

/** Reports `projects` left empty after `npm run new`, and then also a handle as `name`. */
function checkMaintainer(values: Values, wrong: Wrong) {
  const projects = values.get('projects')
  const isFilled = ['projects', 'formerProjects'].some((key) => textsOf(values, key).length > 0)
  if (!projects || isFilled || values.has('until')) return
  const message = 'is empty; write the repositories, such as projects: [falco]'
  wrong('document/placeholder', 'projects', projects, message)
  const name = textValue(values, 'name')
  if (name && name.text === textValue(values, 'github')?.text)
    wrong('document/placeholder', 'name', name, 'is the handle; write the full name')
}

function checkPost(values: Values, wrong: Wrong, report: Report) {
  // In a new post, the value of `description` is the schema's description of that field.
  for (const key of ['title', 'description'] as const) {
    const value = textValue(values, key)
    const message = 'is still the placeholder; write your own, or add draft: true'
    if (value?.text === Post.fields[key].description && !isDraft(values))
      wrong('front-matter/value-wrong', key, value, message)
  }
  const authors = values.get('authors')
  if (authors && (values.has('author') || textsOf(values, 'authors').length === 0)) {
    const message =
      'is empty, or used together with author; write author for one person, authors for several'
    wrong('front-matter/value-wrong', 'authors', authors, message)
  }
  const cover = values.get('cover')
  const coverAlt = values.get('coverAlt')
  const missing = (at: Value, message: string) => report('front-matter/key-missing', at, message)
  if (cover && !coverAlt)
    missing(cover, 'coverAlt: is missing; describe the cover: coverAlt: A falcon')
  if (coverAlt && !cover)
    missing(coverAlt, 'cover: is missing; add cover: ./picture.png, or remove coverAlt')
  for (const alias of textsOf(values, 'aliases').filter(({ text }) => !isPlainPath(text))) {
    const message = 'is not a path of this site; write a plain one such as /blog/old-name/'
    wrong('front-matter/value-wrong', 'aliases', alias, message)
  }
}
