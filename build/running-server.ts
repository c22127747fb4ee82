import fs from 'node:fs'
import path from 'node:path'

/** A `next dev` of this checkout: its process, and its origin (`http://localhost:3000`). */
export type RunningServer = { pid: number; origin: string }

/**
 * Next's own folder: the usual one, unless STATE_DIR keeps a site's state apart from a running `npm run dev`.
 * @returns absolute
 */
export function nextDir({ stateDir }: { stateDir: string }, env: Record<string, string | undefined>): string {
  return env.STATE_DIR ? path.join(stateDir, 'next') : path.resolve('.next')
}

/**
 * The development server that works in a folder of Next's; undefined where none does. Next leaves its address in the
 * file that it locks (next/dist/server/lib/router-utils/setup-dev-bundler.js), and one that was killed leaves the file.
 */
export function runningServer(nextDir: string): RunningServer | undefined {
  try {
    const { pid, appUrl } = JSON.parse(fs.readFileSync(path.join(nextDir, 'dev/lock'), 'utf8'))
    if (!Number.isInteger(pid) || !isAlive(pid)) return undefined
    return { pid, origin: new URL(String(appUrl)).origin }
  } catch {
    // No file, or one that is not whole: nobody runs, or began to run just now.
    return undefined
  }
}

/** Whether a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    // Others than numbers of processes mean groups of them.
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    // Alive, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
