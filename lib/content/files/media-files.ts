import fs from 'node:fs/promises'
import path from 'node:path'
import type { Media } from '#lib/content/media.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { cachedQuery, contentIndex, publishedEntries } from '#lib/content/read-index.ts'
import { linkResolver } from '#lib/content/resolve-link.ts'
import { publishedOriginal, webpCopy } from '#lib/media/scale-picture.ts'
import { coverCopy } from '#lib/open-graph/cover-copy.ts'
import { digestOf } from '#lib/store/store.ts'

type Made = { make(bytes: Buffer): Promise<Buffer> }

/**
 * The files below /media/ that published texts show or link to, except pictures that the site
 * draws.
 */
export const mediaFiles = cachedQuery(async () => {
  const { contentDir } = await contentIndex()
  const resolveLink = await linkResolver()
  const found = new Map<string, ReturnType<typeof servedFile>>()
  const mediaAt = (destinations: readonly string[], fromFile: string) =>
    destinations.flatMap((destination) => {
      const target = resolveLink(destination, fromFile)
      return target.kind === 'file' ? target.media : []
    })
  const add = (address: string, media: Media, made?: Made) =>
    found.set(address, servedFile(address, contentDir, media, made))
  const addItself = (media: Media) =>
    add(media.path, media, media.kind === 'raster' ? publishedOriginal(media) : undefined)
  const addCopies = (media: Media) => {
    for (const { path, width } of media.variants) add(path, media, webpCopy(media.copyHash, width))
    if (media.variants.length === 0) addItself(media)
  }
  for (const { pictures, hrefs, file } of await publishedTexts()) {
    mediaAt([...pictures, ...hrefs], file).forEach(addCopies)
    mediaAt(hrefs, file).forEach(addItself)
  }
  for (const { cover, picture } of await publishedPosts()) {
    if (picture) addCopies(picture)
    if (cover.kind === 'picture' && picture?.openGraph)
      add(picture.openGraph, picture, coverCopy(picture.sha256))
  }
  return [...found.values()]
})

async function publishedTexts() {
  const others = (await contentIndex()).entries.filter(({ type }) => type !== 'Post')
  return [...(await publishedEntries()), ...others].flatMap((entry) =>
    'pictures' in entry ? entry : [],
  )
}

function servedFile(address: string, dir: string, media: Media, made?: Made) {
  const place = path.join(dir, media.file)
  /** Undefined if the original has changed since the check. */
  async function read() {
    const bytes = await fs.readFile(place).catch(() => undefined)
    if (!bytes || digestOf(bytes) !== media.sha256) return undefined
    return made ? made.make(bytes) : bytes
  }
  return { address: decodeURIComponent(address), media, read }
}
