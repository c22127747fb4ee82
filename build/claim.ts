import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from './running-server.ts'

/**
 * Locks this checkout for the running build by a file with the process id. A stale file of a killed build is removed.
 * @throws Error of one line where another build is running
 */
export function claimCheckout(file = '.site/build.lock'): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  while (!create(file)) {
    const holder = Number(fs.existsSync(file) && fs.readFileSync(file, 'utf8'))
    if (holder !== process.pid && isAlive(holder))
      throw new Error(
        `This checkout is in use by process ${holder}; wait until it has ended, or remove ${file} if that is no build`,
      )
    fs.rmSync(file, { force: true })
  }
  process.once('exit', () => fs.rmSync(file, { force: true }))
}

/** Creates the file atomically; false if it exists. */
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
