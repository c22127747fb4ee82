import { existsSync, readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { rememberFiles } from '#lib/store/remember-files.ts'
import { digestOf } from '#lib/store/store.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

/**
 * For each content file its time in milliseconds, as Contentlayer notes it, and a hash of its
 * bytes.
 */
type FileStates = Record<string, { time: string; sha256: string } | undefined>

type ContentlayerCache = { cacheItemsMap: Record<string, { documentHash: string }> }

const sha256Of = rememberFiles((file) => digestOf(readFileSync(file)))

/**
 * Contentlayer takes a document from its cache if the file has the same time. This corrects the
 * times in the cache by the files' bytes, so that changed text with an old time is read, and
 * unchanged text with a new time is not.
 * @param dir Contentlayer's folder
 * @param version the name of the cache
 * @returns a function to call when Contentlayer has finished
 */
export async function correctCache(
  dir: string,
  contentDir: string,
  version: string,
): Promise<() => Promise<void>> {
  const cacheFile = await findCache(path.join(dir, '.cache'), version)
  // States of the files that the cache was made from.
  const statesFile = path.join(dir, '.cache', `files-${version}.json`)
  const files = await statesBelow(contentDir)
  if (cacheFile && !existsSync(statesFile)) await fs.rm(cacheFile)
  else if (cacheFile) {
    const before: FileStates = JSON.parse(await fs.readFile(statesFile, 'utf8'))
    // Contentlayer by itself is right about a file if its time and its bytes have both changed, or
    // neither.
    const isMisjudged = (name: string) =>
      (before[name]?.time === files[name]?.time) !== (before[name]?.sha256 === files[name]?.sha256)
    if (Object.keys(files).some(isMisjudged)) {
      const cache: ContentlayerCache = JSON.parse(await fs.readFile(cacheFile, 'utf8'))
      correctTimes(cache, before, files)
      await writeWhole(cacheFile, JSON.stringify(cache))
    }
  }
  return () => writeWhole(statesFile, JSON.stringify(files))
}

function correctTimes({ cacheItemsMap }: ContentlayerCache, before: FileStates, files: FileStates) {
  for (const [name, item] of Object.entries(cacheItemsMap)) {
    const was = before[name]
    const now = files[name]
    if (now && was?.sha256 === now.sha256 && was.time === item.documentHash)
      item.documentHash = now.time
    else delete cacheItemsMap[name]
  }
}

async function statesBelow(contentDir: string): Promise<FileStates> {
  const files: FileStates = {}
  // The check reports a folder that is missing.
  for (const entry of await fs
    .readdir(contentDir, { recursive: true, withFileTypes: true })
    .catch(() => [])) {
    if (!entry.isFile() || !/\.(?:json|md|mdx|ya?ml)$/.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(contentDir, file).replaceAll(path.sep, '/')
    files[name] = { time: String((await fs.stat(file)).mtime.getTime()), sha256: sha256Of(file) }
  }
  return files
}

/** Contentlayer's cache is in a folder that is named by its own version. */
async function findCache(dir: string, version: string): Promise<string | undefined> {
  const names = await fs.readdir(dir, { recursive: true }).catch(() => [])
  const name = names.find((name) => path.basename(name) === `data-${version}.json`)
  return name && path.join(dir, name)
}
