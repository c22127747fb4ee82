import fs from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { readEnv, type SiteEnv } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/fingerprint.ts'
import { testDir } from '#testing/folders.ts'
import { isUpToDate, noteBuilt } from './up-to-date.ts'

const { at, write } = testDir()
const env = () => ({
  ...readEnv({}),
  contentDir: at('content'),
  outDir: at('out'),
  stateDir: at(),
})
const isNow = (changed: Partial<SiteEnv> = {}) => isUpToDate({ ...env(), ...changed })

/** Records a build in June 2026 of a site with one post, of the given date. */
function note(date = '2026-01-01') {
  expect(isNow()).toBe(false)
  noteBuilt(env(), {
    source: fingerprint(at('content')),
    now: Date.parse('2026-06-01'),
    posts: [{ date }],
  })
}

beforeEach(() => {
  for (const file of ['content/a', 'out/a', 'build/a']) write(file, 'a')
})

it('a site is up to date if nothing has changed', () => {
  note()
  expect(isNow()).toBe(true)
  expect(isNow({ siteUrl: 'https://falco.example' })).toBe(false)
})

it.each<[what: string, change: () => void]>([
  ['a text of content', () => write('content/a', 'b')],
  ['a file of the site', () => write('out/a', 'ab')],
  ['the record, which is cut off', () => fs.truncateSync(at('build/built'), 20)],
])('a site is not up to date after a change of %s', (_, change) => {
  note()
  change()
  expect(isNow()).toBe(false)
})

it('a site with a scheduled post is never up to date', () => {
  note('2026-07-01')
  expect(isNow()).toBe(false)
})
