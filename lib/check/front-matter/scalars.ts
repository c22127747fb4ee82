import type { Scalar } from 'yaml'
import type { Place, RuleId } from '#lib/check/diagnostic.ts'
import { isBlank } from '#lib/markdown/elements.ts'
import { either, quote } from '#lib/text/message-format.ts'
import { defaultMaxLength, type Field, isoDate, maxCount } from '#schema/collection.ts'
import type { Value } from './values.ts'

type ScalarField = Exclude<Field, { type: 'object' | 'objects' | 'strings' }>

export type ReportProblem = (message: string, rule?: RuleId, at?: Place) => undefined

export function checkScalar(
  node: Scalar,
  field: ScalarField,
  name: string,
  where: Place,
  reportProblem: ReportProblem,
): Value | undefined {
  const { value, comment, type } = node
  const source = node.source ?? ''
  const wrong = (message: string) => reportProblem(`${quote(source.trim())} ${message}`)
  const valid = (text: string): Value => ({ ...where, kind: 'text', text })
  // In a title, ' #' is more likely meant than a comment.
  if (comment && type === 'PLAIN' && /^(?:title|description)$/.test(name))
    reportProblem(
      `YAML leaves out ${quote(`#${comment}`)} as a comment; quote the value`,
      'front-matter/value-doubtful',
    )
  switch (field.type) {
    case 'boolean':
      if (typeof value === 'boolean') return valid(String(value))
      return wrong('is neither true nor false; write true or false without quotes')
    case 'number':
      if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= maxCount)
        return valid(source)
      return wrong(`is not a count; write a whole number from 0 to ${maxCount} without quotes`)
    case 'date': {
      const problem = dateProblem(source, field.needsTime)
      return problem ? reportProblem(problem) : valid(source)
    }
    case 'enum':
      if (field.options.includes(source)) return valid(source)
      return wrong(`is not an allowed value; write ${either(field.options)}`)
  }
  const { format, maxLength = defaultMaxLength } = field
  if (typeof value !== 'string')
    return wrong(`is a number or true/false to YAML; quote it: ${quote(source)}`)
  const text = value.trim()
  if (isBlank(text)) return wrong(`has no visible character; write ${exampleInWords(field)}`)
  if (/\p{Surrogate}/u.test(text))
    return wrong('has half of a character, such as an emoji; write the character itself')
  if (/[\n\r\u2028\u2029]/.test(text)) return wrong('has a line break; write it on one line')
  if (value.length > maxLength)
    return wrong(`has ${value.length} characters; write ${maxLength} at most`)
  if (format && !(format.pattern.test(value) && (format.isValid?.(value) ?? true)))
    return wrong(`is not valid here; write ${format.expected}`)
  return valid(text)
}

const examples = {
  string: 'a line of text',
  boolean: 'true',
  number: '1',
  objects: "a list of lines that begin with '- '",
}

export function exampleOf(field: Field): string {
  if (field.type === 'strings') return `[${exampleOf({ ...field, type: 'string' })}]`
  if (field.type === 'object')
    return `the keys ${Object.keys(field.fields).join(', ')} indented below it`
  if (field.type === 'enum') return field.options[0] ?? ''
  if (field.type === 'date') {
    const today = new Date().toISOString().slice(0, 10)
    return field.needsTime ? `${today}T16:00:00Z` : today
  }
  if (field.type === 'string' && field.required && !field.format) return field.description
  const expected = field.type === 'string' ? field.format?.expected : undefined
  return /such as ([^,]+)/.exec(expected ?? '')?.[1] ?? examples[field.type]
}

/** The example within a sentence. */
export function exampleInWords(field: Field) {
  const example = exampleOf(field)
  if (example !== field.description) return example
  return example.charAt(0).toLowerCase() + example.slice(1)
}

export function dateProblem(text: string, needsTime = false) {
  const wrong = (found: string, wanted: string) => `${quote(text)} ${found}; write ${wanted}`
  if (!isoDate.pattern.test(text)) return wrong('is not a date', isoDate.expected)
  if (needsTime && !text.includes('T'))
    return wrong('has no time', `it with the zone, such as ${text}T16:00:00Z`)
  const [day = ''] = text.split('T')
  const date = new Date(day)
  const isReal = date.getTime() >= 0 && date.toISOString().startsWith(day) && day < '2200'
  return isReal ? undefined : wrong('is not a day from 1970 to 2199', 'one such as 2026-08-28')
}
