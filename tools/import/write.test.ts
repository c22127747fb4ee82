import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { writeChanges } from './write.ts'

const folders: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const remove of folders.splice(0)) await remove()
})

async function folder(files: Record<string, string> = {}) {
  const made = await temporaryFolder(files)
  folders.push(made.remove)
  return made
}

const change = (file: string, after: string, before?: string) => ({
  file,
  after: Buffer.from(after),
  before: before === undefined ? undefined : Buffer.from(before),
})

describe('writeChanges', () => {
  it('writes whole files and leaves nothing else behind', async () => {
    const { folder: into, read } = await folder({ 'posts/a.md': 'old', 'posts/.a.md.0123abcd.import': 'half' })
    await writeChanges(into, [change('posts/a.md', 'new', 'old'), change('posts/b/index.md', 'b')])
    expect(await read('posts/a.md')).toBe('new')
    expect((await fs.readdir(into, { recursive: true })).sort()).toEqual([
      'posts',
      'posts/a.md',
      'posts/b',
      'posts/b/index.md',
    ])
  })

  it('does not touch a file that changed since the plan', async () => {
    const { folder: into, read } = await folder({ 'posts/a.md': 'other' })
    await expect(writeChanges(into, [change('posts/a.md', 'new', 'old')])).rejects.toThrow(
      'was changed while the import ran',
    )
    expect(await read('posts/a.md')).toBe('other')
  })

  it('does not follow a link out of the folder', async () => {
    const outside = await folder()
    const { folder: into } = await folder()
    await fs.symlink(outside.folder, path.join(into, 'posts'))
    await expect(writeChanges(into, [change('posts/a.md', 'new')])).rejects.toThrow('symbolic link')
    expect(await fs.readdir(outside.folder)).toEqual([])
  })
})
