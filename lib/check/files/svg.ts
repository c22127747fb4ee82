import { isUtf8 } from 'node:buffer'
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { placesOf, type Report, type RuleId } from '#lib/check/diagnostic.ts'
import { type Drawing, sizeOf } from '#lib/media/svg-size.ts'
import { clean, quote } from '#lib/text/message-format.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/**
 * Whether browsers ignore a namespace, such as that of Inkscape. Browsers know SVG, XLink, XML,
 * XHTML and MathML; attributes without a prefix have the namespace ''.
 */
const isIgnored = (namespace: string) =>
  !/^(?:http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/x|XML|1998\/Math).*)?$/.test(namespace)

/** The elements of SVG 1.1 and 2 that a drawing may have, and Inkscape's text (`flowRoot`). */
const elements = new RegExp(
  `^(?:svg|g|defs|symbol|use|switch|view|title|desc|metadata|a|style|path|rect|circle|ellipse|line
  |polyline|polygon|image|text|tspan|textPath|tref|marker|stop|pattern|solidcolor|clipPath|mask
  |filter|set|mpath|glyph|missing-glyph|hkern|vkern|(?:linear|radial|mesh)[Gg]radient
  |(?:fe[A-Z]|animate|flow|font|hatch|mesh)[A-Za-z-]*)$`.replace(/\s/g, ''),
)

/** CSS that loads a file; a backslash may disguise a URL. */
const loads =
  /\\|@import|\b(?:image|image-set|src)\(|url\((?!\s*["']?(?:#|data:(?:image\/|font\/|application\/(?:x-)?font-)))[^)]{0,80}/i

/** Reports the first mistake of a drawing, which could run scripts in a tab of its own. */
export function checkSvg(bytes: Uint8Array, report: Report): Drawing | undefined {
  const source = new TextDecoder().decode(bytes)
  const parser = new SaxesParser({ xmlns: true, position: true })
  let drawing: Drawing | undefined
  let style: { css: string; at: number } | undefined
  let isRefused = false
  const refuse = (
    message: string | undefined,
    rule: RuleId = 'svg/not-allowed',
    at = source.lastIndexOf('<', parser.position - 1),
  ) => {
    if (message === undefined) return
    isRefused = true
    report(rule, placesOf(source)(at), `SVG: ${message}`)
    throw new Error('The parser ends at the first mistake.')
  }
  parser.on('error', ({ message }) => {
    const why = clean(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), 120)
    refuse(`is not well-formed XML (${why}); export it again`, 'picture/damaged', parser.position)
  })
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    const message = `has encoding=${quote(encoding)}; save it as UTF-8 and write encoding="UTF-8"`
    if (encoding.toUpperCase() !== 'UTF-8') refuse(message, 'picture/damaged', 0)
  })
  parser.on('doctype', (doctype) => {
    const remedy = 'remove its part in [ ] (Illustrator: save without editing data)'
    if (doctype.includes('['))
      refuse(notAllowed('a DOCTYPE with entities', remedy), undefined, source.indexOf('<!'))
  })
  parser.on('processinginstruction', ({ target }) => {
    refuse(notAllowed(`'<?${clean(target)} …?>'`, 'remove it'))
  })
  parser.on('opentag', (tag) => {
    if (!drawing && (tag.local !== 'svg' || tag.uri !== svgNamespace)) {
      const found = `begins with ${quote(`<${tag.name}>`)}`
      refuse(`${found}; write <svg xmlns="${svgNamespace}" …>`, 'picture/damaged')
    }
    drawing ??= sizeOf(tag)
    if (style) refuse('an element is within a <style>; close the <style> before it')
    refuse(elementProblem(tag))
    for (const attribute of Object.values(tag.attributes)) refuse(attributeProblem(tag, attribute))
    if (tag.uri === svgNamespace && tag.local === 'style') style = { css: '', at: parser.position }
  })
  const readStyle = (text: string) => {
    if (style) style.css += text
  }
  parser.on('text', readStyle)
  parser.on('cdata', readStyle)
  parser.on('closetag', () => {
    if (style) refuse(styleProblem(style.css), 'svg/not-allowed', style.at)
    style = undefined
  })
  try {
    if (!isUtf8(bytes)) refuse('is not UTF-8; save it as UTF-8', 'picture/damaged', 0)
    parser.write(source).close()
    return drawing
  } catch (reason) {
    if (!isRefused) throw reason
    return undefined
  }
}

const notAllowed = (found: string, remedy: string) =>
  `${found} is not allowed in a picture; ${remedy}`

function elementProblem({ name, local, uri }: SaxesTagNS) {
  if (isIgnored(uri) || (uri === svgNamespace && elements.test(local))) return undefined
  const remedy =
    local === 'foreignObject'
      ? 'save the drawing with plain text (draw.io: without formatted text; Mermaid: ' +
        'htmlLabels: false; Illustrator: without editing data), or as .png'
      : 'remove it, or save the drawing as plain SVG or .png'
  return notAllowed(`the element ${quote(`<${name}>`)}`, remedy)
}

function attributeProblem(tag: SaxesTagNS, { name, local, uri, value }: SaxesAttributeNS) {
  if (isIgnored(uri) || isIgnored(tag.uri)) return undefined
  const found = quote(`${name}="${value}"`, 120)
  if (local === 'href') {
    // An embedded drawing neither runs scripts nor loads files (SVG 2, secure animated mode).
    let allowed = /^(?:#|$)/
    if (/^(?:image|feImage)$/.test(tag.local)) allowed = /^(?:#|data:image\/|$)/
    if (tag.local === 'a') allowed = /^(?:#|https:\/\/[^/\\]|$)/
    const advice = "write '#id', embed a picture as data:image/png;base64,…, or link to https://…"
    return allowed.test(value.trim())
      ? undefined
      : `${found} of <${tag.local}> leads out of the file; ${advice}`
  }
  const animated = local === 'attributeName' ? value.trim() : ''
  if (/^on|^xml:base$/i.test(name) || /^on|(?:^|:)(?:href|style)$/i.test(animated))
    return notAllowed(found, 'remove it')
  // Other attributes load files only by functions of CSS. Browsers ignore draw.io's `content`.
  return local === 'style' || (value.includes('(') && local !== 'content')
    ? styleProblem(value)
    : undefined
}

function styleProblem(css: string) {
  const [part] = loads.exec(css) ?? []
  const remedy = "use '#id' of the same file, data:image/png;base64,…, or text turned into paths"
  return part && notAllowed(`the style holds ${quote(part)}, which`, remedy)
}
