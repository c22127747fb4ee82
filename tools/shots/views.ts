import type { Page } from '@playwright/test'

type View = {
  name: string
  width: number
  hasTouch?: true
  media?: 'print'
  colorScheme?: 'dark'
  forcedColors?: 'active'
}

export const views: readonly View[] = [
  { name: '390-light', width: 390, hasTouch: true },
  { name: '390-dark', width: 390, hasTouch: true, colorScheme: 'dark' },
  { name: '1280-light', width: 1280 },
  { name: '1280-dark', width: 1280, colorScheme: 'dark' },
  // Width of A4 without its margins, at 96 pixels per inch.
  { name: 'print', width: 718, media: 'print' },
  { name: 'forced', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
]

/** Longer pages are cut off: browsers draw at most 16,384 pixels. */
const maxHeight = 12_000

export async function takeShot(page: Page, view: View, file: string) {
  const {
    width,
    hasTouch = false,
    media = 'screen',
    colorScheme = 'light',
    forcedColors = 'none',
  } = view
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: hasTouch })
  await page.emulateMedia({ media, colorScheme, forcedColors })
  await page.setViewportSize({ width, height: 900 })
  const height = Math.min(
    await page.evaluate(() => document.documentElement.scrollHeight),
    maxHeight,
  )
  // A full-page screenshot drops touch emulation, so the window is made as tall as the page.
  if (hasTouch) await page.setViewportSize({ width, height })
  await page.screenshot({ path: file, fullPage: !hasTouch, clip: { x: 0, y: 0, width, height } })
  await session.detach()
}
