import { decodedPath, encodePath, oldSite } from '#tools/import/hugo/blog.ts'
import type { Shortcode } from './shortcode.ts'

/** Text as it may stand between the brackets of a link. */
export function linkText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]\\<`*_]/g, '\\$&')
}

/**
 * A link in place of a shortcode that shows something of another site: nothing is loaded from there before a reader
 * asks for it. Undefined for shortcodes that are none of these.
 */
export function embedOf({ name, parameters }: Shortcode): string | undefined {
  const first = parameters.get('id') ?? parameters.get('0')
  const title = parameters.get('title')
  const link = (text: string, url: string) => `[${linkText(text)}](${url})`
  if (name.startsWith('youtube')) {
    return first === undefined || !/^[\w-]+$/.test(first)
      ? undefined
      : link(title ? `${title} (video on YouTube)` : 'Video on YouTube', videoAddress(first))
  }
  switch (name) {
    case 'asciicast': {
      const source = parameters.get('src') ?? first
      if (source === undefined) return undefined
      const recording = /^(?:https:\/\/asciinema\.org\/a\/)?([\w-]+)(?:\.(?:json|cast|js))?$/.exec(source)?.[1]
      const url = recording
        ? `https://asciinema.org/a/${recording}`
        : URL.canParse(source, oldSite)
          ? new URL(source, oldSite).href
          : undefined
      return url === undefined ? undefined : link(title ?? 'Recording of a terminal (on asciinema)', url)
    }
    case 'vimeo':
      return first && /^\d+$/.test(first) ? link(title ?? 'Video on Vimeo', `https://vimeo.com/${first}`) : undefined
    case 'gist': {
      const id = parameters.get('1')
      return first && id
        ? link('Gist on GitHub', `https://gist.github.com/${encodeURIComponent(first)}/${encodeURIComponent(id)}`)
        : undefined
    }
    case 'tweet':
    case 'x':
    case 'twitter': {
      const user = parameters.get('user')
      return first && user
        ? link(`Post of @${user}`, `https://x.com/${encodeURIComponent(user)}/status/${encodeURIComponent(first)}`)
        : undefined
    }
    case 'figure':
      return figureOf(parameters)
    default:
      return undefined
  }
}

export function videoAddress(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`
}

function figureOf(parameters: Shortcode['parameters']): string | undefined {
  const source = parameters.get('src') ?? parameters.get('0')
  if (!source) return undefined
  const caption = parameters.get('caption') ?? parameters.get('title')
  const title = caption ? ` "${caption.replace(/["\\]/g, '\\$&')}"` : ''
  const picture = `![${linkText(parameters.get('alt') ?? '')}](${encodePath(decodedPath(source))}${title})`
  const link = parameters.get('link')
  return link ? `[${picture}](${encodePath(link)})` : picture
}
