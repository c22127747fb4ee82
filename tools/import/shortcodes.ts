import path from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { visit } from 'unist-util-visit'
import { markdownParser } from '#lib/markdown/text-plugins.ts'
import { quote } from '#lib/text/message-format.ts'
import { encodePath } from './addresses.ts'
import type { FindPost, SourcePost } from './blog.ts'
import { linkText, rangeOf } from './markdown.ts'

/** Parameters by name, or by position: '0', '1', … */
type Parameters = ReadonlyMap<string, string>

const open = String.raw`\{\{[<%]\s*`
const rest = String.raw`((?:"(?:[^"\\]|\\.)*"|[^"}]|\}(?!\}))*?)[>%]\}\}`
const pair =
  String.raw`${open}(alert|details|highlight|pageinfo)\b${rest}(.*?)` +
  String.raw`${open}/\s*\1\s*[>%]\}\}(?:(?:[^\S\n]*\n){2})?`
const shortcode = new RegExp(String.raw`${pair}|${open}(/?\s*[\w./-]+)${rest}`, 'gis')

const toHtml = markdownParser().use(remarkRehype).use(rehypeStringify).freeze()

export function expandShortcodes(post: SourcePost, find: FindPost) {
  const expand = (text: string): string => {
    if (!/\{\{[<%]/.test(text)) return text
    const typeAt = typesOf(text)
    return text.replace(shortcode, (source, block, options, inner, name, written, at: number) => {
      if (block) return blockOf(block.toLowerCase(), parametersOf(options), inner, expand)
      const type = typeAt(at)
      const parameters = parametersOf(written)
      const address = addressOf(name, parameters, post, find)
      const markdown = address ?? mediaOf(name, parameters)
      if (markdown !== undefined)
        return type === 'html' && address === undefined
          ? String(toHtml.processSync(markdown))
          : markdown
      const problem = `${quote(source)} is unknown to this import, and is shown as code`
      post.reportText(source, `shortcode: ${problem}`)
      // In an element, unlike between backticks, the check reports a shortcode.
      const plain = source.replace(/\s+/g, ' ').replace(/^\{\{<\b/, '{{< ')
      return type === undefined ? `<code>${plain}</code>` : source
    })
  }
  return expand(post.body)
}

function typesOf(text: string) {
  const nodes: { type: string; start: number; end: number }[] = []
  visit(markdownParser.parse(text), ['html', 'code', 'inlineCode'], (node) => {
    nodes.push({ type: node.type, ...rangeOf(node) })
  })
  return (at: number) => nodes.find(({ start, end }) => start <= at && at < end)?.type
}

function parametersOf(text: string): Parameters {
  let index = 0
  return new Map(
    [...text.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|([^\s"=]+))/g)].map(
      ([, name, quoted, bare]) => [name ?? String(index++), quoted ?? bare ?? ''],
    ),
  )
}

/** Kinds of alerts by the colours of Docsy. */
const kinds: Record<string, string> = { success: 'TIP', warning: 'WARNING', danger: 'CAUTION' }

function blockOf(
  name: string,
  parameters: Parameters,
  inner: string,
  expand: (text: string) => string,
) {
  if (name === 'highlight') {
    const fence = inner.includes('```') ? '~~~~' : '```'
    const code = inner.replace(/^(?![^\S\n]*\n)/, '\n').replace(/(?<!\n[^\S\n]*)$/, '\n')
    return `${fence}${parameters.get('0') ?? ''}${code}${fence}\n\n`
  }
  const text = expand(inner.trim())
  if (name === 'details') {
    const summary = (parameters.get('summary') ?? 'Details').replaceAll('<', '&lt;')
    return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>\n\n`
  }
  const kind = kinds[parameters.get('color') ?? ''] ?? 'NOTE'
  const alert = `[!${kind}]\n${text}`
  return `${alert.replace(/^(?=[^\S\n]*(\S)?)/gm, (_, words) => (words ? '> ' : '>'))}\n\n`
}

function addressOf(name: string, parameters: Parameters, post: SourcePost, find: FindPost) {
  if (name !== 'ref' && name !== 'relref') return undefined
  const { origin, section } = post.site
  const written = parameters.get('path') ?? parameters.get('0') ?? ''
  const [, target = '', anchor = ''] = /^([^#]*)(.*)$/.exec(written) ?? []
  if (target === '') return anchor
  const page = target.replace(/(?:\/?_?index)?\.md$|\/+$/gi, '')
  const address = page.includes('/') ? path.posix.join('/', page) : `/${section}/${page}`
  const found = find(address) ?? find(page.replace(/^\/+/, ''))
  return found ? `${found.address}${anchor}` : `${origin}${encodePath(address)}/${anchor}`
}

function mediaOf(name: string, parameters: Parameters) {
  const first = parameters.get('0') ?? parameters.get('id') ?? parameters.get('src')
  const title = parameters.get('title')
  if (first === undefined) return undefined
  if (name === 'figure') {
    const caption = parameters.get('caption') ?? title
    const words = linkText(parameters.get('alt') ?? caption ?? '')
    const shown = caption ? ` "${caption.replace(/\s+/g, ' ').replaceAll('"', '&quot;')}"` : ''
    const picture = `![${words}](${first.replace(/\s/g, '%20')}${shown})`
    const link = parameters.get('link')
    return link ? `[${picture}](${link})` : picture
  }
  if (name === 'gist') {
    const words = linkText(parameters.get('2') ?? 'Code')
    return `[${words} (gist on GitHub)](https://gist.github.com/${first}/${parameters.get('1')})`
  }
  const [, id = ''] = /([\w-]+)(?:\.json)?$/.exec(first) ?? []
  if (name === 'asciicast')
    return `[Recording of a terminal (on asciinema)](https://asciinema.org/a/${id})`
  if (!/^youtube(?:-80)?$/.test(name)) return undefined
  const words = linkText(title ? `${title} (video on YouTube)` : 'Video on YouTube')
  return `[${words}](https://www.youtube.com/watch?v=${id})`
}
