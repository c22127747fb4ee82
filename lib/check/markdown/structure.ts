import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, type Report } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { codeLanguage, languageNames } from '#lib/markdown/code/code-language.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

/**
 * Most lines of a block of code. A coloured line takes about 650 bytes of a page, so that this is
 * 200 kB; the longest of 600 blocks of the Falco blog has 96.
 */
const maxCodeLines = 300

export function checkStructure(tree: Root, body: string, report: Report): void {
  let level = 1
  visit(tree, (node) => {
    const source = body.slice(node.position?.start.offset, node.position?.end.offset)
    const tell = (rule: RuleId, message: string): void => report(rule, placeOf(node), message)
    if (node.type === 'code') {
      const fence = openFence(source)
      const advice = `write ${quote(fence ?? '')} on a line of its own after the code`
      if (fence !== undefined)
        tell(
          'markdown/not-closed',
          `code fence: ${quote(source.split('\n')[0] ?? '')} is never closed; ${advice}`,
        )
      const problem = codeProblem(node.lang ?? '')
      if (problem !== undefined) tell('markdown/code-doubtful', `code: ${problem}`)
      const length = node.value.split('\n').length
      if (length > maxCodeLines) {
        const link = 'save the whole as a file beside the post and write [all of it](./rules.yaml)'
        tell(
          'markdown/code-doubtful',
          `code: has ${length} lines; show what matters, ${maxCodeLines} at most, and ${link}`,
        )
      }
    }
    if (node.type === 'heading') {
      const text = quote(source.split('\n')[0] ?? '')
      const wanted = '#'.repeat(level + 1)
      if (node.depth === 1)
        tell(
          'markdown/heading-wrong',
          `heading: ${text} is of the first level, as the title is; write '## ' in front`,
        )
      else if (node.depth > level + 1)
        tell(
          'markdown/heading-doubtful',
          `heading: ${text} skips a level; write '${wanted} ' in front`,
        )
      level = node.depth
    }
    if (node.type === 'html' && isOpenComment(node.value))
      tell(
        'markdown/not-closed',
        "comment: is never closed, so the rest is not shown; write '-->' at its end",
      )
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      const end = node.type === 'image' ? `(${node.url})` : `[${node.label ?? node.identifier}]`
      const advice = `write what it shows, such as ${quote(`![what it shows]${end}`, 1000)}`
      tell('picture/alt-missing', `alt: the picture has no alternative text; ${advice}`)
    }
  })
}

/** The opening fence of a code block that is never closed. */
function openFence(source: string): string | undefined {
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1]
  const [, ...lines] = source.split('\n')
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
  const isClosed = fence === undefined || (last.startsWith(fence) && new Set(last).size === 1)
  return isClosed ? undefined : fence
}

function isOpenComment(html: string): boolean {
  const at = html.lastIndexOf('<!--')
  return at >= 0 && !html.includes('-->', at + 2)
}

/**
 * What is wrong with the language of a code block. A name that resembles no known language is fine.
 */
function codeProblem(written: string): string | undefined {
  // Mermaid drawings are refused: no renderer draws them correctly without a browser.
  if (/^mermaid$/i.test(written)) {
    const advice =
      'save the drawing beside the post and write ![what it shows](./diagram.svg), or write text'
    return `${quote(written)} is not drawn, and its text is shown; ${advice} as the language`
  }
  const meant = meantLanguage(written)
  const unknown = `the language ${quote(written)} is not known, so nothing is coloured`
  return meant && `${unknown}; write \`\`\`${meant}, or text for none`
}

function meantLanguage(written: string): string | undefined {
  if (
    written.length < 3 ||
    codeLanguage(written) !== 'text' ||
    languageNames.includes(written.toLowerCase())
  )
    return undefined
  const [, bare = '', rest = ''] = /^([\w#+-]+)([:{].*)$/.exec(written) ?? []
  if (codeLanguage(bare) !== 'text') return /^\{[\d,-]+\}$/.test(rest) ? `${bare} ${rest}` : bare
  // People rarely mistype the first letter of a language, and short names are similar to too many
  // others.
  const candidates = languageNames.filter(
    (name) => name.length > 2 && name[0] === written[0]?.toLowerCase(),
  )
  const near = nearest(written, candidates)
  return near !== undefined && Math.abs(near.length - written.length) < 2 ? near : undefined
}
