/** The steps that `npm test` takes, and running them one by one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { FROZEN } from '#tools/test/test-port.ts'

const reports = '.site/reports'
const next = 'node_modules/next/dist/bin/next'

type Variables = Record<string, string | undefined>

export type Counts = { passed: number; failed: number; skipped: number }

export type TestStep = {
  name: string
  /** Words for Node. */
  words: string[]
  env?: Variables
  /** Where the step writes how many tests it ran, and how to read it; other steps count as one. */
  report?: { file: string; read: (report: never) => Counts }
}

/** Variables that a site reads, taken out: each step sets its own. */
const neutral: Variables = {
  ...Object.fromEntries(
    'BASE_PATH CONTENT_DIR OUT_DIR STATE_DIR SITE_DATA_DIR HOST NODE_ENV REPOSITORY_URL GITHUB_REPOSITORY'
      .split(' ')
      .map((name) => [name, undefined]),
  ),
  NEXT_TELEMETRY_DISABLED: '1',
}

/** What the types of documents and of routes come from is made first. */
export const typeSteps: TestStep[] = [
  { name: 'document types', words: ['node_modules/contentlayer2/bin/cli.cjs', 'build'] },
  { name: 'route types', words: [next, 'typegen'] },
  { name: 'types', words: ['node_modules/typescript/bin/tsc', '--noEmit'] },
]

export const lint: TestStep = {
  name: 'lint',
  words: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
}

/** Part of Vitest's JSON report. Source: https://vitest.dev/guide/reporters#json-reporter */
type VitestReport = Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>

export const unit: TestStep = {
  name: 'unit tests',
  words: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/unit.json`,
  ],
  report: {
    file: `${reports}/unit.json`,
    read: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }: VitestReport) => {
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
    },
  },
}

export const contentCheck: TestStep = { name: 'content check', words: ['scripts/run.mjs', 'scripts/check.ts'] }

/** What tests in a browser need: which one, and where the site is served. */
export type BrowserSettings = { CHROMIUM_PATH: string; PORT: string; SITE_URL: string }

/** The frozen site at the root, built from its own content. */
export function frozenBuild(settings: BrowserSettings): TestStep[] {
  return [
    { name: 'frozen content', words: ['scripts/run.mjs', 'e2e/frozen/write.ts'] },
    { name: 'build of the frozen site', words: [next, 'build'], env: { ...settings, ...FROZEN } },
  ]
}

/** All end-to-end tests, or those that `words` for Playwright choose, on the frozen site. */
export function frozenTests(settings: BrowserSettings, ...words: string[]): TestStep {
  return endToEnd('on the frozen site', { ...settings, OUT_DIR: FROZEN.OUT_DIR }, words)
}

/** The repository's own content below a path, and what holds there whatever is written. */
export function liveSteps(settings: BrowserSettings): TestStep[] {
  const site = {
    ...settings,
    BASE_PATH: '/sub',
    OUT_DIR: '.site/sub/out',
    STATE_DIR: '.site/sub',
    // The frozen site has both encodings.
    PRECOMPRESS: 'no',
    REPOSITORY_URL: 'https://forge.example/community/site',
  }
  return [
    { name: 'build of content/ under /sub', words: [next, 'build'], env: site },
    endToEnd('on content/ under /sub', site, ['--project', 'any-content']),
  ]
}

/** Part of Playwright's JSON report. Source: https://playwright.dev/docs/api/class-testreporter */
type PlaywrightReport = { stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }

function endToEnd(where: string, env: Variables, words: string[]): TestStep {
  const file = `${reports}/e2e-${where.replaceAll(/\W+/g, '-')}.json`
  return {
    name: `end-to-end tests ${where}`,
    words: ['node_modules/@playwright/test/cli.js', 'test', ...words],
    env: { ...env, E2E_REPORT: file },
    report: {
      file,
      read: ({ stats: { expected, unexpected, flaky, skipped } }: PlaywrightReport) => {
        return { passed: expected + flaky, failed: unexpected, skipped }
      },
    },
  }
}

/** Runs steps until one fails, and adds to `total` what ran; true when none failed. */
export async function runAll(steps: readonly TestStep[], total: Counts): Promise<boolean> {
  fs.mkdirSync(reports, { recursive: true })
  for (const step of steps) {
    const counts = await run(step)
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
    if (counts.failed > 0) return false
  }
  return true
}

async function run({ name, words, env, report }: TestStep): Promise<Counts> {
  process.stdout.write(`\n— ${name}\n`)
  const start = Date.now()
  if (report) fs.rmSync(report.file, { force: true })
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...neutral, ...env },
  })
  const [code] = await once(child, 'exit')
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  process.stdout.write(`— ${name}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s\n`)
  const counts =
    report && fs.existsSync(report.file)
      ? report.read(JSON.parse(fs.readFileSync(report.file, 'utf8')) as never)
      : { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 }
  // A file that cannot be loaded has no test to count.
  return code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) }
}
