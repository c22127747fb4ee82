import type { Code } from 'mdast'
import { placeOf, type Report } from '#lib/check/place.ts'
import { codeLanguage, languageNames } from '#lib/markdown/code/code-language.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

/** Shiki's names for marks in comments, as lib/markdown/code/highlight.ts turns them into marked lines. */
const mark = /\[!code[ \t]([^[\]\n]{0,80})\]/g
const known = /^(?:\+\+|--|hl|highlight)(?::\d+)?$/
/** What begins a comment in one of the languages that Shiki looks for marks in. */
const comment = /(?:\/\/|\/\*|<!--|#|;|%|--|\*)[ \t]*$/

/** Reports what a block of code says in the language of other tools: diagrams, unknown languages, marks in comments. */
export function checkCodeNotation(node: Code, report: Report): void {
  checkLanguage(node, report)
  const isColoured = codeLanguage(node.lang ?? '') !== 'text'
  for (const [index, line] of node.value.split('\n').entries()) {
    for (const { 0: whole, 1: name = '', index: at } of line.matchAll(mark)) {
      const before = line.slice(Math.max(0, at - 40), at)
      // Text has no comments, but for lines of nothing else.
      const isComment = comment.test(before) && (isColoured || /^\s*\S{1,4}\s*$/.test(before))
      if (known.test(name.trim()) && isComment) continue
      report(
        'markdown/code-doubtful',
        { line: placeOf(node).line + index + 1, column: at + 1 },
        `code: ${quote(whole)} is not understood and shows as text; write // [!code ++], // [!code --] or // [!code highlight] as a comment, and the language of the code`,
      )
    }
  }
}

/** A language that is not known is reported where a known one was most likely meant: `output` says something, too. */
function checkLanguage(node: Code, report: Report): void {
  const written = node.lang ?? ''
  // Nothing that works without a browser draws it truly: beautiful-mermaid 1.1 (tried in November 2026) takes `A-->B` for
  // the name of one box, leaves out what it cannot read without an error, and loads a font from another host.
  if (/^mermaid$/i.test(written)) {
    return report(
      'markdown/code-doubtful',
      placeOf(node),
      `code: ${quote(written)} is not drawn, and its text is shown; save the drawing beside the post and write ![what it shows](./diagram.svg), or write text as the language`,
    )
  }
  const meant = meantLanguage(written)
  if (meant === undefined) return
  report(
    'markdown/code-doubtful',
    placeOf(node),
    `code: the language ${quote(written)} is not known, so nothing is coloured; write \`\`\`${meant}, or text for none`,
  )
}

function meantLanguage(written: string): string | undefined {
  if (written.length < 3 || codeLanguage(written) !== 'text' || languageNames.includes(written.toLowerCase()))
    return undefined
  const [, bare = '', rest = ''] = /^([\w#+-]+)([:{].*)$/.exec(written) ?? []
  if (codeLanguage(bare) !== 'text') return /^\{[\d,-]+\}$/.test(rest) ? `${bare} ${rest}` : bare
  // Hardly anybody mistypes the first letter, and short names are near to too many others.
  const first = written.charAt(0).toLowerCase()
  const near = nearest(
    written,
    languageNames.filter((name) => name.length > 2 && name.startsWith(first)),
  )
  return near !== undefined && Math.abs(near.length - written.length) < 2 ? near : undefined
}
