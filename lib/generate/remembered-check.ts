import path from 'node:path'
import { createCheck } from '#lib/check/check.ts'
import type { ReadDocument } from '#lib/check/document.ts'
import type { Asset } from '#lib/check/files/assets.ts'
import { keyOf, openCache } from '#lib/store/store.ts'

/**
 * Makes a check that stores its results for each file, and reuses them in later processes.
 * @param code version of the code
 */
export function createRememberedCheck(dataDir: string, code: string) {
  const dir = path.join(dataDir, 'checked')
  const documents = openCache<ReadDocument>(path.join(dir, 'documents'))
  const assets = openCache<Asset>(path.join(dir, 'assets'))
  const check = createCheck({
    readDocument: (key, read) => documents.get(keyOf(code, key), read),
    readAsset: (key, read) => assets.get(keyOf(code, key), read),
  })
  return async (...asked: Parameters<typeof check>) => {
    const result = await check(...asked)
    await Promise.all([documents.dropUnused(), assets.dropUnused()])
    return result
  }
}
