import { dateProblem } from '#lib/check/front-matter/scalars.ts'
import { areNearNames } from '#lib/text/names.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { existingDocuments } from '#tools/documents/documents.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'

/** A placeholder for a missing author; the check reports the placeholder. */
export const unknownAuthor = '@who-wrote-this'

/** Matches names of companies and roles, which some lists of authors contain beside people. */
const noPerson = new RegExp(
  String.raw`\b(?:research|labs?|inc|university|foundation|team|services|learning|` +
    String.raw`engineer|ambassador|maintainers?|red hat|vmware|broadcom)\b`,
  'i',
)

const isPlainName = (name: string) => /^[\p{L}\p{M}.'’-]+(?: [\p{L}\p{M}.'’-]+){1,3}$/u.test(name)

/** Reads authors, including those below `params`. `others` are companies, roles and addresses. */
export function authorsIn(values: PlainValues) {
  const maps = [values, values.get('params')].filter((map) => map instanceof Map)
  const written = maps.flatMap((map) => authorNames([map.get('author'), map.get('authors')]))
  const people = new Set<string>()
  const others: string[] = []
  for (const text of written) {
    // Removes text in brackets, since it may contain commas, which separate names.
    const bare = text.replace(/\]\([^)]*\)/g, ']').replace(/\s*(?:\([^)]*\)|<[^>]*>)/g, (aside) => {
      others.push(aside.trim())
      return ' '
    })
    for (const part of bare.split(/\s*[,;]\s*(?:and |& )?|\s(?:and|&)\s/i)) {
      const [, linked, rest = ''] = /\[([^\]]*)\](.*)/.exec(part) ?? []
      const name = visibleText(linked ?? part)
      const isPerson = linked !== undefined || people.size === 0 || !noPerson.test(name)
      if (nameSlug(name) !== '') {
        if (isPerson) people.add(name)
        else others.push(name)
      }
      if (nameSlug(rest) !== '') others.push(rest.trim())
    }
  }
  return { people: [...people], others }
}

/** The names in a value of `author`: a text, a map with a name, or a list of these. */
function authorNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(authorNames)
  const text = value instanceof Map ? value.get('name') : value
  return typeof text === 'string' ? [text] : []
}

/**
 * Returns a function that corrects an author's name. A maintainer's name is spelled as in the
 * maintainer's file. Another name becomes the longest similar one in `people` that is not a
 * maintainer's. Names are similar only if each has two to four words, without digits.
 */
export async function fullerNames(into: string, people: readonly string[]) {
  const names = new Map<string, string>()
  for (const { values } of await existingDocuments(into, 'Maintainer')) {
    for (const name of [textIn(values, 'name') ?? '', ...textListIn(values, 'alsoKnownAs')])
      names.set(nameSlug(name), name)
  }
  const others = people
    .filter((name) => !names.has(nameSlug(name)))
    .sort((a, b) => b.length - a.length)
  const near = others.filter(isPlainName)
  return (name: string) =>
    names.get(nameSlug(name)) ??
    (isPlainName(name) ? near.find((other) => areNearNames(other, name)) : undefined) ??
    name
}

export function tagsIn(values: PlainValues) {
  const tags = new Map<string, string>()
  for (const written of textListIn(values, 'tags')) {
    const tag = visibleText(written.replace(/["“”`[\]]|^[\s']+|[\s']+$/g, ''))
    if (nameSlug(tag) !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  return [...tags.values()]
}

const publishKeys = ['publishdate', 'pubdate', 'published'] as const

/** Keys with the date of a post, in the order in which Hugo uses them. */
export const dateKeys = ['date', ...publishKeys] as const

export const expiryKeys = ['expirydate', 'unpublishdate'] as const

/** A placeholder for a missing date; the check reports the placeholder. */
const placeholder = 'YYYY-MM-DD'

export function dateIn(values: PlainValues, file: string) {
  const [written] = dateKeys.flatMap((key) => textIn(values, key) ?? [])
  const inName = /(?:^|\/)\d{4}-\d\d-\d\d(?!\d)/.exec(file)?.[0].replace('/', '')
  const text = written === undefined ? inName : isoForm(written)
  if (text === undefined) return { text: placeholder, problem: 'is missing' }
  const problem = dateProblem(text)
  return problem === undefined ? { text } : { text: placeholder, problem }
}

/** The key because of which Hugo does not publish a post today. */
export function heldBackBy(values: PlainValues) {
  const wait = (key: string) => Date.parse(isoForm(textIn(values, key) ?? '')) - Date.now()
  return publishKeys.find((key) => wait(key) > 0) ?? expiryKeys.find((key) => wait(key) <= 0)
}

const dayAndTime = String.raw`([\d-]{10})[T\s]+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)`
const zone = String.raw`(?:Z|UTC|([+-]\d\d):?(\d\d))?(?:\s[A-Z]+)?`
const withTime = new RegExp(String.raw`^${dayAndTime}\s*${zone}$`)

/** Converts dates such as `2020-01-02 03:04:05 +0100 CET`; a time without a zone is UTC. */
function isoForm(text: string) {
  const [, day, time, hours, minutes] = withTime.exec(text) ?? []
  if (day === undefined) return text
  return `${day}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`
}

/** Removes invisible characters such as U+200B, which are errors in titles. */
export const visibleText = (text: string) =>
  text
    .replace(/[^\P{Cf}\u200C\u200D]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
