import sharp, { type OutputInfo } from 'sharp'
import { keyOf } from '#lib/store/store.ts'
import { kernel, largest, webp } from './copies.ts'
import { openPicture, refuse } from './open-picture.ts'
import { cachedPictures } from './picture-cache.ts'

const fitting = { fit: 'inside', withoutEnlargement: true, kernel } as const

/** @param hash the result of `hashOfCopies` for the original */
const cacheKey = (hash: string, width: number) => keyOf(hash, [width, process.arch])

/** Scales a picture so that no side exceeds `largest`; keeps its format. */
export function smallerOriginal(hash: string) {
  const key = cacheKey(hash, largest)
  const scale = (bytes: Uint8Array) =>
    openPicture(bytes)
      .resize({ width: largest, height: largest, ...fitting })
      .toBuffer()
      .catch(refuse)
  return { key, make: (bytes: Uint8Array) => cachedPictures().get(key, () => scale(bytes)) }
}

/** For each width, the copy's cache key and a function that makes it from the original's bytes. */
export function webpCopies(hash: string, widths: readonly number[]) {
  const open = (bytes: Uint8Array) => decode(bytes, widths.at(-1))
  let making: Promise<unknown> | undefined
  async function makeAll(bytes: Uint8Array) {
    const pixels = await open(bytes)
    await Promise.all(
      widths.map((width) =>
        cachedPictures().get(cacheKey(hash, width), () => encode(pixels, width)),
      ),
    )
  }
  return widths.map((width) => {
    const key = cacheKey(hash, width)
    /** If the copy is missing, makes all copies at once. */
    async function make(bytes: Uint8Array) {
      const cache = cachedPictures()
      if (!cache.has(key)) {
        making ??= makeAll(bytes).finally(() => (making = undefined))
        await making
      }
      return cache.get(key, async () => encode(await open(bytes), width))
    }
    return { key, make }
  })
}

type Pixels = { data: Buffer; info: OutputInfo }

const encode = ({ data, info }: Pixels, width: number) =>
  sharp(data, { raw: info })
    .resize({ width, ...fitting })
    .toFormat('webp', webp)
    .toBuffer()

async function decode(bytes: Uint8Array, width: number | undefined) {
  const { autoOrient } = await sharp(bytes).metadata()
  const picture = openPicture(bytes)
  // Making all copies from one scaled picture takes an eighth less time than from the original.
  if (autoOrient.width > largest) picture.resize({ width, kernel })
  const pixels = await picture.raw().toBuffer({ resolveWithObject: true }).catch(refuse)
  return withoutOpaqueAlpha(pixels)
}

/** Removes an opaque alpha channel, as in most screenshots: scaling takes a third less time. */
function withoutOpaqueAlpha({ data, info }: Pixels): Pixels {
  if (info.channels !== 4) return { data, info }
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return { data, info }
  let to = 0
  for (let from = 0; from < data.length; from += 4) {
    data[to++] = data[from] ?? 0
    data[to++] = data[from + 1] ?? 0
    data[to++] = data[from + 2] ?? 0
  }
  return { data: data.subarray(0, to), info: { ...info, channels: 3 } }
}
