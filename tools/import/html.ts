import path from 'node:path'
import type { Html, Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { judgeHtml } from '#lib/markdown/html/judge.ts'
import {
  allowedTags,
  type HtmlTag,
  holdsBlocks,
  htmlTagsOf,
  isPseudoTag,
} from '#lib/markdown/html/tags.ts'
import { markdownParser } from '#lib/markdown/text-plugins.ts'
import { count } from '#lib/text/message-format.ts'
import type { SourcePost } from './blog.ts'
import { type Edit, linkText, rangeOf, splice, withoutScheme } from './markdown.ts'

/** Addresses of links that are open: the tag `</a>` becomes Markdown with the last of them. */
type OpenLinks = string[]

/** Writes HTML that this site does not allow as Markdown; all other text stays as it is. */
export function htmlToMarkdown(body: string, { reportText }: SourcePost) {
  const tree = markdownParser.parse(body)
  const { kept } = judgeHtml(tree)
  const open: OpenLinks = []
  const edits: Edit[] = []
  let first: string | undefined
  const isRefused = (node: Html) => {
    const tags = htmlTagsOf(node.value).filter(({ name }) => !isPseudoTag(name))
    return tags.length > (kept.get(node)?.size ?? 0)
  }
  visit(tree, ['html', 'link'], (node, _, parent) => {
    if (node.type === 'link' && open.length > 0) edits.push(...withoutOwnLink(node as Link, body))
    if (node.type !== 'html' || !parent || !('children' in parent) || !isRefused(node)) return
    const { start, end } = rangeOf(node)
    const source = body.slice(start, end)
    const isBlock = holdsBlocks(parent)
    // In a quote or a list, lines of a block begin with marks that are not a part of its value.
    const isWhole = !isBlock || source === node.value
    const text = isWhole ? markdownOf(source, open, isBlock) : undefined
    if (text === undefined) {
      reportText(source, 'HTML: Markdown has nothing for a tag of this block')
      return
    }
    first ??= source
    edits.push(isBlock ? { start, end, text } : joined({ start, end, text }, body))
  })
  if (first !== undefined)
    reportText(first, `HTML: wrote ${count(edits.length, 'part')} of the text as Markdown`, 'note')
  return splice(body, edits)
}

/** Within `<a>`, an address is not a link of its own. */
function withoutOwnLink(node: Link, body: string): Edit[] {
  const { start, end } = rangeOf(node)
  const source = body.slice(start, end)
  return /^http/.test(source) ? [{ start, end, text: withoutScheme(source) }] : []
}

/** Removes line breaks within a link, which could end its paragraph. */
function joined({ start, end, text }: Edit, body: string): Edit {
  const after = text === '[' && /^\s*\n\s*/.exec(body.slice(end))
  const isLast = text === '' || text.startsWith('](')
  const before = isLast && /\s*\n\s*$/.exec(body.slice(Math.max(0, start - 99), start))
  const spaces = { before: before ? before[0].length : 0, after: after ? after[0].length : 0 }
  return { start: start - spaces.before, end: end + spaces.after, text }
}

const table = /(<table\b.*?<\/table>)/is

function markdownOf(html: string, open: OpenLinks, isBlock: boolean): string | undefined {
  if (!isBlock) return replaceTags(html, open)
  const parts = html
    .split(table)
    .map((part) => (table.test(part) ? tableOf(part, open) : replaceTags(part, open)))
  if (parts.includes(undefined)) return undefined
  const lines = parts.join('').replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
  return lines
    .replace(/\n{2,}/g, '\n\n')
    .replace(/\n+(?=- )/g, '\n')
    .trim()
}

/** Returns undefined if Markdown cannot express a tag. */
function replaceTags(html: string, open: OpenLinks) {
  let text = ''
  let at = 0
  for (const tag of htmlTagsOf(html)) {
    const markdown = isPseudoTag(tag.name) ? html.slice(tag.from, tag.to) : tagText(tag, open)
    if (markdown === undefined) return undefined
    text += html.slice(at, tag.from).replace(/\s*\n\s*/g, '\n') + markdown
    at = tag.to
  }
  return text + html.slice(at)
}

const blocks = new Set('center div figcaption figure p section ul'.split(' '))
const ignored = new Set('font span u'.split(' '))

function tagText({ name, isEnd, attributes }: HtmlTag, open: OpenLinks) {
  const attributeOf = (key: string) => attributes.find((one) => one.name === key)?.value ?? ''
  const address = attributeOf(name === 'a' ? 'href' : 'src').replace(/\s/g, '%20')
  if (name === 'a' && isEnd && open.length > 0) return `](${open.pop()})`
  if (name === 'a' && address) {
    open.push(address)
    return '['
  }
  // Browsers read `</br>` as `<br>`.
  if (name === 'br') return '<br>'
  if (allowedTags.has(name)) return `<${isEnd ? '/' : ''}${name}>`
  if (name === 'img' || name === 'iframe') {
    if (isEnd) return ''
    if (name === 'iframe') return `[Embedded page](${address})`
    // A link needs words.
    const words = attributeOf('alt') || (open.length > 0 ? path.posix.parse(address).name : '')
    return `![${linkText(words)}](${address})`
  }
  if (name === 'li') return isEnd ? '' : '\n- '
  if (/^h[1-6]$/.test(name)) return isEnd ? '\n\n' : `\n\n${'#'.repeat(Number(name[1]))} `
  if (blocks.has(name)) return '\n\n'
  return ignored.has(name) ? '' : undefined
}

function tableOf(html: string, open: OpenLinks) {
  const rows = [...html.matchAll(/<tr\b.*?<\/tr>/gis)].map(([row]) =>
    [...row.matchAll(/<t[dh]\b[^>]*>(.*?)<\/t[dh]>/gis)].map(([, cell = '']) => {
      const text = replaceTags(cell, open) ?? cell
      return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')
    }),
  )
  const [head = [], ...others] = rows
  const lines = [head, head.map(() => '---'), ...others]
  return `\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`
}
