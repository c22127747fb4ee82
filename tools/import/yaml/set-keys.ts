import { isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { type Place, placesOf, type Report } from '#lib/check/place.ts'
import { type Edit, splice } from '#tools/import/text/edits.ts'
import { plainValue } from './plain-values.ts'
import { type FrontMatterValue, yamlLines, yamlText } from './write-front-matter.ts'

/** Keys and what they shall be; undefined takes a key out. */
export type Wanted = Readonly<Record<string, FrontMatterValue | undefined>>

/**
 * Sets keys in a document's front matter and leaves every other byte alone: comments, order, quotes, the text below.
 * A key whose value is right already stays as it is written. New keys go where `order` has them.
 * Undefined, with the reason reported, where the front matter cannot be read.
 */
export function setKeys(
  text: string,
  wanted: Wanted,
  order: readonly string[],
  report: (place: Place, message: string) => void,
): string | undefined {
  const reportFinding: Report = (_, place, message) => report(place, message)
  const parts = splitFrontMatter(text, reportFinding)
  if (!parts) return undefined
  const { yaml, yamlOffset } = parts
  const inFile = placesOf(text)
  const map = readYaml(yaml, (offset) => inFile(offset + yamlOffset), reportFinding)
  if (map === undefined) return undefined
  if (map?.flow) return void report(inFile(yamlOffset), 'front matter: is in braces; write one key a line')
  const edits: Edit[] = []
  for (const key of order) {
    if (!(key in wanted)) continue
    const value = wanted[key]
    const pair = map?.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    if (pair && value !== undefined) edits.push(...replaced(yaml, pair, key, value))
    else if (pair) edits.push({ ...lines(yaml, pair), text: '' })
    else if (value !== undefined) edits.push(inserted(yaml, map, key, value, order))
  }
  const { text: next } = splice(yaml, edits)
  return text.slice(0, yamlOffset) + next + text.slice(yamlOffset + yaml.length)
}

function replaced(yaml: string, pair: Pair, key: string, value: FrontMatterValue): Edit[] {
  if (isEqual(pair, value)) return []
  const node = pair.value
  const range = isScalar(node) ? node.range : undefined
  // A value of one line leaves a comment behind it alone.
  if (
    isScalar(node) &&
    range &&
    range[1] > range[0] &&
    !yaml.slice(range[0], range[1]).includes('\n') &&
    !Array.isArray(value)
  ) {
    const text =
      typeof value === 'string'
        ? yamlText(value)
        : typeof value === 'object' && 'day' in value
          ? value.day
          : String(value)
    return [{ from: range[0], to: range[1], text }]
  }
  return [{ ...lines(yaml, pair), text: `${yamlLines(key, value)}\n` }]
}

function isEqual({ value: node }: Pair, value: FrontMatterValue): boolean {
  const now = plainValue(node)
  if (Array.isArray(value)) {
    return (
      isSeq(node) &&
      Array.isArray(now) &&
      now.length === value.length &&
      now.every((item, index) => item === value[index])
    )
  }
  const text = typeof value === 'object' && 'day' in value ? value.day : String(value)
  return typeof now === 'string' && now === text
}

/** The lines of a key and its value, with the last line end. */
function lines(yaml: string, pair: Pair): { from: number; to: number } {
  const start = offsetOf(pair.key) ?? 0
  const from = yaml.lastIndexOf('\n', start - 1) + 1
  const last = lastOffset(pair.value) ?? start
  const end = yaml.indexOf('\n', Math.max(last - 1, start))
  return { from, to: end < 0 ? yaml.length : end + 1 }
}

function offsetOf(node: unknown): number | undefined {
  return isScalar(node) ? node.range?.[0] : undefined
}

/** End of the last scalar within a node. */
function lastOffset(node: unknown): number | undefined {
  if (isScalar(node)) return node.range?.[1]
  if (isSeq(node)) return node.flow ? node.range?.[1] : (lastOffset(node.items.at(-1)) ?? node.range?.[0])
  const map = node as YAMLMap | null
  if (map && 'items' in map) {
    const pair = map.items.at(-1)
    return lastOffset(pair?.value) ?? offsetOf(pair?.key)
  }
  return undefined
}

function inserted(
  yaml: string,
  map: YAMLMap | null,
  key: string,
  value: FrontMatterValue,
  order: readonly string[],
): Edit {
  const text = `${yamlLines(key, value)}\n`
  const earlier = new Set(order.slice(0, order.indexOf(key)))
  const before = map?.items.filter((item) => isScalar(item.key) && earlier.has(String(item.key.value))).at(-1)
  if (!before) return { from: 0, to: 0, text }
  const { to } = lines(yaml, before)
  return to === yaml.length && !yaml.endsWith('\n')
    ? { from: to, to, text: `\n${text.trimEnd()}` }
    : { from: to, to, text }
}
