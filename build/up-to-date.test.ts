import fs from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import type { UnpublishedPost } from '#lib/check/check.ts'
import { readEnv } from '#lib/site/env.ts'
import { fingerprint } from '#lib/store/folders.ts'
import { testDir } from '#testing/files.ts'
import { inputsOf, isUpToDate, noteBuilt } from './up-to-date.ts'

const { at, write } = testDir()
const env = () => ({
  ...readEnv({}),
  contentDir: at('content'),
  outDir: at('out'),
  stateDir: at(),
})
const isNow = (inputs = 'inputs') => isUpToDate(env(), inputs)

const note = (waiting: UnpublishedPost[] = [{ path: 'posts/a.md', until: 'draft' }]) =>
  noteBuilt(env(), 'inputs', { source: fingerprint(at('content')), waiting })

beforeEach(() => {
  for (const file of ['content/a', 'out/a', 'build/a']) write(file, 'a')
})

it('a site is up to date until code, settings, content or the site change', () => {
  expect(isNow()).toBe(false)
  for (const change of [
    () => write('content/a', 'b'),
    () => write('out/a', 'ab'),
    () => fs.truncateSync(at('build/built'), 20),
    () => note([{ path: 'posts/b.md', until: Date.parse('2099-01-01') }]),
  ]) {
    note()
    expect(isNow()).toBe(true)
    expect(isNow('other code or settings')).toBe(false)
    change()
    expect(isNow(), String(change)).toBe(false)
  }
})

it('inputs contain the settings', () => {
  const inputs = (SITE_URL: string) => inputsOf(readEnv({ SITE_URL }))
  expect(inputs('https://a.example')).not.toBe(inputs('https://b.example'))
})
