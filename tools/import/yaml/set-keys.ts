import { type Document, isMap, parseDocument, YAMLMap } from 'yaml'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { placesOf } from '#lib/check/place.ts'
import { type ReportRemark, takingFindings } from '#tools/import/remark.ts'
import { type FrontMatterValue, yamlStyle } from './front-matter.ts'
import { plainValue } from './plain-values.ts'

/** Keys and their new values; undefined takes a key out. */
export type Wanted = Readonly<Record<string, FrontMatterValue | undefined>>

/**
 * Sets keys in a document's front matter. Other keys keep their order, comments and quotes, and the text below stays as it
 * is. A document whose keys are right already is not changed. New keys go where `order` has them.
 * Undefined, with the reason reported, where the front matter cannot be read.
 */
export function setKeys(
  text: string,
  wanted: Wanted,
  order: readonly string[],
  report: ReportRemark,
): string | undefined {
  const reportFinding = takingFindings(report)
  const parts = splitFrontMatter(text, reportFinding)
  if (!parts) return undefined
  const { yaml, yamlOffset } = parts
  const inFile = placesOf(text)
  if (readYaml(yaml, (offset) => inFile(offset + yamlOffset), reportFinding) === undefined) return undefined
  const document: Document = parseDocument(yaml, { uniqueKeys: false })
  const map = isMap(document.contents) ? document.contents : new YAMLMap()
  document.contents = map
  let isChanged = false
  for (const key of order) {
    const value = wanted[key]
    if (!(key in wanted) || isEqual(plainValue(map.get(key, true)), value)) continue
    isChanged = true
    if (value === undefined) map.delete(key)
    else if (map.has(key)) map.set(key, typeof value === 'string' ? value : document.createNode(value))
    else {
      const earlier = order.slice(0, order.indexOf(key))
      const before = map.items.findLastIndex((pair) => earlier.includes(String(pair.key)))
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
