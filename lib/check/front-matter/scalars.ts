import type { Scalar } from 'yaml'
import { valueProblem } from '#lib/check/bytes/characters.ts'
import type { Place, Report } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { isBlank } from '#lib/markdown/elements.ts'
import { clean, either, quote } from '#lib/text/message-format.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { defaultMaxLength, type Field, maxCount, slug } from '#schema/field.ts'
import { dateProblem } from './dates.ts'
import type { Value } from './values.ts'
import { yamlText } from './yaml-values.ts'

type ScalarField = Exclude<Field, { type: 'object' | 'objects' | 'strings' }>

/** Unquoted values that YAML 1.1, which Contentlayer reads, takes for a date, time or number. */
const otherTypes =
  /^(?:\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?|[-+]?_*\d[\d_]*(?:\.[\d_]*)?|[-+]?0b[01_]+|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?)$/

export function checkScalar(
  node: Scalar,
  field: ScalarField,
  name: string,
  where: Place,
  report: Report,
): Value | undefined {
  const { value, comment, type } = node
  const source = node.source ?? ''
  const tell = (message: string, rule: RuleId = 'front-matter/value-wrong'): undefined =>
    void report(rule, where, `${name}: ${message}`)
  const wrong = (message: string) => tell(`${quote(source.trim())} ${message}`)
  const doubt = (message: string) => tell(message, 'front-matter/value-doubtful')
  if (type === 'PLAIN' && typeof value === 'string' && /^\S/.test(comment ?? ''))
    doubt(`YAML leaves out ${quote(`#${comment}`)} as a comment; quote the value`)
  const mark = source.at(-1) ?? ''
  if (type === 'PLAIN' && /["']/.test(mark) && source.split(mark).length === 2)
    doubt(`${quote(source)} has a quotation mark too many; remove the ${mark} at its end`)
  if (/^[“”‘’][^“”]*[“”‘’]$/.test(source))
    doubt(
      `${quote(source)} has quotation marks that YAML treats as text; write ${yamlText(source.slice(1, -1))}`,
    )
  switch (field.type) {
    case 'boolean':
      if (typeof value === 'boolean') return { ...where, kind: 'flag', flag: value }
      return wrong('is neither true nor false; write true or false, without quotes')
    case 'number':
      if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= maxCount)
        return { ...where, kind: 'number', number: Number(value) }
      return wrong(`is not a count; write a whole number from 0 to ${maxCount}`)
    case 'date': {
      const problem = dateProblem(source, field.needsTime)
      return problem ? tell(problem) : { ...where, kind: 'text', text: source }
    }
    case 'enum':
      if (field.options.includes(source)) return { ...where, kind: 'text', text: source }
      return wrong(`is not an allowed value; write ${either(field.options)}`)
  }
  const { format, maxLength = defaultMaxLength } = field
  if (typeof value !== 'string' || (type === 'PLAIN' && otherTypes.test(value)))
    return wrong(`is a number, date or true/false to YAML; quote it: ${quote(source)}`)
  const text = value.trim()
  if (isBlank(text)) return wrong(`has no visible character; write ${exampleOf(field)}`)
  const line = text.replace(/[\n\r\u2028\u2029]+/g, ' ')
  if (line !== text)
    return wrong(`has a line break; write it on one line: ${name}: ${clean(line, maxLength)}`)
  if (value.length > maxLength)
    return wrong(`has ${value.length} characters; write ${maxLength} at most`)
  if (format && !(format.pattern.test(value) && (format.isValid?.(value) ?? true))) {
    const near = format === slug ? nameSlug(value) : ''
    return wrong(`is not valid here; write ${format.pattern.test(near) ? near : format.expected}`)
  }
  const markup = /\*\*[^*\s].*\*\*|\]\([^)]*\)|&(?:[a-z]{2,8}|#x?[\da-f]{1,6});/i.exec(text)?.[0]
  if (markup && !format)
    doubt(
      `${quote(markup)} shows as text, since values are not Markdown; write the bare words, or the character`,
    )
  // Escapes in double quotes (`\u200B`) make characters that the file itself does not have.
  const hidden = type === 'QUOTE_DOUBLE' ? valueProblem(value) : undefined
  if (hidden) tell(hidden.message, hidden.rule)
  return { ...where, kind: 'text', text }
}

const examples = {
  string: 'A line of text',
  date: '2026-08-28',
  boolean: 'true',
  number: '1',
  objects: "a list of lines that begin with '- '",
}

/** A valid value, for messages that say what to write. */
export function exampleOf(field: Field): string {
  if (field.type === 'strings') return `[${exampleOf({ ...field, type: 'string' })}]`
  if (field.type === 'object')
    return `the keys ${Object.keys(field.fields).join(', ')} indented below it`
  if (field.type === 'enum') return field.options[0] ?? ''
  if (field.type === 'date' && field.needsTime) return '2026-08-28T16:00:00Z'
  const expected = field.type === 'string' ? field.format?.expected : undefined
  return /such as ([^,]+)/.exec(expected ?? '')?.[1] ?? examples[field.type]
}
