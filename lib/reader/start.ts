import { type ChildProcess, fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Starts a process that reads documents. It may read its own code and nothing else, write nothing, start nothing, and
 * sees no variable of the environment: a parser that is turned against us finds nothing to take. Its code is one file,
 * since a loader of TypeScript would need these rights.
 * @param stateDir where that file is written
 * @param heapLimit in megabytes
 */
export async function startReader(stateDir: string, heapLimit: number): Promise<ChildProcess> {
  const script = path.join(stateDir, `reader-${process.pid}.mjs`)
  bundles.set(script, bundles.get(script) ?? bundle(script))
  await bundles.get(script)
  return fork(script, [], {
    execArgv: [...rights(stateDir), `--max-old-space-size=${heapLimit}`],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
}

/** What Node is told, so that a script may read some folders and do nothing else. */
export function rights(stateDir: string): string[] {
  // Node 20 and 22 have the permission model as an experiment, later versions without the word.
  const name = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'
  const readable = [stateDir, path.resolve('node_modules'), path.resolve('package.json')]
  return [name, '--disable-warning=ExperimentalWarning', ...readable.map((place) => `--allow-fs-read=${place}`)]
}

const bundles = new Map<string, Promise<void>>()

async function bundle(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('process.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  process.on('exit', () => fs.rmSync(outfile, { force: true }))
}
