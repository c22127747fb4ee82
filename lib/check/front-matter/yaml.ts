import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import type { Place, Report } from '#lib/check/place.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { yamlList, yamlText } from './yaml-values.ts'

/** Parses YAML that must be a map; returns null for an empty text, and reports anything else. */
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
 * Parses YAML and reports the first mistake. Refuses anchors and aliases, which can multiply texts,
 * and tags, which change types.
 */
export function parseYaml(text: string, wrong: Wrong): Node | null | undefined {
  const { contents, errors } = parseDocument(text, {
    // `checkFields` finds duplicate keys; the parser would take quadratic time.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    resolveKnownTags: false,
    // Hides the parser's warnings; 'silent' would also hide the error about a second YAML document.
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

export const backslash = 'a backslash has a meaning between double quotation marks'

const notRead =
  'anchors (&), aliases (*) and tags (!) are not read; write the value itself, or quote it'

/** What the YAML parser's errors mean, by precedence. The default advice is to quote the value. */
const meanings: readonly [error: RegExp, meaning: string][] = [
  [/^TAB_AS_INDENT/, 'a tab cannot indent a line; write spaces'],
  [/^RESOURCE_EXHAUSTION/, 'is nested too deep to be read; write it flat'],
  [/^MULTIPLE_DOCS/, "there is a second document after '---'; write one only"],
  [/quote$/m, 'a quotation mark is not closed; write the same mark at the end of the value'],
  [
    /must.* end with a [\]}]/,
    "a bracket is not closed; write ']' after '[', and '}' after '{', on the same line",
  ],
  [
    /in flow|Missing [,{}]/,
    'a comma is missing, or one too many, in brackets; write one between two items',
  ],
  [
    /^BAD_INDENT|^BLOCK_AS_IMPLICIT_KEY.*\n *- /,
    'a line is indented unlike those around it; write as many spaces in front as they have',
  ],
  [/^BAD_DQ_ESCAPE/, backslash],
  [/ANCHOR|ALIAS|TAG|PROP/, notRead],
  [/^BLOCK_AS_IMPLICIT_KEY/, 'a colon and a space inside a value need quotes'],
  [/at node end$/m, 'there is text after the closing quotation mark or bracket'],
  [
    /^(?:MULTILINE|MISSING|KEY_OVER)/,
    "a line is no key with a value; write 'key: value', with a space after ':', or, if the text begins here, write '---' alone above it",
  ],
]

function yamlMessage({ code, message, pos: [offset] }: YAMLParseError, text: string) {
  const found = quote(text.slice(offset).split('\n', 1)[0] ?? '')
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? ''
  const meaning =
    meanings.find(([error]) => error.test(`${code} ${message}\n${line}`))?.[1] ??
    `${found} is not allowed here`
  if (meaning.includes('; ')) return meaning
  const [, start = 'key: ', value = 'value'] = /^\s*((?:- +)?[\w-]+:\s+|- +)(.*)$/.exec(line) ?? []
  if (/^\[|^- |["'], *["']/.test(value)) {
    const key = start.replace(/^author:/, 'authors:')
    return `${meaning}; write a list: ${clean(`${key}${yamlList(value)}`, 1000)}`
  }
  return `${meaning}; quote the value: ${clean(`${start}${yamlText(value)}`, 1000)}`
}
