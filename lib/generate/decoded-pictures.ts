import { type Decode, type Decoded, decodePicture } from '#lib/check/files/decode-picture.ts'
import { cachedPictures } from '#lib/media/picture-cache.ts'
import { copiesOf, scaled } from '#lib/media/scale.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { type Key, keyOf } from '#lib/store/store.ts'

/** Makes the function that gives the key of what was found in a picture, by the SHA-256 of its bytes. */
export async function decodedKeys(): Promise<(sha256: string) => Key> {
  const code = await codeVersion(['lib/check/files', 'lib/media'])
  return (sha256) => keyOf(code, sha256)
}

/**
 * Makes the function that decodes pictures for the check, each once for all runs.
 * @param withCopies makes the copies that pages show from the same pixels
 */
export async function createDecode(dataDir: string, withCopies: boolean): Promise<Decode> {
  const keyOfDecoded = await decodedKeys()
  const cache = cachedPictures(dataDir)
  return async (format, bytes, sha256) => {
    const json = await cache.get(keyOfDecoded(sha256), async () => {
      const { pixels, ...decoded } = await decodePicture(format, bytes)
      const copies = withCopies && pixels ? copiesOf(decoded.width) : []
      await Promise.all(copies.map((copy) => scaled(bytes, sha256, copy, { pixels, cache })))
      return Buffer.from(JSON.stringify(decoded))
    })
    return JSON.parse(json.toString()) as Decoded
  }
}
