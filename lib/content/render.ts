import { withArchivedCopies } from '#lib/markdown/archive/archived-copies.ts'
import { goneHostOf } from '#lib/markdown/archive/gone-hosts.ts'
import { alone } from '#lib/markdown/captions.ts'
import { type Attributes, findTags, replaceTags } from '#lib/markdown/replace-tags.ts'
import { posterOf } from '#lib/markdown/videos.ts'
import { type PictureAttributes, pictureAttributes } from '#lib/media/picture.ts'
import { mediaOf, posterImage } from './media.ts'
import { contentIndex } from './read-index.ts'
import { type LinkTarget, linkResolver, ownPageFinder } from './resolve-link.ts'
import type { Media } from './types.ts'

/** Pixels that fit the margin beside a text: wider pictures stand in the column, and open large. */
const marginWidth = 320

/** Puts an address of the site into a page: with the base path, and for feeds with the origin too. */
export type ToUrl = (path: string) => string

/**
 * Makes a text's links and pictures fit the place where it is shown: links between files become links between pages,
 * pictures get their address, size and lazy loading, and links to hosts that are gone an archived copy. Done here and
 * not in Contentlayer's cache, because the base path, other documents and pictures change without the text.
 * @param file where the text stands, below the content folder
 * @param self put before links to a place in the same text; for feeds, where '#x' alone leads nowhere
 */
export async function renderHtml(html: string, file: string, toUrl: ToUrl, self = ''): Promise<string> {
  const [resolveLink, ownPage] = [await linkResolver(), await ownPageFinder()]
  const tags = findTags(html, ['a', 'img'])
  const media = new Map<string, Media | undefined>()
  for (const { attributes } of tags) {
    const target = resolveLink(attributes.src ?? attributes.href ?? '', file)
    if (target.kind === 'file') media.set(target.file, await mediaOf(target.file))
  }

  function address(target: LinkTarget): string | undefined {
    switch (target.kind) {
      case 'outside':
        return target.url
      case 'anchor':
        return self + target.suffix
      case 'page':
        return toUrl(target.path) + target.suffix
      case 'file': {
        const found = media.get(target.file)
        return found && toUrl(found.path) + target.suffix
      }
    }
  }

  function drawn(written: string): Attributes | undefined {
    const poster = posterOf(written)
    if (!poster) return undefined
    const { path, width, height } = posterImage(poster)
    return asText({ src: toUrl(path), width, height })
  }

  function pictureOf({ src = '' }: Attributes): Media | undefined {
    const target = resolveLink(src, file)
    return target.kind === 'file' ? media.get(target.file) : undefined
  }

  let pictures = 0
  function attributesOf({ name, attributes }: { name: string; attributes: Attributes }): Attributes {
    const written = attributes.src ?? attributes.href
    if (written === undefined) return attributes
    const target = resolveLink(written, file)
    if (name === 'a') {
      const page = target.kind === 'outside' ? ownPage(target.url, file) : undefined
      if (page === undefined) return { ...attributes, href: address(target) ?? written }
      const { rel: _, ...inner } = attributes
      return { ...inner, href: toUrl(page) }
    }
    const found = pictureOf(attributes)
    // The first picture may be what a reader sees first; it must not wait for the layout.
    const loading: Attributes = pictures++ === 0 ? {} : { loading: 'lazy' }
    const source = found
      ? asText(asWide(pictureAttributes(found, toUrl), Number(attributes.width)))
      : (drawn(written) ?? { src: address(target) ?? written })
    const { class: place, ...others } = attributes
    // The margin is for what stands alone; all else stays as it is.
    const shown =
      place === alone ? { ...others, ...(Number(source.width) <= marginWidth && { class: 'beside' }) } : attributes
    return { ...shown, ...source, alt: attributes.alt ?? '', ...loading, decoding: 'async' }
  }

  /** A picture that stands alone opens at its largest, without a script; one that says nothing would be a link without a name. */
  function largestOf({ attributes }: { attributes: Attributes }): Attributes | undefined {
    const found = attributes.class === alone && attributes.alt ? pictureOf(attributes) : undefined
    const isLarge = found && (found.width ?? Number.POSITIVE_INFINITY) > marginWidth
    return isLarge ? { class: 'large', href: toUrl(found.variants.at(-1)?.path ?? found.path) } : undefined
  }

  const placed = replaceTags(html, tags, attributesOf, largestOf)
  const hasGone = tags.some(({ attributes }) => goneHostOf(attributes.href ?? ''))
  if (!hasGone) return placed
  const post = (await contentIndex()).posts.find((entry) => entry.file === file)
  return withArchivedCopies(placed, post?.date)
}

/** The same picture at the width that its author chose, in the proportion of its file. */
function asWide(picture: PictureAttributes, chosen: number): PictureAttributes {
  const { width, height } = picture
  if (!(chosen > 0) || !width || !height) return picture
  return { ...picture, width: chosen, height: Math.round((chosen * height) / width) }
}

/** Attributes as HTML writes them: lower case, without those that have no value. */
function asText(attributes: PictureAttributes): Attributes {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present.map(([name, value]) => [name.toLowerCase(), String(value)]))
}
