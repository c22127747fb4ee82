import type { Code } from 'mdast'
import { placeOf, type Report } from '#lib/check/place.ts'
import { codeLanguage, languageNames } from '#lib/markdown/code/code-language.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

/** A language that is not known is reported where a known one was most likely meant: `output` says something, too. */
export function checkCodeLanguage(node: Code, report: Report): void {
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
