import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { asLargest, largest, type Scaling, scaled } from '#lib/media/scale.ts'
import { coverToShare } from '#lib/sharing/cover.ts'
import { entriesOf } from './content-index.ts'
import { mediaOf } from './media.ts'
import { publishedEntries } from './posts/posts.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'
import type { Media } from './types.ts'

/** A file that a published text uses; whether its own bytes are asked for, which are linked to or no picture; whether it is a cover. */
type Published = Media & { isAskedFor: boolean; isCover: boolean }

/** Every file that a published text shows or links to: what the site serves below /media/, and nothing else. */
export const publishedMedia = memoiseByIndex(async (): Promise<Published[]> => {
  const resolveLink = await linkResolver()
  const index = await contentIndex()
  const shown = new Set<string>()
  const asked = new Set<string>()
  const covers = new Set<string>()
  const addTo = (files: Set<string>, fromFile: string, destinations: readonly string[]): void => {
    for (const destination of destinations) {
      const target = resolveLink(destination, fromFile)
      if (target.kind === 'file') files.add(target.file)
    }
  }
  const posts = await publishedEntries()
  for (const entry of [...posts, ...entriesOf(index).filter(({ type }) => type !== 'Post')]) {
    if (!('pictures' in entry)) continue
    addTo(shown, entry.file, entry.pictures)
    addTo(asked, entry.file, entry.hrefs)
  }
  for (const { cover, file } of posts) addTo(covers, file, cover ? [cover] : [])
  const media = await Promise.all([...new Set([...shown, ...asked, ...covers])].map(mediaOf))
  const byAddress = new Map<string, Published>()
  for (const item of media.filter((found) => found !== undefined)) {
    // Two texts may hold the same picture; it is one file here.
    const same = byAddress.get(item.path)
    const isAskedFor = asked.has(item.file) || item.variants.length === 0 || same?.isAskedFor === true
    const isCover = covers.has(item.file) || same?.isCover === true
    byAddress.set(item.path, { ...item, isAskedFor, isCover })
  }
  return [...byAddress.values()]
})

/** A file, and what is made of it: a smaller copy, or a cover to share; as it is without that. */
type Served = { file: string; make?: (bytes: Buffer, sha256: string) => Promise<Buffer> }

const copy =
  (scaling: Scaling): Served['make'] =>
  (bytes, sha256) =>
    scaled(bytes, sha256, scaling)

/** What stands behind each address below /media/, by `hash/name`. */
const served = memoiseByIndex(async (): Promise<Map<string, Served>> => {
  const found = new Map<string, Served>()
  for (const media of await publishedMedia()) {
    const { isAskedFor, isCover, file, hash, name, width = 0, height = 0, variants, shared } = media
    const isLarge = variants.length > 0 && Math.max(width, height) > largest
    if (isAskedFor) found.set(`${hash}/${name}`, { file, make: isLarge ? copy(asLargest) : undefined })
    if (isCover && shared) found.set(`${shared.hash}/${shared.name}`, { file, make: coverToShare })
    for (const variant of variants)
      found.set(`${variant.hash}/${variant.name}`, { file, make: copy({ width: variant.width, format: 'webp' }) })
  }
  return found
})

/**
 * The bytes of a published file or of a smaller copy, by the parts of its address; undefined where there is none, or where
 * the file is another one by now than the check accepted.
 */
export async function readMedia(hash: string, name: string): Promise<Buffer | undefined> {
  const item = (await served()).get(`${hash}/${name}`)
  if (!item) return undefined
  const { file, make } = item
  const { files } = await contentIndex()
  const bytes = await readChecked(file)
  return bytes && make ? make(bytes, files[file]?.sha256 ?? '') : bytes
}

/** The bytes of a file if they are the very ones that were checked, wherever symbolic links lead by now. */
async function readChecked(file: string): Promise<Buffer | undefined> {
  const { contentDir, files } = await contentIndex()
  const [root, real] = await Promise.all(
    [contentDir, path.join(contentDir, file)].map((name) => fs.realpath(name)),
  ).catch(() => [])
  if (root === undefined || !real?.startsWith(root + path.sep)) return undefined
  const bytes = await fs.readFile(real).catch(() => undefined)
  const isChecked = bytes && createHash('sha256').update(bytes).digest('hex') === files[file]?.sha256
  return isChecked ? bytes : undefined
}

/** The parts of every address below /media/, and the file behind each, below the content folder. */
export async function mediaAddresses(): Promise<{ hash: string; name: string; file: string }[]> {
  return [...(await served())].map(([address, { file }]) => {
    const [hash = '', name = ''] = address.split('/')
    return { hash, name, file }
  })
}
