import fs from 'node:fs'
import { expect, it } from 'vitest'
import { testDir } from '#testing/files.ts'
import { comingSite, replaceSite } from './swap.ts'

const { at, write, read } = testDir()

it('if the new site cannot be put in place, the previous one stays', async () => {
  write('out/index.html', 'old')
  await expect(replaceSite(at('out'))).rejects.toThrow('ENOENT')
  expect(fs.readdirSync(at())).toEqual(['out'])
})

it('a new site replaces the previous one, and what a killed build has left', async () => {
  for (const name of ['out', '.out.old', '.out.new']) write(`${name}/index.html`, name)
  expect(comingSite(at('out'))).toBe(at('.out.new'))
  await replaceSite(at('out'))
  expect(fs.readdirSync(at())).toEqual(['out'])
  expect(read('out/index.html')).toBe('.out.new')
})
