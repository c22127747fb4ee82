import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pictureText, postText, write } from '#e2e/making.ts'
import { createCheck } from '#lib/check/check.ts'
import { makeCorpus } from './corpus.ts'

let root: string
let from: string
let dir: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'falco-bench-'))
  ;[from, dir] = [path.join(root, 'content'), path.join(root, 'corpus')]
  const text = 'Words with a [project](../projects/engine.md).'
  write(from, {
    'posts/falco-2020.md': postText('falco-2020', { aliases: '[/older/]' }, text),
    'posts/newer.md': postText('newer', { updated: '2026-10-01' }, `${text} See [another](./falco-2020.md).`),
    'posts/folder/index.md': postText('folder', {}, '## A heading\n\n![A picture](./picture.svg)'),
    'posts/folder/picture.svg': pictureText(20, 10),
    'projects/engine.md': '---\nname: engine\ndescription: Runs.\n---\n',
  })
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

it('has as many posts as were wanted, each with a slug of its own, and passes the check', async () => {
  expect(new Set(makeCorpus(from, dir, 20)).size).toBe(20)
  const { findings, accepted } = await createCheck()(dir)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(accepted.filter((file) => file.startsWith('posts/'))).toHaveLength(20)
})

it('gives the same bytes each time, and no two posts alike', () => {
  const read = () => {
    makeCorpus(from, dir, 17)
    const files = fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
    return files.sort().map((name) => fs.readFileSync(path.join(dir, name), 'utf8'))
  }
  const first = read()
  expect(read()).toEqual(first)
  expect(new Set(first).size).toBe(first.length)
})

it('says how many posts it takes at least', () => {
  expect(() => makeCorpus(from, dir, 1)).toThrow(/^--posts is 1, and \S+content has 3 posts; write 3 or more$/)
})
