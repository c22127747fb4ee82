import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

/**
 * Sets all text of a page in the one typeface that the site brings along, so that a picture of it is the same on machines
 * with other fonts. The page must be opened with its policy lifted.
 * @param outDir the finished site that has the file
 */
export async function setInOneTypeface(page: Page, outDir: string): Promise<void> {
  const [file] = fs.readdirSync(path.join(outDir, 'client')).filter((name) => name.endsWith('.woff2'))
  if (file === undefined) throw new Error(`${outDir}/client has no typeface`)
  const bytes = fs.readFileSync(path.join(outDir, 'client', file)).toString('base64')
  await page.addStyleTag({
    content: `@font-face { font-family: one; src: url(data:font/woff2;base64,${bytes}) }
      *, ::before, ::after { font-family: one !important; font-synthesis: none !important }`,
  })
  await page.evaluate(() => document.fonts.load('1em one'))
}

/** The browser that drew the pictures in e2e/looks/: another one breaks lines and rounds edges in its own way. */
const drawnBy = '156'

/**
 * Why pictures cannot be compared here; undefined where they can, and where they are drawn anew.
 * @param version of the browser, such as 156.0.8078.79
 */
export function whyNoComparison(version: string, updates: string): string | undefined {
  if (updates === 'all' || updates === 'changed' || version.startsWith(`${drawnBy}.`)) return undefined
  return `pictures are of Chromium ${drawnBy}, and this is ${version}; with --update-snapshots it draws its own`
}
