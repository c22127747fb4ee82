import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockSite, recoverSite, replaceSite } from './swap.ts'

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
const make = async (to: string): Promise<void> => fs.writeFile(path.join(to, 'index.html'), 'new')
const shown = (): Promise<string> => fs.readFile(path.join(out, 'index.html'), 'utf8').catch(() => 'none')
const names = (): Promise<string[]> => fs.readdir(dir)

describe('a new site', () => {
  it.each([[], ['out']])('takes its place, with one there before or without: %s', async (...before) => {
    for (const name of before) await site(name, 'old')
    await replaceSite(out, make)
    expect([await shown(), await names()]).toEqual(['new', ['out']])
  })

  it('that cannot be made leaves the one before', async () => {
    await site('out', 'old')
    const half = async (to: string): Promise<void> => {
      await make(to)
      throw new Error('the disk is full')
    }
    await expect(replaceSite(out, half)).rejects.toThrow('the disk is full')
    expect([await shown(), await names()]).toEqual(['old', ['out']])
  })

  it('that cannot be put there leaves the one before', async () => {
    await site('out', 'old')
    const gone = async (to: string): Promise<void> => fs.rmdir(to)
    await expect(replaceSite(out, gone)).rejects.toThrow('ENOENT')
    expect([await shown(), await names()]).toEqual(['old', ['out']])
  })
})

/** Every state that a build can be killed in, and the site that is there in the end. */
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
    it(`${when}, the next command finds a whole site and tidies up`, async () => {
      for (const [name, text] of Object.entries(folders)) await site(name, text)
      await recoverSite(out)
      expect([await shown(), await names()]).toEqual([then, then === 'none' ? [] : ['out']])
      await replaceSite(out, make)
      expect([await shown(), await names()]).toEqual(['new', ['out']])
    })
  }

  it('nothing is touched while another build is running', async () => {
    // A process that runs.
    await fs.writeFile(path.join(dir, '.out.lock'), String(process.ppid))
    await site('.out.old', 'old')
    await recoverSite(out)
    expect(await names()).toEqual(['.out.lock', '.out.old'])
    await expect(lockSite(out)).rejects.toThrow(`OUT_DIR ${out} is in use by process ${process.ppid}; wait`)
    // One that was killed leaves its number.
    await fs.writeFile(path.join(dir, '.out.lock'), '999999999')
    await recoverSite(out)
    expect(await shown()).toBe('old')
  })
})
