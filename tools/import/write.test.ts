import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '#tools/testing/temporary-folder.ts'
import { writeChanges } from './write.ts'

const change = { file: 'posts/a.md', after: Buffer.from('new'), before: Buffer.from('old') }

it('writes whole files and leaves nothing else behind', async () => {
  const { folder, read } = await testFolder({ 'posts/a.md': 'old' })
  await writeChanges(folder, [change, { ...change, file: 'posts/b/index.md', before: undefined }])
  expect([await read('posts/a.md'), await read('posts/b/index.md')]).toEqual(['new', 'new'])
  expect((await fs.readdir(path.join(folder, 'posts'))).sort()).toEqual(['a.md', 'b'])
})

it('takes back what was written where a file changed since the plan', async () => {
  const { folder, read } = await testFolder({ 'posts/a.md': 'old', 'posts/b.md': 'other' })
  const changes = [change, { ...change, file: 'posts/new.md', before: undefined }, { ...change, file: 'posts/b.md' }]
  await expect(writeChanges(folder, changes)).rejects.toThrow('posts/b.md was changed meanwhile')
  expect([await read('posts/a.md'), await read('posts/b.md')]).toEqual(['old', 'other'])
  expect(await fs.readdir(path.join(folder, 'posts'))).toHaveLength(2)
})

it('does not follow a link out of the folder', async () => {
  const outside = await testFolder()
  const { folder } = await testFolder()
  await fs.symlink(outside.folder, path.join(folder, 'posts'))
  await expect(writeChanges(folder, [change])).rejects.toThrow('symbolic link')
  expect(await fs.readdir(outside.folder)).toEqual([])
})
