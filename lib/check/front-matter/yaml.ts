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
import { placesOf, type Report } from '#lib/check/diagnostic.ts'
import { clean, quote } from '#lib/text/message-format.ts'

export function readYaml(text: string, report: Report): YAMLMap | null | undefined {
  const place = placesOf(text)
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

/** Refuses anchors and aliases, which can expand to a huge value, and tags, which change types. */
export function parseYaml(text: string, wrong: Wrong): Node | null | undefined {
  const { contents, errors } = parseDocument(text, {
    // `checkFields` reports duplicate keys.
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
    // 'silent' would also hide the error about a second document.
    logLevel: 'error',
  })
  const [error] = errors
  if (error) {
    wrong(error.pos[0], yamlMessage(error, text))
    return undefined
  }
  let refused: Node | undefined
  visit(contents, {
    Node(_, node) {
      if (isAlias(node) || node.anchor || node.tag) refused ??= node
    },
  })
  if (refused) {
    wrong(refused.range?.[0] ?? 0, notRead)
    return undefined
  }
  return isScalar(contents) && contents.value === null ? null : contents
}

const notRead =
  'anchors (&), aliases (*) and tags (!) are not read; write the value itself, or quote it'

/** What errors of the YAML parser mean. */
const meanings: readonly { error: RegExp; meaning: string }[] = [
  {
    error: /must.* end with a [\]}]/,
    meaning: "a bracket is not closed; write ']' or '}' at the end of the value",
  },
  { error: /^TAB_AS_INDENT/, meaning: 'a tab cannot indent a line; write spaces' },
  { error: /^MULTIPLE_DOCS/, meaning: "there is a second document after '---'; write one only" },
  { error: /ANCHOR|ALIAS|TAG|PROP/, meaning: notRead },
  {
    error: /quote$/m,
    meaning: 'a quotation mark is not closed; write the same mark at the end of the value',
  },
  {
    error: /^BAD_INDENT|^BLOCK_AS_IMPLICIT_KEY.*\n *- /,
    meaning: 'a line is indented differently from its neighbours; use as many spaces',
  },
  {
    error: /^(?:MULTILINE|MISSING)/,
    meaning: "a line is not a key with a value; write 'key: value', or '---' above the text",
  },
]

function yamlMessage({ code, message, pos: [offset] }: YAMLParseError, text: string) {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? ''
  const known = meanings.find(({ error }) => error.test(`${code} ${message}\n${line}`))
  if (known) return known.meaning
  const [, start = 'key: ', value = 'value'] = /^\s*((?:- +)?[\w-]+:\s+|- +)(.*)$/.exec(line) ?? []
  const found = `${quote(line.trim())} has a character with a special meaning`
  return `${found}; quote the value: ${clean(`${start}${yamlText(value)}`, 1000)}`
}

/** In single quotation marks, a backslash is an ordinary character. */
export function yamlText(written: string) {
  const [, mark = '', inner] = /^(["'])(.*)\1$/s.exec(written.trim()) ?? []
  const text = inner?.replaceAll(mark === "'" ? "''" : '\\"', mark) ?? written.trim()
  return `'${text.replaceAll("'", "''")}'`
}
