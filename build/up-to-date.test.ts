import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { readEnv } from '#lib/site/env.ts'
import { inputsOf, isUpToDate, noteBuilt } from './up-to-date.ts'

let dir: string
const at = (...parts: string[]): string => path.join(dir, ...parts)
const env = () => ({ contentDir: at('content'), outDir: at('out') })
const write = async (file: string, text: string): Promise<void> => {
  await fs.mkdir(path.dirname(at(file)), { recursive: true })
  await fs.writeFile(at(file), text)
}

beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'built-'))
  await write('content/posts/a.md', 'a')
  await write('out/index.html', 'a')
})
afterEach(() => fs.rm(dir, { recursive: true }))

/** Notes a site with a post of a date, at a time, in milliseconds since 1970. */
const note = (date = '2026-01-01', now = Date.parse('2026-06-01')) =>
  noteBuilt(env(), at('data'), 'inputs', { source: fingerprint(at('content')), now, posts: [{ date }] })

it.each<[is: boolean, what: string, change: () => Promise<unknown>, inputs?: string]>([
  [true, 'nothing', async () => undefined],
  [false, 'other code or settings', async () => undefined, 'others'],
  [false, 'a text of content', () => write('content/posts/a.md', 'b')],
  [false, 'a new file of content', () => write('content/posts/b.md', 'b')],
  [false, 'a file of the site', () => write('out/index.html', 'ab')],
  [false, 'a lost file of the site', () => fs.rm(at('out/index.html'))],
  [false, 'no site', () => fs.rm(at('out'), { recursive: true })],
  [false, 'a note that is cut off', () => fs.truncate(at('data/built'), 20)],
])('a site is up to date (%s) after a change of %s', async (is, _, change, inputs = 'inputs') => {
  await note()
  await change()
  expect(await isUpToDate(env(), at('data'), inputs)).toBe(is)
})

it('a site with a scheduled post is built each time', async () => {
  await note('2026-07-01')
  expect(await isUpToDate(env(), at('data'), 'inputs')).toBe(false)
})

it('other settings are other inputs', () => {
  const of = (variables: Record<string, string>) => inputsOf(readEnv(variables))
  expect(of({ SITE_URL: 'https://a.example' })).not.toBe(of({ SITE_URL: 'https://b.example' }))
  expect(of({ PRECOMPRESS: 'no' })).not.toBe(of({ PRECOMPRESS: 'yes' }))
})
