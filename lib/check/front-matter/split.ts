import { type Problem, type Report, start } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'

/** A Markdown document in its two parts, each with as many lines before it as in the file, so that places agree. */
export type Parts = {
  yaml: string
  /** Offset of the YAML in the file. */
  yamlOffset: number
  /** The text with every line of front matter empty: line numbers are the file's. */
  body: string
  /** First line of the body. */
  bodyLine: number
}

const example = "write '---' alone on line 1, then lines such as 'title: A headline', then '---' alone on a line"

/**
 * Parts a Markdown document; undefined, with the reason reported, where there is no front matter or it is not YAML.
 * Nothing but YAML is ever read: gray-matter evaluates `---js`.
 */
export function splitFrontMatter(text: string, report: Report): Parts | undefined {
  const lines = text.split('\n')
  const [first = ''] = lines
  if (!/^---[ \t]*$/.test(first)) {
    const { rule, message } = openingProblem(first, lines)
    return void report(rule, start, message)
  }
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  if (close < 0)
    return void report(
      'front-matter/malformed',
      start,
      "front matter: has no end; write '---' alone on the line after its last key",
    )
  const closing = lines[close] ?? ''
  if (!/^---[ \t]*$/.test(closing)) {
    return void report(
      'front-matter/malformed',
      { line: close + 1, column: 1 },
      `front matter: ${quote(closing)} does not end it; write '---' alone on the line`,
    )
  }
  const yaml = lines.slice(1, close).join('\n')
  const body = '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n')
  return { yaml, yamlOffset: first.length + 1, body, bodyLine: close + 2 }
}

function openingProblem(first: string, lines: readonly string[]): Problem {
  const notYaml = (message: string): Problem => ({ rule: 'front-matter/malformed', message })
  const malformed = (message: string): Problem => ({ rule: 'front-matter/malformed', message })
  const language = /^---[ \t]*([^\s-].*)$/.exec(first)?.[1]
  if (language !== undefined)
    return notYaml(`front matter: opens with ${quote(first)}, and only YAML is read; write '---' alone on line 1`)
  if (/^-{2,}|^[—–]/.test(first))
    return malformed(`front matter: opens with ${quote(first)}; write '---' (three hyphens) alone on line 1`)
  if (first.startsWith('+++')) return notYaml(`front matter: is TOML ('+++'), and only YAML is read; ${example}`)
  if (/^[{;]/.test(first)) return notYaml(`front matter: opens with ${quote(first)}, and only YAML is read; ${example}`)
  const later = lines.findIndex((line) => line.trim() !== '')
  if (later > 0 && /^---\s*$/.test(lines[later] ?? ''))
    return malformed(`front matter: begins on line ${later + 1}; remove the empty lines above it`)
  if (/^\s+---\s*$/.test(first))
    return malformed("front matter: has spaces before '---'; write '---' at the beginning of line 1")
  return {
    rule: 'front-matter/malformed',
    message: `front matter: is missing, the file opens with ${quote(first)}; ${example}`,
  }
}
