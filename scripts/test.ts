/**
 * `npm test` and its parts: runs steps until one fails, and prints how many tests passed, failed or
 * were skipped.
 */
import { answerHelp, readCommand } from '#lib/terminal/command.ts'
import { hosts } from '#tools/serve/hosts.ts'
import { findBrowser, lighthouse } from '#tools/test/browser.ts'
import { freePort } from '#tools/test/free-port.ts'
import { otherBrowsers } from '#tools/test/other-browsers.ts'
import { TEST_PORT } from '#tools/test/test-port.ts'
import {
  contentCheck,
  frozenBuild,
  frozenTests,
  lint,
  liveSteps,
  runAll,
  typeSteps,
  unitTests,
} from '#tools/test/test-steps.ts'

const total = { passed: 0, failed: 0, skipped: 0 }

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
    readCommand(
      {
        name: 'npm run typecheck',
        summary: 'Generates types of content and routes, then checks all types.',
      },
      words,
    )
    await runAll(typeSteps, total)
  } else if (part === 'unit') {
    const notes = [
      'FILE is part of a path; options of vitest may follow, such as -t "part of a name".',
    ]
    const summary = 'Runs all unit tests, or those in FILE.'
    answerHelp({ name: 'npm run test:unit', summary, operands: '[FILE…]', notes }, words)
    await runAll([unitTests(...words)], total)
  } else if (part === 'e2e') {
    const notes = [
      'FILE is part of a path; options of Playwright may follow, such as --headed or -g "part of a name".',
    ]
    const summary =
      'Builds the test site if anything changed, and runs all browser tests, or those in FILE.'
    answerHelp({ name: 'npm run test:e2e', summary, operands: '[FILE…]', notes }, words)
    const settings = await browserSettings(words)
    await runAll([...frozenBuild(settings), frozenTests(settings, ...words)], total)
  } else {
    const summary = 'Runs all checks in order: types, lint, unit tests, content, builds, a browser.'
    readCommand({ name: 'npm test', summary }, part === undefined ? [] : [part, ...words])
    if (!(await runAll([...typeSteps, lint, unitTests(), contentCheck], total))) return
    const settings = await browserSettings()
    const steps = [
      ...frozenBuild(settings),
      frozenTests(settings, '--project', 'making', 'dev', 'any-content', 'site'),
      ...liveSteps(settings),
      frozenTests(settings, '--project', 'last'),
    ]
    await runAll(steps, total)
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
