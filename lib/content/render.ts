import { goneHostOf, withArchivedCopies } from '#lib/markdown/archived-copies.ts'
import { alone } from '#lib/markdown/captions.ts'
import {
  type Attributes,
  findTags,
  type ReplacedTag,
  replaceTags,
} from '#lib/markdown/replace-tags.ts'
import { posterOf } from '#lib/markdown/videos.ts'
import { type PictureAttributes, pictureAttributes } from '#lib/media/picture.ts'
import { parseGithubRoot } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { maintainerFinder } from './maintainers.ts'
import { type Media, mediaFinder, posterImage } from './media.ts'
import { projectFinder } from './projects.ts'
import { cachedQuery, contentIndex } from './read-index.ts'
import { addressOf, linkResolver, type ToUrl } from './resolve-link.ts'

/**
 * Maximum width of pictures in the margin, in pixels. Wider pictures are shown in the text column,
 * and link to their largest copy.
 */
const marginWidth = 320

/**
 * Renders a text: links to files become links to pages, pictures get address and size, links to
 * lost hosts get an archived copy. Contentlayer cannot do this: it would not notice changes of the
 * base path, other documents, and pictures.
 * @param file - path of the text below the content folder
 * @param self - address before '#' in links to headings of the text; for feeds
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

  function sourceOf(
    written: string,
    picture: Media | undefined,
    chosenWidth: number,
  ): PictureAttributes {
    if (picture) return asWide(pictureAttributes(picture, toUrl), chosenWidth)
    const poster = posterOf(written)
    if (!poster) return { src: address(written) }
    const { path, width, height } = posterImage(poster)
    return { src: toUrl(path), width, height }
  }

  let pictures = 0
  function replacedPicture(attributes: Attributes, written: string): ReplacedTag {
    const picture = pictureOf(written)
    const source = sourceOf(written, picture, Number(attributes.width))
    // The first picture may be visible without scrolling; lazy loading would delay it.
    const loading: Attributes = pictures++ === 0 ? {} : { loading: 'lazy' }
    const { class: place, ...others } = attributes
    const alt = attributes.alt ?? ''
    const isBeside = Number(source.width) <= marginWidth
    const shown = place === alone ? { ...others, ...(isBeside && { class: 'beside' }) } : attributes
    return {
      attributes: { ...shown, ...asText(source), alt, ...loading, decoding: 'async' },
      link: place === alone && alt && picture ? largestOf(picture) : undefined,
    }
  }

  /** Attributes of the link from a picture to its largest copy; undefined for small pictures. */
  function largestOf({ width, path, variants }: Media): Attributes | undefined {
    if ((width ?? Number.POSITIVE_INFINITY) <= marginWidth) return undefined
    return { class: 'large', href: toUrl(variants.at(-1)?.path ?? path) }
  }

  const placed = replaceTags(html, tags, ({ name, attributes }) => {
    const written = attributes.src ?? attributes.href
    if (written === undefined) return { attributes }
    if (name === 'a') return { attributes: linkAttributes(attributes, written) }
    return replacedPicture(attributes, written)
  })
  if (!tags.some(({ attributes }) => goneHostOf(attributes.href ?? ''))) return placed
  const post = (await contentIndex()).posts.find((entry) => entry.file === file)
  return withArchivedCopies(placed, post?.date)
}

/** A picture at the width that its author wrote, in the proportions of the file. */
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
 * Finds this site's page of the project or person at a GitHub URL; undefined in that page's own
 * text.
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
