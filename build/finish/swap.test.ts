import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { comingSite, recoverSite, replaceSite, tidySite } from './swap.ts'

let dir = ''
let out = ''
beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'swap-'))
  out = path.join(dir, 'out')
})
afterEach(() => fs.rm(dir, { recursive: true }))

async function site(name: string, text: string): Promise<void> {
  await fs.mkdir(path.join(dir, name))
  await fs.writeFile(path.join(dir, name, 'index.html'), text)
}
async function make(): Promise<void> {
  await tidySite(out)
  await site(path.basename(comingSite(out)), 'new')
}
const shown = (): Promise<string> => fs.readFile(path.join(out, 'index.html'), 'utf8').catch(() => 'none')
const names = (): Promise<string[]> => fs.readdir(dir)

describe('a new site', () => {
  it.each([[], ['out']])('takes its place, with one there before or without: %s', async (...before) => {
    for (const name of before) await site(name, 'old')
    await make()
    await replaceSite(out)
    expect([await shown(), await names()]).toEqual(['new', ['out']])
  })

  it('that cannot be put there leaves the one before', async () => {
    await site('out', 'old')
    await expect(replaceSite(out)).rejects.toThrow('ENOENT')
    expect([await shown(), await names()]).toEqual(['old', ['out']])
  })
})

/** Every state that a build can be killed in, and the site that is there then. */
const states: [when: string, folders: Record<string, string>, then: string][] = [
  ['in the first build', { '.out.new': 'half' }, 'none'],
  ['while a site was made', { out: 'old', '.out.new': 'half' }, 'old'],
  ['between the two renames', { '.out.old': 'old', '.out.new': 'new' }, 'old'],
  ['after both', { out: 'new', '.out.old': 'old' }, 'new'],
  ['while the one before was removed', { out: 'new', '.out.new': 'half' }, 'new'],
  ['and the next one after both', { out: 'new', '.out.old': 'old', '.out.new': 'half' }, 'new'],
  ['never', { out: 'old' }, 'old'],
]

describe('after a build that was killed', () => {
  for (const [when, folders, then] of states) {
    it(`${when}, there is a whole site, and the next build tidies up`, async () => {
      for (const [name, text] of Object.entries(folders)) await site(name, text)
      await recoverSite(out)
      expect(await shown()).toBe(then)
      await make()
      await replaceSite(out)
      expect([await shown(), await names()]).toEqual(['new', ['out']])
    })
  }
})
