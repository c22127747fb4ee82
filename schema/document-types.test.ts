import { spawnSync } from 'node:child_process'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { renderTypes } from 'contentlayer2/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadSchema } from '#lib/read/contentlayer.ts'
import { collections } from './collections.ts'

// Inside the project, so that packages and '#schema' are found.
let dir: string
beforeEach(async () => {
  await fs.mkdir('.site', { recursive: true })
  dir = await fs.mkdtemp(path.resolve('.site/test-types-'))
})
afterEach(() => fs.rm(dir, { recursive: true }))

const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

/** What the compiler says of one file beside the types that Contentlayer makes of its configuration. */
async function compile(text: string): Promise<string> {
  const { source, schema } = await loadSchema()
  const generationOptions = { sourcePluginType: source.type, options: source.options }
  await fs.writeFile(path.join(dir, 'generated.d.ts'), renderTypes({ schemaDef: schema as never, generationOptions }))
  await fs.writeFile(path.join(dir, 'file.ts'), text)
  const config = { extends: '../../tsconfig.json', include: ['file.ts'], exclude: [] }
  await fs.writeFile(path.join(dir, 'tsconfig.json'), JSON.stringify(config))
  return spawnSync(process.execPath, [tsc, '--noEmit', '-p', dir], { encoding: 'utf8' }).stdout
}

const imports = `import type * as Made from './generated.d.ts'\nimport type { Values } from '#schema/collections.ts'\n`
const assign = (from: string, to: string): string =>
  `export const ${from}As${to} = (document: Made.${from}): Values<'${to}'> => document`

it('what Contentlayer makes of each kind of document is what its type here says', async () => {
  const lines = collections.map(({ name }) => assign(name, name))
  expect(await compile(`${imports}${lines.join('\n')}\n`)).toBe('')
})

it('the compiler would say where it is not', async () => {
  expect(await compile(`${imports}${assign('Post', 'Maintainer')}\n`)).toMatch(/error TS2322/)
})
