import { describe, expect, it } from 'vitest'
import { findBrowser, type Machine, usualPlaces } from './browser.ts'

const debian = 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\n'
const ubuntu = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'
const alpine = 'NAME="Alpine Linux"\nID=alpine\n'

/** What each installer has: Debian's by its names. */
type Installs = { playwright?: boolean; apt?: string[] }

/** A Linux machine with these programs, on which installers put what they promise in its place. */
function machine(programs: string[], { playwright, apt = [] }: Installs = {}, more: Partial<Machine> = {}) {
  const present = new Set(programs)
  const ran: string[] = []
  const said: string[] = []
  const made: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    osRelease: debian,
    isExecutable: (file) => present.has(file),
    bundled: () => '/cache/chromium/chrome',
    say: (line) => said.push(line),
    async run(program, words) {
      if (words[0] === '--version') return !program.includes('broken')
      const isPlaywright = words[1] === 'install'
      ran.push(isPlaywright ? `playwright ${words.slice(1).join(' ')}` : [program, ...words].join(' '))
      if (isPlaywright && playwright) present.add('/cache/chromium/chrome')
      const name = apt.find((one) => one === words.at(-1))
      if (name) present.add(`/usr/bin/${name}`)
      return isPlaywright ? playwright === true : program === 'apt-get' && name !== undefined
    },
    ...more,
  }
  return { machine: made, ran, said }
}

describe('what is there', () => {
  it('takes CHROMIUM_PATH before all others', async () => {
    const { machine: here } = machine(
      ['/opt/chrome', '/usr/bin/chromium'],
      {},
      { env: { CHROMIUM_PATH: '/opt/chrome' } },
    )
    expect(await findBrowser({ machine: here })).toBe('/opt/chrome')
  })

  it('refuses a CHROMIUM_PATH that is no program, in one line, and installs nothing', async () => {
    const { machine: here, ran } = machine(['/usr/bin/chromium'], {}, { env: { CHROMIUM_PATH: '/nowhere' } })
    await expect(findBrowser({ machine: here })).rejects.toThrow(
      "CHROMIUM_PATH is '/nowhere', which is no program; write the path of Chrome or Chromium",
    )
    expect(ran).toEqual([])
  })

  it.each([
    [
      'the shell before Chrome',
      ['/usr/bin/google-chrome', '/usr/bin/chromium-headless-shell'],
      '/usr/bin/chromium-headless-shell',
    ],
    ['Chrome before Chromium', ['/usr/bin/chromium', '/usr/bin/google-chrome'], '/usr/bin/google-chrome'],
    ['the first on PATH', ['/usr/bin/chromium', '/usr/local/bin/chromium'], '/usr/local/bin/chromium'],
    ['an installed one before Playwright’s', ['/cache/chromium/chrome', '/usr/bin/chromium'], '/usr/bin/chromium'],
    ['Playwright’s', ['/cache/chromium/chrome'], '/cache/chromium/chrome'],
  ])('finds %s', async (_, programs, wanted) => {
    const { machine: here, ran } = machine(programs)
    expect(await findBrowser({ machine: here })).toBe(wanted)
    expect(ran).toEqual([])
  })

  it('finds one that opens windows where that is asked for', async () => {
    const { machine: here } = machine(['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'])
    expect(await findBrowser({ whole: true, machine: here })).toBe('/usr/bin/chromium')
  })

  it('passes over a program that does not run', async () => {
    const env = { PATH: '/broken:/usr/bin' }
    const { machine: here } = machine(['/broken/chromium', '/usr/bin/chromium'], {}, { env })
    expect(await findBrowser({ machine: here })).toBe('/usr/bin/chromium')
  })

  it('knows the usual places of macOS and Windows, and starts no program there to find out', async () => {
    expect(usualPlaces({ platform: 'darwin', env: { HOME: '/Users/ada' } })).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
    ])
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const { machine: windows } = machine(
      [chrome],
      {},
      {
        platform: 'win32',
        env: { PROGRAMFILES: 'C:\\Program Files' },
        run: () => Promise.reject(new Error('a window would open')),
      },
    )
    expect(await findBrowser({ machine: windows })).toBe(chrome)
  })
})

describe('what is not there', () => {
  it('is downloaded by Playwright', async () => {
    const { machine: here, ran, said } = machine([], { playwright: true })
    expect(await findBrowser({ machine: here })).toBe('/cache/chromium/chrome')
    expect(ran).toEqual(['playwright install chromium'])
    expect(said).toEqual([
      'No Chrome or Chromium was found; installing one by npx playwright install chromium (INSTALL_BROWSER=no refuses)',
    ])
  })

  it.each([
    ['as root', { isRoot: true }],
    ['in CI', { env: { CI: 'true', PATH: '' } }],
  ])('comes with its libraries %s', async (_, more) => {
    const { machine: here, ran } = machine([], { playwright: true }, more)
    await findBrowser({ machine: here })
    expect(ran).toEqual(['playwright install --with-deps chromium'])
  })

  it.each([
    ['Debian’s', debian, ['chromium-headless-shell', 'chromium'], 'chromium-headless-shell'],
    ['an older Debian’s', debian, ['chromium'], 'chromium'],
    ['Ubuntu’s', ubuntu, ['chromium'], 'chromium'],
  ])('comes from %s packages where nothing can be downloaded', async (_, osRelease, apt, wanted) => {
    const { machine: here, ran } = machine([], { apt }, { isRoot: true, osRelease })
    expect(await findBrowser({ machine: here })).toBe(`/usr/bin/${wanted}`)
    expect(ran).toContain('apt-get update')
    expect(ran.at(-1)).toBe(`apt-get install -y --no-install-recommends ${wanted}`)
  })

  it.each([
    ['without root', { isRoot: false, osRelease: debian }],
    ['on another system', { isRoot: true, osRelease: alpine }],
    ['when every way fails', { isRoot: true, osRelease: debian }],
  ])('ends in one line that says what to install, %s', async (_, more) => {
    const { machine: here, ran } = machine([], {}, more)
    await expect(findBrowser({ machine: here })).rejects.toThrow(
      /^No Chrome or Chromium was found.*; install one, or write CHROMIUM_PATH=.*$/,
    )
    expect(ran.some((line) => line.startsWith('apt-get'))).toBe(more.isRoot && more.osRelease !== alpine)
    expect(ran.join('\n')).not.toContain('sudo')
  })

  it.each([
    [{}, 'npx playwright install chromium'],
    [{ isRoot: true }, 'npx playwright install chromium, or apt-get install chromium'],
  ])('is not installed where INSTALL_BROWSER is no; the message says what to type (%j)', async (more, typed) => {
    const env = { INSTALL_BROWSER: 'no', PATH: '/usr/bin' }
    const { machine: here, ran } = machine([], { playwright: true }, { env, ...more })
    await expect(findBrowser({ machine: here })).rejects.toThrow(
      new Error(`No Chrome or Chromium was found; write ${typed}`),
    )
    expect(ran).toEqual([])
  })

  it('is asked for in words that are known', async () => {
    const { machine: here, ran } = machine([], { playwright: true }, { env: { INSTALL_BROWSER: 'never' } })
    await expect(findBrowser({ machine: here })).rejects.toThrow(
      "INSTALL_BROWSER is 'never'; write INSTALL_BROWSER=no, or leave it out",
    )
    expect(ran).toEqual([])
  })
})
