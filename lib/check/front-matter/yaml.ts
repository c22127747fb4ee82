import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml'
import type { Place, Report } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import { yamlMessage } from './yaml-messages.ts'

/** Front matter is a dozen lines; this is where its parser would begin to take time. */
const limit = 64 * 1024
/** Levels of nesting; the definitions need three. */
const depthLimit = 50

/**
 * Reads YAML (core schema: no value becomes a date, nothing is evaluated) as a map with the places of its parts.
 * Undefined, with the reasons reported, where it is not readable or not a map; an empty text gives `null`.
 */
export function readYaml(
  text: string,
  isFrontMatter: boolean,
  place: (offset: number) => Place,
  report: Report,
): YAMLMap | null | undefined {
  const thing = isFrontMatter ? 'front matter' : 'file'
  if (isFrontMatter && text.length > limit) {
    return void report(
      'front-matter/malformed',
      place(0),
      `front matter: has ${text.length} characters; it may have ${limit}, so move text below it`,
    )
  }
  const deep = tooDeep(text)
  if (deep !== undefined)
    return void report(
      'yaml/invalid',
      place(deep),
      `${thing}: is nested more than ${depthLimit} levels deep; write it flat`,
    )
  let document: Document.Parsed
  try {
    // Own check of double keys: the parser's takes time with their number's square.
    document = parseDocument(text, {
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      resolveKnownTags: false,
      // Not 'silent', which would also leave out that there is a second document.
      logLevel: 'error',
    })
  } catch {
    return void report(
      'yaml/invalid',
      place(0),
      `${thing}: cannot be read as YAML; write lines such as 'title: A headline'`,
    )
  }
  const [error] = document.errors
  if (error) return void report('yaml/invalid', place(error.pos[0]), yamlMessage(error, text))
  const refused = refusedPart(document)
  if (refused) return void report('yaml/invalid', place(refused.offset), refused.message)
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) return null
  if (isMap(contents)) return contents as YAMLMap
  const kind = isSeq(contents) ? 'a list' : 'text'
  return void report(
    'yaml/invalid',
    place(contents.range[0]),
    `${thing}: is ${kind}, not keys with values; write lines such as 'title: A headline'`,
  )
}

/** Anchors and aliases multiply a text, merge keys hide where a value comes from, and tags make other types. */
function refusedPart(document: Document.Parsed): { offset: number; message: string } | undefined {
  let found: { offset: number; message: string } | undefined
  visit(document, (_, node) => {
    if (!isAlias(node) && !isMap(node) && !isSeq(node) && !isScalar(node)) return undefined
    const offset = (node as Node).range?.[0] ?? 0
    if (isAlias(node))
      found = {
        offset,
        message: `YAML: the alias ${quote(`*${node.source}`)} is not read; write the value itself, or quote it if '*' is part of a text`,
      }
    else if (node.anchor)
      found = {
        offset,
        message: `YAML: the anchor ${quote(`&${node.anchor}`)} is not read; write the value without it, or quote it if '&' is part of a text`,
      }
    else if (node.tag)
      found = {
        offset,
        message: `YAML: the tag ${quote(node.tag)} is not read; write the value without it, or quote it if '!' is part of a text`,
      }
    else if (isScalar(node) && node.value === '<<' && node.type === 'PLAIN')
      found = { offset, message: "YAML: the merge key '<<' is not read; write the keys themselves" }
    return found ? visit.BREAK : undefined
  })
  return found
}

/** Offset of the line that nests too deep by brackets or by indicators in a row, before a parser recurses into it. */
function tooDeep(text: string): number | undefined {
  let open = 0
  let offset = 0
  for (const line of text.split('\n')) {
    for (const character of line) {
      if (character === '[' || character === '{') open++
      else if (character === ']' || character === '}') open = Math.max(0, open - 1)
      if (open > depthLimit) return offset
    }
    const indicators = /^[\s?:-]*/.exec(line)?.[0] ?? ''
    const spaces = /^ */.exec(line)?.[0].length ?? 0
    if (indicators.replace(/\s/g, '').length > depthLimit && /[-?:] [-?:]/.test(indicators)) return offset
    if (spaces > depthLimit * 4) return offset
    offset += line.length + 1
  }
  return undefined
}
