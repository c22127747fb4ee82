import { Parser } from 'htmlparser2'

/** A page needs the framework's runtime, which the finished site does not have. The message names page and cause. */
export class RuntimeNeededError extends Error {
  override name = 'RuntimeNeededError'
}

export type Stripped = {
  html: string
  /** Addresses of the style sheets that the page asked for, in order; their links are gone from the HTML. */
  stylesheets: string[]
  /** Where a style belongs: just before the end of the head, in characters of `html`. */
  headEnd: number
}

/** Comments by which React marks a boundary that a script would fill later. */
const pending = /^\$[?~]$/

/** Scripts that are the framework's: its files, and the inline ones that start it or carry the page's data a second time. */
function isFramework(attributes: Record<string, string>, text: string): boolean {
  if (attributes.src !== undefined) return attributes.src.includes('/_next/')
  return (
    attributes.id === '_R_' || /self\.__next|\$R[CTXVBS]\s*[=(]|requestAnimationFrame\(function\(\)\{\$RT/.test(text)
  )
}

/**
 * Takes the framework's scripts, preloads and style sheet links out of a page that Next exported. Works by offsets: every
 * other byte stays.
 * @throws {RuntimeNeededError} where the page waits for a script to be complete
 */
export function stripFramework(page: string, html: string): Stripped {
  const cuts: [start: number, end: number][] = []
  const stylesheets: string[] = []
  let headEnd = -1
  let script: { attributes: Record<string, string>; start: number; text: string } | undefined
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const span: [number, number] = [parser.startIndex, parser.endIndex + 1]
      if (name === 'script') script = { attributes, start: span[0], text: '' }
      if (name === 'template' && /^[BP]:/.test(attributes.id ?? '')) throw new RuntimeNeededError(waits(page))
      if (name !== 'link' || !attributes.href?.includes('/_next/')) return
      if (attributes.rel === 'stylesheet') stylesheets.push(attributes.href)
      if (['stylesheet', 'preload', 'modulepreload', 'prefetch'].includes(attributes.rel ?? '')) cuts.push(span)
    },
    ontext(text) {
      if (script) script.text += text
    },
    oncomment(text) {
      if (pending.test(text)) throw new RuntimeNeededError(waits(page))
      // Marks of boundaries that are complete, and of text nodes: only the runtime reads them.
      if (/^(?:\/?\$!?|\/?&|| )$/.test(text)) cuts.push([parser.startIndex, parser.endIndex + 1])
    },
    onclosetag(name) {
      if (name === 'head') headEnd = parser.startIndex
      if (name !== 'script' || !script) return
      if (isFramework(script.attributes, script.text)) cuts.push([script.start, parser.endIndex + 1])
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
  return { html: result + html.slice(at), stylesheets, headEnd: headEnd - shift }
}

function waits(page: string): string {
  return `${page}: a part of the page waits for a script (a Suspense boundary that is not complete); render it on the server instead`
}
