import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Runs `next` with our terminal; resolves with its exit status. */
export function runNext(words: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [next, ...words], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
