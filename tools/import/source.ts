import fs from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '#lib/check/bytes/walk.ts'
import { ImportError } from './plan.ts'

const maxBytes = 20 * 1024 * 1024

/**
 * Bytes of the file that a command names.
 * @throws {ImportError} where there is none, or it is no file that may be read
 */
export async function readSource(source: string): Promise<Uint8Array> {
  try {
    const stat = await fs.stat(source)
    if (!stat.isFile()) throw new ImportError(`${source} is not a file; write the path of one file`)
    if (stat.size > maxBytes) throw new ImportError(`${source} has ${stat.size} bytes; at most ${maxBytes} are read`)
    return await fs.readFile(source)
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError(`${source} cannot be read (${codeOf(error)}); write the path of a file that exists`)
  }
}

/** A file below a folder, links followed; undefined where it is not there, is no file, or lies outside. */
export async function readBelow(folder: string, file: string): Promise<Uint8Array | undefined> {
  try {
    const root = await fs.realpath(folder)
    const real = await fs.realpath(path.join(root, file))
    if (!real.startsWith(root + path.sep)) return undefined
    const stat = await fs.stat(real)
    return stat.isFile() && stat.size <= maxBytes ? await fs.readFile(real) : undefined
  } catch {
    return undefined
  }
}

/** @throws {ImportError} where a path that a command names is no folder */
export async function requireFolder(folder: string): Promise<void> {
  const stat = await fs.stat(folder).catch(() => undefined)
  if (!stat?.isDirectory()) throw new ImportError(`${folder} is no folder; write the path of one that exists`)
}
