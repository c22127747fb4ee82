import { launch } from 'puppeteer-core'
import type { OtherBrowser } from './other-browser.ts'

/** Starts Firefox without a window, over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<OtherBrowser> {
  const browser = await launch({ browser: 'firefox', executablePath })
  const page = await browser.newPage()
  return {
    open: async (url) => {
      await page.goto(url)
    },
    run: (work, ...args) => page.evaluate(work as never, ...args),
    click: (selector) => page.locator(selector).click(),
    press: (key) => page.keyboard.press(key),
    resize: (width) => page.setViewport({ width, height: 900 }),
    stop: () => browser.close(),
  }
}
