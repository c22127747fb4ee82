import { codeLanguage, languageNames } from '#lib/markdown/code/code-language.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

/** What is wrong with the language of a block of code; undefined for languages, and for names that resemble none. */
export function codeProblem(written: string): string | undefined {
  // Nothing that works without a browser draws it truly: beautiful-mermaid 1.1 (tried in November 2026) takes `A-->B` for
  // the name of one box, leaves out what it cannot read without an error, and loads a font from another host.
  if (/^mermaid$/i.test(written)) {
    const advice = 'save the drawing beside the post and write ![what it shows](./diagram.svg), or write text'
    return `${quote(written)} is not drawn, and its text is shown; ${advice} as the language`
  }
  const meant = meantLanguage(written)
  return (
    meant &&
    `the language ${quote(written)} is not known, so nothing is coloured; write \`\`\`${meant}, or text for none`
  )
}

function meantLanguage(written: string): string | undefined {
  if (written.length < 3 || codeLanguage(written) !== 'text' || languageNames.includes(written.toLowerCase()))
    return undefined
  const [, bare = '', rest = ''] = /^([\w#+-]+)([:{].*)$/.exec(written) ?? []
  if (codeLanguage(bare) !== 'text') return /^\{[\d,-]+\}$/.test(rest) ? `${bare} ${rest}` : bare
  // People rarely mistype the first letter, and short names are similar to too many others.
  const candidates = languageNames.filter((name) => name.length > 2 && name[0] === written[0]?.toLowerCase())
  const near = nearest(written, candidates)
  return near !== undefined && Math.abs(near.length - written.length) < 2 ? near : undefined
}
