import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from './running-server.ts'

/**
 * Locks this checkout for the running build by a file with the process id. A stale file of a killed build is replaced.
 * @throws Error of one line where another build is running
 */
export function claimCheckout(file = '.site/build.lock'): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    const holder = Number(fs.readFileSync(file, 'utf8'))
    if (holder !== process.pid && isAlive(holder))
      throw new Error(
        `This checkout is in use by process ${holder}; wait until it has ended, or remove ${file} if that is no build`,
      )
    fs.writeFileSync(file, String(process.pid))
  }
  process.once('exit', () => fs.rmSync(file, { force: true }))
}
