import { type Media, type PictureAttributes, pictureAttributes } from '#lib/content/media.ts'
import { ownerFinder } from '#lib/content/projects/projects.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { addressOf, linkResolver, type ToUrl } from '#lib/content/resolve-link.ts'
import { goneHostOf, withArchivedCopies } from '#lib/markdown/archived-copies.ts'
import { alone } from '#lib/markdown/pictures.ts'
import {
  type Attributes,
  findTags,
  type ReplacedTag,
  replaceTags,
} from '#lib/markdown/replace-tags.ts'
import { parseGithubRoot } from '#lib/site/github.ts'

/** In pixels. Pictures up to this width are next to the text, wider ones between paragraphs. */
const marginWidth = 320

/**
 * Renders the HTML of a text: links to files become links to pages, and pictures get addresses and
 * sizes. Contentlayer cannot resolve links, since it would not notice changes of linked files.
 * @param file - path of the text below the content folder
 * @param self - address of the text's page, which feeds need in links to a heading: `self#heading`
 */
export async function renderHtml(html: string, file: string, toUrl: ToUrl, self = '') {
  const resolveLink = await linkResolver()
  const findOwner = await ownerFinder()
  const tags = findTags(html, ['a', 'img'])

  /** A page about the project or person at a GitHub URL; that page itself links to GitHub. */
  function ownPage(url: string) {
    const page = findOwner(parseGithubRoot(url))
    return page && page.file !== file ? page.path : undefined
  }

  let pictures = 0
  function replacedPicture(attributes: Attributes, picture?: Media): ReplacedTag {
    const source: PictureAttributes = picture
      ? pictureAttributes(picture, toUrl)
      : { src: attributes.src ?? '' }
    // The first picture may be visible without scrolling; lazy loading would delay it.
    const loading: Attributes = pictures++ === 0 ? {} : { loading: 'lazy' }
    const { class: written, ...others } = attributes
    const isAlone = written === alone
    const alt = attributes.alt ?? ''
    const isBeside = Number(source.width) <= marginWidth
    const place = isAlone ? isBeside && 'beside' : written
    const className = [place, picture?.needsPlate && 'plate'].filter(Boolean).join(' ')
    const shown = { ...others, ...(className && { class: className }) }
    return {
      attributes: { ...shown, ...asText(source), alt, ...loading, decoding: 'async' },
      link: isAlone && alt && picture ? largestOf(picture) : undefined,
    }
  }

  function largestOf({ width = Infinity, widest }: Media): Attributes | undefined {
    return width > marginWidth ? { class: 'large', href: toUrl(widest) } : undefined
  }

  const placed = replaceTags(html, tags, ({ name, attributes }) => {
    const written = attributes.src ?? attributes.href
    if (written === undefined) return { attributes }
    const target = resolveLink(written, file)
    if (name === 'img')
      return replacedPicture(attributes, target.kind === 'file' ? target.media : undefined)
    const page = target.kind === 'outside' ? ownPage(target.url) : undefined
    if (page === undefined) {
      const address = addressOf(target, toUrl, self) ?? written
      return { attributes: { ...attributes, href: address } }
    }
    const { rel: _, ...inner } = attributes
    return { attributes: { ...inner, href: toUrl(page) } }
  })
  if (!tags.some(({ attributes }) => goneHostOf(attributes.href ?? ''))) return placed
  const post = (await contentIndex()).posts.find((entry) => entry.file === file)
  return withArchivedCopies(placed, post?.date)
}

function asText(attributes: PictureAttributes) {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present.map(([name, value]) => [name.toLowerCase(), String(value)]))
}
