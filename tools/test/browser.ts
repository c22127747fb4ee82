import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const isRoot = process.getuid?.() === 0

export const launchArgs: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // With hinting, the headless shell rounds widths of letters, so lines break differently.
  '--font-render-hinting=none',
  // On Linux, Chromium's sandbox does not work for root.
  ...(process.platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
]

const apt = 'apt-get install -y --no-install-recommends'

/** Commands that install Chromium; the next one is tried if one fails. */
const installCommands = [
  ...(isRoot || process.env.CI ? ['npx playwright install --with-deps chromium'] : []),
  'npx playwright install chromium',
  ...(isRoot ? [`apt-get update && (${apt} chromium-headless-shell || ${apt} chromium)`] : []),
]

/**
 * Finds a working Chromium: CHROMIUM_PATH, in PATH, or Playwright's; otherwise installs one. Only a
 * `whole` Chromium can open a window; the headless shell is twice as fast.
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
    'No Chrome or Chromium was found; installing one (set INSTALL_BROWSER=no to prevent this)\n',
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
    'No Chrome or Chromium was found, and none could be installed; install one, or run CHROMIUM_PATH=/path/to/it npm test',
  )
}

/** Starts each candidate, since on Ubuntu `chromium-browser` only prints how to install it. */
function firstThatRuns(whole: boolean, { PATH = '' }: NodeJS.ProcessEnv) {
  const shell = whole ? [] : ['chromium-headless-shell']
  const names = [...shell, 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
  const files = names.flatMap((name) => PATH.split(':').map((dir) => path.join(dir, name)))
  return [...files, chromium.executablePath()].find(
    (file) => spawnSync(file, ['--version']).status === 0,
  )
}
