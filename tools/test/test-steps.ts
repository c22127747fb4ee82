import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { environmentWith, FROZEN, TEST_REPORT } from './test-port.ts'

const next = 'node_modules/next/dist/bin/next'

type Counts = { passed: number; failed: number; skipped: number }

type Settings = Record<string, string>

type TestStep = ReturnType<typeof step>

/** A step is a Node process with the arguments `words`. */
function step(name: string, command: string, env: Settings = {}, options: string[] = []) {
  return { name, words: [...command.split(' '), ...options], env }
}

export const typeSteps = [
  step('document types', 'node_modules/contentlayer2/bin/cli.cjs build'),
  step('route types', `${next} typegen`),
  step('types', 'node_modules/typescript/bin/tsc --noEmit'),
]

export const lint = step('lint', 'node_modules/@biomejs/biome/bin/biome check --error-on-warnings')

const reporters = `--reporter=default --reporter=json --outputFile=${TEST_REPORT}`

export const unitTests = (...options: string[]) =>
  step('unit tests', `node_modules/vitest/vitest.mjs run ${reporters}`, {}, options)

export const contentCheck = step('content check', 'scripts/run.mjs scripts/check.ts')

export const frozenBuild = (settings: Settings) => [
  step('frozen content', 'scripts/run.mjs e2e/frozen/write.ts'),
  step('build of the frozen site', `${next} build`, { ...settings, ...FROZEN }),
]

const playwright = 'node_modules/@playwright/test/cli.js test'

export const frozenTests = (settings: Settings, ...options: string[]) =>
  step(
    'end-to-end tests on the frozen site',
    playwright,
    { ...settings, OUT_DIR: FROZEN.OUT_DIR },
    options,
  )

export function liveSteps(settings: Settings) {
  const site = {
    ...settings,
    BASE_PATH: '/sub',
    OUT_DIR: '.site/sub/out',
    STATE_DIR: '.site/sub',
    // Skips compression to save time; `frozenTests` already tests compressed files.
    PRECOMPRESS: 'no',
    REPOSITORY_URL: 'https://github.com/community/site',
  }
  return [
    step('build of content/ under /sub', `${next} build`, site),
    step('end-to-end tests on content/ under /sub', `${playwright} --project any-content`, site),
  ]
}

/** Runs steps until one fails, and adds their counts to `total`. Returns whether all passed. */
export async function runAll(steps: readonly TestStep[], total: Counts) {
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
function reported(): Counts | undefined {
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
