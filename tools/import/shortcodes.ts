import { quote } from '#lib/text/message-format.ts'
import type { FindPost, SourcePost } from './blog.ts'
import { linkText } from './markdown.ts'
import { encodePath, type OldSite } from './site.ts'

/** Parameters of a shortcode by name in lower case, or by position: '0', '1', … */
type Parameters = ReadonlyMap<string, string>

const open = String.raw`\{\{[<%]\s*`
const rest = String.raw`((?:"(?:[^"\\]|\\.)*"|[^"}]|\}(?!\}))*)[>%]\}\}`
const shortcode = new RegExp(String.raw`${open}(/?\s*[\w./-]+)${rest}`, 'g')
const close = String.raw`${open}/\s*\1\s*[>%]\}\}`
const emptyLine = String.raw`(\s*?(?:\n\s*?(?:\n|$)|$))?`
const box = new RegExp(
  String.raw`${open}(alert|pageinfo|note|info|warning)\b${rest}(.*?)${close}${emptyLine}`,
  'gis',
)

const comment = new RegExp(
  String.raw`${open}comment\s*[>%]\}\}.*?${open}/\s*comment\s*[>%]\}\}`,
  'gis',
)

/** Maps the name or colour of a Hugo alert to GitHub's kind of alert; the default is `NOTE`. */
const kinds: Record<string, string> = {
  success: 'TIP',
  warning: 'WARNING',
  danger: 'CAUTION',
}

/** Replaces shortcodes with Markdown; unknown ones become code, so that they stay visible. */
export function expandShortcodes({ body, reportText, site }: SourcePost, find: FindPost) {
  const withAlerts = body
    .replace(comment, '')
    .replace(box, (_, name: string, written: string, inner: string, after = '\n\n') => {
      const parameters = parametersOf(written)
      const title = parameters.get('title')
      const kind = kinds[(parameters.get('color') ?? name).toLowerCase()] ?? 'NOTE'
      const lines = [`[!${kind}]`]
      if (title) lines.push(`**${linkText(title)}**`, '')
      lines.push(...inner.trim().split('\n'))
      // `after` ends with an empty line; otherwise the next line would belong to the alert.
      return lines.map((line) => (line.trim() === '' ? `>${line}` : `> ${line}`)).join('\n') + after
    })
  return withAlerts.replace(shortcode, (source, name: string, written: string) => {
    const parameters = parametersOf(written)
    const kind = name.toLowerCase()
    const text =
      addressOf(kind, parameters, site, find) ??
      figureOf(kind, parameters) ??
      videoOf(kind, parameters)
    if (text !== undefined) return text
    reportText(
      source,
      `shortcode: ${quote(source)} is unknown to this import, and is shown as code`,
    )
    return `\`${source.replace(/[\s`]+/g, ' ')}\``
  })
}

function parametersOf(text: string) {
  let index = 0
  return new Map(
    [...text.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|`([^`]*)`|([^\s"`=]+))/g)].map(
      ([, name, quoted, raw, bare]) => [
        name?.toLowerCase() ?? String(index++),
        quoted ?? raw ?? bare ?? '',
      ],
    ),
  )
}

/** The address that `ref` or `relref` names: of a post, or of another page of the old site. */
function addressOf(
  name: string,
  parameters: Parameters,
  { origin = '', section }: OldSite,
  find: FindPost,
) {
  if (name !== 'ref' && name !== 'relref') return undefined
  const [target = '', hash] = (parameters.get('0') ?? '').split('#')
  const end = hash === undefined ? '' : `#${hash}`
  const page = target.replace(/(?:\/?_?index)?\.md$|\/+$/gi, '')
  // A reference without a folder means a page of the blog.
  const address = page.startsWith('/')
    ? page
    : page.includes('/')
      ? `/${page}`
      : `/${section}/${page}`
  const post = find(address) ?? find(page.replace(/^\/+/, ''))
  return post ? `${post.address}${end}` : `${origin}${encodePath(address)}/${end}`
}

function figureOf(name: string, parameters: Parameters) {
  const source = parameters.get('src')
  if (name !== 'figure' || source === undefined) return undefined
  const caption = parameters.get('caption') ?? parameters.get('title')
  const words = linkText(parameters.get('alt') ?? caption ?? '')
  const title = caption ? ` "${caption.replace(/\s+/g, ' ').replaceAll('"', '&quot;')}"` : ''
  const picture = `![${words}](${source.replace(/\s/g, '%20')}${title})`
  const link = parameters.get('link')
  return link ? `[${picture}](${link})` : picture
}

/** Turns a video into a link, so that nothing loads until a reader clicks. */
function videoOf(name: string, parameters: Parameters) {
  const source = parameters.get('id') ?? parameters.get('src') ?? parameters.get('0') ?? ''
  const id = /^(?:https:\/\/asciinema\.org\/a\/)?([\w-]+)(?:\.(?:json|cast|js))?$/.exec(source)?.[1]
  const title = parameters.get('title')
  if (id === undefined) return undefined
  if (name === 'asciicast') {
    const words = linkText(title ?? 'Recording of a terminal (on asciinema)')
    return `[${words}](https://asciinema.org/a/${id})`
  }
  if (!name.startsWith('youtube')) return undefined
  const words = linkText(title ? `${title} (video on YouTube)` : 'Video on YouTube')
  return `[${words}](https://www.youtube.com/watch?v=${id})`
}
