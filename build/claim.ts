import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from './running-server.ts'

/** Another process holds what was asked for; the message is one line that says which, and what to do. */
export class ClaimedError extends Error {
  override name = 'ClaimedError'
}

/**
 * Takes something for this process until it gives it back or ends: a file holds the number of the process. One that was
 * killed leaves its file, which the next to come removes.
 * @param what what is taken, as the message begins: 'This checkout'
 * @returns gives it back
 * @throws {ClaimedError}
 */
export function claim(file: string, what: string): () => void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  while (!create(file)) {
    const holder = Number(fs.existsSync(file) && fs.readFileSync(file, 'utf8'))
    if (holder !== process.pid && isAlive(holder))
      throw new ClaimedError(
        `${what} is in use by process ${holder}; wait until it has ended, or remove ${file} if that is no build`,
      )
    fs.rmSync(file, { force: true })
  }
  const release = (): void => fs.rmSync(file, { force: true })
  process.once('exit', release)
  return () => {
    process.off('exit', release)
    release()
  }
}

/** Makes the file with its content at once; false where it is there already. */
function create(file: string): boolean {
  const own = `${file}.${process.pid}`
  fs.writeFileSync(own, String(process.pid))
  try {
    fs.linkSync(own, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(own)
  }
}
