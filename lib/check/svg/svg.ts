import { SaxesParser, type SaxesTagNS } from 'saxes'
import { placesOf, type Report, start } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { clean, count, quote } from '#lib/text/message-format.ts'
import { checkAttribute } from './svg-attributes.ts'
import { checkCss } from './svg-css.ts'
import { elements, isNote, svgNamespace, xhtmlNamespace } from './svg-names.ts'
import { type Drawing, sizeOf } from './svg-size.ts'
import { createUses, useLimit } from './svg-uses.ts'

/** Beyond these, browsers take seconds to draw, and so would this check. */
const limits = { bytes: 5 * 1024 * 1024, elements: 50_000, depth: 200, attributes: 300, findings: 20 }

/** Ends the reading of a drawing of which enough was said. */
class Enough extends Error {}

const advice: Record<string, string> = {
  foreignObject:
    'it holds a web page; save the drawing with plain text (draw.io: without formatted text; Mermaid: htmlLabels: false; Illustrator: without editing data), or save it as .png',
  script: 'remove it; a drawing that answers to clicks belongs on a page of its own, to which the post can link',
}

/**
 * Reports all that is not on the lists of `svg-names.ts`: opened by itself, an SVG is a page of this site. It is read as
 * XML by a parser that stops at the first thing that is not well formed, since what a checker and a browser read in
 * different ways is where a script hides.
 * @returns its size, where it is a drawing
 */
export function checkSvg(bytes: Uint8Array, report: Report): Drawing | undefined {
  if (bytes.length > limits.bytes)
    return void report(
      'svg/too-large',
      start,
      `SVG: has ${bytes.length} bytes; a drawing has at most ${limits.bytes}, so save it simpler, or as .png`,
    )
  const source = decodeSvg(bytes, report)
  if (source === undefined) return undefined
  const place = placesOf(source)
  let found = 0
  const tell: At = (rule, at, message) => {
    report(rule, place(at), message)
    if (++found === limits.findings) throw new Enough()
  }
  const fatal: FatalAt = (rule, at, message) => {
    report(rule, place(at), message)
    throw new Enough()
  }
  try {
    const drawing = readSvg(source, tell, fatal)
    return found === 0 ? drawing : undefined
  } catch (reason) {
    if (reason instanceof Enough) return undefined
    throw reason
  }
}

/** The characters of the file; only UTF-8 without control characters, since a declared encoding can hide a script. */
function decodeSvg(bytes: Uint8Array, report: Report): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return void report('svg/not-utf8', start, 'SVG: is not UTF-8; save it anew as UTF-8')
  }
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.exec(text)
  if (control === null) return text
  return void report(
    'svg/control-character',
    placesOf(text)(control.index),
    `SVG: holds the control character ${quote(control[0])}; save it anew as UTF-8 without it`,
  )
}

type At = (rule: RuleId, offset: number, message: string) => void
type FatalAt = (rule: RuleId, offset: number, message: string) => never

function readSvg(source: string, tell: At, fatal: FatalAt): Drawing {
  const parser = new SaxesParser({ xmlns: true, position: true })
  // Its own list inherits from Object, so that '&constructor;' would pass.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" })
  const uses = createUses()
  let drawing: Drawing = {}
  let [seen, depth, tagAt, lastEnd] = [0, 0, 0, 0]
  let refusedDepth = Number.POSITIVE_INFINITY
  /** Where each attribute of the tag begins, by its name. */
  let attributeAt = new Map<string, number>()
  /** The style that is being read, and where its pieces stand in the file. */
  let style: { css: string; pieces: { from: number; at: number }[] } | undefined

  parser.on('error', ({ message }) =>
    fatal(
      'svg/not-well-formed',
      parser.position,
      `SVG: is no well-formed XML (${clean(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), 120)}); save it anew from the program that drew it`,
    ),
  )
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') fatal('svg/xml-version', 0, `SVG: is XML ${quote(version ?? '')}; write version="1.0"`)
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8')
      fatal('svg/not-utf8', 0, `SVG: says encoding=${quote(encoding)}; save it as UTF-8 and write encoding="UTF-8"`)
  })
  parser.on('doctype', (doctype) => {
    if (/[[\]]|<!/.test(doctype))
      fatal(
        'svg/entities-not-allowed',
        source.indexOf('<!DOCTYPE'),
        'SVG: a DOCTYPE with entities is not allowed in a picture; remove what stands in its brackets (Illustrator: save without editing data)',
      )
  })
  parser.on('processinginstruction', ({ target }) =>
    tell(
      'svg/instruction-not-allowed',
      source.lastIndexOf('<?', parser.position),
      `SVG: '<?${clean(target)} …?>' is not allowed in a picture; remove it`,
    ),
  )
  parser.on('opentagstart', ({ name }) => {
    seen++
    depth++
    tagAt = Math.max(source.lastIndexOf('<', parser.position - 1), 0)
    attributeAt = new Map()
    lastEnd = tagAt + name.length + 1
    if (seen > limits.elements)
      fatal(
        'svg/too-large',
        tagAt,
        `SVG: has more than ${count(limits.elements, 'element')}; save it simpler, or as .png`,
      )
    if (depth > limits.depth)
      fatal('svg/too-large', tagAt, `SVG: is nested more than ${limits.depth} deep; save it simpler, or as .png`)
  })
  parser.on('attribute', ({ name }) => {
    attributeAt.set(name, source.indexOf(name, lastEnd))
    lastEnd = parser.position
    if (attributeAt.size > limits.attributes)
      fatal(
        'svg/too-large',
        tagAt,
        `SVG: an element has more than ${count(limits.attributes, 'attribute')}; save it simpler, or as .png`,
      )
  })
  parser.on('opentag', (tag) => {
    if (seen === 1) {
      const problem = rootProblem(tag)
      if (problem) fatal('svg/not-a-drawing', tagAt, problem)
      drawing = sizeOf(tag)
    }
    const problem = depth > refusedDepth ? undefined : elementProblem(tag, style !== undefined)
    if (problem) tell('svg/element-not-allowed', tagAt, `SVG: the element ${quote(`<${tag.name}>`)} ${problem}`)
    if (problem) refusedDepth = depth
    // What stands in a refused element goes with it.
    for (const attribute of depth > refusedDepth || problem ? [] : Object.values(tag.attributes)) {
      checkAttribute(tag, attribute, (rule, message) => tell(rule, attributeAt.get(attribute.name) ?? tagAt, message))
    }
    uses.open(tag)
    if (tag.uri === svgNamespace && tag.local === 'style') style = { css: '', pieces: [] }
    lastEnd = parser.position
  })
  const addStyle = (text: string, at: number): void => {
    style?.pieces.push({ from: style.css.length, at })
    if (style) style.css += text
  }
  parser.on('text', (text) => addStyle(text, lastEnd))
  parser.on('cdata', (text) => {
    addStyle(text, parser.position - text.length - 3)
    lastEnd = parser.position
  })
  parser.on('comment', () => {
    lastEnd = parser.position
  })
  parser.on('closetag', (tag) => {
    if (depth === refusedDepth) refusedDepth = Number.POSITIVE_INFINITY
    depth--
    if (style && tag.uri === svgNamespace && tag.local === 'style') {
      const { css, pieces } = style
      style = undefined
      checkCss(css, (offset, message) => {
        const piece = pieces.findLast(({ from }) => from <= offset)
        tell('svg/style-not-allowed', (piece?.at ?? lastEnd) + offset - (piece?.from ?? 0), message)
      })
    }
    uses.close()
    lastEnd = parser.position
  })
  parser.write(source).close()
  if (!uses.isWithinLimit())
    fatal('svg/too-large', 0, `SVG: <use> draws more than ${count(useLimit, 'element')}; save it simpler, or as .png`)
  return drawing
}

/** Why a file is no drawing, by its first element. */
function rootProblem({ local, uri }: SaxesTagNS): string | undefined {
  if (local !== 'svg')
    return `SVG: begins with ${quote(`<${local}>`)}; a drawing begins with <svg xmlns="${svgNamespace}">`
  return uri === svgNamespace
    ? undefined
    : `SVG: has no namespace by which browsers draw it; write <svg xmlns="${svgNamespace}" …>`
}

/** Why an element is refused: it is not on the list, and no note of a drawing program. */
function elementProblem({ local, uri }: SaxesTagNS, isInStyle: boolean): string | undefined {
  if (uri === svgNamespace) {
    if (!elements.has(local)) return `is not allowed in a picture; ${advice[local] ?? 'remove it'}`
    return isInStyle ? 'stands within a style; close the style before it' : undefined
  }
  if (isNote(uri)) return undefined
  const what = uri === xhtmlNamespace ? 'is a part of a web page' : `is of the namespace ${quote(uri, 120)}`
  return `${what}, which is not allowed in a picture; save it as plain SVG, or as .png`
}
