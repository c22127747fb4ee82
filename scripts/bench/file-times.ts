import fs from 'node:fs'
import path from 'node:path'

type Which = 'first' | 'last'

/** When a file was written (ms since 1970); undefined where it is not there or older than `since`. */
export function writtenAt(file: string, since: number): number | undefined {
  const time = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs
  return time !== undefined && time >= since ? time : undefined
}

/**
 * When the first or last file below a folder was changed, of those that were changed after `since` and whose names match.
 * Reads the time of change (`ctime`), which no program can set.
 */
export function changedBelow(dir: string, which: Which, since: number, name = /./): number | undefined {
  if (!fs.existsSync(dir)) return undefined
  let found: number | undefined
  for (const entry of fs.readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !name.test(entry.name)) continue
    const time = fs.statSync(path.join(entry.parentPath, entry.name)).ctimeMs
    if (time < since) continue
    if (found === undefined || (which === 'first' ? time < found : time > found)) found = time
  }
  return found
}
