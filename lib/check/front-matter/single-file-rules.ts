import path from 'node:path'
import type { Report, RuleId } from '#lib/check/diagnostic.ts'
import { isPlainPath } from '#lib/site/addresses.ts'
import { quote } from '#lib/text/message-format.ts'
import type { Collection } from '#schema/collections.ts'
import { Post } from '#schema/post.ts'
import { placeholderDescription } from '#schema/project.ts'
import { isDraft, textsOf, textValue, type Values } from './values.ts'

type ReportKey = (
  key: string,
  message: string,
  rule?: RuleId,
  value?: ReturnType<Values['get']>,
) => void

export function checkOwnRules(
  file: string,
  { name, page }: Collection,
  values: Values,
  report: Report,
) {
  const reportKey: ReportKey = (
    key,
    message,
    rule = 'front-matter/value-wrong',
    value = values.get(key),
  ) => {
    const text = value?.kind === 'text' ? `${quote(value.text)} ` : ''
    if (value) report(rule, value, `${key}: ${text}${message}`)
  }
  if (name === 'Post') checkPost(values, reportKey)
  const named = page && textValue(values, page.key)?.text
  if (!named || (name !== 'Maintainer' && name !== 'Project')) return
  const wanted = `${page.toSegment?.(named) ?? named}.md`
  if (path.posix.basename(file) !== wanted)
    reportKey(page.key, `is not the file's name; rename the file to ${quote(wanted)}`)
  // `npm run new` leaves these placeholders.
  const isPlaceholder = textValue(values, 'description')?.text === placeholderDescription(named)
  if (name === 'Project' && isPlaceholder)
    reportKey(
      'description',
      'is the placeholder; write what the project is for',
      'document/placeholder',
    )
  if (name === 'Maintainer' && textValue(values, 'name')?.text === named)
    reportKey('name', 'is the handle; write the full name', 'document/placeholder')
}

function checkPost(values: Values, reportKey: ReportKey) {
  // In a new post, the value of a key is the schema's description of that field.
  for (const key of ['title', 'description'] as const)
    if (textValue(values, key)?.text === Post.fields[key].description && !isDraft(values))
      reportKey(key, 'is still the placeholder; write your own, or add draft: true')
  if (values.has('author') || textsOf(values, 'authors').length === 0)
    reportKey(
      'authors',
      'is empty, or beside author; write author for one person, authors for several',
    )
  if (!values.has('coverAlt'))
    reportKey('cover', 'has no coverAlt; describe it: coverAlt: A falcon')
  if (!values.has('cover')) reportKey('coverAlt', 'has no cover; add cover: ./picture.png')
  for (const alias of textsOf(values, 'aliases'))
    if (!isPlainPath(alias.text)) {
      const message = 'is not a path of this site; write a plain one such as /blog/old-name/'
      reportKey('aliases', message, undefined, alias)
    }
}
