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

it('does not touch a file that changed since the plan', async () => {
  const { folder, read } = await testFolder({ 'posts/a.md': 'other' })
  await expect(writeChanges(folder, [change])).rejects.toThrow('was changed while the import ran')
  expect(await read('posts/a.md')).toBe('other')
})

it('does not follow a link out of the folder', async () => {
  const outside = await testFolder()
  const { folder } = await testFolder()
  await fs.symlink(outside.folder, path.join(folder, 'posts'))
  await expect(writeChanges(folder, [change])).rejects.toThrow('symbolic link')
  expect(await fs.readdir(outside.folder)).toEqual([])
})
