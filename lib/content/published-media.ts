import fs from 'node:fs/promises'
import path from 'node:path'
import { asLargest, type Scaling, scaled } from '#lib/media/scale.ts'
import { coverToShare } from '#lib/sharing/cover.ts'
import { digestOf } from '#lib/store/store.ts'
import { type Media, mediaFinder } from './media.ts'
import { publishedEntries, publishedTexts } from './published-entries.ts'
import { cachedQuery, contentIndex } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'

/** What to serve: a copy made by `make`, or without `make` the file itself. */
type Served = { file: string; make?: (bytes: Buffer, sha256: string) => Promise<Buffer> }

/** Files that published texts show or link to, by the end of their address: `hash/name`. */
const served = cachedQuery(async () => {
  const resolveLink = await linkResolver()
  const findMedia = await mediaFinder()
  const found = new Map<string, Served>()
  const mediaAt = (destinations: readonly string[], fromFile: string) =>
    destinations.flatMap((destination) => {
      const target = resolveLink(destination, fromFile)
      return (target.kind === 'file' ? findMedia(target.file) : undefined) ?? []
    })
  const add = (
    { hash, name }: Pick<Media, 'hash' | 'name'>,
    file: string,
    make?: Served['make'],
  ) => {
    found.set(`${hash}/${name}`, { file, make })
  }
  const addItself = (media: Media) =>
    add(media, media.file, media.isScaled ? copy(asLargest) : undefined)
  const addCopies = (media: Media) => {
    for (const variant of media.variants)
      add(variant, media.file, copy({ width: variant.width, format: 'webp' }))
    if (media.variants.length === 0) addItself(media)
  }
  for (const { pictures, hrefs, file } of await publishedTexts()) {
    mediaAt([...pictures, ...hrefs], file).forEach(addCopies)
    mediaAt(hrefs, file).forEach(addItself)
  }
  for (const { cover, file } of await publishedEntries()) {
    for (const media of mediaAt(cover ? [cover] : [], file)) {
      addCopies(media)
      if (media.shared) add(media.shared, media.file, coverToShare)
    }
  }
  return found
})

function copy(scaling: Scaling): Served['make'] {
  return (bytes, sha256) => scaled(bytes, sha256, scaling)
}

/**
 * Bytes of a published file; undefined if there is no such file, or if it has changed since the
 * check accepted it.
 */
export async function readMedia(hash: string, name: string) {
  const item = (await served()).get(`${hash}/${name}`)
  if (!item) return undefined
  const { contentDir, files } = await contentIndex()
  const { sha256 = '' } = files[item.file] ?? {}
  const bytes = await fs.readFile(path.join(contentDir, item.file)).catch(() => undefined)
  if (!bytes || digestOf(bytes) !== sha256) return undefined
  return item.make ? item.make(bytes, sha256) : bytes
}

/** All addresses below /media/, each with the file behind it. */
export async function mediaAddresses() {
  return [...(await served())].map(([address, { file }]) => {
    const [hash = '', name = ''] = address.split('/')
    return { hash, name, file }
  })
}
