/** Finds a Chromium for the end-to-end tests and the pictures, or gets one. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** What the search needs to know of the machine, and may do to it. */
export type Machine = {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  isRoot: boolean
  /** Text of /etc/os-release, empty where there is none. */
  osRelease: string
  isExecutable(file: string): boolean
  /** Where Playwright installs its own Chromium, whether it is there or not. */
  bundled(): string
  /** Says a line to whoever waits. */
  say(line: string): void
  /** Runs a program that cannot ask anything; true when it ended well. */
  run(program: string, words: readonly string[], options?: { quiet?: boolean }): Promise<boolean>
}

/** Keeps a browser from talking to its maker; root has no sandbox on Linux. */
export const launchArgs: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // The headless shell rounds the width of each letter, which Chrome does not: pages broke their lines in other places.
  '--font-render-hinting=none',
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

type Search = {
  /** One that can open a window; the headless shell, which does all else in half the time, cannot. */
  whole?: boolean
  machine?: Machine
}

/**
 * Path of a Chromium that runs here: CHROMIUM_PATH, an installed headless shell, Chrome or Chromium, Playwright's own;
 * where there is none, one is installed, unless INSTALL_BROWSER is 'no'.
 * @throws Error with one line that says what to install, or what to type
 */
export async function findBrowser({ whole = false, machine = thisMachine() }: Search = {}): Promise<string> {
  const { CHROMIUM_PATH } = machine.env
  if (CHROMIUM_PATH) {
    if (machine.isExecutable(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH is '${CHROMIUM_PATH}', which is no program; write the path of Chrome or Chromium`)
  }
  const found = await firstThatRuns(machine, whole)
  if (found) return found
  const ways = [playwrights, ...(machine.isRoot && isDebian(machine) ? [debians] : [])]
  if (mayNotInstall(machine.env)) {
    throw new Error(`No Chrome or Chromium was found; write ${ways.map(({ typed }) => typed).join(', or ')}`)
  }
  for (const { typed, install } of ways) {
    machine.say(`No Chrome or Chromium was found; installing one by ${typed} (INSTALL_BROWSER=no refuses)`)
    if (!(await install(machine))) continue
    const installed = await firstThatRuns(machine, whole)
    if (installed) return installed
  }
  throw new Error(
    'No Chrome or Chromium was found, and none could be installed; install one, or write CHROMIUM_PATH=/path/to/it npm test',
  )
}

/** What Debian calls Chromium without windows. */
const headlessShell = 'chromium-headless-shell'

/** Where the usual installers put Chrome and Chromium, the best first. */
export function usualPlaces({ platform, env }: Pick<Machine, 'platform' | 'env'>, whole = false): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`)
    return ['/', ...(env.HOME ? [`${env.HOME}/`] : [])].flatMap((root) => apps.map((app) => `${root}${app}`))
  }
  if (platform === 'win32') {
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return roots.flatMap((root) => apps.map((app) => `${root}\\${app}`))
  }
  const names = [
    ...(whole ? [] : [headlessShell]),
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
  ]
  const dirs = (env.PATH ?? '').split(':').filter((dir) => dir !== '')
  return names.flatMap((name) => dirs.map((dir) => path.posix.join(dir, name)))
}

async function firstThatRuns(machine: Machine, whole: boolean): Promise<string | undefined> {
  for (const file of [...usualPlaces(machine, whole), machine.bundled()]) {
    if (!machine.isExecutable(file)) continue
    // Ubuntu's package is a script that only says where the real one is. Elsewhere the question would open a window.
    if (machine.platform !== 'linux' || (await machine.run(file, ['--version'], { quiet: true }))) return file
  }
  return undefined
}

/** @throws Error where INSTALL_BROWSER is another word than yes or no */
function mayNotInstall({ INSTALL_BROWSER = '' }: Machine['env']): boolean {
  if (['', 'yes', 'no'].includes(INSTALL_BROWSER)) return INSTALL_BROWSER === 'no'
  throw new Error(`INSTALL_BROWSER is '${INSTALL_BROWSER}'; write INSTALL_BROWSER=no, or leave it out`)
}

/** A way to install a browser, and how a person types the same. */
type Way = { typed: string; install(machine: Machine): Promise<boolean> }

const playwrights: Way = {
  typed: 'npx playwright install chromium',
  async install({ env, isRoot, run }) {
    const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
    const install = (...more: string[]) => run(process.execPath, [cli, 'install', ...more, 'chromium'])
    if (!isRoot && !env.CI) return install()
    // The libraries that it asks for exist on some systems only; the browser may run without.
    return (await install('--with-deps')) || install()
  },
}

const debians: Way = {
  typed: 'apt-get install chromium',
  async install({ run }) {
    // An index that is partly out of reach may still have the package.
    await run('apt-get', ['update'])
    const install = (name: string) => run('apt-get', ['install', '-y', '--no-install-recommends', name])
    // Older ones, and Ubuntu, have only the whole of it.
    return (await install(headlessShell)) || install('chromium')
  },
}

function isDebian({ osRelease }: Machine): boolean {
  return /^(?:ID|ID_LIKE)=.*\b(?:debian|ubuntu)\b/m.test(osRelease)
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    osRelease: fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : '',
    isExecutable,
    bundled: () => chromium.executablePath(),
    say: (line) => process.stderr.write(`${line}\n`),
    run,
  }
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/** Longest that one installer may take, in milliseconds; a mirror that never answers must not hold up everything. */
const patience = 10 * 60_000

/** In a session of its own, so that a program that it starts finds no terminal to ask for a password. */
function run(program: string, words: readonly string[], { quiet = false } = {}): Promise<boolean> {
  const child = spawn(program, words, {
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
    detached: process.platform !== 'win32',
    timeout: patience,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const stop = () => child.kill()
  process.once('SIGINT', stop)
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      process.off('SIGINT', stop)
      resolve(ok)
    }
    child.on('error', () => end(false))
    child.on('exit', (code) => end(code === 0))
  })
}
