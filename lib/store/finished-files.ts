import fs from 'node:fs'
import path from 'node:path'
import { type Key, writeWhole } from './store.ts'

/**
 * Files that take long to make and never change, kept between builds. A site has hard links to
 * them, so the name of each ends with its size: a file that a program has shortened, or written to
 * through a link, is made again.
 * @param dir folder of these files alone; created when needed
 */
export function openFinishedFiles(dir: string) {
  const names = fs.existsSync(dir) ? fs.readdirSync(dir) : []
  const known = new Map(names.map((name) => [name.split('.')[0], name]))
  const used = new Set<string>()
  return {
    /** The path of the file; `make` returns its bytes if it is missing. */
    async get(key: Key, make: () => Promise<Uint8Array>) {
      let name = known.get(key)
      if (!name || fs.statSync(path.join(dir, name)).size !== Number(name.split('.')[1])) {
        const bytes = await make()
        name = `${key}.${bytes.length}`
        await writeWhole(path.join(dir, name), bytes)
        known.set(key, name)
      }
      used.add(name)
      return path.join(dir, name)
    },
    /** Removes files that have not been used since the folder was opened. */
    dropUnused() {
      for (const name of names)
        if (!used.has(name)) fs.rmSync(path.join(dir, name), { force: true })
    },
  }
}
