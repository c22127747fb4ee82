import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import { bundledFolder, bundleProcess } from './bundle-process.ts'

const folder = '.site/bundle-test'
const module = path.join(folder, 'greeting.ts')

afterEach(() => {
  for (const place of [folder, bundledFolder(module)]) fs.rmSync(place, { recursive: true, force: true })
})

async function bundle(text: string): Promise<string> {
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(module, text)
  return bundleProcess(module)
}

const run = (file: string) => promisify(execFile)(process.execPath, ['--enable-source-maps', file])

it('runs without a loader, with modules of ours, packages, and what is imported later', async () => {
  const file = await bundle(`import { parse } from 'yaml'
import { quote } from '#lib/text/message-format.ts'
const { keyOf } = await import('#lib/store/store.ts')
const word: string = quote(parse('a: b').a)
console.log(word, keyOf('x').length > 10)`)
  expect((await run(file)).stdout).toBe("'b' true\n")
})

it('says of an error the line that was written', async () => {
  const file = await bundle(`type Word = string\n\nthrow new Error('no' satisfies Word)\n`)
  await expect(run(file)).rejects.toThrow(/greeting\.ts:3:/)
})

it('is not made of code that cannot be read', async () => {
  await expect(bundle('const = 1')).rejects.toThrow(/greeting\.ts:1:6/)
})

it('leaves nothing of code that is older than a day', async () => {
  const [old, recent] = ['old.mjs', 'recent.mjs'].map((name) => path.join(bundledFolder(module), name))
  await bundle('export {}')
  for (const file of [old, recent]) fs.writeFileSync(file ?? '', '')
  const dayBefore = Date.now() / 1000 - 25 * 60 * 60
  fs.utimesSync(old ?? '', dayBefore, dayBefore)
  const file = await bundle('export {}')
  expect(fs.readdirSync(bundledFolder(module)).sort()).toEqual(
    [path.basename(file), `${path.basename(file)}.map`, 'recent.mjs'].sort(),
  )
})
