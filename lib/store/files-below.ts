import fs from 'node:fs'
import path from 'node:path'

/**
 * All entries below a folder that are not folders. Follows no symbolic links, which `readdirSync`
 * with `recursive` does since Node 22.
 */
export function entriesBelow(dir: string): fs.Dirent[] {
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entriesBelow(path.join(dir, entry.name)) : entry))
}

/** Relative paths of all files below a folder, sorted, with `/` on Windows too. */
export function filesBelow(dir: string) {
  return entriesBelow(dir)
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(dir, path.join(parentPath, name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}
