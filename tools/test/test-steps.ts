import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { FROZEN, neutral } from './test-port.ts'

const reports = '.site/reports'
const next = 'node_modules/next/dist/bin/next'

export type Counts = { passed: number; failed: number; skipped: number }

type TestStep = {
  name: string
  /** Arguments of the Node process that runs the step. */
  words: string[]
  env?: Record<string, string>
  /** Path of the step's JSON report; a step without one counts as one test. */
  report?: string
}

const step = (name: string, line: string, env = {}): TestStep => ({
  name,
  words: line.split(' '),
  env,
})

export const typeSteps: TestStep[] = [
  step('document types', 'node_modules/contentlayer2/bin/cli.cjs build'),
  step('route types', `${next} typegen`),
  step('types', 'node_modules/typescript/bin/tsc --noEmit'),
]

export const lint = step('lint', 'node_modules/@biomejs/biome/bin/biome check --error-on-warnings')

const unitReport = `${reports}/unit.json`
const unitLine = `node_modules/vitest/vitest.mjs run --reporter=default --reporter=json --outputFile.json=${unitReport}`

export const unit: TestStep = { ...step('unit tests', unitLine), report: unitReport }

export const contentCheck = step('content check', 'scripts/run.mjs scripts/check.ts')

export type BrowserSettings = { CHROMIUM_PATH: string; PORT: string; SITE_URL: string }

export const frozenBuild = (settings: BrowserSettings): TestStep[] => [
  step('frozen content', 'scripts/run.mjs e2e/frozen/write.ts'),
  step('build of the frozen site', `${next} build`, { ...settings, ...FROZEN }),
]

export const frozenTests = (settings: BrowserSettings, ...words: string[]): TestStep =>
  endToEnd('on the frozen site', { ...settings, OUT_DIR: FROZEN.OUT_DIR }, words)

export const lastTests = (settings: BrowserSettings): TestStep =>
  endToEnd('in other browsers', { ...settings, OUT_DIR: FROZEN.OUT_DIR }, ['--project', 'last'])

/** All projects in playwright.config.ts except 'last'. */
export const mostProjects = ['--project', 'making', 'dev', 'any-content', 'site']

export function liveSteps(settings: BrowserSettings): TestStep[] {
  const site = {
    ...settings,
    BASE_PATH: '/sub',
    OUT_DIR: '.site/sub/out',
    STATE_DIR: '.site/sub',
    // Saves time: compressed files are tested on the frozen site.
    PRECOMPRESS: 'no',
    REPOSITORY_URL: 'https://github.com/community/site',
  }
  return [
    step('build of content/ under /sub', `${next} build`, site),
    endToEnd('on content/ under /sub', site, ['--project', 'any-content']),
  ]
}

function endToEnd(where: string, env: Record<string, string>, words: string[]): TestStep {
  const report = `${reports}/e2e-${where.replaceAll(/\W+/g, '-')}.json`
  return {
    name: `end-to-end tests ${where}`,
    words: ['node_modules/@playwright/test/cli.js', 'test', ...words],
    env: { ...env, E2E_REPORT: report },
    report,
  }
}

/** Runs steps until one fails; true if none did. */
export async function runAll(steps: readonly TestStep[], total: Counts) {
  fs.mkdirSync(reports, { recursive: true })
  for (const { name, words, env, report } of steps) {
    process.stdout.write(`\n— ${name}\n`)
    const start = Date.now()
    if (report) fs.rmSync(report, { force: true })
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...neutral, ...env },
    })
    const [code] = await once(child, 'exit')
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    process.stdout.write(`— ${name}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s\n`)
    const counts = countsIn(report) ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 }
    total.passed += counts.passed
    total.skipped += counts.skipped
    // The report does not count test files that cannot be loaded, so the exit code counts too.
    total.failed += code === 0 ? counts.failed : Math.max(1, counts.failed)
    if (total.failed > 0) return false
  }
  return true
}

/** The counts in a JSON report: of Vitest, or in `stats` of Playwright. */
type Report = Record<
  'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests',
  number
> & {
  stats?: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>
}

function countsIn(file = ''): Counts | undefined {
  if (!fs.existsSync(file)) return undefined
  const { stats, ...own }: Report = JSON.parse(fs.readFileSync(file, 'utf8'))
  if (stats)
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }
  const skipped = own.numPendingTests + own.numTodoTests
  return { passed: own.numPassedTests, failed: own.numFailedTests, skipped }
}
