import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/**
 * Runs `next build`; resolves with its exit status. Of what it says, warnings and errors are shown.
 * @param tell called as pages are rendered
 */
export async function runNextBuild(tell: (done: number, total: number) => void): Promise<number> {
  // Next reads its own notes at the start, and fails where an earlier build was killed while it wrote them.
  await fs.rm('.next/diagnostics', { recursive: true, force: true })
  const child = spawn(process.execPath, [next, 'build'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const [, done, total] = /Generating static pages .*\((\d+)\/(\d+)\)/.exec(text) ?? []
    if (total !== undefined) tell(Number(done), Number(total))
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
