import { isUtf8 } from 'node:buffer'
import { SaxesParser } from 'saxes'
import { placesOf, type Report, type RuleId } from '#lib/check/finding.ts'
import { type Drawing, sizeOf } from '#lib/media/svg-size.ts'
import { decodeAddress } from '#lib/site/link-target.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import {
  attributeProblem,
  elementProblem,
  embeddedDrawing,
  styleProblem,
  svgNamespace,
} from './svg-allowed.ts'

/** Browsers and this check take seconds for drawings beyond these limits. */
const limits = { elements: 50_000, depth: 200 }

class SvgError extends Error {
  constructor(
    readonly rule: RuleId,
    readonly offset: number,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Returns the size of a drawing, or reports its first mistake. In a tab of its own, an SVG could
 * run scripts as a page of this site.
 */
export function checkSvg(bytes: Uint8Array, report: Report): Drawing | undefined {
  const source = new TextDecoder().decode(bytes)
  try {
    if (!isUtf8(bytes)) throw new SvgError('svg/damaged', 0, 'is not UTF-8; save it as UTF-8')
    return readSvg(source)
  } catch (reason) {
    if (!(reason instanceof SvgError)) throw reason
    report(reason.rule, placesOf(source)(reason.offset), `SVG: ${reason.message}`)
    return undefined
  }
}

function embeddedProblem(bytes: Uint8Array) {
  const found: string[] = []
  checkSvg(bytes, (_rule, _place, message) => found.push(message))
  return found[0]?.replace('SVG:', 'in an embedded drawing,')
}

function readSvg(source: string): Drawing {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let drawing: Drawing = {}
  let seen = 0
  let style: { css: string; at: number } | undefined
  const open: Part[] = []
  const byId = new Map<string, Part>()
  const root: Part = { elements: 0, uses: [] }
  const refuse = (
    problem: string | undefined,
    at = source.lastIndexOf('<', parser.position - 1),
    rule: RuleId = 'svg/not-allowed',
  ) => {
    if (problem !== undefined) throw new SvgError(rule, at, problem)
  }
  const readStyle = (text: string) => {
    if (style) style.css += text
  }

  // Refuses malformed XML, which browsers may parse differently.
  parser.on('error', ({ message }) => {
    const why = clean(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), 120)
    const problem = `is not well-formed XML (${why}); export it again`
    refuse(problem, parser.position, 'svg/damaged')
  })
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    const problem = `has encoding=${quote(encoding)}; save it as UTF-8 and write encoding="UTF-8"`
    if (encoding.toUpperCase() !== 'UTF-8') refuse(problem, 0, 'svg/damaged')
  })
  parser.on('doctype', (doctype) => {
    const advice = 'remove its part in [ ] (Illustrator: save without editing data)'
    const problem = `a DOCTYPE with entities is not allowed in a picture; ${advice}`
    if (doctype.includes('[')) refuse(problem, source.indexOf('<!DOCTYPE'))
  })
  parser.on('processinginstruction', ({ target }) => {
    refuse(`'<?${clean(target)} …?>' is not allowed in a picture; remove it`)
  })
  parser.on('opentag', (tag) => {
    seen++
    const part: Part = { elements: 1, uses: [] }
    open.push(part)
    if (seen > limits.elements || open.length > limits.depth) {
      const most = `more than ${limits.elements} elements, or nesting deeper than ${limits.depth}`
      refuse(`has ${most}; simplify the drawing or save it as .png`, undefined, 'picture/too-large')
    }
    if (seen === 1) {
      drawing = sizeOf(tag)
      const advice = `write <svg xmlns="${svgNamespace}" …>`
      if (tag.local !== 'svg' || tag.uri !== svgNamespace)
        refuse(`begins with ${quote(`<${tag.name}>`)}; ${advice}`, undefined, 'svg/damaged')
    }
    refuse(style && 'an element is within a <style>; close the <style> before it')
    refuse(elementProblem(tag))
    for (const attribute of Object.values(tag.attributes)) {
      const { local, value } = attribute
      if (local === 'id' && !byId.has(value)) byId.set(value, part)
      if (tag.local === 'use' && local === 'href')
        part.uses.push(decodeAddress(value.trim().slice(1)))
      const embedded = embeddedDrawing(tag, attribute)
      refuse(embedded ? embeddedProblem(embedded) : attributeProblem(tag, attribute))
    }
    if (tag.uri === svgNamespace && tag.local === 'style') style = { css: '', at: parser.position }
  })
  parser.on('text', readStyle)
  parser.on('cdata', readStyle)
  parser.on('closetag', () => {
    if (style) refuse(styleProblem(style.css), style.at)
    style = undefined
    const part = open.pop()
    const outer = open.at(-1) ?? root
    outer.elements += part?.elements ?? 0
    for (const id of part?.uses ?? []) outer.uses.push(id)
  })
  parser.write(source).close()
  if (drawnBy(root, byId) > limits.elements) {
    const most = `draws more than ${limits.elements} elements with <use>`
    refuse(`${most}; simplify the drawing or save it as .png`, 0, 'picture/too-large')
  }
  return drawing
}

/**
 * An SVG element: `elements` counts it and its descendants, `uses` has the ids to which `<use>`
 * elements in it refer, and `drawn` caches the result of `drawnBy`.
 */
type Part = { elements: number; uses: string[]; drawn?: number }

/** Number of elements drawn if each `<use>` is replaced by its target. */
function drawnBy(part: Part, byId: ReadonlyMap<string, Part>, depth = 0): number {
  if (depth > limits.depth) return Number.POSITIVE_INFINITY
  if (part.drawn !== undefined) return part.drawn
  // A `<use>` inside its own target draws nothing.
  part.drawn = 0
  const targets = part.uses.flatMap((id) => byId.get(id) ?? [])
  part.drawn = targets.reduce(
    (sum, target) => sum + drawnBy(target, byId, depth + 1),
    part.elements,
  )
  return part.drawn
}
