import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#tools/test/free-port.ts'
import type { OtherBrowser } from './other-browser.ts'

/** Lets the window be narrower than its toolbar, which would need 447 px. */
const narrowToolbar = '* { min-width: 0; padding: 0; border-width: 0; font-size: 1px; }'

/** Starts WebKitGTK's browser on a virtual display. */
export async function startWebKit(): Promise<OtherBrowser> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'webkit-'))
  fs.mkdirSync(path.join(dir, 'gtk-3.0'))
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
  process.once('exit', () => {
    driver.kill()
    display.kill()
  })
  const session = await startSession(`http://127.0.0.1:${port}`)
  // How long the browser waits for an element to appear, in milliseconds.
  await session.post('timeouts', { implicit: 10_000 })
  return {
    open: async (url) => {
      await session.post('url', { url })
    },
    run: (work, ...args) =>
      session.post('execute/sync', {
        script: `return (${work}).apply(null, arguments)`,
        args,
      }) as never,
    click: async (selector) => {
      const found = await session.post('element', { using: 'css selector', value: selector })
      const [id] = Object.values(found as object)
      await session.post(`element/${id}/click`)
    },
    press: async (key) => {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }))
      await session.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    resize: async (width) => {
      await session.post('window/rect', { width, height: 900 })
    },
    stop: async () => {
      await session.end()
      driver.kill()
      display.kill()
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}

/**
 * Starts a session of a browser: https://www.w3.org/TR/webdriver2/
 * @param driver address of the driver, which may still be starting
 */
async function startSession(driver: string) {
  async function send(method: string, path: string, body?: object) {
    const response = await fetch(driver + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }

  const isReady = () => send('GET', '/status').then(Boolean, () => false)
  while (!(await isReady())) await sleep(20)
  const started = await send('POST', '/session', { capabilities: {} })
  const session = `/session/${(started as { sessionId: string }).sessionId}`

  return {
    post: (command: string, body: object = {}) => send('POST', `${session}/${command}`, body),
    end: () => send('DELETE', session),
  }
}
