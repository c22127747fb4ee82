/** The steps that `npm test` takes, and running them one by one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { FROZEN } from '#tools/test/test-port.ts'
import { type Counts, playwrightCounts, vitestCounts } from './counts.ts'

const { resolve } = createRequire(import.meta.url)
const reports = '.site/reports'

type Variables = Record<string, string | undefined>

export type TestStep = {
  name: string
  /** Words for Node. */
  words: string[]
  env?: Variables
  /** Where the step writes how many tests it ran, and how to read it; other steps count as one. */
  report?: { file: string; read: (report: never) => Counts }
}

const bin = {
  contentlayer: path.join(path.dirname(resolve('contentlayer2/package.json')), 'bin/cli.cjs'),
  biome: resolve('@biomejs/biome/bin/biome'),
  next: resolve('next/dist/bin/next'),
  playwright: resolve('@playwright/test/cli'),
  tsc: path.join(path.dirname(resolve('typescript/package.json')), 'bin/tsc'),
  vitest: path.join(path.dirname(resolve('vitest/package.json')), 'vitest.mjs'),
}

/** What a site would read from the environment, out of the way: the tests say what they mean. */
const neutral: Variables = {
  ...Object.fromEntries(
    [
      'BASE_PATH',
      'CONTENT_DIR',
      'OUT_DIR',
      'STATE_DIR',
      'SITE_DATA_DIR',
      'HOST',
      'NODE_ENV',
      'REPOSITORY_URL',
      'GITHUB_REPOSITORY',
    ].map((name) => [name, undefined]),
  ),
  NEXT_TELEMETRY_DISABLED: '1',
}

function script(name: string, ...words: string[]): string[] {
  return ['scripts/run.mjs', `scripts/${name}.ts`, ...words]
}

/** What the types of documents and of routes come from is made first. */
export const typeSteps: TestStep[] = [
  { name: 'document types', words: [bin.contentlayer, 'build'] },
  { name: 'route types', words: [bin.next, 'typegen'] },
  { name: 'types', words: [bin.tsc, '--noEmit'] },
]

export const lint: TestStep = { name: 'lint', words: [bin.biome, 'check', '--error-on-warnings'] }

export const unit: TestStep = {
  name: 'unit tests',
  words: [bin.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
  report: { file: `${reports}/unit.json`, read: vitestCounts },
}

export const contentCheck: TestStep = { name: 'content check', words: script('check') }

/** What tests in a browser need: which one, and where the site is served. */
export type BrowserSettings = { CHROMIUM_PATH: string; PORT: string; SITE_URL: string }

/** The frozen site at the root, built from its own content. */
export function frozenBuild(settings: BrowserSettings): TestStep[] {
  return [
    { name: 'frozen content', words: ['scripts/run.mjs', 'e2e/frozen/write.ts'] },
    { name: 'build of the frozen site', words: [bin.next, 'build'], env: { ...settings, ...FROZEN } },
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
    PRECOMPRESS: 'yes',
    REPOSITORY_URL: 'https://forge.example/community/site',
  }
  return [
    { name: 'build of content/ under /sub', words: [bin.next, 'build'], env: site },
    endToEnd('on content/ under /sub', site, ['--project', 'any-content']),
  ]
}

function endToEnd(where: string, env: Variables, words: string[]): TestStep {
  const file = `${reports}/e2e-${where.replaceAll(/\W+/g, '-')}.json`
  return {
    name: `end-to-end tests ${where}`,
    words: [bin.playwright, 'test', ...words],
    env: { ...env, E2E_REPORT: file },
    report: { file, read: playwrightCounts },
  }
}

/** Runs a step with our terminal; what cannot be read from a report counts as one. */
async function run({ name, words, env, report }: TestStep): Promise<Counts> {
  process.stdout.write(`\n— ${name}\n`)
  const start = Date.now()
  if (report) fs.rmSync(report.file, { force: true })
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...neutral, ...env },
  })
  const [code] = await once(child, 'exit')
  process.stdout.write(
    `— ${name}: ${code === 0 ? 'passed' : 'failed'} in ${((Date.now() - start) / 1000).toFixed(1)} s\n`,
  )
  const one = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  if (!report || !fs.existsSync(report.file)) return one
  const counts = report.read(JSON.parse(fs.readFileSync(report.file, 'utf8')) as never)
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
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
