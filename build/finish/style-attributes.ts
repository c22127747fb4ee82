import { Parser } from 'htmlparser2'

/** A page without style attributes, and the CSS rules that replace them. */
export type Moved = { html: string; rules: string }

/** Position of an attribute in the page's source, from its name to its closing quote. */
type Span = { start: number; end: number; value: string }

/**
 * Replaces style attributes by classes and rules, since a policy with style hashes allows no attributes. Elements with the
 * same style share a class: `_0`, `_1` and so on. All other bytes stay.
 * @throws {Error} on a value that would end its rule
 */
export function moveStyleAttributes(page: string, source: string): Moved {
  const names = new Map<string, string>()
  let found: { style?: Span; class?: Span } = {}
  let html = ''
  let at = 0

  const parser: Parser = new Parser({
    onopentagname() {
      found = {}
    },
    onattribute(name, value) {
      if (name === 'style' || name === 'class')
        found[name] ??= { start: parser.startIndex, end: parser.endIndex, value }
    },
    onopentag() {
      const { style, class: classes } = found
      if (!style) return
      if (/[{}<\\]|\/\*/.test(style.value)) {
        throw new Error(`${page}: style="${style.value}" cannot become a rule; write a class instead`)
      }
      const name = names.get(style.value) ?? `_${names.size}`
      names.set(style.value, name)
      const both = [classes?.value, name].filter(Boolean).join(' ')
      const written = `class="${both.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
      // Includes the space in front of the attribute.
      const gone = { ...style, start: style.start - 1, text: '' }
      const edits = classes ? [{ ...classes, text: written }, gone] : [{ ...style, text: written }]
      for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
        html += source.slice(at, start) + text
        at = end
      }
    },
  })
  parser.end(source)
  const rules = [...names].map(([style, name]) => `.${name}{${style}}`).join('')
  return { html: html + source.slice(at), rules }
}
