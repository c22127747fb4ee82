import { areNearNames } from '#lib/text/near-names.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { existingDocuments } from '#tools/import/documents.ts'
import { type PlainValues, textIn, textsIn } from '#tools/import/yaml.ts'

/** Companies that stand among the authors. */
const company = /\b(?:research|labs?|inc\.?|ltd\.?|gmbh|llc|corp\.?|corporation|university|foundation|company)$/i

/** Names as the maintainer of that name writes them, else in the fullest form that the blog has. */
export async function fullerNames(into: string, people: readonly string[]): Promise<(name: string) => string> {
  const names = new Map<string, string>()
  for (const { values } of await existingDocuments(into, 'Maintainer')) {
    for (const name of [textIn(values, 'name') ?? '', ...textsIn(values, 'alsoKnownAs')])
      names.set(nameSlug(name), name)
  }
  const others = people.filter((name) => !names.has(nameSlug(name))).sort((a, b) => b.length - a.length)
  return (name) => names.get(nameSlug(name)) ?? others.find((other) => areNearNames(other, name)) ?? name
}

export function authorsIn(values: PlainValues): { people: string[]; companies: string[] } {
  const written = ['author', 'authors'].flatMap((key) => [...textsIn(values, key), textIn(values, key) ?? ''])
  const parts = [...new Set(written.flatMap((text) => text.split(/\s*[,;]\s*(?:and |& )?|\s(?:and|&)\s/i)))]
  const names = parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => nameSlug(part) !== '')
  const companies = names.slice(1).filter((name) => company.test(name))
  return { people: names.filter((name) => !companies.includes(name)), companies }
}
