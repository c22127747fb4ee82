import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placesOf, type Report, type RuleId } from '#lib/check/diagnostic.ts'
import { quote } from '#lib/text/message-format.ts'

/** Mistyped Markdown, or markup of another program, which would show as text. */
type Syntax = { pattern: RegExp; what: string; remedy: string; rule?: RuleId }

/** Matches at the start of a line, or after the markers of quotes, lists and headings. */
const lineStart = String.raw`(?<=^[\0 \t>*+.)\d-]{0,99})`

const notLink = {
  what: 'a link or picture that is not written as Markdown',
  remedy:
    'write [words](./other-post.md) or ![what it shows](./picture.png), without a space before (, ' +
    'with %20 for a space in an address, and with " around a title',
}

/** Patterns for what `proseOf` returns. */
const syntaxes: readonly Syntax[] = [
  {
    rule: 'markdown/shortcode',
    pattern: /\{\{[<%][^{}]*\}{0,2}/g,
    what: 'a shortcode of Hugo',
    remedy: 'write Markdown, with the path of a file such as ./other-post.md in links',
  },
  {
    pattern: new RegExp(String.raw`${lineStart}(?::{3,}|!{3} )[ \t]*[a-z{].*`, 'gim'),
    what: 'a box of Docusaurus or MkDocs',
    remedy: "write > [!NOTE] on a line of its own, and '> ' before each line of the box",
  },
  {
    pattern: new RegExp(
      String.raw`${lineStart}\[!(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$)\w+\].*`,
      'gim',
    ),
    what: 'the head of a box, but of no known one',
    remedy: 'write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] alone on the line',
  },
  {
    pattern: /\{(?:#[\w-]+|(?<=\0\{)(?:[.:]|[\w-]+=)[^{}\n]*)\}/g,
    what: 'an attribute of Pandoc or kramdown',
    remedy: 'leave it out, or write <a id="…"></a> before the first word for an anchor',
  },
  {
    pattern: /!?\[\[(?!\s)[^[\]\n]+\]\]|^\[TOC\]/gm,
    what: 'a link or list of contents of a wiki',
    remedy: 'write [words](./other-post.md), or leave it out',
  },
  {
    pattern: new RegExp(String.raw`${lineStart}#{2,6}(?=[^#\s\0]).*`, 'gm'),
    what: 'a heading without a space after the #',
    remedy: 'write one',
  },
  {
    pattern: /(?:(?<=^|\s)\*\*(?=\p{L})|(?<=[\p{L}.,:!?])\*\*(?![\w*/]))/gmu,
    what: 'a mark of bold text without the other one',
    remedy: 'write ** right before the first letter, and after the last with a space behind it',
  },
  {
    // Not code such as the regular expression `[^/]+`.
    pattern: /(?<!\\)\[\^[^\s[\]]+\](?![*+?{:])/g,
    what: 'a reference to a footnote that does not exist',
    remedy: "add a line such as '[^1]: The note'",
  },
  // Not code such as `list[0][1]`. A space may come between only if an address follows.
  {
    ...notLink,
    pattern: /(?<![\w\\])!?\[[^[\]\n]*\](?:\((?!\0)| \((?=https?:|\.{0,2}\/))[^()\n]*\)?/g,
  },
  { ...notLink, pattern: /(?<![\w\\])!?\[[^[\]\n]*\]\[[^[\]\n]*\]/g },
  {
    pattern: /^[ \t>]*\|(?=.*\w).*\|[ \t]*\n[ \t>]*\|.*\|/gm,
    what: 'a table without its second line',
    remedy: "write '| --- | --- |' with as many cells as the first line",
  },
]

export function checkOtherSyntax(tree: Root, body: string, report: Report) {
  const place = placesOf(body)
  let prose = proseOf(tree, body)
  for (const { pattern, what, remedy, rule = 'markdown/other-syntax' } of syntaxes)
    prose = prose.replace(pattern, (found: string, index: number) => {
      const written = quote(body.slice(index, index + found.length))
      const message = `markup: ${written} is ${what} and shows as text; ${remedy}`
      report(rule, place(index), `${message}, or put it in code to show it`)
      return '\0'.repeat(found.length)
    })
}

const understood =
  /^(?:code|inlineCode|definition|link|linkReference|image|imageReference|footnoteReference)$/

/** The body with NUL in place of code and of Markdown that was understood. */
function proseOf(tree: Root, body: string) {
  const prose = body.split('')
  visit(tree, (node) => {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from === undefined || to === undefined) return
    const isComment = node.type === 'html' && node.value.startsWith('<!--')
    // The parser reads `[words](https://falco.org/a b)` as text with a bare URL.
    const isBare = node.type === 'link' && /\w/.test(body.charAt(from))
    if (isComment || (understood.test(node.type) && !isBare)) prose.fill('\0', from, to)
    if (node.type === 'strong') prose.fill('\0', from, from + 2).fill('\0', to - 2, to)
    if (node.type === 'tableRow') prose.fill('\0', from, from + 1)
  })
  return prose.join('')
}
