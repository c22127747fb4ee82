import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const isRoot = process.getuid?.() === 0

/** Chromium's arguments; on Linux its sandbox does not work for root. */
export const launchArgs: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // With hinting, the headless shell rounds the width of letters, so lines break elsewhere.
  '--font-render-hinting=none',
  ...(process.platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
]

const apt = 'apt-get install -y --no-install-recommends'

/** Commands that may install Chromium, in order. */
const installCommands = [
  ...(isRoot || process.env.CI ? ['npx playwright install --with-deps chromium'] : []),
  'npx playwright install chromium',
  ...(isRoot ? [`apt-get update && (${apt} chromium-headless-shell || ${apt} chromium)`] : []),
]

/**
 * Finds a Chromium that runs: CHROMIUM_PATH, one on PATH, Playwright's, or one that is installed
 * now. Only a `whole` one can open a window; the headless shell is twice as fast.
 */
export function findBrowser({ whole = false, env = process.env } = {}) {
  const { CHROMIUM_PATH, INSTALL_BROWSER } = env
  if (CHROMIUM_PATH) {
    if (fs.existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new Error(
      `CHROMIUM_PATH is '${CHROMIUM_PATH}', which does not exist; write the path of Chrome or Chromium`,
    )
  }
  const found = firstThatRuns(whole, env)
  if (found) return found
  if (INSTALL_BROWSER === 'no')
    throw new Error(
      'No Chrome or Chromium was found; run npx playwright install chromium, or install one yourself',
    )
  process.stderr.write(
    'No Chrome or Chromium was found; installing one (INSTALL_BROWSER=no refuses)\n',
  )
  for (const command of installCommands) {
    spawnSync(command, {
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 10 * 60_000,
    })
    const installed = firstThatRuns(whole, env)
    if (installed) return installed
  }
  throw new Error(
    'No Chrome or Chromium was found, and none could be installed; install one, or write CHROMIUM_PATH=/path/to/it npm test',
  )
}

/** Starts each, since Ubuntu's package is a script that only prints how to install the browser. */
function firstThatRuns(whole: boolean, { PATH = '' }: NodeJS.ProcessEnv) {
  const shell = whole ? [] : ['chromium-headless-shell']
  const names = [...shell, 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
  const files = names.flatMap((name) => PATH.split(':').map((dir) => path.join(dir, name)))
  return [...files, chromium.executablePath()].find(
    (file) => spawnSync(file, ['--version']).status === 0,
  )
}
