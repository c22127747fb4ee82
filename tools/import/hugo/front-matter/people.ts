import { areNearNames } from '#lib/text/near-names.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { existingDocuments } from '#tools/documents/documents.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { visibleText } from '#tools/import/edits.ts'

/** The placeholder for a missing author; the check reports it. */
export const unknownAuthor = '@who-wrote-this'

/** Words of companies and roles, which some lists of authors contain. */
const noPerson =
  /\b(?:research|labs?|inc|university|foundation|team|services|learning|engineer|ambassador|maintainers?|red hat|vmware|broadcom)\b/i

/** Only names of two to four plain words are compared with others. */
const isPlainName = (name: string) => /^[\p{L}\p{M}.'’-]+(?: [\p{L}\p{M}.'’-]+){1,3}$/u.test(name)

/** The authors of a post, also those in `params`. `others` are companies, roles and addresses. */
export function authorsIn(values: PlainValues): { people: string[]; others: string[] } {
  const maps = [values, values.get('params')].filter((map) => map instanceof Map)
  const written = maps.flatMap((map) => authorNames([map.get('author'), map.get('authors')]))
  const found: { name: string; isLinked: boolean }[] = []
  const others: string[] = []
  for (const text of written) {
    // Text in brackets may contain commas, which otherwise separate names.
    const bare = text.replace(/\]\([^)]*\)/g, ']').replace(/\s*(?:\([^)]*\)|<[^>]*>)/g, (aside) => {
      others.push(aside.trim())
      return ' '
    })
    for (const part of bare.split(/\s*[,;]\s*(?:and |& )?|\s(?:and|&)\s/i)) {
      const [, linked, rest = ''] = /\[([^\]]*)\](.*)/.exec(part) ?? []
      const name = visibleText(linked ?? part)
      if (nameSlug(name) !== '') found.push({ name, isLinked: linked !== undefined })
      if (nameSlug(rest) !== '') others.push(rest.trim())
    }
  }
  const people = found.filter(
    ({ name, isLinked }, index) => index === 0 || isLinked || !noPerson.test(name),
  )
  others.push(...found.filter((one) => !people.includes(one)).map(({ name }) => name))
  return { people: [...new Set(people.map(({ name }) => name))], others }
}

/** `author` is a text, a map with a name, or a list of these. */
function authorNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(authorNames)
  const text = value instanceof Map ? value.get('name') : value
  return typeof text === 'string' ? [text] : []
}

/**
 * Returns a function that replaces an author's name by the maintainer's, or by the longest similar
 * name.
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
