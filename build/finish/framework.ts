import { Parser } from 'htmlparser2'

/** A page needs the framework's scripts, which the finished site does not have. The message names page and cause. */
export class RuntimeNeededError extends Error {
  override name = 'RuntimeNeededError'
}

export type Stripped = {
  html: string
  /** Addresses of the style sheets that the page asked for, in order; their links are gone from the HTML. */
  stylesheets: string[]
  /** The inline scripts that remain, JSON aside, with their `type` where they have one. */
  scripts: { text: string; type?: string }[]
  /** Text of the style element in its head, which is gone from the HTML. */
  style: string
  /** Where a style belongs: just before the end of the head, in characters of `html`. */
  headEnd: number
}

/** React's markers: of a Suspense boundary that is still pending, and of complete boundaries and text nodes. */
const pending = /^\$[?~]$/
const complete = /^(?:\/?\$!?|\/?&|| )$/

/** `rel` values of links that are removed if they point to a file of the framework. */
const cutLinks = ['stylesheet', 'preload', 'modulepreload', 'prefetch']

/** Whether a script belongs to the framework: a file of it, or an inline script that starts it or repeats the page's data. */
function isFramework({ src, type, id }: Record<string, string>, text: string): boolean {
  if (src !== undefined) return src.includes('/_next/')
  // JSON-LD and speculation rules are data; their text does not matter.
  if (type !== undefined) return false
  return id === '_R_' || /self\.__next|\$R[CTXVBS]\s?[=(]|requestAnimationFrame\(function\(\)\{\$RT/.test(text)
}

/**
 * Removes the framework's scripts, preloads, style sheet links and inline style from an exported page. Cuts by offset, so all
 * other bytes stay.
 * @throws {RuntimeNeededError} if a part of the page is still pending
 */
export function stripFramework(page: string, html: string): Stripped {
  const cuts: [start: number, end: number][] = []
  const stylesheets: string[] = []
  const scripts: Stripped['scripts'] = []
  let headEnd = -1
  let style = ''
  /** The script, or the style of the head, that is being read. */
  let open: { name: string; attributes: Record<string, string>; start: number; text: string } | undefined

  function refuse(): never {
    throw new RuntimeNeededError(
      `${page}: a part of the page waits for a script (a Suspense boundary that is not complete); render it on the server instead`,
    )
  }
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const { id = '', rel = '', href = '' } = attributes
      if (name === 'script' || (name === 'style' && headEnd < 0))
        open = { name, attributes, start: parser.startIndex, text: '' }
      if (name === 'template' && /^[BP]:/.test(id)) refuse()
      if (name !== 'link' || !href.includes('/_next/') || !cutLinks.includes(rel)) return
      if (rel === 'stylesheet') stylesheets.push(href)
      cuts.push([parser.startIndex, parser.endIndex + 1])
    },
    ontext(text) {
      if (open) open.text += text
    },
    oncomment(text) {
      if (pending.test(text)) refuse()
      if (complete.test(text)) cuts.push([parser.startIndex, parser.endIndex + 1])
    },
    onclosetag(name) {
      if (name === 'head') headEnd = parser.startIndex
      if (!open || name !== open.name) return
      const { attributes, start, text } = open
      const { src, type } = attributes
      open = undefined
      if (name === 'style') style += text
      if (name === 'style' || isFramework(attributes, text)) cuts.push([start, parser.endIndex + 1])
      else if (src === undefined && !type?.endsWith('json')) scripts.push({ text, type })
    },
  })
  parser.end(html)
  if (headEnd < 0) throw new RuntimeNeededError(`${page}: has no head`)

  const without = (from: number, to: number): string => {
    const inside = cuts.filter(([start, end]) => start >= from && end <= to)
    const starts = [from, ...inside.map(([, end]) => end)]
    return starts.map((start, index) => html.slice(start, inside[index]?.[0] ?? to)).join('')
  }
  const head = without(0, headEnd)
  return { html: head + without(headEnd, html.length), stylesheets, scripts, style, headEnd: head.length }
}
