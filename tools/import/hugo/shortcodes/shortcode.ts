import type { TextRange } from '#tools/import/hugo/parse.ts'

/** A shortcode of Hugo as it stands in a text. */
export type Shortcode = TextRange & {
  name: string
  isEnd: boolean
  /** Opened and closed at once: `{{< x />}}`. */
  isSelfClosed: boolean
  /** Written to be shown, with the marks of a comment within its own. */
  isEscaped: boolean
  /** Parameters by name in lower case, or by their place from '0'. */
  parameters: ReadonlyMap<string, string>
}

const pattern = /\{\{[<%]((?:"(?:[^"\\]|\\.)*"|`[^`]*`|(?!\{\{|[>%]\}\})[^"`])*)[>%]\}\}/g
/** Marks in front of the name: of an escaped shortcode, and of one that ends another. */
const front = /^\s*(\/\*\s*)?(\/\s*)?([\w./-]+)/
const parameterPattern = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g
/** Characters that a shortcode may have; those of posts have a hundred or so. */
const limit = 4_000

/** The shortcodes of a text that stand outside of the given parts, in order. */
export function shortcodesOf(text: string, code: readonly TextRange[]): Shortcode[] {
  const found: Shortcode[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, inner = ''] = match
    const [marks, opening, slash, name] = front.exec(inner) ?? []
    const from = match.index
    if (
      marks === undefined ||
      name === undefined ||
      whole.length > limit ||
      code.some((span) => span.from <= from && from < span.to)
    )
      continue
    const rest = inner.slice(marks.length).trimEnd()
    const isSelfClosed = rest.endsWith('/') && !rest.endsWith('*/')
    found.push({
      from,
      to: from + whole.length,
      name: name.toLowerCase(),
      isEnd: slash !== undefined,
      isSelfClosed,
      isEscaped: opening !== undefined,
      parameters: parametersOf(rest.replace(/(?:\*\/|\/)$/, '')),
    })
  }
  return found
}

function parametersOf(text: string): Map<string, string> {
  const parameters = new Map<string, string>()
  let index = 0
  for (const [, name, quoted, raw, bare] of text.matchAll(parameterPattern)) {
    const value = raw ?? bare ?? (quoted ?? '').replace(/\\(.)/g, '$1')
    parameters.set(name?.toLowerCase() ?? String(index++), value)
  }
  return parameters
}
