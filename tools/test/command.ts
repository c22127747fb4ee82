/**
 * `npm test` and its parts: runs steps until one fails, and prints how many tests passed, failed or
 * were skipped.
 */
import { answerHelp, readCommand } from '#lib/terminal/command.ts'
import { freePort } from '#lib/terminal/free-port.ts'
import { findBrowser, otherBrowsers } from './browser.ts'
import { hosts } from './hosts.ts'
import { npmStep, runSteps, step, total } from './run-steps.ts'
import { FROZEN, TEST_PORT, TEST_REPORT } from './test-port.ts'

type Settings = Record<string, string>

const build = 'tools/run.cjs build/build.ts'
const playwright = 'node_modules/@playwright/test/cli.js test'

const frozenBuild = (settings: Settings) => [
  step('frozen content', 'tools/run.cjs e2e/frozen/write.ts'),
  step('build of the frozen site', build, { ...settings, ...FROZEN }),
]

const frozenTests = (settings: Settings, ...options: string[]) =>
  step(
    'end-to-end tests on the frozen site',
    playwright,
    { ...settings, OUT_DIR: FROZEN.OUT_DIR },
    options,
  )

function liveSteps(settings: Settings) {
  const site = {
    ...settings,
    BASE_PATH: '/sub',
    OUT_DIR: '.site/sub/out',
    STATE_DIR: '.site/sub',
    REPOSITORY_URL: 'https://github.com/community/site',
  }
  return [
    step('build of content/ under /sub', build, site),
    step('end-to-end tests on content/ under /sub', `${playwright} --project any-content`, site),
  ]
}

async function browserSettings(words: readonly string[] = []) {
  const missing = [...hosts, ...otherBrowsers].filter(({ isInstalled }) => !isInstalled())
  if (missing.length > 0)
    process.stderr.write(
      `Not installed, so their tests are left out: ${missing.map(({ name }) => name).join(', ')}; ` +
        'to install them, run npx playwright install and apt-get install nginx-light\n',
    )
  const whole = words.some((word) => ['--headed', '--ui', '--debug'].includes(word))
  const CHROMIUM_PATH = findBrowser({ whole })
  const PORT = String(await freePort(TEST_PORT))
  return { CHROMIUM_PATH, PORT, SITE_URL: `http://localhost:${PORT}` }
}

const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile=${TEST_REPORT}`]

async function testAll(words: readonly string[]) {
  const summary = 'Runs all checks in order: types, lint, unit tests, content, builds, a browser.'
  readCommand({ name: 'npm test', summary }, words)
  const quick = [
    npmStep('types', 'typecheck'),
    npmStep('lint', 'lint'),
    npmStep('unit tests', 'test:unit', reporters),
    npmStep('content check', 'check'),
  ]
  if (!(await runSteps(quick))) return
  const settings = await browserSettings()
  await runSteps([...frozenBuild(settings), frozenTests(settings), ...liveSteps(settings)])
}

async function testInBrowser(words: string[]) {
  const notes = [
    'FILE is part of a path; options of Playwright may follow, such as --headed or -g "part of a name".',
  ]
  const summary =
    'Builds the test site if anything changed, and runs all browser tests, or those in FILE.'
  answerHelp({ name: 'npm run test:e2e', summary, operands: '[FILE…]', notes }, words)
  const settings = await browserSettings(words)
  await runSteps([...frozenBuild(settings), frozenTests(settings, ...words)])
}

// Ctrl-C ends the running step, but not this process, so that the counts are still printed.
process.on('SIGINT', () => undefined)
try {
  const [part, ...words] = process.argv.slice(2)
  await (part === 'e2e' ? testInBrowser(words) : testAll(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  total.failed += 1
}
process.exitCode = total.failed > 0 ? 1 : 0
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
