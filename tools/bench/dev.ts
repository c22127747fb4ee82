import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { freePort } from '#tools/test/free-port.ts'

/** Edits that count. One before them does not: it warms the server up. */
const edits = 10

/** Longest that a server may take to be ready, and a change to be seen, in milliseconds. */
const timeoutMs = 120_000

/**
 * Seconds from writing an edited post to its new words in the open page of `next dev`, for each edit, in order. The text of
 * the post is put back.
 * @param post the Markdown file of the post
 */
export async function measureEdits(
  browser: Browser,
  checkout: string,
  contentDir: string,
  post: string,
): Promise<number[]> {
  const server = await startDev(checkout, contentDir)
  const text = fs.readFileSync(post, 'utf8')
  const slug = /^slug:\s*['"]?([^\s'"]+)/m.exec(text)?.[1]
  try {
    const page = await browser.newPage()
    const seen = await watchWords(page)
    await page.goto(`${server.url}/blog/${slug}/`, { timeout: timeoutMs })
    const seconds: number[] = []
    for (let edit = 0; edit <= edits; edit++) {
      const word = `benchedit${edit}x`
      const shown = seen(word)
      const written = Date.now()
      fs.writeFileSync(post, `${text}\nThe word of this edit is ${word}.\n`)
      seconds.push(((await shown) - written) / 1000)
      // Not in the midst of what the last edit set off.
      await page.waitForTimeout(500)
    }
    await page.close()
    return seconds.slice(1)
  } finally {
    fs.writeFileSync(post, text)
    server.stop()
  }
}

/** Starts `next dev` with a state of its own. */
async function startDev(checkout: string, contentDir: string): Promise<{ url: string; stop(): void }> {
  const port = await freePort(4300)
  const stateDir = path.resolve(checkout, '.site/bench/dev')
  fs.rmSync(stateDir, { recursive: true, force: true })
  // A group of its own, so that all that it starts can be ended with it.
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev'], {
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, CONTENT_DIR: contentDir, STATE_DIR: stateDir, PORT: String(port) },
  })
  const stop = (): void => void (child.exitCode === null && child.pid && process.kill(-child.pid))
  process.once('exit', stop)
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`next dev was not ready after ${timeoutMs / 1000} s`)), timeoutMs)
    child.stdout.on('data', (data: Buffer) => {
      if (!data.includes('Ready in')) return
      clearTimeout(timer)
      resolve()
    })
    child.once('exit', (code) => reject(new Error(`next dev ended with ${code}`)))
  })
  return { url: `http://localhost:${port}`, stop }
}

type Bound = { benchSaw(word: string, time: number): void }

/** Tells when a word is first in the page's text (ms since 1970), by the page's own clock, which is this machine's. */
async function watchWords(page: Page): Promise<(word: string) => Promise<number>> {
  const waiting = new Map<string, (time: number) => void>()
  await page.exposeFunction('benchSaw', (word: string, time: number) => {
    waiting.get(word)?.(time)
    waiting.delete(word)
  })
  // Runs anew where the page is loaded again. Without names for functions: esbuild marks these by a helper that pages lack.
  await page.addInitScript(() => {
    const printed = new Set<string>()
    new MutationObserver(() => {
      const word = /benchedit\d+x/.exec(document.querySelector('main')?.textContent ?? '')?.[0]
      if (!word || printed.has(word)) return
      printed.add(word)
      ;(globalThis as unknown as Bound).benchSaw(word, Date.now())
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  return (word) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`an edit was not seen in ${timeoutMs / 1000} s; is the post's text in <main>?`)),
        timeoutMs,
      )
      waiting.set(word, (time) => {
        clearTimeout(timer)
        resolve(time)
      })
    })
}
