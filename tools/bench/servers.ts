import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { freePort } from '#tools/test/free-port.ts'
import { surroundings } from './surroundings.ts'

/** A server that the bench started. */
export type Server = { url: string; stop(): Promise<void> }

/** Ports from here on are free for the bench. */
const firstPort = 4300

/** Longest that a server may take to be ready, in milliseconds. */
const patience = 600_000

/** Serves a finished site as `npm start` does. */
export function startSite(outDir: string): Promise<Server> {
  return start(['--import', 'tsx', 'scripts/serve.ts'], { OUT_DIR: outDir }, /http:\/\//)
}

/** Starts `next dev` over a content folder, with a state of its own. */
export function startDevServer(contentDir: string, stateDir: string): Promise<Server> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  return start([next, 'dev'], { CONTENT_DIR: contentDir, STATE_DIR: stateDir }, /Ready in/)
}

async function start(words: readonly string[], site: Record<string, string>, ready: RegExp): Promise<Server> {
  const port = await freePort(firstPort)
  // A group of its own, so that all that it starts can be ended with it.
  const child = spawn(process.execPath, words, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: surroundings({ ...site, PORT: String(port) }),
  })
  const kill = (): void => signal(child, 'SIGKILL')
  process.on('exit', kill)
  try {
    await whenReady(child, ready)
  } catch (error) {
    kill()
    throw error
  }
  const stop = async (): Promise<void> => {
    const timer = setTimeout(kill, 5000)
    const isOver = child.exitCode !== null || child.signalCode !== null
    signal(child, 'SIGTERM')
    if (!isOver) await once(child, 'exit')
    clearTimeout(timer)
    kill()
    process.off('exit', kill)
  }
  return { url: `http://localhost:${port}`, stop }
}

function whenReady(child: ChildProcess, ready: RegExp): Promise<void> {
  let output = ''
  return new Promise((resolve, reject) => {
    const refuse = (what: string): void => reject(new Error(`A server ${what}:\n${output.slice(-2000)}`))
    const timer = setTimeout(() => refuse(`was not ready after ${patience / 1000} s`), patience)
    const hear = (data: Buffer): void => {
      output += data
      if (!ready.test(output)) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      refuse(`ended with ${code}`)
    })
  })
}

/** Signals a process and all that it started. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, name)
  } catch {
    // Nobody is left.
  }
}
