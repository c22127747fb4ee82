import path from 'node:path'
import { createCheck } from '#lib/check/check.ts'
import type { ReadDocument } from '#lib/check/document.ts'
import type { Decoded } from '#lib/media/picture-format.ts'
import { cachedPictures, decodeAndScale } from '#lib/media/scale.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { keyOf, openCache } from '#lib/store/store.ts'

/**
 * Makes a check that remembers what it found in each document and picture.
 * @param withCopies also makes the scaled copies of a picture while it is decoded
 */
export async function createRememberedCheck(
  dataDir: string,
  withCopies: boolean,
): Promise<ReturnType<typeof createCheck>> {
  const code = codeVersion(['lib', 'schema'])
  const dir = path.join(dataDir, 'checked')
  const documents = openCache<ReadDocument>(path.join(dir, 'documents'))
  const pictures = openCache<Decoded>(path.join(dir, 'pictures'))
  const copies = withCopies ? cachedPictures(dataDir) : undefined
  const check = createCheck({
    readDocument: (key, read) => documents.get(keyOf(code, key), read),
    decode: (format, bytes, sha256) =>
      pictures.get(keyOf(code, sha256), () => decodeAndScale(format, bytes, sha256, copies)),
  })
  return async (...asked) => {
    const result = await check(...asked)
    await Promise.all([documents.dropUnused(), pictures.dropUnused()])
    return result
  }
}
