/** What a finished site may weigh whatever its authors write; what a post may weigh is tested on the frozen site. */
import path from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { at, exported, exportedFiles, siteEnv } from '#e2e/site.ts'
import { referencesOf, sentBytes } from '#e2e/weight.ts'

const { outDir } = siteEnv

const files = exportedFiles()
const pages = files.filter((file) => file.endsWith('.html'))
/** Scripts, but for what the page of search alone loads. */
const ownScripts = files.filter((file) => /^client\/(?:site|calls)-.+\.js$/.test(file))

test('nothing of the framework is left', () => {
  expect(files.filter((file) => /(?:^|\/)(?:_next|__next)/.test(file))).toEqual([])
  // What a text says is escaped, and begins no tag.
  const loads = /<(?:script|link)\b[^>]*\/_next\/|<script\b[^>]*>[^<]*self\.__next/
  expect(pages.filter((page) => loads.test(exported(page)))).toEqual([])
})

test('the script is under 3,000 bytes, and pages have no other, that of search aside', () => {
  expect(ownScripts.length).toBeGreaterThan(0)
  expect(ownScripts.reduce((sum, file) => sum + sentBytes(path.join(outDir, file)), 0)).toBeLessThan(3000)
  const addresses = new Set(ownScripts.map((file) => at(`/${file}`)))
  const others = pages
    .filter((page) => page !== 'search/index.html')
    .filter((page) => referencesOf(exported(page)).scripts.some((address) => !addresses.has(address)))
  expect(others).toEqual([])
})
