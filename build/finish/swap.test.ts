import fs from 'node:fs'
import { expect, it } from 'vitest'
import { testDir } from '#testing/folders.ts'
import { comingSite, recoverSite, replaceSite, tidySite } from './swap.ts'

const { at, write, read } = testDir()
const out = () => at('out')
const site = (name: string, text: string) => write(`${name}/index.html`, text)
const shown = () => (fs.existsSync(out()) ? read('out/index.html') : 'none')
const names = () => fs.readdirSync(at())

it('a new site that cannot be put in place leaves the one before', async () => {
  site('out', 'old')
  await expect(replaceSite(out())).rejects.toThrow('ENOENT')
  expect([shown(), names()]).toEqual(['old', ['out']])
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
  'after a build killed %s, there is a whole site, and the next build tidies up',
  async (_, folders, then) => {
    for (const [name, text] of Object.entries(folders)) site(name, text)
    await recoverSite(out())
    expect(shown()).toBe(then)
    await tidySite(out())
    site('.out.new', 'newest')
    expect(comingSite(out())).toBe(at('.out.new'))
    await replaceSite(out())
    expect([shown(), names()]).toEqual(['newest', ['out']])
  },
)
