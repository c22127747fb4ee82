import { parseDocument, stringify, type YAMLMap } from 'yaml'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { start } from '#lib/check/place.ts'
import type { ExistingDocument } from './existing-documents.ts'
import type { Plan } from './plan.ts'
import { remarksOn } from './remark.ts'
import { plainValue } from './yaml/plain-values.ts'

type FrontMatterValue = string | readonly string[] | boolean

const yamlStyle = { lineWidth: 0, flowCollectionPadding: false } as const

/** Keys without value are left out. */
export function frontMatter(entries: readonly (readonly [string, FrontMatterValue | undefined])[]): string {
  const values = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  return `---\n${stringify(values, yamlStyle)}---\n`
}

/** Undefined takes a key out. */
export type Wanted = Readonly<Record<string, FrontMatterValue | undefined>>

/** Plans changes of a document's keys; `order` says where new ones go. */
export function updateDocument(
  plan: Plan,
  { file, bytes, text, values }: ExistingDocument,
  wanted: Wanted,
  order: readonly string[],
): void {
  if (text === undefined || values === undefined) {
    const message =
      'file: has no front matter that can be read, so it stays as it is; run npm run check, which says why'
    return remarksOn(file, plan.remarks)(start, message)
  }
  const next = setKeys(text, wanted, order)
  if (next !== text) plan.changes.push({ file, before: bytes, after: Buffer.from(next) })
}

/** Other keys keep their order, comments and quotes. */
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
