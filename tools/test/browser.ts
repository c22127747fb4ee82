import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

export const launchArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Hinting makes the headless shell round letter widths, which would move line breaks.
  '--font-render-hinting=none',
  // On Linux, Chromium's sandbox does not work for root.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * Finds a working Chromium: at CHROMIUM_PATH, in PATH, or Playwright's. With `whole`, leaves out the
 * headless shell, which is twice as fast but cannot open a window.
 */
export function findBrowser({ whole = false } = {}) {
  const found = process.env.CHROMIUM_PATH || firstThatRuns(whole)
  if (found) return found
  throw new Error(
    'No Chrome or Chromium was found; run npx playwright install --with-deps chromium, ' +
      'install one yourself, or run CHROMIUM_PATH=/path/to/chromium npm test',
  )
}

/** The first browser that starts: Ubuntu's `chromium-browser` may only print how to install one. */
function firstThatRuns(whole: boolean) {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
  if (!whole) names.unshift('chromium-headless-shell')
  const files = names.flatMap((name) =>
    (process.env.PATH ?? '').split(':').map((dir) => path.join(dir, name)),
  )
  return [...files, chromium.executablePath()].find(
    (file) => spawnSync(file, ['--version']).status === 0,
  )
}

/** Lighthouse has its own lock file, since it brings 200 packages that no other command needs. */
export const lighthouse = {
  name: 'Lighthouse',
  program: '.ci/lighthouse/node_modules/lighthouse/cli/index.js',
  install: 'npm ci --ignore-scripts --prefix .ci/lighthouse',
  isInstalled: () => fs.existsSync(lighthouse.program),
}
