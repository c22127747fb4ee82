import { Parser } from 'htmlparser2'

export class PageError extends Error {}

const incomplete =
  'a part of the page waits for a script (a Suspense boundary that is not complete); render it on the server instead'

/** HTML comments that React adds for text nodes and for pending or complete Suspense boundaries. */
const pending = /^\$[?~]$/
const complete = /^(?:\/?\$!?|\/?&|| )$/

/** Links with these `rel` values are cut if they point to a file of Next. */
const cutLinks = ['stylesheet', 'preload', 'modulepreload', 'prefetch']

/** The file of Next that an element loads, if any; `<a>` and links to other pages load nothing. */
function frameworkFile(name: string, { rel = '', ...attributes }: Record<string, string>) {
  if (/^(?:a|script)$/.test(name) || /^(?:canonical|alternate)$/.test(rel)) return undefined
  const { src, srcset, href, style } = attributes
  return /[^\s,()']*\/_next\/[^\s,()']*/.exec([src, srcset, href, style].join(' '))?.[0]
}

/** Whether a script starts Next in the browser, or contains the page's data for it. */
function isFramework({ src, type, id }: Record<string, string>, text: string) {
  if (src !== undefined) return src.includes('/_next/')
  // Scripts with a type are data: JSON-LD and speculation rules.
  if (type !== undefined) return false
  return (
    id === '_R_' ||
    /self\.__next|\$R[CTXVBS]\s?[=(]|requestAnimationFrame\(function\(\)\{\$RT/.test(text)
  )
}

/**
 * Cuts Next's scripts, React's comments and the head's style elements out of a page. Replaces style
 * attributes with classes (`_0`), since the Content-Security-Policy forbids style attributes.
 * @throws {PageError} if the page needs Next's scripts
 */
export function stripPage(page: string, html: string) {
  /** The text of each inline script, except JSON. */
  const scripts: string[] = []
  /** Names that selectors can contain: elements, `.classes`, ids and variables. */
  const words = new Set<string>()
  const classes = new Map<string, string>()
  let start = ''
  let style = ''
  let refresh = ''
  let written = ''
  let at = 0
  let head: string | undefined
  /** The script, or style element of the head, whose text the parser is reading. */
  let open:
    | { name: string; attributes: Record<string, string>; start: number; text: string }
    | undefined

  function refuse(reason: string): never {
    throw new PageError(`${page}: ${reason}`)
  }
  function replace(from: number, to: number, text = '') {
    written += html.slice(at, from) + text
    at = to
  }
  function endPart(index: number) {
    replace(index, index)
    const part = written
    written = ''
    return part
  }
  /**
   * Replaces a tag's style attribute with a class. A regular expression is enough, since React
   * quotes all values.
   */
  function withoutStyle(tag: string, style: string, hasClass: boolean) {
    if (/[{}<\\]|\/\*/.test(style))
      refuse(`style="${style}" cannot become a style rule; write a class instead`)
    const name = classes.get(style) ?? `_${classes.size}`
    classes.set(style, name)
    return tag.replace(/ ([^\s="]+)="([^"]*)"/g, (attribute, key, value) => {
      if (key === 'class') return ` class="${value} ${name}"`
      if (key !== 'style') return attribute
      return hasClass ? '' : ` class="${name}"`
    })
  }

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const { id = '', rel = '', href = '', class: own, style: css, fill, stroke } = attributes
      const from = parser.startIndex
      const to = parser.endIndex + 1
      const variables = `${css} ${fill} ${stroke}`.match(/--[\w-]+/g) ?? []
      for (const word of [
        name,
        ...(own?.split(/\s+/) ?? []).map((one) => `.${one}`),
        id,
        ...variables,
      ])
        words.add(word)
      if (name === 'head') start = endPart(to)
      if (name === 'template' && /^[BP]:/.test(id)) refuse(incomplete)
      if (name === 'script' || (name === 'style' && head === undefined))
        open = { name, attributes, start: from, text: '' }
      if (name === 'link' && href.includes('/_next/') && cutLinks.includes(rel))
        return replace(from, to)
      const file = frameworkFile(name, attributes)
      if (file) refuse(`loads ${file}, a file of Next; put the file into public/, and use its URL`)
      // React puts a redirect's `<meta>` before or after Next's metadata, so it is moved to the end
      // of the head.
      if (attributes['http-equiv'] === 'refresh') {
        refresh = html.slice(from, to)
        replace(from, to)
      }
      if (css && head !== undefined)
        replace(from, to, withoutStyle(html.slice(from, to), css, own !== undefined))
    },
    ontext(text) {
      if (open) open.text += text
    },
    oncomment(text) {
      if (pending.test(text)) refuse(incomplete)
      if (complete.test(text)) replace(parser.startIndex, parser.endIndex + 1)
    },
    onclosetag(name) {
      if (name === 'head') head = endPart(parser.startIndex) + refresh
      if (!open || name !== open.name) return
      const { attributes, start, text } = open
      open = undefined
      if (name === 'style') style += text
      if (name === 'style' || isFramework(attributes, text)) replace(start, parser.endIndex + 1)
      else if (attributes.src === undefined && !attributes.type?.endsWith('json'))
        scripts.push(text)
    },
  })
  parser.end(html)
  if (head === undefined) refuse('has no <head>')
  const rules = [...classes].map(([css, name]) => `.${name}{${css}}`).join('')
  // The caller inserts the Content-Security-Policy between `start` and `head`, and the style
  // between `head` and `rest`. `style` is the text of the head's style elements.
  return { start, head, rest: endPart(html.length), style, rules, scripts, words }
}
