import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { imageSize } from 'image-size'
import { routes } from '../routes.ts'
import { publishedEntries } from './posts.ts'
import { isAnimated, scaled } from './scale.ts'
import { contentIndex, onceAState } from './store.ts'
import { targetFinder } from './targets.ts'
import type { Media, Variant } from './types.ts'

const seen = new Map<string, { version: string; media: Media }>()

/** Facts of a file below the content folder; undefined where there is none. Read again when the file changes. */
export async function mediaOf(file: string): Promise<Media | undefined> {
  const { contentDir } = await contentIndex()
  const whole = path.join(contentDir, file)
  const stat = await fs.stat(whole).catch(() => undefined)
  if (!stat?.isFile()) return undefined
  const version = `${stat.mtimeMs}|${stat.size}`
  const known = seen.get(whole)
  if (known?.version === version) return known.media
  const bytes = await fs.readFile(whole)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const name = path.basename(file)
  const { type, ...size } = sizeOf(bytes)
  const isStill = stillTypes.has(type ?? '') && !(await isAnimated(bytes).catch(() => true))
  const variants = isStill ? variantsOf(hash, name, size.width ?? 0) : []
  const media = { path: routes.media(hash, name), hash, name, file, ...size, variants }
  seen.set(whole, { version, media })
  return media
}

/** Kinds of pictures of which smaller copies are made. */
const stillTypes = new Set(['png', 'jpg', 'webp', 'avif', 'gif'])

/** Widths in pixels that the column shows: a phone, the column, and both on dense screens. */
const widths = [360, 720, 1080, 1440]

/** Pixels along the longer side above which an original is not served. */
const largest = 2000

function variantsOf(hash: string, name: string, width: number): Variant[] {
  const stem = name.replace(/\.[^.]+$/, '')
  const fitting = [...widths.filter((candidate) => candidate < width), Math.min(width, widths.at(-1) ?? width)]
  return [...new Set(fitting)].map((candidate) => {
    const variant = `${stem}-${candidate}.webp`
    return { path: routes.media(hash, variant), name: variant, width: candidate }
  })
}

/** A picture's size as it is shown: phones store upright pictures lying down and say so in the orientation. */
function sizeOf(bytes: Uint8Array): { type?: string; width?: number; height?: number } {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes)
    return orientation >= 5 ? { type, width: height, height: width } : { type, width, height }
  } catch {
    return {}
  }
}

/** A file that a published text uses, and whether its own bytes are asked for: linked to, shared as a cover, or no picture. */
type Published = Media & { isAskedFor: boolean }

/** Every file that a published text shows or links to: what the site serves below /media/, and nothing else. */
export const publishedMedia = onceAState(async (): Promise<Published[]> => {
  const findTarget = await targetFinder()
  const { maintainers, projects } = await contentIndex()
  const shown = new Set<string>()
  const asked = new Set<string>()
  const addTo = (files: Set<string>, fromFile: string, destinations: readonly string[]): void => {
    for (const destination of destinations) {
      const target = findTarget(destination, fromFile)
      if (target.kind === 'file') files.add(target.file)
    }
  }
  const posts = await publishedEntries()
  for (const { hrefs, pictures, _raw } of [...posts, ...maintainers, ...projects]) {
    addTo(shown, _raw.sourceFilePath, pictures)
    addTo(asked, _raw.sourceFilePath, hrefs)
  }
  for (const { cover, _raw } of posts) addTo(asked, _raw.sourceFilePath, cover ? [cover] : [])
  const media = await Promise.all([...new Set([...shown, ...asked])].map(mediaOf))
  const byAddress = new Map<string, Published>()
  for (const item of media.filter((found) => found !== undefined)) {
    // Two texts may hold the same picture; it is one file here.
    const isAskedFor =
      asked.has(item.file) || item.variants.length === 0 || byAddress.get(item.path)?.isAskedFor === true
    byAddress.set(item.path, { ...item, isAskedFor })
  }
  return [...byAddress.values()]
})

/** What stands behind each address below /media/, by `hash/name`: a file, or a copy of it of a width in pixels. */
const served = onceAState(async (): Promise<Map<string, Media & { copy?: number }>> => {
  const found = new Map<string, Media & { copy?: number }>()
  for (const { isAskedFor, ...item } of await publishedMedia()) {
    if (isAskedFor) found.set(`${item.hash}/${item.name}`, item)
    for (const { name, width } of item.variants) found.set(`${item.hash}/${name}`, { ...item, copy: width })
  }
  return found
})

/** The bytes of a published file or of a smaller copy, by the parts of its address; undefined where there is none. */
export async function readMedia(hash: string, name: string): Promise<Buffer | undefined> {
  const item = (await served()).get(`${hash}/${name}`)
  if (!item) return undefined
  const { contentDir } = await contentIndex()
  const { file, width = 0, height = 0, variants, copy } = item
  const bytes = await fs.readFile(path.join(contentDir, file))
  if (copy !== undefined) return scaled(bytes, { hash, width: copy, format: 'webp' })
  const isLarge = variants.length > 0 && Math.max(width, height) > largest
  return isLarge ? scaled(bytes, { hash, width: largest, height: largest }) : bytes
}

/** The parts of every address below /media/. */
export async function mediaAddresses(): Promise<{ hash: string; name: string }[]> {
  return [...(await served()).keys()].map((address) => {
    const [hash = '', name = ''] = address.split('/')
    return { hash, name }
  })
}
