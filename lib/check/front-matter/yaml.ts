import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml'
import type { Place, Report } from '#lib/check/place.ts'
import { notRead, yamlMessage } from './yaml-messages.ts'

/** Far more than any file here has; beyond it the parser takes many seconds for a text that means to be slow. */
const limit = 256 * 1024

/**
 * Reads YAML as a map with the places of its parts. Undefined, with the reason reported, where it is not readable or not
 * a map; an empty text gives `null`.
 */
export function readYaml(text: string, place: (offset: number) => Place, report: Report): YAMLMap | null | undefined {
  const wrong: Wrong = (offset, message) => report('yaml/invalid', place(offset), `YAML: ${message}`)
  const node = parseYaml(text, wrong)
  if (!node || isMap(node)) return node as YAMLMap | null | undefined
  const found = isSeq(node) ? 'is a list' : 'is text'
  return void wrong(node.range?.[0] ?? 0, `${found}, not keys with values; write lines such as 'title: A headline'`)
}

type Wrong = (offset: number, message: string) => void

/**
 * Reads any YAML (core schema: no value becomes a date, nothing is evaluated). Undefined, with the first mistake told,
 * where it is not readable. Anchors, aliases and tags multiply a text or make other types, so they are refused.
 */
export function parseYaml(text: string, wrong: Wrong): Node | null | undefined {
  if (text.length > limit)
    return void wrong(0, `has ${text.length} characters; at most ${limit} are read, so shorten it`)
  const { contents, errors } = parseDocument(text, {
    // The own check of double keys is faster: the parser's takes time with their number's square.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    resolveKnownTags: false,
    // Not 'silent', which would also leave out that there is a second document.
    logLevel: 'error',
  })
  const [error] = errors
  if (error) return void wrong(error.pos[0], yamlMessage(error, text))
  let refused: Node | undefined
  visit(contents, {
    Node(_, node) {
      if (isAlias(node) || node.anchor || node.tag) refused = node
      return refused && visit.BREAK
    },
  })
  if (refused) return void wrong(refused.range?.[0] ?? 0, notRead)
  return isScalar(contents) && contents.value === null ? null : contents
}
