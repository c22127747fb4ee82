import fs from 'node:fs/promises'
import path from 'node:path'
import { asLargest, type Scaling } from '#lib/media/copies.ts'
import { PictureError } from '#lib/media/picture-format.ts'
import { keyOfScaled, scaled } from '#lib/media/scale.ts'
import { coverToShare, keyOfSharedCover } from '#lib/sharing/cover.ts'
import { digestOf, type Key } from '#lib/store/store.ts'
import { type Media, mediaFinder } from './media.ts'
import { publishedEntries, publishedTexts } from './published-entries.ts'
import { cachedQuery, contentIndex } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'

/** Makes a copy of a picture; `keyOf` gives its cache key, from the SHA-256 of the original. */
type Copy = {
  keyOf: (sha256: string) => Key
  make: (bytes: Buffer, sha256: string) => Promise<Buffer>
}

/** A file to serve: the original, or a copy of it. */
type Served = { file: string; copy?: Copy }

/** Files that published texts show or link to. Keys are the end of their address: `hash/name`. */
const served = cachedQuery(async () => {
  const resolveLink = await linkResolver()
  const findMedia = await mediaFinder()
  const found = new Map<string, Served>()
  const mediaAt = (destinations: readonly string[], fromFile: string) =>
    destinations.flatMap((destination) => {
      const target = resolveLink(destination, fromFile)
      return (target.kind === 'file' ? findMedia(target.file) : undefined) ?? []
    })
  const add = ({ hash, name }: Pick<Media, 'hash' | 'name'>, file: string, copy?: Copy) => {
    found.set(`${hash}/${name}`, { file, copy })
  }
  const addItself = (media: Media) =>
    add(media, media.file, media.isScaled ? scaledTo(asLargest) : undefined)
  const addCopies = (media: Media) => {
    for (const variant of media.variants)
      add(variant, media.file, scaledTo({ width: variant.width, format: 'webp' }))
    if (media.variants.length === 0) addItself(media)
  }
  for (const { pictures, hrefs, file } of await publishedTexts()) {
    mediaAt([...pictures, ...hrefs], file).forEach(addCopies)
    mediaAt(hrefs, file).forEach(addItself)
  }
  for (const { cover, file } of await publishedEntries()) {
    for (const media of mediaAt(cover ? [cover] : [], file)) {
      addCopies(media)
      if (media.shared) add(media.shared, media.file, sharedCover)
    }
  }
  return found
})

const sharedCover: Copy = { keyOf: keyOfSharedCover, make: coverToShare }

function scaledTo(scaling: Scaling): Copy {
  return {
    keyOf: (sha256) => keyOfScaled(sha256, scaling),
    make: (bytes, sha256) => scaled(bytes, sha256, scaling),
  }
}

/**
 * The content of a published file; undefined if there is no such file, or if it has changed since
 * the check.
 * @throws Error that names the file if it is a damaged picture
 */
export async function readMedia(hash: string, name: string) {
  const item = (await served()).get(`${hash}/${name}`)
  if (!item) return undefined
  const { contentDir, files } = await contentIndex()
  const file = path.join(contentDir, item.file)
  const { bytes, sha256 } = await (reading.get(file) ?? readHashed(file))
  if (!bytes || sha256 !== files[item.file]?.sha256) return undefined
  try {
    return item.copy ? await item.copy.make(bytes, sha256) : bytes
  } catch (error) {
    if (!(error instanceof PictureError)) throw error
    throw new Error(`${file} ${error.message}`)
  }
}

type Hashed = { bytes?: Buffer; sha256: string }

/** Files that are just being read: a build requests all copies of a picture at once. */
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

/** All addresses below /media/ with the original file; `key` is the cache key of a copy. */
export async function mediaAddresses() {
  const { files } = await contentIndex()
  return [...(await served())].map(([address, { file, copy }]) => {
    const [hash = '', name = ''] = address.split('/')
    return { hash, name, file, key: copy?.keyOf(files[file]?.sha256 ?? '') }
  })
}
