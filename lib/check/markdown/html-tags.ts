import type { Root } from 'mdast'
import { EXIT, visit } from 'unist-util-visit'
import { placeOf, type Report } from '#lib/check/place.ts'
import { isPseudoTag } from '#lib/markdown/pseudo-tags.ts'

const voidTags = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
/** Tags whose end HTML lets an author leave out: they do not pile up. */
const endless = new Set(['dd', 'dt', 'li', 'option', 'p', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'])
/** Open elements at once: each is opened again in every later paragraph (HTML, 13.2.4.3), and code recurses into them. */
const depthLimit = 50
/** Tags that parsing drops, with their attributes: `<body onload>`. All others are found as elements. */
const dropped = /^(?:html|head|body|frameset|frame)$/

/** Looks at tags before they become elements. False where more are open at once than may be read. */
export function checkHtmlTags(tree: Root, report: Report): boolean {
  const open = new Map<string, number>()
  let depth = 0
  visit(tree, 'html', (node) => {
    if (isPseudoTag(node.value)) return undefined
    const place = placeOf(node)
    for (const [, slash, written = ''] of withoutComments(node.value).matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
      const name = written.toLowerCase()
      if (dropped.test(name) && slash === '')
        report('html/tag-not-allowed', place, `HTML: the tag <${name}> is not allowed; remove it`)
      if (name === 'h1' && slash === '')
        report(
          'markdown/heading-first-level',
          place,
          "HTML: <h1> is of the first level, which is the title's; write <h2>",
        )
      if (voidTags.has(name) || endless.has(name)) continue
      const count = open.get(name) ?? 0
      if (slash === '') open.set(name, count + 1)
      else if (count > 0) open.set(name, count - 1)
      depth += slash === '' ? 1 : count > 0 ? -1 : 0
      if (depth <= depthLimit) continue
      report(
        'html/nesting-too-deep',
        place,
        `HTML: more than ${depthLimit} tags are open here; close each, or write Markdown`,
      )
      return EXIT
    }
    return undefined
  })
  return depth <= depthLimit
}

/** HTML without its comments; one that is not closed stays. */
function withoutComments(html: string): string {
  let result = ''
  let at = 0
  for (;;) {
    const start = html.indexOf('<!--', at)
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (end < 0) return result + html.slice(at)
    result += html.slice(at, start)
    at = end + 3
  }
}
