import { goneHostOf, withArchivedCopies } from '#lib/markdown/archived-copies.ts'
import { alone } from '#lib/markdown/captions.ts'
import { type Attributes, findTags, replaceTags } from '#lib/markdown/replace-tags.ts'
import { posterOf } from '#lib/markdown/videos.ts'
import { type PictureAttributes, pictureAttributes } from '#lib/media/picture.ts'
import { mediaFinder, posterImage } from './media.ts'
import { contentIndex } from './read-index.ts'
import { addressOf, linkResolver, ownPageFinder, type ToUrl } from './resolve-link.ts'
import type { Media } from './types.ts'

/** Pixels that fit the margin beside a text: wider pictures stand in the column, and open large. */
const marginWidth = 320

/**
 * Makes a text's links and pictures fit the place where it is shown: links between files become links between pages,
 * pictures get their address, size and lazy loading, and links to hosts that are gone an archived copy. Done here and
 * not in Contentlayer's cache, because the base path, other documents and pictures change without the text.
 * @param file where the text stands, below the content folder
 * @param self put before links to a place in the same text; for feeds, where '#x' alone leads nowhere
 */
export async function renderHtml(html: string, file: string, toUrl: ToUrl, self = ''): Promise<string> {
  const [resolveLink, ownPage, findMedia] = [await linkResolver(), await ownPageFinder(), await mediaFinder()]
  const tags = findTags(html, ['a', 'img'])

  function address(written: string): string {
    return addressOf(resolveLink(written, file), toUrl, self, (name) => findMedia(name)?.path) ?? written
  }

  function pictureOf(src: string): Media | undefined {
    const target = resolveLink(src, file)
    return target.kind === 'file' ? findMedia(target.file) : undefined
  }

  function linkAttributes(attributes: Attributes, written: string): Attributes {
    const target = resolveLink(written, file)
    const page = target.kind === 'outside' ? ownPage(target.url, file) : undefined
    if (page === undefined) return { ...attributes, href: address(written) }
    const { rel: _, ...inner } = attributes
    return { ...inner, href: toUrl(page) }
  }

  function sourceOf(written: string, { width: chosen }: Attributes): PictureAttributes {
    const [poster, picture] = [posterOf(written), pictureOf(written)]
    if (picture) return asWide(pictureAttributes(picture, toUrl), Number(chosen))
    if (!poster) return { src: address(written) }
    const { path, width, height } = posterImage(poster)
    return { src: toUrl(path), width, height }
  }

  let pictures = 0
  function attributesOf({ name, attributes }: { name: string; attributes: Attributes }): Attributes {
    const written = attributes.src ?? attributes.href
    if (written === undefined) return attributes
    if (name === 'a') return linkAttributes(attributes, written)
    const source = sourceOf(written, attributes)
    // The first picture may be what a reader sees first; it must not wait for the layout.
    const loading: Attributes = pictures++ === 0 ? {} : { loading: 'lazy' }
    const { class: place, ...others } = attributes
    // The margin is for what stands alone; all else stays as it is.
    const isBeside = Number(source.width) <= marginWidth
    const shown = place === alone ? { ...others, ...(isBeside && { class: 'beside' }) } : attributes
    return { ...shown, ...asText(source), alt: attributes.alt ?? '', ...loading, decoding: 'async' }
  }

  /** A picture that stands alone opens at its largest, without a script; one that says nothing would be a link without a name. */
  function largestOf({ attributes }: { attributes: Attributes }): Attributes | undefined {
    const found = attributes.class === alone && attributes.alt ? pictureOf(attributes.src ?? '') : undefined
    const isLarge = found && (found.width ?? Number.POSITIVE_INFINITY) > marginWidth
    return isLarge ? { class: 'large', href: toUrl(found.variants.at(-1)?.path ?? found.path) } : undefined
  }

  const placed = replaceTags(html, tags, attributesOf, largestOf)
  if (!tags.some(({ attributes }) => goneHostOf(attributes.href ?? ''))) return placed
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
