import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { filesBelow } from '#lib/store/files-below.ts'

/** Layers of the code: a folder may import only from itself and from folders in lines above. */
const layers = [
  ['testing'],
  ['schema'],
  ['lib', 'lib/text'],
  ['lib/search', 'lib/site', 'lib/store', 'lib/terminal'],
  ['lib/charts', 'lib/covers', 'lib/markdown', 'lib/media'],
  ['lib/check', 'lib/sharing', 'contentlayer.config.ts'],
  ['lib/content'],
  ['lib/generate'],
  ['build', 'client', 'components'],
  ['app'],
  ['tools'],
  ['e2e', 'scripts'],
  ['next.config.ts', 'playwright.config.ts', 'vitest.config.ts'],
]

const rules: [files: RegExp, imported: RegExp, why: string][] = [
  [/^app\//, /^build\//, 'a route knows nothing of how its page is finished'],
  [/^components\//, /^lib\/content\//, 'components get content as props; types alone may come'],
  [
    /^client\//,
    /^(?!client\/|lib\/(?:planned-calls|text\/fold|text\/nearest|text\/unspaced)\.ts$)/,
    'browsers load client/ and four small files of lib/',
  ],
]

const folderOf = (file: string) => /^lib\/[^/]+(?=\/)|^[^/]+/.exec(file)?.[0] ?? ''

const layerOf = (folder: string) => layers.findIndex((layer) => layer.includes(folder))

type Import = { file: string; imported: string; isType?: boolean }

function refusal({ file, imported, isType }: Import) {
  const from = folderOf(file)
  const to = folderOf(imported)
  const rule = rules.find(([files, others]) => files.test(file) && others.test(imported))
  if (rule && isType && imported.startsWith('lib/content/')) return undefined
  if (rule) return `${file} imports ${imported}, but ${rule[2]}`
  if (from === to || layerOf(to) < layerOf(from)) return undefined
  return `${file} imports ${imported}, but ${from} does not build on ${to}`
}

/** Matches an import. Groups: `import type` or none, the path's beginning, its rest. */
const importOf = /(?:(import type) [^']*)?(?:from |import\()'(#|\.\/)([^']+)'/g

it('imports between folders point one way', () => {
  const folders = layers.flat().filter((name) => !name.includes('.') && !name.startsWith('lib/'))
  const files = folders
    .flatMap((folder) => filesBelow(folder).map((name) => `${folder}/${name}`))
    .concat(layers.flat().filter((name) => name.endsWith('.ts')))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/(?:fixtures|testing|tests)\//.test(file))
  const imports = files.flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(importOf)].map(([, type, root, name = '']) => ({
      file,
      imported: root === '#' ? name : path.posix.join(path.posix.dirname(file), name),
      isType: type !== undefined,
    })),
  )
  expect(imports.length).toBeGreaterThan(1000)
  expect(imports.flatMap((one) => refusal(one) ?? [])).toEqual([])
})
