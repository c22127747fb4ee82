import { isUtf8 } from 'node:buffer'
import { SaxesParser } from 'saxes'
import { placesOf, type Report, start } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
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

/** Larger drawings take browsers, and this check, seconds. */
const limits = { elements: 50_000, depth: 200 }

class Enough extends Error {}

/**
 * Reports what `svg-allowed.ts` does not allow: opened in a tab, an SVG could run scripts as a page
 * of this site. Returns the size of a valid one. Stops at malformed XML, which browsers may parse
 * differently.
 */
export function checkSvg(bytes: Uint8Array, report: Report): Drawing | undefined {
  if (!isUtf8(bytes)) {
    report('svg/damaged', start, 'SVG: is not UTF-8; save it as UTF-8')
    return
  }
  const source = new TextDecoder().decode(bytes)
  const place = placesOf(source)
  let isFine = true
  try {
    const drawing = readSvg(source, (rule, at, message) => {
      report(rule, place(at), `SVG: ${message}`)
      isFine = false
      if (rule !== 'svg/not-allowed') throw new Enough()
    })
    return isFine ? drawing : undefined
  } catch (reason) {
    if (reason instanceof Enough) return undefined
    throw reason
  }
}

/** The problem of an SVG that is embedded in another. */
function drawingProblem(bytes: Uint8Array) {
  const found: string[] = []
  checkSvg(bytes, (_rule, _place, message) => found.push(message))
  return found[0]?.replace('SVG:', 'in an embedded drawing,')
}

/** @param tell reports a finding, and throws unless parsing can go on */
function readSvg(
  source: string,
  tell: (rule: RuleId, offset: number, message: string) => void,
): Drawing {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let drawing: Drawing = {}
  let seen = 0
  let depth = 0
  let refusedDepth = Number.POSITIVE_INFINITY
  let style: { css: string; at: number } | undefined
  const open: Part[] = []
  const byId = new Map<string, Part>()
  let root: Part = { elements: 0, uses: [] }
  /** Offset of the tag that was just parsed. */
  const tagAt = () => Math.max(source.lastIndexOf('<', parser.position - 1), 0)
  const refuse = (problem: string | undefined, at = tagAt()) => {
    if (problem !== undefined) tell('svg/not-allowed', at, problem)
  }
  const readStyle = (text: string) => {
    if (style) style.css += text
  }

  parser.on('error', ({ message }) => {
    const why = clean(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), 120)
    tell('svg/damaged', parser.position, `is not well-formed XML (${why}); export it again`)
  })
  parser.on('xmldecl', ({ version = '', encoding = 'UTF-8' }) => {
    if (version === '1.0' && encoding.toUpperCase() === 'UTF-8') return
    const found = `has version=${quote(version)} and encoding=${quote(encoding)}`
    tell('svg/damaged', 0, `${found}; save it as UTF-8 and write version="1.0" encoding="UTF-8"`)
  })
  parser.on('doctype', (doctype) => {
    if (!doctype.includes('[')) return
    const advice = 'remove its part in brackets (Illustrator: save without editing data)'
    refuse(
      `a DOCTYPE with entities is not allowed in a picture; ${advice}`,
      source.indexOf('<!DOCTYPE'),
    )
    // Stops here, since each use of an entity would be another finding.
    throw new Enough()
  })
  parser.on('processinginstruction', ({ target }) => {
    const problem = `'<?${clean(target)} …?>' is not allowed in a picture; remove it`
    refuse(problem, source.lastIndexOf('<?', parser.position))
  })
  parser.on('opentag', (tag) => {
    seen++
    depth++
    const part: Part = { elements: 1, uses: [] }
    open.push(part)
    for (const { local, value } of Object.values(tag.attributes)) {
      if (local === 'id' && !byId.has(value)) byId.set(value, part)
      if (tag.local === 'use' && local === 'href')
        part.uses.push(decodeAddress(value.trim().slice(1)))
    }
    if (seen > limits.elements || depth > limits.depth) {
      const most = `more than ${limits.elements} elements, or nesting deeper than ${limits.depth}`
      tell('picture/too-large', tagAt(), `has ${most}; save it simpler, or as .png`)
    }
    if (seen === 1) {
      drawing = sizeOf(tag)
      if (tag.local !== 'svg' || tag.uri !== svgNamespace)
        tell(
          'svg/damaged',
          tagAt(),
          `begins with ${quote(`<${tag.name}>`)}; write <svg xmlns="${svgNamespace}" …>`,
        )
    }
    // Skip the contents of a refused element.
    if (depth > refusedDepth) return
    const problem = style
      ? 'an element is within a style; close the style before it'
      : elementProblem(tag)
    if (problem) refusedDepth = depth
    refuse(problem)
    if (!problem)
      for (const attribute of Object.values(tag.attributes)) {
        const embedded = embeddedDrawing(tag, attribute)
        refuse(embedded ? drawingProblem(embedded) : attributeProblem(tag, attribute))
      }
    if (!problem && tag.uri === svgNamespace && tag.local === 'style')
      style = { css: '', at: tagAt() }
  })
  parser.on('text', readStyle)
  parser.on('cdata', readStyle)
  parser.on('closetag', () => {
    if (style && depth < refusedDepth) {
      refuse(styleProblem(style.css), style.at)
      style = undefined
    }
    const part = open.pop()
    const outer = open.at(-1)
    if (part && outer) {
      outer.elements += part.elements
      for (const id of part.uses) outer.uses.push(id)
    }
    root = part ?? root
    if (depth-- === refusedDepth) refusedDepth = Number.POSITIVE_INFINITY
  })
  parser.write(source).close()
  if (drawnBy(root, byId) > limits.elements)
    tell(
      'picture/too-large',
      0,
      `draws more than ${limits.elements} elements by <use>; save it simpler, or as .png`,
    )
  return drawing
}

/**
 * An element: the number of elements in it, itself included; the ids that its `<use>` elements
 * refer to; the number of elements drawn, once known.
 */
type Part = { elements: number; uses: string[]; drawn?: number }

/** Number of elements drawn if each `<use>` is replaced by its target. */
function drawnBy(part: Part, byId: ReadonlyMap<string, Part>, depth = 0): number {
  if (depth > limits.depth) return Number.POSITIVE_INFINITY
  if (part.drawn !== undefined) return part.drawn
  // A `<use>` of an element that contains it draws nothing.
  part.drawn = 0
  const targets = part.uses.flatMap((id) => byId.get(id) ?? [])
  part.drawn = targets.reduce(
    (sum, target) => sum + drawnBy(target, byId, depth + 1),
    part.elements,
  )
  return part.drawn
}
