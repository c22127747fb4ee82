import fs from 'node:fs'
import { expect, it } from 'vitest'
import { testDir } from '#testing/folders.ts'
import { comingSite, recoverSite, replaceSite, tidySite } from './swap.ts'

const { at, write, read } = testDir()
const out = () => at('out')
const site = (name: string, text: string) => write(`${name}/index.html`, text)
const shown = () => (fs.existsSync(out()) ? read('out/index.html') : 'none')
const names = () => fs.readdirSync(at())

it('if the new site cannot be put in place, the previous one stays', async () => {
  site('out', 'old')
  await expect(replaceSite(out())).rejects.toThrow('ENOENT')
  expect([shown(), names()]).toEqual(['old', ['out']])
})

/** Every state in which a build can be killed, and the site that is restored. */
it.each<[when: string, folders: Record<string, string>, then: string]>([
  ['in the first build', { '.out.new': 'half' }, 'none'],
  ['while it wrote the new site', { out: 'old', '.out.new': 'half' }, 'old'],
  ['between the two renames', { '.out.old': 'old', '.out.new': 'new' }, 'old'],
  ['after both renames', { out: 'new', '.out.old': 'half' }, 'new'],
])(
  'if a build is killed %s, a complete site is restored, and the next build removes leftovers',
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
