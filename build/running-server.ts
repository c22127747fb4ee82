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
 * The development server that uses a folder of Next's, if any. Next writes its address into its lock file
 * (next/dist/server/lib/router-utils/setup-dev-bundler.js), which stays after a kill.
 */
export function runningServer(nextDir: string): RunningServer | undefined {
  try {
    const { pid, appUrl } = JSON.parse(fs.readFileSync(path.join(nextDir, 'dev/lock'), 'utf8'))
    if (!Number.isInteger(pid) || !isAlive(pid)) return undefined
    return { pid, origin: new URL(String(appUrl)).origin }
  } catch {
    // No lock file, or an incomplete one: no server, or one that is just starting.
    return undefined
  }
}

/** Whether a process with this id is running. */
export function isAlive(pid: number): boolean {
  try {
    // Zero and negative numbers mean process groups.
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
