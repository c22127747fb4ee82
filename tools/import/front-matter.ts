import { parse } from 'smol-toml'
import { Document, isMap, YAMLMap } from 'yaml'
import { dateProblem } from '#lib/check/front-matter/scalars.ts'
import { areNearNames } from '#lib/text/names.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { type PlainValues, plainMap, textIn, textListIn } from '#tools/documents/yaml.ts'

export function readToml(text: string) {
  const { contents } = new Document(parse(text))
  return isMap<unknown, unknown>(contents) ? contents : new YAMLMap()
}

/** Keys are in lower case, since Hugo ignores their case. */
export const lowerKeys = (map: YAMLMap): PlainValues =>
  new Map([...plainMap(map)].map(([key, value]) => [key.toLowerCase(), value]))

/** Placeholders, which the check reports. */
export const unknownAuthor = '@who-wrote-this'
const placeholder = 'YYYY-MM-DD'

/** Companies, which some posts list after their authors. */
const company = /\b(?:research|labs?|inc|team)\b/i

export function authorsIn(values: PlainValues) {
  const names = ['author', 'authors']
    .flatMap((key) => textListIn(values, key))
    .flatMap((text) => text.trim().split(/\s*[,;]\s*(?:and |& )?|\s(?:and|&)\s/i))
    .filter((name) => nameSlug(name) !== '')
  const companies = names.slice(1).filter((name) => company.test(name))
  return { people: [...new Set(names)].filter((name) => !companies.includes(name)), companies }
}

/** Corrects an author's name to the longest similar name in `people`. */
export function fullerNames(people: readonly string[]) {
  const longestFirst = people.toSorted((a, b) => b.length - a.length)
  return (name: string) => longestFirst.find((other) => areNearNames(other, name)) ?? name
}

export function tagsIn(values: PlainValues) {
  const tags = textListIn(values, 'tags')
    .map((tag) => tag.replace(/"/g, '').trim())
    .filter((tag) => nameSlug(tag) !== '')
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()]
}

export function dateIn(values: PlainValues) {
  const date = textIn(values, 'date') ?? textIn(values, 'publishdate')
  const problem = date === undefined ? 'is missing' : dateProblem(date)
  return { date: (problem === undefined && date) || placeholder, problem }
}

/** The key because of which Hugo does not publish a post today. */
export function heldBackBy(values: PlainValues) {
  const wait = (key: string) => Date.parse(textIn(values, key) ?? '') - Date.now()
  if (wait('publishdate') > 0) return 'publishdate'
  return wait('expirydate') <= 0 ? 'expirydate' : undefined
}
