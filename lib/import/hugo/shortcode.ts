import type { Span } from './parse.ts'

/** A shortcode of Hugo as it stands in a text. */
export type Shortcode = Span & {
  name: string
  isEnd: boolean
  /** Opened and closed at once: `{{< x />}}`. */
  isSelfClosed: boolean
  /** Written to be shown, with the marks of a comment within its own. */
  isEscaped: boolean
  /** Parameters by name in lower case, or by their place from '0'. */
  parameters: ReadonlyMap<string, string>
}

const pattern =
  /\{\{([<%])\s*(\/\*)?\s*(\/?)\s*([\w./-]+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|(?!\{\{|[>%]\}\})[^"`])*?)(\*\/)?\s*(\/?)[>%]\}\}/g
const parameterPattern = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g
/** Characters that a shortcode may have; those of posts have a hundred or so. */
const limit = 4_000

/** The shortcodes of a text that stand outside of the given parts, in order. */
export function shortcodesOf(text: string, code: readonly Span[]): Shortcode[] {
  const found: Shortcode[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, , opening, slash, name = '', rest = '', , selfClosing] = match
    const from = match.index
    if (whole.length > limit || code.some((span) => span.from <= from && from < span.to)) continue
    found.push({
      from,
      to: from + whole.length,
      name: name.toLowerCase(),
      isEnd: slash === '/',
      isSelfClosed: selfClosing === '/',
      isEscaped: opening !== undefined,
      parameters: parametersOf(rest),
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
