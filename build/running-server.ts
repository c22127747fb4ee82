import fs from 'node:fs'
import path from 'node:path'

/** Next's `distDir` in development: `.next`, or a folder in STATE_DIR if that is set. */
export function nextDir({ stateDir }: { stateDir: string }) {
  return process.env.STATE_DIR ? path.join(stateDir, 'next') : path.resolve('.next')
}

/**
 * The development server that uses a folder, if any. Next writes its process id and address into a
 * lock file (next/dist/server/lib/router-utils/setup-dev-bundler.js). A killed server leaves the
 * file behind.
 */
export function runningServer(nextDir: string): { pid: number; origin: string } | undefined {
  try {
    const { pid, appUrl } = JSON.parse(fs.readFileSync(path.join(nextDir, 'dev/lock'), 'utf8'))
    return isAlive(pid) ? { pid, origin: new URL(appUrl).origin } : undefined
  } catch {
    // No server is running, or one is just starting.
    return undefined
  }
}

export function isAlive(pid: number) {
  try {
    // process.kill would treat zero and negative numbers as process groups.
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
