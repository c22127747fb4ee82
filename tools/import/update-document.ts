import { parseDocument, type YAMLMap } from 'yaml'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { start } from '#lib/check/place.ts'
import type { ExistingDocument } from './existing-documents.ts'
import type { Plan } from './plan.ts'
import { remarksOn } from './remark.ts'
import { type FrontMatterValue, yamlStyle } from './yaml/front-matter.ts'
import { plainValue } from './yaml/plain-values.ts'

/** Keys and their new values; undefined takes a key out. */
export type Wanted = Readonly<Record<string, FrontMatterValue | undefined>>

/**
 * Adds the change of a document's keys to the plan; false where there is none to make, or none can be made.
 * @param order the keys of the collection, which says where new ones go
 */
export function updateDocument(
  plan: Plan,
  { file, bytes, text, values }: ExistingDocument,
  wanted: Wanted,
  order: readonly string[],
): boolean {
  if (text === undefined || values === undefined) {
    const message =
      'file: has no front matter that can be read, so it stays as it is; run npm run check, which says why'
    remarksOn(file, plan.remarks)(start, message)
    return false
  }
  const next = setKeys(text, wanted, order)
  if (next !== text) plan.changes.push({ file, before: bytes, after: Buffer.from(next) })
  return next !== text
}

/**
 * Sets keys in a document's front matter. Other keys keep their order, comments and quotes, and the text below stays as it
 * is.
 */
function setKeys(text: string, wanted: Wanted, order: readonly string[]): string {
  const { yaml, yamlOffset } = splitFrontMatter(text, () => {}) ?? { yaml: '', yamlOffset: 0 }
  const document = parseDocument<YAMLMap, false>(yaml)
  const map = document.contents
  let isChanged = false
  for (const [index, key] of order.entries()) {
    const value = wanted[key]
    if (!(key in wanted) || isEqual(plainValue(map.get(key, true)), value)) continue
    isChanged = true
    if (value === undefined) map.delete(key)
    else if (map.has(key)) map.set(key, typeof value === 'string' ? value : document.createNode(value))
    else {
      const before = map.items.findLastIndex((pair) => order.slice(0, index).includes(String(pair.key)))
      map.items.splice(before + 1, 0, document.createPair(key, value))
    }
  }
  if (!isChanged) return text
  return (
    text.slice(0, yamlOffset) + document.toString(yamlStyle) + text.slice(yamlOffset + yaml.length).replace(/^\n/, '')
  )
}

function isEqual(now: unknown, value: FrontMatterValue | undefined): boolean {
  return JSON.stringify(now ?? undefined) === JSON.stringify(typeof value === 'boolean' ? String(value) : value)
}

/** Adds to the summary whose files change. */
export function summarise(plan: Plan, tally: Readonly<Record<string, readonly string[]>>): void {
  for (const [what, names] of Object.entries(tally))
    if (names.length > 0) plan.summary.push(`${what}: ${names.join(', ')}`)
}
