import { Parser } from 'htmlparser2'

/** A page needs the framework's scripts, which the finished site does not have. The message names page and cause. */
export class RuntimeNeededError extends Error {
  override name = 'RuntimeNeededError'
}

export type Stripped = {
  html: string
  /** Addresses of the style sheets that the page asked for, in order; their links are gone from the HTML. */
  stylesheets: string[]
  /** Texts of the remaining inline scripts. */
  scripts: string[]
  /** What the page's own style says, which was in its head. */
  style: string
  /** The first address below `/_next/` that the rest of the page asks for; undefined where there is none. */
  asksFor: string | undefined
  /** Where a style belongs: just before the end of the head, in characters of `html`. */
  headEnd: number
}

/** React's markers for a Suspense boundary that is still pending. */
const pending = /^\$[?~]$/

/** Whether a script belongs to the framework: a file of it, or an inline script that starts it or repeats the page's data. */
function isFramework(attributes: Record<string, string>, text: string): boolean {
  if (attributes.src !== undefined) return attributes.src.includes('/_next/')
  // JSON-LD and speculation rules are data; their text does not matter.
  if (attributes.type !== undefined) return false
  return (
    attributes.id === '_R_' || /self\.__next|\$R[CTXVBS]\s?[=(]|requestAnimationFrame\(function\(\)\{\$RT/.test(text)
  )
}

/** `rel` values of links that are removed if they point to a file of the framework. */
const cutLinks = ['stylesheet', 'preload', 'modulepreload', 'prefetch']

/** Attributes by which elements ask for files. */
const asking = ['src', 'srcset', 'imagesrcset', 'href', 'poster', 'data', 'style']

/** The first file of the framework that an element loads. A link to follow loads nothing. */
function askedFor(name: string, attributes: Record<string, string>): string | undefined {
  if (name === 'a') return undefined
  // In `meta`, only an address counts, not a sentence that mentions one.
  const { content = '' } = attributes
  const values =
    name === 'meta' ? [/\s/.test(content) ? '' : content] : asking.map((attribute) => attributes[attribute])
  return values
    .join(' ')
    .split(/[\s,()"']/)
    .find((address) => address.includes('/_next/'))
}

/**
 * Removes the framework's scripts, preloads, style sheet links and inline style from an exported page. Cuts by offset, so all
 * other bytes stay.
 * @throws {RuntimeNeededError} if a part of the page is still pending
 */
export function stripFramework(page: string, html: string): Stripped {
  const cuts: [start: number, end: number][] = []
  const stylesheets: string[] = []
  const scripts: string[] = []
  let headEnd = -1
  let asksFor: string | undefined
  let script: { attributes: Record<string, string>; start: number; text: string } | undefined
  let style = ''
  let styleStart: number | undefined
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const span: [number, number] = [parser.startIndex, parser.endIndex + 1]
      if (name === 'script') script = { attributes, start: span[0], text: '' }
      if (name === 'style' && headEnd < 0) styleStart = span[0]
      if (name === 'template' && /^[BP]:/.test(attributes.id ?? '')) throw new RuntimeNeededError(waits(page))
      if (name === 'link' && attributes.href?.includes('/_next/') && cutLinks.includes(attributes.rel ?? '')) {
        if (attributes.rel === 'stylesheet') stylesheets.push(attributes.href)
        cuts.push(span)
      } else if (name !== 'script') asksFor ??= askedFor(name, attributes)
    },
    ontext(text) {
      if (script) script.text += text
      if (styleStart !== undefined) style += text
    },
    oncomment(text) {
      if (pending.test(text)) throw new RuntimeNeededError(waits(page))
      // Markers of complete boundaries and text nodes, which only the framework reads.
      if (/^(?:\/?\$!?|\/?&|| )$/.test(text)) cuts.push([parser.startIndex, parser.endIndex + 1])
    },
    onclosetag(name) {
      if (name === 'head') headEnd = parser.startIndex
      if (styleStart !== undefined) cuts.push([styleStart, parser.endIndex + 1])
      styleStart = undefined
      if (name !== 'script' || !script) return
      const { src, type } = script.attributes
      if (isFramework(script.attributes, script.text)) cuts.push([script.start, parser.endIndex + 1])
      else if (src === undefined && type === undefined) scripts.push(script.text)
      script = undefined
    },
  })
  parser.end(html)
  if (headEnd < 0) throw new RuntimeNeededError(`${page}: has no head`)

  let result = ''
  let at = 0
  let shift = 0
  for (const [start, end] of cuts) {
    result += html.slice(at, start)
    at = end
    if (end <= headEnd) shift += end - start
  }
  return { html: result + html.slice(at), stylesheets, scripts, style, asksFor, headEnd: headEnd - shift }
}

function waits(page: string): string {
  return `${page}: a part of the page waits for a script (a Suspense boundary that is not complete); render it on the server instead`
}
