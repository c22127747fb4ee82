import fs from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import type { CorpusPost } from './corpus.ts'
import { startDevServer } from './servers.ts'

/** Edits that count. One before them does not: it warms the server up. */
const edits = 7

/** Longest that a change may take to be seen, in milliseconds. */
const patience = 120_000

/**
 * Seconds from writing an edited post to its new words in the open page, for each edit, in order. The text of the post is
 * put back.
 */
export async function measureEdits(
  browser: Browser,
  { post, contentDir, stateDir }: { post: CorpusPost; contentDir: string; stateDir: string },
): Promise<number[]> {
  fs.rmSync(stateDir, { recursive: true, force: true })
  const server = await startDevServer(contentDir, stateDir)
  const text = fs.readFileSync(post.file, 'utf8')
  try {
    const page = await browser.newPage()
    const seen = await watchWords(page)
    await page.goto(`${server.url}/blog/${post.slug}/`, { timeout: patience })
    const seconds: number[] = []
    for (let edit = 0; edit <= edits; edit++) {
      const word = `benchedit${edit}x`
      const shown = seen(word)
      const written = Date.now()
      fs.writeFileSync(post.file, `${text}\nThe word of this edit is ${word}.\n`)
      seconds.push(((await shown) - written) / 1000)
      // Not in the midst of what the last edit set off.
      await page.waitForTimeout(500)
    }
    await page.close()
    return seconds.slice(1)
  } finally {
    fs.writeFileSync(post.file, text)
    await server.stop()
  }
}

type Bound = { benchSaw(word: string, time: number): void }

/** Tells when a word is first in the page's text (ms since 1970), by the page's own clock, which is this machine's. */
async function watchWords(page: Page): Promise<(word: string) => Promise<number>> {
  const waiting = new Map<string, (time: number) => void>()
  await page.exposeFunction('benchSaw', (word: string, time: number) => {
    waiting.get(word)?.(time)
    waiting.delete(word)
  })
  // Runs anew where the page is loaded again. Without names for functions: tsx marks these by a helper that pages lack.
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
        () => reject(new Error(`an edit was not seen in ${patience / 1000} s; is the post's text in <main>?`)),
        patience,
      )
      waiting.set(word, (time) => {
        clearTimeout(timer)
        resolve(time)
      })
    })
}
