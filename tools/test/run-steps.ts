import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { environmentWith, TEST_REPORT } from './test-port.ts'

export const total = { passed: 0, failed: 0, skipped: 0 }

/** A step runs Node with the words of `command`, then `options`, as arguments. */
export function step(
  name: string,
  command: string,
  env: Record<string, string> = {},
  options: string[] = [],
) {
  return { name, words: [...command.split(' '), ...options], env }
}

/** A step that runs a script of package.json; npm sets the variable, even on Windows. */
export function npmStep(name: string, script: string, options: string[] = []) {
  const { npm_execpath = '' } = process.env
  return { name, words: [npm_execpath, 'run', '--silent', script, ...options], env: {} }
}

/** Runs steps until one fails, and adds their counts to `total`. Returns whether all passed. */
export async function runSteps(steps: readonly ReturnType<typeof step>[]) {
  for (const { name, words, env } of steps) {
    process.stdout.write(`\n— ${name}\n`)
    const start = Date.now()
    fs.rmSync(TEST_REPORT, { force: true })
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: environmentWith(env),
    })
    const [code] = await once(child, 'exit')
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    process.stdout.write(`— ${name}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s\n`)
    const counts = reported() ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 }
    total.passed += counts.passed
    total.skipped += counts.skipped
    // A test file that cannot be loaded is not in the report, but it changes the exit code.
    total.failed += code === 0 ? counts.failed : Math.max(1, counts.failed)
    if (total.failed > 0) return false
  }
  return true
}

/** Reads the numbers of tests from the report of Vitest or Playwright; other steps have none. */
function reported(): typeof total | undefined {
  if (!fs.existsSync(TEST_REPORT)) return undefined
  const { stats, ...own } = JSON.parse(fs.readFileSync(TEST_REPORT, 'utf8'))
  if (stats)
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }
  const skipped = own.numPendingTests + own.numTodoTests
  return { passed: own.numPassedTests, failed: own.numFailedTests, skipped }
}
