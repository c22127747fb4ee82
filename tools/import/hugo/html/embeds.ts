import { linkText, videoAddress } from '#tools/import/hugo/shortcodes/embeds.ts'

/** Elements whose content is no text for readers. */
export const unread = new Set(
  'script style template noscript svg math textarea select title xmp noembed noframes plaintext'.split(' '),
)

/** Elements that load something into the page, and what it is. */
const embeds = new Map([
  ['iframe', 'Page'],
  ['embed', 'File'],
  ['object', 'File'],
  ['video', 'Video'],
  ['audio', 'Recording'],
  ['frame', 'Page'],
])

export function isEmbed(name: string): boolean {
  return embeds.has(name)
}

/** A link to what an element would have loaded: its address and words. */
export function embedLink(name: string, source: string, title = ''): { address: string; words: string } {
  const video = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/i.exec(source)?.[1]
  const address = video ? videoAddress(video) : source
  const host = URL.canParse(address) ? ` on ${new URL(address).hostname}` : ''
  return { address, words: title.trim() || (video ? 'Video on YouTube' : `${embeds.get(name)}${host}`) }
}

export const markdownLink = (words: string, address: string): string => `[${linkText(words)}](${destination(address)})`

/** An address as Markdown has it; entities are the same in both. */
export function destination(address: string): string {
  const bare = address.replace(/[\n\r\t]+\s*/g, '').trim()
  return /[\s()<>]/.test(bare) || bare === '' ? `<${bare.replace(/[<>]/g, encodeURIComponent)}>` : bare
}
