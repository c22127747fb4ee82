import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
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
const shown = (): Promise<string> => fs.readFile(path.join(out, 'index.html'), 'utf8').catch(() => 'none')
const names = (): Promise<string[]> => fs.readdir(dir)

it('a new site that cannot be put in place leaves the one before', async () => {
  await site('out', 'old')
  await expect(replaceSite(out)).rejects.toThrow('ENOENT')
  expect([await shown(), await names()]).toEqual(['old', ['out']])
})

/** Every state that a build can be killed in, and the site that is there then. */
it.each<[when: string, folders: Record<string, string>, then: string]>([
  ['in the first build', { '.out.new': 'half' }, 'none'],
  ['while a site was made', { out: 'old', '.out.new': 'half' }, 'old'],
  ['between the two renames', { '.out.old': 'old', '.out.new': 'new' }, 'old'],
  ['after both', { out: 'new', '.out.old': 'old' }, 'new'],
  ['while the one before was removed', { out: 'new', '.out.old': 'half' }, 'new'],
  ['never', { out: 'old' }, 'old'],
])(
  'after a build that was killed %s, there is a whole site, and the next build tidies up',
  async (_, folders, then) => {
    for (const [name, text] of Object.entries(folders)) await site(name, text)
    await recoverSite(out)
    expect(await shown()).toBe(then)
    await tidySite(out)
    await site(path.basename(comingSite(out)), 'newest')
    await replaceSite(out)
    expect([await shown(), await names()]).toEqual(['newest', ['out']])
  },
)
