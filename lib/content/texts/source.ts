import { mediaOf } from '#lib/content/media.ts'
import { bodyOf } from '#lib/content/read-index.ts'
import { type LinkTarget, linkResolver } from '#lib/content/resolve-link.ts'
import { replaceParts } from '#lib/markdown/source-edits.ts'
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
  for (const use of parts) {
    if (use.kind === 'comment') continue
    const address = await addressOf(resolveLink(use.destination, file), use, self)
    if (address !== undefined) addresses.set(keyOf(use), address)
  }
  const placed = replaceParts(markdown, parts, (part, written) =>
    part.kind === 'comment' ? '' : (inMarkdown(addresses.get(keyOf(part))) ?? written),
  )
  return `${placed.trim()}\n`
}

/** A destination, and whether it is a link's: of a picture that is shown, only smaller copies may be there. */
type Use = { destination: string; isLink: boolean }

const keyOf = ({ destination, isLink }: Use): string => `${isLink ? 'link' : 'picture'} ${destination}`

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

/** Characters that would end a destination in Markdown. */
const inMarkdown = (address?: string): string | undefined =>
  address?.replace(
    /[\s()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
