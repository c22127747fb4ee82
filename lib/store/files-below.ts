import fs from 'node:fs'
import path from 'node:path'

/** Relative paths of all files below a folder, sorted, with `/` on Windows too. */
export function filesBelow(dir: string) {
  return fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(dir, path.join(parentPath, name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}
