import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** Stands for files and folders of code, tests aside, with the libraries that they may use, Node, and settings. */
export async function codeVersion(places: readonly string[], settings: object = {}): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${process.arch} ${JSON.stringify(settings)}\n`)
  const files = (await Promise.all(places.map(filesIn))).flat().sort()
  for (const file of ['package-lock.json', ...files]) hash.update(`${file}\n`).update(await fs.readFile(file))
  return hash.digest('hex').slice(0, 16)
}

async function filesIn(place: string): Promise<string[]> {
  if (!(await fs.stat(place)).isDirectory()) return [place]
  const entries = await fs.readdir(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name))
}
