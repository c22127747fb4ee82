import type { Scalar } from 'yaml'
import { decodedProblem } from '#lib/check/bytes/characters.ts'
import type { Place, Problem, Report } from '#lib/check/place.ts'
import { type RuleId, severityOf } from '#lib/check/rules.ts'
import { clean, either, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { type Field, mostCharacters, mostCounted, slug } from '#schema/field.ts'
import { dateProblem } from './dates.ts'
import { exampleOf } from './example.ts'
import type { Value } from './values.ts'

type ScalarField = Exclude<Field, { type: 'object' | 'objects' | 'strings' }>

/** Holds a single value against the definition of its key, reports what differs, and gives the value where it is right. */
export function checkScalar(
  node: Scalar,
  field: ScalarField,
  name: string,
  where: Place,
  report: Report,
): Value | undefined {
  const { value } = node
  const source = node.source ?? String(value)
  if (typeof value === 'string' && value.trim() === '') {
    return void report(
      'front-matter/key-missing',
      where,
      `${name}: is empty; ${field.required ? `write ${exampleOf(field)}` : 'write a value, or remove the line'}`,
    )
  }
  const lost =
    typeof value === 'string' && node.type === 'PLAIN' && node.comment !== undefined && /^\S/.test(node.comment ?? '')
  if (lost)
    report(
      'front-matter/value-doubtful',
      where,
      `${name}: YAML leaves out what follows ' #', here ${quote(`#${node.comment}`)}; quote the value`,
    )
  switch (field.type) {
    case 'boolean':
      if (typeof value === 'boolean') return { ...where, kind: 'flag', flag: value }
      return void report(
        'front-matter/type-wrong',
        where,
        `${name}: ${quote(source)} is neither true nor false; write true or false, without quotes`,
      )
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value))
        return void report(
          'front-matter/type-wrong',
          where,
          `${name}: ${quote(source)} is not a number; write a number such as 1, without quotes`,
        )
      if (field.isCount && !(Number.isInteger(value) && value >= 0 && value <= mostCounted))
        return void report(
          'front-matter/type-wrong',
          where,
          `${name}: ${quote(source)} is not a count; write a whole number from 0 to ${mostCounted}`,
        )
      return { ...where, kind: 'number', number: value }
    case 'date': {
      const problem = dateProblem(source)
      if (problem) return void report(problem.rule, where, `${name}: ${problem.message}`)
      return { ...where, kind: 'text', text: source }
    }
    case 'enum': {
      if (typeof value === 'string' && field.options.includes(value)) return { ...where, kind: 'text', text: value }
      const near = nearest(source, field.options)
      return void report(
        'front-matter/value-wrong',
        where,
        `${name}: ${quote(source)} is none of its values; write ${near ? `${near} (known: ${field.options.join(', ')})` : either(field.options)}`,
      )
    }
    case 'string': {
      const problem = stringProblem(node, source, name, field)
      if (problem) return void report(problem.rule, where, `${name}: ${problem.message}`)
      // Only there can an escape put what the file itself does not hold.
      const character = node.type === 'QUOTE_DOUBLE' ? decodedProblem(String(value), () => '') : undefined
      if (character) report(character.rule, where, `${name}: ${character.message}`)
      if (character && severityOf(character.rule) === 'error') return undefined
      return { ...where, kind: 'text', text: String(value).trim() }
    }
  }
}

/** Plain text that other YAML readers, among them Contentlayer's, take for a date, a time or a number (YAML 1.1). */
const otherTypes =
  /^(?:\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?|[-+]?_*\d[\d_]*(?:\.[\d_]*)?|[-+]?0b[01_]+|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?)$/
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Characters without a shape of their own among letters and signs: fillers of Hangul, an empty braille cell. */
const blank = /[\u115F\u1160\u2800\u3164\uFFA0]/g

/** True where nothing of a text can be seen. */
function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(blank, ''))
}

function stringProblem(
  node: Scalar,
  source: string,
  name: string,
  { format, most = mostCharacters }: Extract<Field, { type: 'string' }>,
): Problem | undefined {
  const { value } = node
  const problem = (rule: RuleId, message: string): Problem => ({ rule, message })
  if (typeof value !== 'string' || (node.type === 'PLAIN' && otherTypes.test(value))) {
    const kind =
      typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'true or false' : 'a number or date'
    return problem('front-matter/type-wrong', `${quote(source)} is ${kind}, not text; quote it: '${source}'`)
  }
  if (loneSurrogate.test(value))
    return problem('character/damaged', `${quote(value)} holds half of a character; write the character anew`)
  if (isBlank(value))
    return problem(
      'front-matter/key-missing',
      `${quote(value)} has nothing that can be seen; write a value, or remove the line`,
    )
  const line = value.trim().replace(/[\n\r\u2028\u2029]+/g, ' ')
  if (line !== value.trim())
    return problem(
      'front-matter/value-wrong',
      `${quote(value.trim())} has a line break; write it on one line: ${name}: ${clean(line, most)}`,
    )
  if (value.length > most)
    return problem('front-matter/value-wrong', `has ${value.length} characters; write ${most} at most`)
  if (format && !(format.pattern.test(value) && (format.isValid?.(value) ?? true))) {
    const near = nameSlug(value)
    const advice =
      format === slug && near !== value && format.pattern.test(near)
        ? `write ${near} (${format.expected.replace(/ such as .*/, '')})`
        : `write ${format.expected}`
    return problem('front-matter/value-wrong', `${quote(value)} does not fit; ${advice}`)
  }
  return undefined
}
