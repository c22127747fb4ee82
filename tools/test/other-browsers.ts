/** Debian's Firefox and WebKit for tests, since Playwright cannot control them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { launch } from 'puppeteer-core'
import { freePort } from '#lib/terminal/free-port.ts'
import { inPath } from './browser.ts'

export type OtherBrowser = {
  open(url: string): Promise<unknown>
  run<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>
  click(selector: string): Promise<unknown>
  resize(width: number): Promise<unknown>
  stop(): Promise<void>
}

const find = (program: string) => inPath(program).find((file) => fs.existsSync(file))

const firefox = find('firefox-esr') ?? find('firefox')

export const otherBrowsers = [
  {
    name: 'Firefox',
    install: 'apt-get install firefox-esr',
    isInstalled: () => firefox !== undefined,
    start: startFirefox,
  },
  {
    name: 'WebKit',
    install: 'apt-get install webkit2gtk-driver xvfb',
    isInstalled: () => Boolean(find('WebKitWebDriver') && find('Xvfb')),
    start: startWebKit,
  },
]

async function startFirefox(): Promise<OtherBrowser> {
  const browser = await launch({ browser: 'firefox', executablePath: firefox ?? '' })
  const page = await browser.newPage()
  return {
    open: (url) => page.goto(url),
    run: (work, ...args) => page.evaluate(work as never, ...args),
    click: (selector) => page.locator(selector).click(),
    resize: (width) => page.setViewport({ width, height: 900 }),
    stop: () => browser.close(),
  }
}

/** A GTK style that lets the window be narrower than 447 px, the width of its toolbar. */
const narrowToolbar = '* { min-width: 0; padding: 0; border-width: 0; font-size: 1px; }'

async function startWebKit(): Promise<OtherBrowser> {
  // Removes the last run's folder now, since WebKit writes files even after its driver ends.
  const dir = path.resolve('.site/webkit')
  fs.rmSync(dir, { recursive: true, force: true })
  fs.mkdirSync(path.join(dir, 'gtk-3.0'), { recursive: true })
  fs.writeFileSync(path.join(dir, 'gtk-3.0/gtk.css'), narrowToolbar)
  const screen = '-displayfd 3 -screen 0 1400x1000x24 -nolisten tcp'.split(' ')
  const display = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(display.stdio[3] as NodeJS.ReadableStream, 'data')
  const port = await freePort(4480)
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      HOME: dir,
      XDG_CONFIG_HOME: dir,
    },
  })
  const endPrograms = () => {
    driver.kill()
    display.kill()
  }
  process.once('exit', endPrograms)
  const address = `http://127.0.0.1:${port}`
  const isReady = () => send('GET', `${address}/status`).then(Boolean, () => false)
  while (!(await isReady())) await sleep(20)
  const started = await send('POST', `${address}/session`, { capabilities: {} })
  const session = `${address}/session/${(started as { sessionId: string }).sessionId}`
  const post = (command: string, body = {}) => send('POST', `${session}/${command}`, body)
  // Waits up to ten seconds for an element to appear.
  await post('timeouts', { implicit: 10_000 })
  return {
    open: (url) => post('url', { url }),
    run: (work, ...args) =>
      post('execute/sync', { script: `return (${work}).apply(null, arguments)`, args }) as never,
    click: async (selector) => {
      const found = await post('element', { using: 'css selector', value: selector })
      const [id] = Object.values(found as object)
      return post(`element/${id}/click`)
    },
    resize: (width) => post('window/rect', { width, height: 900 }),
    stop: async () => {
      await send('DELETE', session)
      endPrograms()
    },
  }
}

/** Sends a command to a WebDriver server (https://www.w3.org/TR/webdriver2/). */
async function send(method: string, url: string, body?: object) {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  const { value } = (await response.json()) as { value: unknown }
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`)
  return value
}
