import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { filesBelow } from '#lib/store/folders.ts'

/** Layers of the code, the lowest first. A folder may import only from itself and lower layers. */
const layers = [
  ['schema'],
  ['lib', 'lib/text'],
  ['lib/site', 'lib/store', 'lib/terminal'],
  ['lib/charts', 'lib/covers', 'lib/markdown', 'lib/media'],
  ['lib/check', 'lib/open-graph', 'contentlayer.config.ts'],
  ['lib/content'],
  ['lib/generate'],
  ['build', 'client', 'components'],
  ['app'],
  ['tools'],
  ['testing'],
  ['e2e'],
  ['next.config.ts', 'playwright.config.ts', 'vitest.config.ts'],
]

/** Imports that are refused although they point to a lower layer. */
const rules = [
  { file: /^app\//, imported: /^build\//, reason: 'routes do not know how pages are finished' },
  {
    file: /^components\//,
    imported: /^lib\/content\//,
    reason: 'components get content as props, and may import only its types',
  },
  {
    file: /^client\//,
    imported: /^(?!client\/|lib\/(?:planned-calls|text\/search-words)\.ts$)/,
    reason: 'browsers load only client/ and two small files of lib/',
  },
]

const folderOf = (file: string) => /^lib\/[^/]+(?=\/)|^[^/]+/.exec(file)?.[0] ?? ''

const layerOf = (folder: string) => layers.findIndex((layer) => layer.includes(folder))

function refusal({ file, imported, isType }: { file: string; imported: string; isType: boolean }) {
  const from = folderOf(file)
  const to = folderOf(imported)
  const rule = rules.find((rule) => rule.file.test(file) && rule.imported.test(imported))
  if (rule && isType && to === 'lib/content') return []
  if (rule) return `${file} imports ${imported}, but ${rule.reason}`
  const unlisted = [from, to].find((folder) => layerOf(folder) < 0)
  if (unlisted) return `${file} imports ${imported}, but ${unlisted} is not in the list of layers`
  if (from === to || layerOf(to) < layerOf(from)) return []
  return `${file} imports ${imported}, but ${to} is not a lower layer than ${from}`
}

/** Matches an import. Groups: `import type` or nothing, `#` or `./`, and the rest of the path. */
const importOf = /(?:(import type) [^']*)?(?:from |import\()'(#|\.\/)([^']+)'/g

const files = layers
  .flat()
  .filter((name) => !name.startsWith('lib/'))
  .flatMap((name) =>
    name.endsWith('.ts') ? name : filesBelow(name).map((file) => `${name}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }))

it('imports between folders point one way', () => {
  const imports = files
    .filter(({ file }) => !/\.test\.|\/(?:fixtures|tests)\//.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(importOf)].map(([, type, root, name = '']) => {
        const imported = root === '#' ? name : path.posix.join(path.posix.dirname(file), name)
        return { file, imported, isType: type !== undefined }
      }),
    )
  expect(imports.length).toBeGreaterThan(500)
  expect(imports.flatMap(refusal)).toEqual([])
})
