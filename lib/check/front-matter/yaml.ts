import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Place, Report } from '#lib/check/place.ts'
import { notRead, yamlMessage } from './yaml-messages.ts'

/** Reads a map, or null for an empty text; reports anything else. */
export function readYaml(
  text: string,
  place: (offset: number) => Place,
  report: Report,
): YAMLMap | null | undefined {
  const wrong: Wrong = (offset, message) =>
    report('yaml/invalid', place(offset), `YAML: ${message}`)
  const node = parseYaml(text, wrong)
  if (!node || isMap(node)) return node as YAMLMap | null | undefined
  const found = isSeq(node) ? 'is a list' : 'is text'
  wrong(
    node.range?.[0] ?? 0,
    `${found}, not keys with values; write lines such as 'title: A headline'`,
  )
}

type Wrong = (offset: number, message: string) => void

/**
 * Parses YAML and reports the first mistake. Refuses anchors, aliases and tags: they multiply texts
 * or change types.
 */
export function parseYaml(text: string, wrong: Wrong): Node | null | undefined {
  const { contents, errors } = parseDocument(text, {
    // The parser's own check takes quadratic time.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    resolveKnownTags: false,
    // 'silent' would also hide the error for a second YAML document.
    logLevel: 'error',
  })
  const [error] = errors
  if (error) {
    wrong(error.pos[0], yamlMessage(error, text))
    return
  }
  let refused: Node | undefined
  visit(contents, {
    Node(_, node) {
      if (isAlias(node) || node.anchor || node.tag) refused = node
      return refused && visit.BREAK
    },
  })
  if (refused) {
    wrong(refused.range?.[0] ?? 0, notRead)
    return
  }
  return isScalar(contents) && contents.value === null ? null : contents
}
