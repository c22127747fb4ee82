import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { readAddress } from '#lib/check/across/addresses.ts'
import { misleading } from '#lib/check/bytes/look-alike.ts'
import { decodeAddress } from '#lib/site/link-target.ts'
import { quote } from '#lib/text/message-format.ts'

export const svgNamespace = 'http://www.w3.org/2000/svg'
const xlinkNamespace = 'http://www.w3.org/1999/xlink'
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

/** Namespaces that browsers act on; '' is the namespace of attributes without a prefix. */
const living = new Set([
  '',
  svgNamespace,
  xlinkNamespace,
  xmlNamespace,
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
])

/** Whether a namespace is harmless: browsers ignore those in which drawing programs keep notes. */
const isNote = (namespace: string) => !living.has(namespace)

/** Elements of SVG 2 and 1.1 that a drawing may have, and Inkscape's flowing text (`flowRoot`). */
const elements = new RegExp(
  `^(?:svg|g|defs|symbol|use|switch|view|title|desc|metadata|a|style|path|rect|circle|ellipse|line
  |polyline|polygon|image|text|tspan|textPath|tref|marker|stop|pattern|solidcolor|clipPath|mask|filter
  |set|mpath|glyph|missing-glyph|hkern|vkern|(?:linear|radial|mesh)[Gg]radient
  |(?:fe[A-Z]|animate|flow|font|hatch|mesh)[A-Za-z-]*)$`.replace(/\s/g, ''),
)

/** Attributes that load or run something, refused in case an allowed element ever supports them. */
const acting = /^(?:on.*|src|srcset|srcdoc|action|formaction|ping)$/i

const advice = new Map([
  [
    'foreignObject',
    'it holds a web page; save the drawing with plain text (draw.io: without formatted text; Mermaid: htmlLabels: false; Illustrator: without editing data), or save it as .png',
  ],
  [
    'script',
    'remove it; a drawing that reacts to clicks belongs on a page of its own, to which the post can link',
  ],
])

export function elementProblem({ name, local, uri }: SaxesTagNS) {
  if (isNote(uri) || (uri === svgNamespace && elements.test(local))) return undefined
  const remedy =
    uri === svgNamespace ? (advice.get(local) ?? 'remove it') : 'save it as plain SVG, or as .png'
  const origin = uri === svgNamespace ? '' : ` of ${quote(uri, 120)}`
  return `the element ${quote(`<${name}>`)}${origin} is not allowed in a picture; ${remedy}`
}

export function attributeProblem(tag: SaxesTagNS, attribute: SaxesAttributeNS) {
  const { name, local, uri, value } = attribute
  if (isNote(uri) || isNote(tag.uri)) return undefined
  if (local === 'href' && (uri === '' || uri === xlinkNamespace)) return hrefProblem(tag, attribute)
  if (acting.test(local) || (uri === xmlNamespace && local === 'base'))
    return `the attribute ${quote(name)} of ${quote(`<${tag.name}>`)} is not allowed in a picture; remove it`
  const animated = local === 'attributeName' ? value.trim() : ''
  if (acting.test(animated) || /(?:^|:)(?:href|style)$/i.test(animated))
    return `an animation of ${quote(value)} is not allowed in a picture; remove it`
  // The remaining attributes load files only by CSS functions such as url(). Browsers ignore
  // `content`, in which draw.io keeps its document.
  return local === 'style' || (value.includes('(') && local !== 'content')
    ? styleProblem(value)
    : undefined
}

/**
 * The bytes of an SVG that an `<image>` embeds; browsers run no scripts of it and load no files.
 */
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

/** An `href` may lead to a part of the file, an embedded picture, and from `<a>` to a web page. */
function hrefProblem({ local }: SaxesTagNS, { name, value }: SaxesAttributeNS) {
  const address = value.trim()
  if (address === '' || address.startsWith('#')) return undefined
  const found = `${quote(`${name}="${value}"`)} of <${local}> leads out of the file`
  if (local === 'a') {
    const isPage =
      address.startsWith('https:') &&
      readAddress(address, 'link') === 'outside' &&
      !misleading(address)
    return isPage ? undefined : `${found}, and to no page; write a URL that begins with https://`
  }
  if (local !== 'image' && local !== 'feImage') return `${found}; refer to '#id' of the same file`
  return /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$/.test(address)
    ? undefined
    : `${found}, or to something other than a bitmap; embed the picture as data:image/png;base64,…`
}

/** CSS that loads, runs or hides something; embedded pictures and fonts are fine. */
const acts =
  /\\|@import|expression\(|\b(?:image|image-set|src)\(|url\((?!\s*["']?(?:#|data:image\/(?:png|jpe?g|gif|webp);base64,|data:(?:font\/|application\/(?:x-)?font-)[\w-]+(?:;charset=[\w-]+)?;base64,))[^)]{0,80}/i

export function styleProblem(css: string) {
  const [part] = acts.exec(css) ?? []
  const remedy =
    "use only what is in the file: '#id', or data:image/png;base64,… (fonts: data:font/woff2;base64,…, or text turned into paths)"
  return part && `the style holds ${quote(part)}, which is not allowed in a picture; ${remedy}`
}
