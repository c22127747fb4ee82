import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  stringify,
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

const continued = /^(?!.*: ).*\n +(?=[\w-]+:(?:\s|$))/
const indentedKey = 'a key is indented further than the line above, and so continues it'

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
    const [at] = error.pos
    const indented = error.code === 'BLOCK_AS_IMPLICIT_KEY' && continued.exec(text.slice(at))
    if (indented) wrong(at + indented[0].length, `${indentedKey}; remove its extra spaces`)
    else wrong(at, yamlMessage(error, text))
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

export const backslash = 'a backslash has a special meaning between double quotation marks'

const notRead =
  'anchors (&), aliases (*) and tags (!) are not read; write the value itself, or quote it'

/** Messages for errors of the YAML parser; `yamlMessage` adds advice to those without `;`. */
const meanings: readonly [error: RegExp, meaning: string][] = [
  [/\n *-(?!-)[^\s]/, "there is no space after '-'; write one"],
  [/\n.*[[,]\s*#\S/, "'#' begins a comment"],
  [/^TAB_AS_INDENT/, 'a tab cannot indent a line; write spaces'],
  [/^MULTIPLE_DOCS/, "there is a second document after '---'; write one only"],
  [/quote$/m, 'a quotation mark is not closed; write the same mark at the end of the value'],
  [/must.* end with a [\]}]/, "a bracket is not closed; write ']' or '}' on the same line"],
  [/in flow|Missing [,{}]/, 'brackets have a comma too few or too many; write one between items'],
  [
    /^BAD_INDENT|^BLOCK_AS_IMPLICIT_KEY.*\n *- /,
    'a line is indented differently from its neighbours; use as many spaces',
  ],
  [/^BAD_DQ_ESCAPE/, backslash],
  [/ANCHOR|ALIAS|TAG|PROP/, notRead],
  [/^BLOCK_AS_IMPLICIT_KEY/, 'a colon and a space inside a value need quotes'],
  [/at node end$/m, 'there is text after the closing quotation mark or bracket'],
  [
    /^(?:MULTILINE|MISSING)/,
    "a line is not a key with a value; write 'key: value', with a space after ':', or indent " +
      "the line if it continues the value above, or write '---' above it if the text begins here",
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
  if (/^\[[^\]]*\]?$|^- |["'], *["']/.test(value)) {
    const key = start.replace(/^author:/, 'authors:')
    return `${meaning}; write a list: ${clean(`${key}${yamlList(value)}`, 1000)}`
  }
  return `${meaning}; quote the value: ${clean(`${start}${yamlText(value)}`, 1000)}`
}

/** In single quotation marks, a backslash is an ordinary character. */
export function yamlText(written: string) {
  const [, mark = '', inner] = /^(["'])(.*)\1$/s.exec(written.trim()) ?? []
  const text = inner?.replaceAll(mark === "'" ? "''" : '\\"', mark) ?? written.trim()
  return `'${text.replaceAll("'", "''")}'`
}

/** Writes the YAML list that an author meant by a text such as `a; b` or `- a`. */
export function yamlList(written: string) {
  const items = written
    .replace(/^\s*(?:\[|- ?)|\]\s*$/g, '')
    .split(/[,;\n]|\s-/)
    .map((item) => item.trim().replace(/^["'#]+|["']+$/g, ''))
    .filter((item) => item !== '')
  return stringify(items, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    singleQuote: true,
  }).trim()
}
