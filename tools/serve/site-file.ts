import fs from 'node:fs/promises'
import path from 'node:path'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'
import { type Encoding, endings } from './encoding.ts'

/** A file that may be sent. */
export type SiteFile = {
  /** Real path of the site's folder. */
  root: string
  /** Real path below it, with `/` between parts. */
  name: string
  /** Encodings that lie beside it, and the file itself as `identity`. */
  encodings: Encoding[]
}

/** What the file system says of a name that no file has. */
const noFile = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL', 'EACCES']

/**
 * Looks for a file of a site by the names of its folders and its own.
 * @returns undefined where there is none, also where a link leads out of the site
 */
export async function siteFile(dir: string, names: readonly string[]): Promise<SiteFile | undefined> {
  const root = await orNothing(fs.realpath(dir))
  const name = root && (await realName(root, path.join(root, ...names)))
  if (!root || !name || name === HEADERS_FILE) return undefined
  const all = Object.entries(endings) as [Encoding, string][]
  const found = await Promise.all(
    all.map(async ([encoding, ending]) =>
      (await realName(root, path.join(root, name + ending))) === name + ending ? [encoding] : [],
    ),
  )
  return { root, name, encodings: found.flat() }
}

/** Path below `root` of a file there, links followed; undefined where there is no file, or not below `root`. */
async function realName(root: string, file: string): Promise<string | undefined> {
  const real = await orNothing(fs.realpath(file))
  const isFile = real && (await orNothing(fs.stat(real)))?.isFile()
  return isFile && real.startsWith(root + path.sep) ? path.relative(root, real).split(path.sep).join('/') : undefined
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (noFile.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
