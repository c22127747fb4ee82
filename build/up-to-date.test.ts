import fs from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { readEnv } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/fingerprint.ts'
import { testDir } from '#testing/folders.ts'
import { inputsOf, isUpToDate, noteBuilt } from './up-to-date.ts'

const { at, write } = testDir()
const env = () => ({
  ...readEnv({}),
  contentDir: at('content'),
  outDir: at('out'),
  stateDir: at(),
})
const isNow = (inputs = 'inputs') => isUpToDate(env(), inputs)

/** Records a build in June 2026; `date` is the date of the site's only post. */
const note = (date = '2026-01-01') =>
  noteBuilt(env(), 'inputs', {
    source: fingerprint(at('content')),
    now: Date.parse('2026-06-01'),
    posts: [{ date }],
  })

beforeEach(() => {
  for (const file of ['content/a', 'out/a', 'build/a']) write(file, 'a')
})

it('a site is up to date if nothing has changed', () => {
  expect(isNow()).toBe(false)
  note()
  expect(isNow()).toBe(true)
  expect(isNow('other code or settings')).toBe(false)
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

it('inputs contain the settings', () => {
  const [a, b] = ['a', 'b'].map((name) =>
    inputsOf(readEnv({ SITE_URL: `https://${name}.example` })),
  )
  expect(a).not.toBe(b)
})
