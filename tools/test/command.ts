/**
 * `npm test` and its parts: runs steps until one fails, and prints how many tests passed, failed or
 * were skipped.
 */
import { answerHelp, readCommand } from '#lib/terminal/command.ts'
import { hosts } from '#tools/serve/hosts.ts'
import { findBrowser, lighthouse } from './browser.ts'
import { freePort } from './free-port.ts'
import { otherBrowsers } from './other-browsers.ts'
import { runSteps, step, total } from './run-steps.ts'
import { FROZEN, TEST_PORT, TEST_REPORT } from './test-port.ts'

type Settings = Record<string, string>

const build = '--import tsx build/build.ts'
const playwright = 'node_modules/@playwright/test/cli.js test'

const typeSteps = [
  step('document types', 'node_modules/contentlayer2/bin/cli.cjs build'),
  step('route types', 'node_modules/next/dist/bin/next typegen'),
  step('types', 'node_modules/typescript/bin/tsc --noEmit'),
]

const reporters = `--reporter=default --reporter=json --outputFile=${TEST_REPORT}`

const unitTests = (...options: string[]) =>
  step('unit tests', `node_modules/vitest/vitest.mjs run ${reporters}`, {}, options)

const frozenBuild = (settings: Settings) => [
  step('frozen content', '--import tsx e2e/frozen/write.ts'),
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
  for (const { name, install, isInstalled } of [...hosts, ...otherBrowsers, lighthouse])
    if (!isInstalled())
      process.stderr.write(
        `${name} is not installed, so its tests are left out; to install it, run ${install}\n`,
      )
  const whole = words.some((word) => ['--headed', '--ui', '--debug'].includes(word))
  const CHROMIUM_PATH = findBrowser({ whole })
  const PORT = String(await freePort(TEST_PORT))
  return { CHROMIUM_PATH, PORT, SITE_URL: `http://localhost:${PORT}` }
}

async function test([part, ...words]: readonly string[]): Promise<void> {
  if (part === 'types') {
    const summary = 'Generates types of content and routes, then checks all types.'
    readCommand({ name: 'npm run typecheck', summary }, words)
    await runSteps(typeSteps)
  } else if (part === 'unit') {
    const notes = [
      'FILE is part of a path; options of vitest may follow, such as -t "part of a name".',
    ]
    const summary = 'Runs all unit tests, or those in FILE.'
    answerHelp({ name: 'npm run test:unit', summary, operands: '[FILE…]', notes }, words)
    await runSteps([unitTests(...words)])
  } else if (part === 'e2e') {
    const notes = [
      'FILE is part of a path; options of Playwright may follow, such as --headed or -g "part of a name".',
    ]
    const summary =
      'Builds the test site if anything changed, and runs all browser tests, or those in FILE.'
    answerHelp({ name: 'npm run test:e2e', summary, operands: '[FILE…]', notes }, words)
    const settings = await browserSettings(words)
    await runSteps([...frozenBuild(settings), frozenTests(settings, ...words)])
  } else {
    const summary = 'Runs all checks in order: types, lint, unit tests, content, builds, a browser.'
    readCommand({ name: 'npm test', summary }, part === undefined ? [] : [part, ...words])
    const quick = [
      ...typeSteps,
      step('lint', 'node_modules/@biomejs/biome/bin/biome check --error-on-warnings'),
      unitTests(),
      step('content check', '--import tsx tools/check/command.ts'),
    ]
    if (!(await runSteps(quick))) return
    const settings = await browserSettings()
    await runSteps([
      ...frozenBuild(settings),
      frozenTests(settings, '--project', 'making', 'dev', 'any-content', 'site'),
      ...liveSteps(settings),
      frozenTests(settings, '--project', 'last'),
    ])
  }
}

// Ctrl-C ends the running step, but not this process, so that the counts are still printed.
process.on('SIGINT', () => undefined)
try {
  await test(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  total.failed += 1
}
process.exitCode = total.failed > 0 ? 1 : 0
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
