import { mediaOf } from '#lib/content/media.ts'
import { bodyOf } from '#lib/content/read-index.ts'
import { type LinkTarget, linkResolver } from '#lib/content/resolve-link.ts'
import { type Attributes, findTags, replaceTags } from '#lib/markdown/replace-tags.ts'
import { replaceParts, type SourcePart } from '#lib/markdown/source-edits.ts'
import { pictureAttributes } from '#lib/media/picture.ts'
import { absoluteUrl } from '#lib/site/identity.ts'

/**
 * The text of a document as its author wrote it, without front matter and comments, and with addresses that lead to the same
 * from anywhere.
 * @param file path below the content folder of a document that may be seen
 * @param self address of its page, for links to a place in it
 */
export async function publicSource(file: string, self: string): Promise<string> {
  const { raw: markdown = '', parts = [] } = (await bodyOf(file)) ?? {}
  const resolveLink = await linkResolver()
  const addresses = new Map<string, string>()
  for (const use of parts.flatMap((part) => usesIn(part, markdown))) {
    const address = await addressOf(resolveLink(use.destination, file), use, self)
    if (address !== undefined) addresses.set(keyOf(use), address)
  }
  const placed = replaceParts(markdown, parts, (part, written) => {
    if (part.kind === 'comment') return ''
    if (part.kind === 'html') return placeTags(written, addresses)
    return inMarkdown(addresses.get(keyOf(part))) ?? written
  })
  return `${placed.trim()}\n`
}

/** A destination, and whether it is a link's: of a picture that is shown, only smaller copies may be there. */
type Use = { destination: string; isLink: boolean }

const keyOf = ({ destination, isLink }: Use): string => `${isLink ? 'link' : 'picture'} ${destination}`

const tagsOf = (html: string) => findTags(html, ['a', 'img'])

function useOf({ href, src }: Attributes): Use | undefined {
  if (src !== undefined) return { destination: src, isLink: false }
  return href === undefined ? undefined : { destination: href, isLink: true }
}

function usesIn(part: SourcePart, markdown: string): Use[] {
  if (part.kind === 'destination') return [part]
  if (part.kind === 'comment') return []
  return tagsOf(markdown.slice(part.start, part.end)).flatMap(({ attributes }) => useOf(attributes) ?? [])
}

/** A whole address in place of one that needs its page; undefined where it is whole already, or leads to no file. */
async function addressOf(target: LinkTarget, { isLink }: Use, self: string): Promise<string | undefined> {
  switch (target.kind) {
    case 'outside':
      return undefined
    case 'anchor':
      return self + target.suffix
    case 'page':
      return absoluteUrl(target.path) + target.suffix
    case 'file': {
      const media = await mediaOf(target.file)
      return media && (isLink ? absoluteUrl(media.path) : pictureAttributes(media, absoluteUrl).src) + target.suffix
    }
  }
}

function placeTags(html: string, addresses: ReadonlyMap<string, string>): string {
  const found = tagsOf(html).flatMap((tag) => {
    const use = useOf(tag.attributes)
    const address = use && addresses.get(keyOf(use))
    return address === undefined
      ? []
      : [{ ...tag, attributes: { ...tag.attributes, [use?.isLink ? 'href' : 'src']: address } }]
  })
  return replaceTags(html, found, ({ attributes }) => attributes)
}

/** Characters that would end a destination in Markdown. */
const inMarkdown = (address?: string): string | undefined =>
  address?.replace(
    /[\s()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
