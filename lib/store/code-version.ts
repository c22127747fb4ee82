import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * A hash of code, libraries, Node, and settings. Synchronous, since Next is starting up, and would
 * delay 700 promises.
 */
export function codeVersion(places: readonly string[], settings: object = {}) {
  const hash = createHash('sha256').update(
    `${process.version} ${process.arch} ${JSON.stringify(settings)}\n`,
  )
  const files = places.flatMap(filesIn).sort()
  for (const file of ['package-lock.json', ...files])
    hash.update(`${file}\n`).update(fs.readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function filesIn(place: string) {
  if (!fs.statSync(place).isDirectory()) return [place]
  const entries = fs.readdirSync(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
  return files.map(({ parentPath, name }) => path.join(parentPath, name))
}
