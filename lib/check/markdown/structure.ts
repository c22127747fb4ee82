import type { Code, List, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, type Report } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { codeLanguage, languageNames } from '#lib/markdown/code/code-language.ts'
import { fenceLines } from '#lib/markdown/code/fences.ts'
import { count, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { checkMeantTable, checkRows } from './tables.ts'

/**
 * Code blocks with more lines get a warning: 300 coloured lines take about 200 kB of HTML. The
 * longest block of the Falco blog has 96 lines.
 */
const maxCodeLines = 300

export function checkStructure(tree: Root, body: string, report: Report) {
  let level = 1
  visit(tree, (node, index = 0, parent) => {
    const source = body.slice(node.position?.start.offset, node.position?.end.offset)
    const [line = ''] = source.split('\n', 1)
    const tell = (rule: RuleId, message: string) => report(rule, placeOf(node), message)
    if (node.type === 'table') checkRows(node, report)
    if (node.type === 'paragraph') checkMeantTable(node, source, report)
    if (node.type === 'code') {
      const fence = openFence(source)
      if (fence !== undefined) {
        const advice = `write ${quote(fence)} on a line of its own after the code`
        tell('markdown/not-closed', `code fence: ${quote(line)} is never closed; ${advice}`)
      } else if (/^[^`~]/.test(source) && proseLike.test(node.value)) {
        tell(
          'markdown/code-doubtful',
          'code: is a text indented by 4 spaces or more; write fewer, or ``` on a line above and below it',
        )
      }
      checkCode(node, (problem) => tell('markdown/code-doubtful', `code: ${problem}`))
    }
    if (node.type === 'list') checkLevels(node, parent?.children[index - 1], report)
    if (node.type === 'heading') {
      const heading = `heading: ${quote(line)}`
      const below = /\n[ \t>]*(?:=+|-+)[ \t]*$/.exec(source)?.[0] ?? ''
      const words = source.slice(0, source.length - below.length).replace(/^#+\s*/, '')
      const write = (depth: number) => `write ${quote(`${'#'.repeat(depth)} ${words}`, 1000)}`
      const remove = below && ', and remove the line below it'
      if (node.depth === 1)
        tell(
          'markdown/heading-wrong',
          `${heading} has the first level, which is for the title; ${write(2)}${remove}`,
        )
      else if (below) {
        const advice = /^\w+: .*\n/.test(words)
          ? 'remove the second front matter'
          : `write an empty line above that line, or ${write(2)}${remove}`
        tell(
          'markdown/heading-doubtful',
          `${heading} is a heading because of the line below it; ${advice}`,
        )
      } else if (node.depth > level + 1)
        tell('markdown/heading-doubtful', `${heading} skips a level; ${write(level + 1)}`)
      level = node.depth
    }
    if (node.type === 'html' && isOpenComment(node.value))
      tell(
        'markdown/not-closed',
        "comment: is never closed, so the rest is not shown; write '-->' where the comment ends",
      )
    const isPicture =
      node.type === 'imageReference' || (node.type === 'image' && !/^data:/.test(node.url))
    if (isPicture && !saysMore.test(node.alt ?? '')) {
      const end = 'url' in node ? `(${node.url})` : `[${node.label ?? node.identifier}]`
      const advice = `write what it shows, such as ${quote(`![what it shows]${end}`, 1000)}`
      tell(
        'picture/alt-missing',
        `alt: ${quote(node.alt ?? '')} does not describe the picture; ${advice}`,
      )
    }
  })
}

/** A block of code that is probably Markdown or an English sentence. */
const proseLike = /\*\*\w.*\*\*|\]\(|^[-*] |^[A-Z][a-z]+(?: [a-z]+){3}.*[.:]$/m

/** Rejects alternative texts that editors insert, such as 'image' or a file name. */
const saysMore =
  /^(?!\s*(?:alt(?: text)?|image|img|picture|screen ?shot|\S+\.(?:gif|jpe?g|png|svg|webp))?\s*$)/i

/** Reports items indented too little to be nested, which show on the level of the item above. */
function checkLevels(list: List, before: Nodes | undefined, report: Report) {
  let above = before?.type === 'list' ? before.children.at(-1) : undefined
  for (const item of list.children) {
    const text = above?.children[0]
    const { column } = placeOf(item)
    if (above && text && column > placeOf(above).column) {
      const more = count(placeOf(text).column - column, 'space')
      const message = `list: the item is on the same level as the item above; write ${more} more before it to nest it, or align it with that item`
      report('markdown/other-syntax', placeOf(item), message)
    }
    above = item
  }
}

/** The opening fence of a code block that is never closed. */
function openFence(source: string) {
  const lines = fenceLines(source, '[\\s>]*')
  const isOpen = lines[0]?.state === 'opens' && lines.at(-1)?.state !== 'closes'
  return isOpen ? /[`~]+/.exec(source)?.[0] : undefined
}

function isOpenComment(html: string) {
  const at = html.lastIndexOf('<!--')
  return at >= 0 && !html.includes('-->', at + 2)
}

/** Quotation marks, dashes and spaces that word processors insert, which break code. */
const typographic = /[“”]|(?<=[\s=])[‘–—](?=\S)|\u00A0/

function checkCode({ lang, value }: Code, tell: (problem: string) => void) {
  const language = quote(lang ?? '')
  const meant = meantLanguage(lang ?? '')
  // Only a browser draws Mermaid correctly, so pages show the source of the diagram.
  if (/^mermaid$/i.test(lang ?? ''))
    tell(
      `${language} is not drawn, and its text is shown; save the drawing beside the post and write ![what it shows](./diagram.svg), or write text as the language`,
    )
  else if (meant)
    tell(
      `the language ${language} is not known, so nothing is coloured; write \`\`\`${meant}, or text for none`,
    )
  const typeset = lang && codeLanguage(lang) !== 'text' && typographic.exec(value)?.[0]
  if (typeset)
    tell(
      `has ${quote(typeset)}, which programs do not accept; write characters of a keyboard: ", ', -- or a space`,
    )
  const { length } = value.split('\n')
  if (length > maxCodeLines)
    tell(
      `has ${length} lines; show ${maxCodeLines} at most, save the whole as a file beside the post and write [all of it](./rules.yaml)`,
    )
}

function meantLanguage(written: string) {
  if (
    written.length < 3 ||
    codeLanguage(written) !== 'text' ||
    languageNames.includes(written.toLowerCase())
  )
    return undefined
  const [, bare = '', rest = ''] = /^([\w#+-]+)([:{].*)$/.exec(written) ?? []
  if (codeLanguage(bare) !== 'text') return /^\{[\d,-]+\}$/.test(rest) ? `${bare} ${rest}` : bare
  // Suggest only names with the same first letter, which is rarely mistyped, and no short names,
  // which resemble too many others.
  const isLike = (name: string) =>
    name.length > 2 &&
    Math.abs(name.length - written.length) < 2 &&
    name[0] === written[0]?.toLowerCase()
  return nearest(written, languageNames.filter(isLike))
}
