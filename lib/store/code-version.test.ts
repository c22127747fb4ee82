import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataCode, filesOf, finishCode, pageCode, readerCode, versionOf } from './code-version.ts'

describe('a version', () => {
  let root: string
  const code = { modules: ['entry.ts'], files: ['own.css'] }
  const write = (name: string, text: string) => fs.writeFile(path.join(root, name), text)
  const lock = (packages: object) => write('package-lock.json', JSON.stringify({ packages }))

  beforeEach(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), 'version-'))
    await lock({
      '': { version: '0' },
      'node_modules/a': { version: '1' },
      'node_modules/b': { version: '1', dev: true },
    })
    await write('entry.ts', `import { used } from './used.ts'\nimport 'a'\nconsole.log(used)\n`)
    await write('used.ts', 'export const used: number = 1\n')
    await write('unused.ts', 'export const unused = 1\n')
    await write('own.css', '.a {}')
  })
  afterEach(() => fs.rm(root, { recursive: true }))

  const changes: [string, boolean, () => Promise<void>][] = [
    ['a module that is imported', true, () => write('used.ts', 'export const used: number = 2\n')],
    ['an entry', true, () => write('entry.ts', `import 'a'\n`)],
    ['a file that counts as it is', true, () => write('own.css', '.b {}')],
    [
      'a library',
      true,
      () => lock({ 'node_modules/a': { version: '2' }, 'node_modules/b': { version: '1', dev: true } }),
    ],
    ['a module that cannot be read', true, () => write('used.ts', 'export const used = (\n')],
    ['a module that nothing imports', false, () => write('unused.ts', 'export const unused = 2\n')],
    ['a new file', false, () => write('new.ts', '')],
    [
      'a library that only tests use',
      false,
      () => lock({ 'node_modules/a': { version: '1' }, 'node_modules/b': { version: '2', dev: true } }),
    ],
  ]
  it.each(changes)('after a change of %s is another one: %s', async (_, isOther, change) => {
    const before = await versionOf(code, root)
    expect(await versionOf(code, root)).toBe(before)
    await change()
    expect((await versionOf(code, root)) !== before).toBe(isOther)
  })

  it('of code that cannot be read is another one for each fault, and the first again when it is gone', async () => {
    const whole = await versionOf(code, root)
    await write('used.ts', 'export const used = (\n')
    const broken = await versionOf(code, root)
    await write('used.ts', 'export const used = [\n')
    expect(new Set([whole, broken, await versionOf(code, root)]).size).toBe(3)
    await write('used.ts', 'export const used: number = 1\n')
    expect(await versionOf(code, root)).toBe(whole)
  })

  it('of pages is another one for other browsers', async () => {
    for (const dir of ['app', 'components']) await fs.mkdir(path.join(root, dir))
    const settingsFor = async (browserslist: string[]) => {
      await write('package.json', JSON.stringify({ browserslist }))
      return (await pageCode({ siteUrl: 'https://a.example' }, root)).settings
    }
    expect(await settingsFor(['chrome >= 1'])).not.toEqual(await settingsFor(['chrome >= 2']))
  })
})

const pages = await filesOf(await pageCode({}))
const kinds = {
  data: {
    files: await filesOf(dataCode),
    has: ['lib/check/markdown/chain.ts', 'schema/post.ts', 'lib/read/reader/process.ts'],
  },
  finished: { files: await filesOf(finishCode), has: ['build/finish/prune-style.ts', 'build/headers/policy.ts'] },
  pages: {
    files: pages,
    has: [
      'app/styles/prose.css',
      'components/layout/site-layout.tsx',
      'client/site.ts',
      'lib/content/posts/related.ts',
    ],
  },
  reader: { files: await filesOf(readerCode), has: ['build/content-runner.ts', 'client/development.ts'] },
}

describe('what is made anew depends on', () => {
  it.each(Object.entries(kinds))(
    'the modules that make it, and on no test, tool or importer: %s',
    (_, { files, has }) => {
      expect(files).toEqual(expect.arrayContaining(has))
      expect(files.filter((file) => /^(?:tools|scripts|e2e|node_modules)\/|\.test\.|testing/.test(file))).toEqual([])
    },
  )

  it('nothing of another kind', () => {
    const of = (dir: string, files: string[]) => files.filter((file) => file.startsWith(dir))
    expect(of('lib/check/svg/', pages)).toEqual([])
    expect(of('build/finish/', pages)).toEqual([])
    expect(of('lib/content/', kinds.finished.files)).toEqual([])
    expect(of('components/', kinds.data.files)).toEqual([])
    expect(of('lib/charts/', kinds.data.files)).toEqual([])
  })
})
