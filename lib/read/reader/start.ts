import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { bundledFolder, bundleProcess } from '#lib/store/bundle-process.ts'

const module = 'lib/read/reader/process.ts'

let bundled: Promise<string> | undefined

/**
 * Starts a process that reads documents. It may read its own code and nothing else, write nothing, start nothing, and
 * sees no variable of the environment: a parser that is turned against us finds nothing to take. Its code is bundled,
 * since a loader of TypeScript would need these rights.
 * @param heapLimit in megabytes
 * @param isMade whether it makes documents, and loads Contentlayer for that
 */
export async function startReader(heapLimit: number, isMade: boolean): Promise<ChildProcess> {
  bundled ??= bundleProcess(module)
  return fork(await bundled, isMade ? ['--make'] : [], {
    // Trees of texts are many and short-lived: with room for them a document takes a tenth to a fifth less time.
    execArgv: [...rights(), `--max-old-space-size=${heapLimit}`, '--max-semi-space-size=64'],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
}

/** What Node is told, so that a script may read some folders and do nothing else. */
export function rights(): string[] {
  // Node 20 and 22 have the permission model as an experiment, later versions without the word.
  const name = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'
  const readable = [bundledFolder(module), path.resolve('node_modules'), path.resolve('package.json')]
  // They are not there; Node 20.19.0 looks for them on its way up, and ends where it may not look.
  readable.push(path.resolve('.site/package.json'), path.resolve('.site/node_modules/*'))
  return [name, '--disable-warning=ExperimentalWarning', ...readable.map((place) => `--allow-fs-read=${place}`)]
}
