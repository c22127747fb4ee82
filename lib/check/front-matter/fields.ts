import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { Place, Report, RuleId } from '#lib/check/diagnostic.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { type Field, type Fields, maxItems } from '#schema/collection.ts'
import { checkScalar, exampleInWords, exampleOf, type ReportProblem } from './scalars.ts'
import { textValue, type Value, type Values } from './values.ts'

/** Keys of other site generators, and former keys. */
const otherNames: Record<string, string[]> = {
  description: ['summary', 'excerpt'],
  updated: ['lastmod', 'modified'],
  date: ['published', 'publishDate'],
  cover: ['image'],
  canonical: ['canonical_url'],
  tags: ['categories', 'keywords'],
  slug: ['permalink'],
  handle: ['github'],
}

type FieldContext = { yaml: string; place: (offset: number) => Place; report: Report }

/**
 * Returns valid values.
 * @param at - where missing keys are reported
 * @param path - written before keys in messages, such as `releases[2].`
 */
export function checkFields(
  map: YAMLMap | null,
  fields: Fields,
  context: FieldContext,
  at: Place,
  path = '',
): Values {
  const wrong = (rule: RuleId, where: Place, key: string, message: string) =>
    context.report(rule, where, `${path}${clean(key) || "''"}: ${message}`)
  const values: Values = new Map()
  const seen = new Map<string, Place>()
  /** Keys that are present or misspelt, and so not missing. */
  const given = new Set<string>()
  for (const pair of map?.items ?? []) {
    const name = isScalar(pair.key) ? (pair.key.source ?? '') : ''
    const where = placeOf(pair.key, context) ?? at
    const first = seen.get(name)
    if (first) {
      const message = `is a duplicate of line ${first.line}; keep one`
      wrong('front-matter/key-wrong', where, name, message)
      continue
    }
    seen.set(name, where)
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field) {
      given.add(name)
      const value = checkValue(pair.value, field, `${path}${name}`, context, where)
      if (value) values.set(name, value)
      continue
    }
    const meant = meantKey(name, fields)
    if (meant) given.add(meant)
    const advice = meant
      ? `write ${quote(meant)}`
      : `known keys are ${Object.keys(fields).join(', ')}`
    wrong('front-matter/key-wrong', where, name, `no such key; ${advice}`)
  }
  for (const [name, field] of Object.entries(fields)) {
    const { required, orElse, description } = field
    const from = field.type === 'date' && textValue(values, field.notBefore ?? '')
    const to = textValue(values, name)
    if (from && to && to.text.slice(0, 10) < from.text.slice(0, 10)) {
      const message = `${quote(to.text)} is before ${from.text}; write a later day, or remove the line`
      wrong('front-matter/value-wrong', to, name, message)
    }
    if (given.has(name) || !(required || (orElse !== undefined && !given.has(orElse)))) continue
    given.add(name)
    const example = exampleOf(field)
    const what = example === description ? '' : ` (${description})`
    wrong('front-matter/key-missing', at, name, `is missing; add ${name}: ${example}${what}`)
  }
  return values
}

function meantKey(name: string, fields: Fields) {
  const names = Object.keys(fields).flatMap((key) => [key, ...(otherNames[key] ?? [])])
  const near = nearest(name, names) ?? ''
  return near in fields
    ? near
    : Object.keys(otherNames).find((key) => otherNames[key]?.includes(near))
}

const placeOf = (node: unknown, { place }: FieldContext) =>
  isNode(node) && node.range ? place(node.range[0]) : undefined

function checkValue(
  node: unknown,
  field: Field,
  name: string,
  context: FieldContext,
  keyPlace: Place,
): Value | undefined {
  const where = placeOf(node, context) ?? keyPlace
  const wrong: ReportProblem = (message, rule = 'front-matter/value-wrong', at = where) =>
    void context.report(rule, at, `${name}: ${message}`)
  const source = isScalar(node) ? (node.source ?? '') : ''
  if (node === null || (isScalar(node) && node.value === null)) {
    const found = source ? `is ${quote(source)}, which YAML reads as no value` : 'is empty'
    const advice = `write ${exampleInWords(field)}${field.required ? '' : ', or remove the line'}`
    return wrong(`${found}; ${advice}`, 'front-matter/key-missing', keyPlace)
  }
  switch (field.type) {
    case 'object': {
      if (!isMap(node)) break
      const values = checkFields(node as YAMLMap, field.fields, context, where, `${name}.`)
      return { ...where, kind: 'map', values }
    }
    case 'objects':
    case 'strings': {
      if (!isSeq(node)) break
      const { length } = node.items
      if (field.type === 'strings' && length > maxItems)
        return wrong(`has ${length} items; write ${maxItems} at most`)
      const item: Field =
        field.type === 'strings' ? { ...field, type: 'string' } : { ...field, type: 'object' }
      const items = node.items.map((child, index) =>
        checkValue(child, item, `${name}[${index + 1}]`, context, where),
      )
      const valid = items.filter((value) => value !== undefined)
      // A list whose items are all wrong is left out: as an empty list it would be reported again.
      if (valid.length === 0 && items.length > 0) return undefined
      return { ...where, kind: 'list', items: valid }
    }
    default:
      if (isScalar(node)) return checkScalar(node, field, name, where, wrong)
  }
  const found = isMap(node) ? 'a map of keys' : isSeq(node) ? 'a list' : quote(source)
  const advice = field.type === 'strings' ? ', with commas between the items' : ''
  return wrong(`is ${found}; write ${exampleInWords(field)}${advice}`)
}
