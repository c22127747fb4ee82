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

/** How many elements an animation or a combining mark counts for. */
const costs = { animation: 50, mark: 10 }

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
  /** Elements by their tag, classes and id, and all by '*', for selectors of CSS. */
  const byName = new Map<string, Part[]>()
  let css = ''
  const refuse = (
    problem: string | undefined,
    at = source.lastIndexOf('<', parser.position - 1),
    rule: RuleId = 'svg/not-allowed',
  ) => {
    if (problem !== undefined) throw new SvgError(rule, at, problem)
  }
  const readStyle = (text: string) => {
    if (style) style.css += text
    count(open.at(-1), costs.mark * (text.match(/\p{M}/gu)?.length ?? 0))
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
    const part: Part = { tag: tag.local, elements: 0, uses: [], outer: open.at(-1) }
    open.push(part)
    count(part, /^(?:animate|set$)/.test(tag.local) ? costs.animation : 1)
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
      if (/^(?:use|pattern|feImage)$/.test(tag.local) && local === 'href')
        count(part, 0, { id: decodeAddress(value.trim().slice(1)) })
      else countPaint(part, value, local)
      const embedded = embeddedDrawing(tag, attribute)
      refuse(embedded ? embeddedProblem(embedded) : attributeProblem(tag, attribute))
    }
    const { id, class: classes } = tag.attributes
    for (const name of `* ${tag.local} ${id?.value} ${classes?.value}`.split(/\s+/)) {
      const named = byName.get(name) ?? []
      byName.set(name, named)
      named.push(part)
    }
    if (tag.uri === svgNamespace && tag.local === 'style') style = { css: '', at: parser.position }
  })
  parser.on('text', readStyle)
  parser.on('cdata', readStyle)
  parser.on('closetag', () => {
    if (style) refuse(styleProblem(style.css), style.at)
    if (style) css += `${style.css}}`
    style = undefined
    open.pop()
  })
  parser.write(source).close()
  const [root] = byName.get('*') ?? []
  for (const rule of css.replace(/\/\*.*?(?:\*\/|$)/gs, '').split('}')) {
    if (rule.search(paint) < 0 && !animated.test(rule)) continue
    const names = rule.slice(0, rule.lastIndexOf('{') + 1).match(/[^\s.#,>+~{]+/g) ?? ['*']
    // Other selectors than tags, classes and ids may choose any element.
    for (const name of /[:;[@]/.test(names.join('')) ? ['*'] : names)
      for (const part of byName.get(name) ?? [])
        if (root && root.elements + root.uses.length <= limits.elements) countPaint(part, rule)
  }
  if (root && Math.max(root.uses.length, drawnBy(root, byId)) > limits.elements) {
    const most = `draws more than ${limits.elements} elements with <use>, url(#…) and animations`
    refuse(`${most}; simplify the drawing or save it as .png`, 0, 'picture/too-large')
  }
  return drawing
}

/** A reference to the element `id`; descendants of `by` inherit it, as they do a fill or marker. */
type Use = { id: string; by?: Part }

/**
 * An SVG element: `elements` counts it and its descendants, `uses` has the references in them, and
 * `drawn` caches the result of `drawnBy`.
 */
type Part = {
  tag: string
  elements: number
  uses: Use[]
  outer: Part | undefined
  drawn?: number
}

function count(part: Part | undefined, elements: number, use?: Use) {
  for (let one = part; one; one = one.outer) {
    one.elements += elements
    if (use) one.uses.push(use)
  }
}

const animated = /\banimation[\w-]{0,40}\s*:/i

/** A reference such as `url(#a)`, and in CSS the property before it. */
const paint = /(?:([\w-]{1,40})\s*:[^:;]*?)?\burl\(\s*["']?#([^"')]+)/gi

/** Counts what an attribute or a rule of CSS draws or animates. */
function countPaint(part: Part, value: string, name = '') {
  if (animated.test(value)) count(part, costs.animation)
  for (const [, property = name, id = ''] of value.matchAll(paint)) {
    const isInherited = /^(?:fill|stroke|marker|--)/.test(property)
    count(part, 0, { id: decodeAddress(id), ...(isInherited && { by: part }) })
  }
}

/** Number of elements drawn if each reference is replaced by its target. */
function drawnBy(part: Part, byId: ReadonlyMap<string, Part>, depth = 0): number {
  if (depth > limits.depth) return Number.POSITIVE_INFINITY
  if (part.drawn !== undefined) return part.drawn
  // A reference inside its own target draws nothing.
  part.drawn = 0
  part.drawn = part.uses.reduce((sum, { id, by }) => {
    const target = byId.get(id)
    if (!target || /Gradient$/.test(target.tag)) return sum
    return sum + (by?.elements ?? 1) * drawnBy(target, byId, depth + 1)
  }, part.elements)
  return part.drawn
}
