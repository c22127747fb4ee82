import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium, firefox, webkit } from '@playwright/test'

const isRoot = process.getuid?.() === 0

/** Browsers in which only tests with the tag `@every-browser` run, if they are installed. */
export const otherBrowsers = (['firefox', 'webkit'] as const).map((name) => ({
  name,
  isInstalled: () => fs.existsSync({ firefox, webkit }[name].executablePath()),
}))

/** Hinting makes the headless shell round letter widths, which would move line breaks. */
export const launchArgs = ['--font-render-hinting=none']

const apt = 'apt-get install -y --no-install-recommends'

/** Commands that install Chromium. If one fails, the next one is tried. */
const installCommands = [
  ...(isRoot || process.env.CI ? ['npx playwright install --with-deps chromium'] : []),
  'npx playwright install chromium',
  ...(isRoot ? [`apt-get update && (${apt} chromium-headless-shell || ${apt} chromium)`] : []),
]

const missing = 'No Chrome or Chromium was found'

/**
 * Finds a working Chromium: at CHROMIUM_PATH, in PATH, or Playwright's. If there is none, installs
 * one. With `whole`, leaves out the headless shell, which is twice as fast but cannot open a
 * window.
 */
export function findBrowser({ whole = false } = {}) {
  const { CHROMIUM_PATH, INSTALL_BROWSER } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const found = firstThatRuns(whole)
  if (found) return found
  if (INSTALL_BROWSER === 'no')
    throw new Error(`${missing}; run npx playwright install chromium, or install one yourself`)
  process.stderr.write(`${missing}; installing one (set INSTALL_BROWSER=no to prevent this)\n`)
  for (const command of installCommands) {
    spawnSync(command, {
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 10 * 60_000,
    })
    const installed = firstThatRuns(whole)
    if (installed) return installed
  }
  throw new Error(
    `${missing}, and none could be installed; install one, ` +
      'or run CHROMIUM_PATH=/path/to/chromium npm test',
  )
}

/** The first browser that starts: Ubuntu's `chromium-browser` may only print how to install one. */
function firstThatRuns(whole: boolean) {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
  if (!whole) names.unshift('chromium-headless-shell')
  return [...names.flatMap(inPath), chromium.executablePath()].find(
    (file) => spawnSync(file, ['--version']).status === 0,
  )
}

/** The paths at which a program may be, by precedence. */
function inPath(program: string) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map((dir) => path.join(dir, program))
}
