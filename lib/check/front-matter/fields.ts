import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { Place, Report } from '#lib/check/place.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { mostItems as defaultMostItems, type Field, type Fields } from '#schema/field.ts'
import { exampleOf } from './example.ts'
import { checkScalar } from './scalars.ts'
import type { Value, Values } from './values.ts'

/** Other tools' names for our keys. */
const otherNames: Record<string, string> = {
  summary: 'description',
  excerpt: 'description',
  abstract: 'description',
  lastmod: 'updated',
  modified: 'updated',
  published: 'date',
  publishDate: 'date',
  image: 'cover',
  images: 'cover',
  canonical_url: 'canonical',
  categories: 'tags',
  keywords: 'tags',
  permalink: 'slug',
  handle: 'github',
  headline: 'title',
}

export type FieldContext = {
  place: (offset: number) => Place
  report: Report
}

/**
 * Holds a map against the definitions of its keys, reports each thing that differs, and gives the values that are
 * right. `at` is where a missing key is reported; `path` stands before each key in messages (`releases[2].`).
 */
export function checkFields(map: YAMLMap | null, fields: Fields, context: FieldContext, at: Place, path = ''): Values {
  const { place, report } = context
  const values: Values = new Map()
  const seen = new Map<string, Place>()
  const misspelt = new Set<string>()
  for (const pair of map?.items ?? []) {
    const key = isScalar(pair.key) ? pair.key : undefined
    const offset = key?.range?.[0] ?? map?.range?.[0] ?? 0
    const name = key ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : ''
    const where = place(offset)
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const first = seen.get(name)
    if (first) {
      report(
        'front-matter/key-duplicate',
        where,
        `${path}${name}: is a duplicate of line ${first.line}; keep one of the two lines`,
      )
      continue
    }
    seen.set(name, where)
    if (!field) {
      const meant = meantKey(name, fields)
      if (meant) misspelt.add(meant)
      const advice = meant ? `did you mean ${quote(meant)}?` : `known keys are ${Object.keys(fields).join(', ')}`
      report('front-matter/key-unknown', where, `${path}${clean(name) || quote('')}: no such key; ${advice}`)
      continue
    }
    const value = checkValue(pair.value, field, `${path}${name}`, context, where)
    if (value) values.set(name, value)
  }
  for (const [name, field] of Object.entries(fields)) {
    // A key that is only misspelt is told once.
    if (!field.required || seen.has(name) || misspelt.has(name)) continue
    report(
      'front-matter/key-missing',
      at,
      `${path}${name}: is missing; add a line such as ${name}: ${exampleOf(field)} (${field.description})`,
    )
  }
  return values
}

/** The key of ours that another name most likely means. */
function meantKey(name: string, fields: Fields): string | undefined {
  const known = Object.keys(fields)
  const others = Object.keys(otherNames).filter((other) => Object.hasOwn(fields, otherNames[other] ?? ''))
  const near = nearest(name, [...known, ...others])
  return near !== undefined && !known.includes(near) ? otherNames[near] : near
}

function checkValue(
  node: unknown,
  field: Field,
  name: string,
  context: FieldContext,
  keyPlace: Place,
): Value | undefined {
  const { place, report } = context
  const offset = isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
  const where = offset === undefined ? keyPlace : place(offset)
  if (node === null || (isScalar(node) && node.value === null)) {
    const written =
      isScalar(node) && node.source ? `is ${quote(node.source)}, which YAML reads as nothing` : 'has no value'
    const instead = field.required ? `write ${exampleOf(field)}` : 'write one, or remove the line'
    return void report('front-matter/key-missing', keyPlace, `${name}: ${written}; ${instead}`)
  }
  switch (field.type) {
    case 'object': {
      if (!isMap(node))
        return void report(
          'front-matter/type-wrong',
          where,
          `${name}: is ${kindOf(node)}; write the keys ${Object.keys(field.fields).join(', ')} indented below it`,
        )
      return { ...where, kind: 'map', values: checkFields(node as YAMLMap, field.fields, context, where, `${name}.`) }
    }
    case 'objects':
    case 'strings': {
      if (!isSeq(node))
        return void report(
          'front-matter/type-wrong',
          where,
          `${name}: is ${kindOf(node)}, not a list; ${listAdvice(node, field, name)}`,
        )
      const { mostItems: most = defaultMostItems } = field
      if (node.items.length > most)
        return void report(
          'front-matter/value-wrong',
          where,
          `${name}: is a list of ${node.items.length}; write ${most} items at most`,
        )
      const item: Field = field.type === 'strings' ? { ...field, type: 'string' } : { ...field, type: 'object' }
      const items = node.items.map((child, index) => checkValue(child, item, `${name}[${index + 1}]`, context, where))
      return { ...where, kind: 'list', items: items.filter((value) => value !== undefined) }
    }
    default: {
      if (!isScalar(node))
        return void report('front-matter/type-wrong', where, `${name}: is ${kindOf(node)}; write ${exampleOf(field)}`)
      return checkScalar(node, field, name, where, report)
    }
  }
}

function kindOf(node: unknown): string {
  if (isMap(node)) return 'a map of keys'
  if (isSeq(node)) return 'a list'
  return isScalar(node) && typeof node.value !== 'string' ? quote(node.source ?? String(node.value)) : 'text'
}

function listAdvice(node: unknown, field: Field, name: string): string {
  if (field.type === 'objects') return `write lines that begin with '- ' below ${name}`
  const last = name.split('.').at(-1) ?? name
  return isScalar(node)
    ? `write ${last}: [${quote(node.source ?? String(node.value)).slice(1, -1)}]`
    : `write ${last}: [a, b]`
}
