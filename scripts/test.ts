/**
 * `npm test`: everything that must hold, in order. Ends at the first step that fails; its last line counts what ran.
 * `npm run typecheck`, `test:unit` and `test:e2e` are its parts. Leaves .site/dev and .next/dev alone, so a running `npm run dev` goes on.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { findBrowser } from './browser.ts'
import { answerHelp, readCommand } from './command.ts'
import { type Counts, playwrightCounts, vitestCounts } from './counts.ts'
import { freePort } from './free-port.ts'
import { TEST_PORT } from './test-port.ts'

const { resolve } = createRequire(import.meta.url)
const reports = '.site/reports'

type Variables = Record<string, string | undefined>

type Step = {
  name: string
  /** Words for Node. */
  words: string[]
  env?: Variables
  /** Where the step writes how many tests it ran, and how to read it; other steps count as one. */
  report?: { file: string; read: (report: never) => Counts }
}

const bin = {
  biome: resolve('@biomejs/biome/bin/biome'),
  next: resolve('next/dist/bin/next'),
  playwright: resolve('@playwright/test/cli'),
  tsc: path.join(path.dirname(resolve('typescript/package.json')), 'bin/tsc'),
  vitest: path.join(path.dirname(resolve('vitest/package.json')), 'vitest.mjs'),
}

/** What a site would read from the environment, out of the way: the tests say what they mean. */
const neutral: Variables = {
  ...Object.fromEntries(
    ['BASE_PATH', 'CONTENT_DIR', 'OUT_DIR', 'STATE_DIR', 'SITE_DATA_DIR', 'HOST', 'NODE_ENV'].map((name) => [
      name,
      undefined,
    ]),
  ),
  NEXT_TELEMETRY_DISABLED: '1',
}

function script(name: string, ...words: string[]): string[] {
  return ['--import', 'tsx', `scripts/${name}.ts`, ...words]
}

const unit: Step = {
  name: 'unit tests',
  words: [bin.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
  report: { file: `${reports}/unit.json`, read: vitestCounts },
}

/** What the types of documents and routes come from is made first; neither needs content. */
const types: Step[] = [
  { name: 'document types', words: script('types') },
  { name: 'route types', words: [bin.next, 'typegen'] },
  { name: 'types', words: [bin.tsc, '--noEmit'] },
]

/** Everything that needs no finished site. */
const first: Step[] = [
  ...types,
  { name: 'lint', words: [bin.biome, 'check', '--error-on-warnings'] },
  unit,
  { name: 'content check', words: script('check') },
]

/**
 * A build and what a visitor does with it.
 * @param words for Playwright: files, options
 */
function builtAndVisited(where: string, site: Variables, words: readonly string[] = []): Step[] {
  const file = `${reports}/e2e${where.replaceAll(/\W+/g, '-')}.json`
  return [
    { name: `build${where}`, words: script('build'), env: site },
    {
      name: `end-to-end tests${where}`,
      words: [bin.playwright, 'test', ...words],
      env: { ...site, E2E_REPORT: file },
      report: { file, read: playwrightCounts },
    },
  ]
}

/** Runs a step with our terminal; what cannot be read from a report counts as one. */
async function run({ name, words, env, report }: Step): Promise<Counts> {
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

const total: Counts = { passed: 0, failed: 0, skipped: 0 }

/** Runs steps until one fails; true when none did. */
async function runAll(steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) {
    const counts = await run(step)
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
    if (counts.failed > 0) return false
  }
  return true
}

/** Where the finished site is while it is tested, and what opens it. */
async function testSite(): Promise<Variables> {
  const CHROMIUM_PATH = await findBrowser()
  const PORT = String(await freePort(TEST_PORT))
  return { CHROMIUM_PATH, PORT, SITE_URL: `http://localhost:${PORT}` }
}

async function testAll(): Promise<void> {
  if (!(await runAll(first))) return
  const site = await testSite()
  const underSub = { ...site, BASE_PATH: '/sub', OUT_DIR: '.site/sub/out', STATE_DIR: '.site/sub' }
  await runAll([...builtAndVisited('', site), ...builtAndVisited(' under /sub', underSub)])
}

/** Runs what the command line asks for. */
async function test([part, ...words]: readonly string[]): Promise<void> {
  if (part === 'types') {
    readCommand({ name: 'npm run typecheck', summary: 'Checks types, and makes first what they come from.' }, words)
    await runAll(types)
  } else if (part === 'unit') {
    const notes = ['FILE is part of a path; options of vitest may follow, such as -t "part of a name".']
    const summary = 'Runs the unit tests, or some of them.'
    answerHelp({ name: 'npm run test:unit', summary, operands: '[FILE…]', notes }, words)
    await runAll([{ ...unit, words: [...unit.words, ...words] }])
  } else if (part === 'e2e') {
    const notes = ['FILE is part of a path; options of Playwright may follow, such as --headed or -g "part of a name".']
    const summary = 'Builds the site, as far as anything changed, and runs the tests in a browser, or some of them.'
    answerHelp({ name: 'npm run test:e2e', summary, operands: '[FILE…]', notes }, words)
    await runAll(builtAndVisited('', await testSite(), words))
  } else {
    const summary = 'Runs everything that must hold, in order: types, lint, unit tests, content, builds, a browser.'
    readCommand({ name: 'npm test', summary }, part === undefined ? [] : [part, ...words])
    await testAll()
  }
}

// Ctrl-C reaches the step too, which ends; the counts are still printed.
process.on('SIGINT', () => undefined)
fs.mkdirSync(reports, { recursive: true })
try {
  await test(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  total.failed += 1
}
process.exitCode = total.failed > 0 ? 1 : 0
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
