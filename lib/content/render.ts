import { goneHostOf, withArchivedCopies } from '#lib/markdown/archived-copies.ts'
import { alone } from '#lib/markdown/captions.ts'
import { type Attributes, findTags, replaceTags } from '#lib/markdown/replace-tags.ts'
import { posterOf } from '#lib/markdown/videos.ts'
import { type PictureAttributes, pictureAttributes } from '#lib/media/picture.ts'
import { parseGithubRoot } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { maintainerFinder } from './maintainers.ts'
import { mediaFinder, posterImage } from './media.ts'
import { projectFinder } from './projects.ts'
import { cachedQuery, contentIndex } from './read-index.ts'
import { addressOf, linkResolver, type ToUrl } from './resolve-link.ts'

/** Widest picture in the margin, in pixels; wider ones are in the column, and open large. */
const marginWidth = 320

/**
 * Renders a text: links between files become links between pages; pictures get address and size;
 * links to gone hosts get an archived copy. Contentlayer cannot do this, since base path, other
 * documents and pictures change without the text.
 * @param file path of the text below the content folder
 * @param self prefix of links to a place in the same text; for feeds
 */
export async function renderHtml(html: string, file: string, toUrl: ToUrl, self = '') {
  const resolveLink = await linkResolver()
  const ownPage = await ownPageFinder()
  const findMedia = await mediaFinder()
  const tags = findTags(html, ['a', 'img'])

  function address(written: string) {
    return (
      addressOf(resolveLink(written, file), toUrl, self, (name) => findMedia(name)?.path) ?? written
    )
  }

  function pictureOf(src: string) {
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
    const poster = posterOf(written)
    const picture = pictureOf(written)
    if (picture) return asWide(pictureAttributes(picture, toUrl), Number(chosen))
    if (!poster) return { src: address(written) }
    const { path, width, height } = posterImage(poster)
    return { src: toUrl(path), width, height }
  }

  let pictures = 0
  function attributesOf({
    name,
    attributes,
  }: {
    name: string
    attributes: Attributes
  }): Attributes {
    const written = attributes.src ?? attributes.href
    if (written === undefined) return attributes
    if (name === 'a') return linkAttributes(attributes, written)
    const source = sourceOf(written, attributes)
    // A reader may see the first picture at once, so it must not wait for the layout.
    const loading: Attributes = pictures++ === 0 ? {} : { loading: 'lazy' }
    const { class: place, ...others } = attributes
    const isBeside = Number(source.width) <= marginWidth
    const shown = place === alone ? { ...others, ...(isBeside && { class: 'beside' }) } : attributes
    return { ...shown, ...asText(source), alt: attributes.alt ?? '', ...loading, decoding: 'async' }
  }

  /**
   * Link to the largest copy, for a picture that is a paragraph of its own. Without `alt` the link
   * would have no name.
   */
  function largestOf({ attributes }: { attributes: Attributes }): Attributes | undefined {
    const found =
      attributes.class === alone && attributes.alt ? pictureOf(attributes.src ?? '') : undefined
    const isLarge = found && (found.width ?? Number.POSITIVE_INFINITY) > marginWidth
    return isLarge
      ? { class: 'large', href: toUrl(found.variants.at(-1)?.path ?? found.path) }
      : undefined
  }

  const placed = replaceTags(html, tags, attributesOf, largestOf)
  if (!tags.some(({ attributes }) => goneHostOf(attributes.href ?? ''))) return placed
  const post = (await contentIndex()).posts.find((entry) => entry.file === file)
  return withArchivedCopies(placed, post?.date)
}

/** A picture at the width that its author chose, in the proportions of its file. */
function asWide(picture: PictureAttributes, chosen: number): PictureAttributes {
  const { width, height } = picture
  if (!(chosen > 0) || !width || !height) return picture
  return { ...picture, width: chosen, height: Math.round((chosen * height) / width) }
}

function asText(attributes: PictureAttributes) {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present.map(([name, value]) => [name.toLowerCase(), String(value)]))
}

/**
 * Finds the page of the project or person at a GitHub address, except for the text of that page
 * itself.
 */
const ownPageFinder = cachedQuery(async () => {
  const findProject = await projectFinder()
  const findPerson = await maintainerFinder()
  return (url: string, fromFile: string) => {
    const { repository, account } = parseGithubRoot(url)
    const project = repository ? findProject(repository) : undefined
    if (project && project.file !== fromFile) return routes.project(project.name)
    const person = account ? findPerson(account) : undefined
    return person && person.file !== fromFile ? routes.maintainer(person.handle) : undefined
  }
})
