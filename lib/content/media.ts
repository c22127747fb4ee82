import fs from 'node:fs/promises'
import path from 'node:path'
import type { CheckedFile } from '#lib/check/files/assets.ts'
import type { Poster } from '#lib/markdown/pictures.ts'
import { hashOfCopies, widthsOf } from '#lib/media/copies.ts'
import { publishedOriginal, webpCopy } from '#lib/media/scale-picture.ts'
import { coverCopy } from '#lib/open-graph/cover-copy.ts'
import { hashOfPoster, posterSize } from '#lib/open-graph/image.ts'
import { routes } from '#lib/site/routes.ts'
import { digestOf } from '#lib/store/store.ts'
import { publishedEntries, publishedTexts } from './published-entries.ts'
import { cachedQuery, contentIndex } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'

/** A function that finds the addresses and the size of a file that the check has accepted. */
export const mediaFinder = cachedQuery(async () => {
  const { files } = await contentIndex()
  return (file: string): Media | undefined => {
    const facts = files[file]
    return facts && toMedia(file, facts)
  }
})

function toMedia(file: string, facts: CheckedFile) {
  const { sha256, kind, width, animated } = facts
  const placed = (hash: string, name: string) => {
    return { path: routes.media(hash, name), address: `${hash}/${name}` }
  }
  const name = path.basename(file)
  const stem = name.replace(/\.[^.]+$/, '')
  const isBitmap = kind === 'raster'
  const isStill = isBitmap && !animated
  const widths = isStill ? widthsOf(width ?? 0) : []
  const copyHash = hashOfCopies(sha256)
  return {
    ...facts,
    ...placed(isBitmap ? copyHash : sha256.slice(0, 20), name),
    file,
    /** Scaled copies, narrowest first; an animated picture has none. */
    variants: widths.map((width) => ({ ...placed(copyHash, `${stem}-${width}.webp`), width })),
    copyHash,
    /** The copy for Open Graph; the site makes it only for covers of posts. */
    openGraph: isStill ? placed(coverCopy(sha256).hash, `${stem}-open-graph.jpg`) : undefined,
  }
}

export type Media = ReturnType<typeof toMedia>

export function posterImage(poster: Poster) {
  return { path: routes.media(hashOfPoster(poster), 'recording.png'), ...posterSize }
}

/** Makes a file from the original, or takes it from the cache of pictures. */
type Made = { make(bytes: Buffer): Promise<Buffer> }

/**
 * The files below /media/ that published texts show or link to, except pictures that the site
 * draws. Each has the end of its address (`hash/name`), the path of the original, and a function
 * that returns its bytes.
 */
export const mediaAddresses = cachedQuery(async () => {
  const { contentDir } = await contentIndex()
  const resolveLink = await linkResolver()
  const findMedia = await mediaFinder()
  const found = new Map<string, ReturnType<typeof servedFile>>()
  const mediaAt = (destinations: readonly string[], fromFile: string) =>
    destinations.flatMap((destination) => {
      const target = resolveLink(destination, fromFile)
      return (target.kind === 'file' ? findMedia(target.file) : undefined) ?? []
    })
  const add = ({ address }: { address: string }, media: Media, made?: Made) =>
    found.set(address, servedFile(address, path.join(contentDir, media.file), media, made))
  const addItself = (media: Media) =>
    add(media, media, media.kind === 'raster' ? publishedOriginal(media) : undefined)
  const addCopies = (media: Media) => {
    const { variants, copyHash } = media
    for (const variant of variants) add(variant, media, webpCopy(copyHash, variant.width))
    if (variants.length === 0) addItself(media)
  }
  for (const { pictures, hrefs, file } of await publishedTexts()) {
    mediaAt([...pictures, ...hrefs], file).forEach(addCopies)
    mediaAt(hrefs, file).forEach(addItself)
  }
  for (const { cover, file } of await publishedEntries()) {
    for (const media of mediaAt(cover ? [cover] : [], file)) {
      addCopies(media)
      if (media.openGraph) add(media.openGraph, media, coverCopy(media.sha256))
    }
  }
  return [...found.values()]
})

function servedFile(address: string, place: string, { file, sha256 }: Media, made?: Made) {
  /** The bytes of the file or copy; undefined if the original has changed since the check. */
  async function read() {
    const found = await (reading.get(place) ?? readHashed(place))
    if (!found.bytes || found.sha256 !== sha256) return undefined
    return made ? made.make(found.bytes) : found.bytes
  }
  return { address, file, read }
}

type Hashed = { bytes?: Buffer; sha256: string }

/** Files that are being read: copies that a build requests at once share one read. */
const reading = new Map<string, Promise<Hashed>>()

function readHashed(file: string): Promise<Hashed> {
  const read = fs
    .readFile(file)
    .then((bytes) => ({ bytes, sha256: digestOf(bytes) }))
    .catch(() => ({ sha256: '' }))
    .finally(() => reading.delete(file))
  reading.set(file, read)
  return read
}
