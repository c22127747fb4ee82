import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadBindings } from 'next/dist/build/swc/index.js'

/** Somebody else holds a lock; the message is one line that says who, and what to do. */
export class LockedError extends Error {
  override name = 'LockedError'
}

/** How long a lock is waited for: what a killed process had started ends a moment after it. In milliseconds. */
const patience = 1000

type Options = { patience?: number }

/**
 * Takes a lock for this process, until it gives it back or ends. The operating system holds it (flock, and what Windows
 * has for it, by the function that Next locks its folder with), so one that was killed holds nothing, and two that come
 * at once do not both get it. Where Next runs as WebAssembly, there are no locks.
 * @param what what it is over, as the message begins: 'The checkout'
 * @returns gives it back
 * @throws {LockedError}
 */
export async function lock(file: string, what: string, options: Options = {}): Promise<() => void> {
  const { isWasm, lockfileTryAcquireSync, lockfileUnlockSync } = await loadBindings()
  if (isWasm) return () => undefined
  const tryAcquire = naming(lockfileTryAcquireSync)
  await fs.mkdir(path.dirname(file), { recursive: true })
  const own = JSON.stringify({ pid: process.pid, since: new Date(), id: randomUUID() })
  const deadline = Date.now() + (options.patience ?? patience)
  for (;;) {
    const held = tryAcquire(file, own)
    // The one before removes its file as it ends: what was locked may be that one, which nobody will look for any more.
    if (held && (await read(file)) === own) {
      const release = (): void => lockfileUnlockSync(held)
      process.once('exit', release)
      return () => {
        process.off('exit', release)
        release()
      }
    }
    if (!held && Date.now() >= deadline) throw new LockedError(message(what, await read(file)))
    await sleep(20)
  }
}

/** What the system refuses, it says without the name of the file. */
function naming<Held>(tryAcquire: (file: string, content: string) => Held): typeof tryAcquire {
  return (file, content) => {
    try {
      return tryAcquire(file, content)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`${file} cannot be locked (${reason}); make it a file that may be written, or remove it`)
    }
  }
}

const read = (file: string): Promise<string> => fs.readFile(file, 'utf8').catch(() => '')

function message(what: string, holder: string): string {
  // What a process has begun to write may not be whole.
  const [, pid, since] = /^\{"pid":(\d+),"since":"([\d-]+T[\d:]+)/.exec(holder) ?? []
  if (!pid || !since) return `${what} is in use by another process; wait until it has ended`
  return `${what} is in use by process ${pid} since ${since.replace('T', ' ')} UTC; wait until it has ended, or end it with kill ${pid}`
}
