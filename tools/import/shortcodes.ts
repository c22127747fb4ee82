import path from 'node:path'
import { quote } from '#lib/text/message-format.ts'
import { encodePath, oldSite } from './addresses.ts'
import type { FindPost, SourcePost } from './blog.ts'
import { linkText, videoLink } from './markdown.ts'

/** Parameters by name, or by position: '0', '1', … */
type Parameters = ReadonlyMap<string, string>

const open = String.raw`\{\{[<%]\s*`
const rest = String.raw`((?:"[^"]*"|[^"}]|\}(?!\}))*?)[>%]\}\}`
const box = String.raw`${open}(alert|pageinfo)\b${rest}(.*?)${open}/\s*\1\s*[>%]\}\}`
const shortcode = new RegExp(String.raw`${box}(?:\s*?\n){0,2}|${open}(/?\s*[\w./-]+)${rest}`, 'gs')

/** Turns shortcodes of falco.org into Markdown; unknown ones stay in the text. */
export function expandShortcodes(post: SourcePost, find: FindPost) {
  const expand = (text: string): string =>
    text.replace(shortcode, (source, isBox, options, inner, name, written) => {
      if (isBox) return boxOf(parametersOf(options), expand(inner.trim()))
      const parameters = parametersOf(written)
      const markdown = addressOf(name, parameters, find) ?? mediaOf(name, parameters)
      if (markdown !== undefined) return markdown
      post.reportText(source, `shortcode: ${quote(source)} is not known to the import`)
      return source
    })
  return expand(post.body)
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

function boxOf(parameters: Parameters, text: string) {
  const kind = kinds[parameters.get('color') ?? ''] ?? 'NOTE'
  const lines = `[!${kind}]\n${text}`.split('\n')
  return `${lines.map((line) => (line.trim() ? `> ${line}` : '>')).join('\n')}\n\n`
}

function addressOf(name: string, parameters: Parameters, find: FindPost) {
  if (name !== 'ref' && name !== 'relref') return undefined
  const written = parameters.get('path') ?? parameters.get('0') ?? ''
  const [, target = '', anchor = ''] = /^([^#]*)(.*)$/.exec(written) ?? []
  if (target === '') return anchor
  const page = target.replace(/(?:\/?_?index)?\.md$|\/+$/g, '')
  const address = page.includes('/') ? path.posix.join('/', page) : `/blog/${page}`
  const found = find(address)
  return found ? `${found.address}${anchor}` : `${oldSite}${encodePath(address)}/${anchor}`
}

function mediaOf(name: string, parameters: Parameters) {
  const first = parameters.get('0') ?? parameters.get('id') ?? parameters.get('src')
  if (first === undefined) return undefined
  if (name === 'figure') {
    const caption = parameters.get('caption') ?? parameters.get('title') ?? ''
    const words = linkText(parameters.get('alt') ?? caption)
    const shown = caption && ` "${caption.replaceAll('"', '&quot;')}"`
    return `![${words}](${first.replace(/\s/g, '%20')}${shown})`
  }
  if (name === 'youtube' || name === 'youtube-80') return videoLink(first, parameters.get('title'))
  const [, id] = /([\w-]+)(?:\.json)?$/.exec(first) ?? []
  if (name !== 'asciicast' || id === undefined) return undefined
  return `[Recording of a terminal (on asciinema)](https://asciinema.org/a/${id})`
}
