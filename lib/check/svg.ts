import { Parser } from 'htmlparser2'
import { type Place, placesOf, type Report, start } from './place.ts'
import { quote } from './words.ts'

const forbidden = /^(?:script|foreignobject|iframe|embed|object|audio|video|handler|listener)$/i

/**
 * Reports what a picture must not do: run scripts, hold HTML, load from elsewhere. Opened by itself, an SVG is a page
 * of this site. Text that is no SVG is left to the check of pictures.
 */
export function checkSvg(text: string, report: Report): void {
  const place = placesOf(text)
  const told = new Set<string>()
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = place(parser.startIndex)
        const tell = (message: string) => once(at, message)
        const local = name.replace(/^.*:/, '')
        if (forbidden.test(local)) tell(`SVG: the element <${local}> is not allowed in a picture; remove it`)
        for (const [key, value] of Object.entries(attributes)) checkAttribute(local, key, value, tell)
      },
      onprocessinginstruction(name, data) {
        const at = place(parser.startIndex)
        if (/^\?xml-stylesheet/i.test(name))
          once(at, 'SVG: a style sheet from elsewhere is not allowed in a picture; remove it')
        if (/^!doctype/i.test(name) && /\[|<!entity/i.test(data))
          once(at, 'SVG: a DOCTYPE with entities is not allowed in a picture; remove it')
        if (/^!entity/i.test(name)) once(at, 'SVG: the declaration of an entity is not allowed in a picture; remove it')
      },
      ontext(value) {
        if (loads(value))
          once(
            place(parser.startIndex),
            "SVG: '@import' or 'url(…)' from elsewhere is not allowed in a picture; remove it, or draw with what the file holds",
          )
      },
    },
    { xmlMode: true, recognizeCDATA: true },
  )
  const once = (at: Place, message: string) => {
    const key = `${at.line}:${message}`
    if (!told.has(key)) report(at, message)
    told.add(key)
  }
  if (/<!ENTITY/i.test(text))
    once(place(text.search(/<!ENTITY/i)), 'SVG: a DOCTYPE with entities is not allowed in a picture; remove it')
  parser.end(text)
  if (text.includes('\0')) once(start, 'SVG: holds a NUL character; save it anew as UTF-8')
}

function checkAttribute(element: string, key: string, value: string, tell: (message: string) => void): void {
  const local = key.replace(/^.*:/, '').toLowerCase()
  const bare = value.replace(/[\p{Cc}\s]/gu, '')
  if (/^on/i.test(local)) tell(`SVG: the handler ${quote(key)} of <${element}> is not allowed in a picture; remove it`)
  else if (/^(?:set|animate\w*)$/i.test(element) && local === 'attributename' && /^(?:on|.*href$)/i.test(bare)) {
    tell(`SVG: an animation of ${quote(value)} is not allowed in a picture; remove it`)
  } else if ((local === 'href' || local === 'src') && !isOwn(element, bare)) {
    tell(
      `SVG: ${quote(`${key}="${value}"`)} of <${element}> leads out of the file, which is not allowed in a picture; remove it, or embed what it shows`,
    )
  } else if (key.toLowerCase() !== 'xmlns' && !key.toLowerCase().startsWith('xmlns:') && loads(value)) {
    tell(
      `SVG: ${quote(`${key}="${value}"`)} of <${element}> loads from elsewhere, which is not allowed in a picture; remove it`,
    )
  }
}

/** A part of the same file, a picture within it, or a plain link for a reader to follow. */
function isOwn(element: string, address: string): boolean {
  if (address === '' || address.startsWith('#')) return true
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(address)) return true
  return element.toLowerCase() === 'a' && /^https?:\/\//i.test(address)
}

/** True for styles that fetch: `@import`, and `url()` of anything but a part of the file or a picture within it. */
function loads(value: string): boolean {
  const plain = value
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)))
  if (/@import/i.test(plain)) return true
  return [...plain.matchAll(/(?:url|image|src)\(\s*(["']?)([^"')]*)/gi)].some(
    ([, , address = '']) =>
      !/^\s*(?:#|data:(?:image\/(?:png|jpe?g|gif|webp)|font\/|application\/(?:x-)?font))/i.test(address),
  )
}
