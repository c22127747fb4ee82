import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { sealNextCache, tidyNextFolder } from './next-folder.ts'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/**
 * Runs `next build`; resolves with its exit status. Of what it says, warnings and errors are shown.
 * @param settings what next.config.ts makes of the environment
 * @param tell called as pages are rendered
 */
export async function runNextBuild(settings: string, tell: (done: number, total: number) => void): Promise<number> {
  await tidyNextFolder(settings)
  const child = spawn(process.execPath, [next, 'build'], {
    // By the channel Next is told that this process has ended (next.config.ts).
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const [, done, total] = /Generating static pages .*\((\d+)\/(\d+)\)/.exec(text) ?? []
    if (total !== undefined) tell(Number(done), Number(total))
  })
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
  if (status === 0) await sealNextCache(settings)
  return status
}
