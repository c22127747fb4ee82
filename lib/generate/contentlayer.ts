import fs from 'node:fs'
import path from 'node:path'
import { unknownToAbsolutePosixFilePath } from '@contentlayer2/utils'
import { pretty, provideTestConsole, T } from '@contentlayer2/utils/effect'
import { generateDotpkg, runMain } from 'contentlayer2/core'
import { contentSource } from '#contentlayer.config.ts'
import { filesBelow } from '#lib/store/folders.ts'
import { keyOf, writeWhole } from '#lib/store/store.ts'

type Read = {
  contentDir: string
  /** Paths of files with an error, which Contentlayer does not read. */
  refused: readonly string[]
  /** The bytes of all documents, by path. */
  sources: ReadonlyMap<string, Buffer>
  /** The version of the code that turns documents into data. */
  code: string
}

type Exit = { _tag: 'Success' } | { _tag: 'Failure'; cause: unknown }

/** Makes an effect that never fails out of one that may. Contentlayer's types leave it out. */
const { result } = T as typeof T & { result: (effect: unknown) => unknown }

/**
 * Runs Contentlayer's own build.
 * @param into the folder in which Contentlayer makes `.contentlayer`
 * @throws Error with what Contentlayer says if it fails
 */
export async function runContentlayer(into: string, { contentDir, refused, sources, code }: Read) {
  const cacheDir = path.join(into, '.contentlayer/.cache')
  const keysFile = path.join(cacheDir, 'keys')
  const keys = Object.fromEntries(
    [...sources].map(([file, bytes]) => [file, keyOf(code, String(bytes))]),
  )
  if (fs.existsSync(cacheDir)) refreshCache(cacheDir, contentDir, keys, keysFile)
  const cwd = unknownToAbsolutePosixFilePath(path.resolve(into))
  const source = await contentSource(contentDir, refused)(undefined)
  // Contentlayer adds `esbuildHash` to the name of its cache. It is constant here, since
  // `refreshCache` finds out which documents have to be read again.
  const config = { source, esbuildHash: 'documents', filePath: cwd }
  const messages: string[] = []
  // `runMain` would print the reason of a failure and end the process, so it gets none.
  const effect = provideTestConsole(messages)(generateDotpkg({ config, verbose: false }))
  const exit = (await runMain({ tracingServiceName: 'site', verbose: false, customCwd: cwd })(
    result(effect),
  )) as Exit
  const printed = messages.join('\n')
  if (exit._tag === 'Failure')
    throw new Error(`Contentlayer has failed: ${printed || pretty(exit.cause)}`)
  if (printed) process.stderr.write(`${printed}\n`)
  await writeWhole(keysFile, JSON.stringify(keys))
}

type ContentlayerCache = { cacheItemsMap: Record<string, { documentHash: string }> }

/**
 * Contentlayer's cache knows a document by its file's time alone, so it would keep a text that was
 * changed without its time, and forget all texts in a fresh checkout. So before each run, a cached
 * document with the same text gets the time that its file has now, and others are removed. A cache
 * that was truncated, as by a full disk, is removed, since Contentlayer would fail.
 */
function refreshCache(
  cacheDir: string,
  contentDir: string,
  keys: Record<string, string>,
  keysFile: string,
) {
  for (const name of filesBelow(cacheDir).filter((file) => file.endsWith('.json'))) {
    const file = path.join(cacheDir, name)
    try {
      const before: typeof keys = JSON.parse(fs.readFileSync(keysFile, 'utf8'))
      const { cacheItemsMap }: ContentlayerCache = JSON.parse(fs.readFileSync(file, 'utf8'))
      const kept = Object.entries(cacheItemsMap).filter(
        ([document]) => document in keys && keys[document] === before[document],
      )
      for (const [document, item] of kept)
        item.documentHash = String(fs.statSync(path.join(contentDir, document)).mtime.getTime())
      fs.writeFileSync(file, JSON.stringify({ cacheItemsMap: Object.fromEntries(kept) }))
    } catch {
      fs.rmSync(file)
    }
  }
}
