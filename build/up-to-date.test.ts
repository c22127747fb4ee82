import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { readEnv } from '#lib/site/env.ts'
import { inputsOf, isUpToDate, noteBuilt } from './up-to-date.ts'

let dir: string
const at = (name: string): string => path.join(dir, name)
const env = () => ({ contentDir: at('content'), outDir: at('out'), stateDir: dir })
const isNow = (inputs = 'inputs') => isUpToDate(env(), inputs)

/** Notes a site with a post of a date, made in June 2026. */
function note(date = '2026-01-01'): void {
  const built = { source: fingerprint(at('content')), now: Date.parse('2026-06-01'), posts: [{ date }] }
  noteBuilt(env(), 'inputs', built)
}

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'built-'))
  fs.mkdirSync(at('build'))
  for (const folder of ['content', 'out']) {
    fs.mkdirSync(at(folder))
    fs.writeFileSync(at(`${folder}/a`), 'a')
  }
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

it('a site is up to date while nothing changes', () => {
  expect(isNow()).toBe(false)
  note()
  expect(isNow()).toBe(true)
  expect(isNow('other code or settings')).toBe(false)
})

it.each<[what: string, change: () => void]>([
  ['a text of content', () => fs.writeFileSync(at('content/a'), 'b')],
  ['a new file of content', () => fs.writeFileSync(at('content/b'), 'b')],
  ['a file of the site', () => fs.writeFileSync(at('out/a'), 'ab')],
  ['a lost file of the site', () => fs.rmSync(at('out/a'))],
  ['a note that is cut off', () => fs.truncateSync(at('build/built'), 20)],
])('a site is not up to date after a change of %s', (_, change) => {
  note()
  change()
  expect(isNow()).toBe(false)
})

it('a site with a scheduled post is built each time', () => {
  note('2026-07-01')
  expect(isNow()).toBe(false)
})

it('other settings are other inputs', () => {
  const inputs = (siteUrl: string) => inputsOf(readEnv({ SITE_URL: siteUrl }))
  expect(inputs('https://a.example')).not.toBe(inputs('https://b.example'))
})
