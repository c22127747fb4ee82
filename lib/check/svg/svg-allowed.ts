import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { readAddress } from '#lib/check/across/addresses.ts'
import { misleading } from '#lib/check/bytes/look-alike.ts'
import { decodeAddress } from '#lib/site/link-target.ts'
import { quote } from '#lib/text/message-format.ts'

export const svgNamespace = 'http://www.w3.org/2000/svg'

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

/** Attributes that load or run something; refused in case an allowed element ever supports them. */
const acting = /^(?:on.*|src|srcset|srcdoc|action|formaction|ping)$/i

/** How to save a drawing without `<foreignObject>`, which contains HTML. */
const plainText =
  'save the drawing with plain text (draw.io: without formatted text; ' +
  'Mermaid: htmlLabels: false; Illustrator: without editing data), or as .png'

export function elementProblem({ name, local, uri }: SaxesTagNS) {
  if (isIgnored(uri) || (uri === svgNamespace && elements.test(local))) return undefined
  let remedy = uri === svgNamespace ? 'remove it' : 'save it as plain SVG, or as .png'
  if (local === 'foreignObject') remedy = plainText
  const origin = uri === svgNamespace ? '' : ` of ${quote(uri, 120)}`
  return `the element ${quote(`<${name}>`)}${origin} is not allowed in a picture; ${remedy}`
}

export function attributeProblem(tag: SaxesTagNS, attribute: SaxesAttributeNS) {
  const { name, local, uri, value } = attribute
  if (isIgnored(uri) || isIgnored(tag.uri)) return undefined
  if (local === 'href') return hrefProblem(tag, attribute)
  if (acting.test(local) || name === 'xml:base') {
    const found = `the attribute ${quote(name)} of ${quote(`<${tag.name}>`)}`
    return `${found} is not allowed in a picture; remove it`
  }
  const animated = local === 'attributeName' ? value.trim() : ''
  if (acting.test(animated) || /(?:^|:)(?:href|style)$/i.test(animated))
    return `an animation of ${quote(value)} is not allowed in a picture; remove it`
  // Other attributes can load files only by CSS functions such as url(). Browsers ignore
  // `content`, in which draw.io keeps its document.
  return local === 'style' || (value.includes('(') && local !== 'content')
    ? styleProblem(value)
    : undefined
}

export function embeddedDrawing(
  tag: SaxesTagNS,
  { local, value }: SaxesAttributeNS,
): Uint8Array | undefined {
  if (local !== 'href' || (tag.local !== 'image' && tag.local !== 'feImage')) return undefined
  const data = /^\s*data:image\/svg\+xml(?:;(?:charset=)?utf-?8)?(;base64)?,(.*)$/is.exec(value)
  if (!data) return undefined
  const [, base64, text = ''] = data
  return base64 ? Buffer.from(text, 'base64') : Buffer.from(decodeAddress(text))
}

/** Allows an `href` to a part of the file, to an embedded picture, and from `<a>` to a page. */
function hrefProblem({ local }: SaxesTagNS, { name, value }: SaxesAttributeNS) {
  const address = value.trim()
  if (address === '' || address.startsWith('#')) return undefined
  const found = `${quote(`${name}="${value}"`)} of <${local}> leads out of the file`
  if (local === 'a') {
    const isPage =
      address.startsWith('https:') &&
      readAddress(address, 'link') === 'outside' &&
      !misleading(address)
    return isPage ? undefined : `${found}, but not to a page; write a URL that begins with https://`
  }
  if (local !== 'image' && local !== 'feImage') return `${found}; refer to '#id' of the same file`
  return /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$/.test(address)
    ? undefined
    : `${found}, or is not an embedded bitmap; embed the picture as data:image/png;base64,…`
}

/** CSS that loads files other than embedded pictures and fonts; a backslash may disguise a URL. */
const acts =
  /\\|@import|\b(?:image|image-set|src)\(|url\((?!\s*["']?(?:#|data:image\/(?:png|jpe?g|gif|webp);base64,|data:(?:font\/|application\/(?:x-)?font-)[\w-]+(?:;charset=[\w-]+)?;base64,))[^)]{0,80}/i

export function styleProblem(css: string) {
  const [part] = acts.exec(css) ?? []
  const remedy =
    "use '#id' of the same file, or data:image/png;base64,… " +
    '(fonts: data:font/woff2;base64,…, or text turned into paths)'
  return part && `the style holds ${quote(part)}, which is not allowed in a picture; ${remedy}`
}
