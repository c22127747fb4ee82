import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

/** Layers of the code: a folder may import from itself and from the lines above its own. */
const layers = [
  ['schema'],
  ['lib', 'lib/text'],
  ['lib/search', 'lib/site', 'lib/store', 'lib/terminal'],
  ['lib/charts', 'lib/markdown', 'lib/media'],
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
  [
    /^components\//,
    /^lib\/content\/(?!(?:\w+\/)?types\.ts$)/,
    'components get content as props; types alone may come',
  ],
  [
    /^client\//,
    /^(?!client\/|lib\/(?:planned-calls|text\/fold|text\/nearest|text\/unspaced)\.ts$)/,
    'browsers load client/ and four small files of lib/',
  ],
]

const folderOf = (file: string) => /^lib\/[^/]+(?=\/)|^[^/]+/.exec(file)?.[0] ?? ''

const layerOf = (folder: string) => layers.findIndex((layer) => layer.includes(folder))

function refusal(file: string, imported: string) {
  const from = folderOf(file)
  const to = folderOf(imported)
  const rule = rules.find(([files, others]) => files.test(file) && others.test(imported))
  if (rule) return `${file} imports ${imported}, but ${rule[2]}`
  if (from === to || layerOf(to) < layerOf(from)) return undefined
  return `${file} imports ${imported}, but ${from} does not build on ${to}`
}

it.each([
  ['app/x.ts', 'build/finish/finish.ts', false],
  ['components/blog/x.tsx', 'lib/content/types.ts', true],
  ['lib/site/x.ts', 'lib/content/types.ts', false],
])('%s may import %s: %s', (file, imported, may) =>
  expect(refusal(file, imported) === undefined).toBe(may),
)

it('imports between folders point one way', () => {
  const folders = layers.flat().filter((name) => !name.includes('.') && !name.startsWith('lib/'))
  const files = folders
    .flatMap((dir) =>
      fs
        .readdirSync(dir, { recursive: true, encoding: 'utf8' })
        .map((name) => path.posix.join(dir, name)),
    )
    .concat(layers.flat().filter((name) => name.endsWith('.ts')))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/(?:fixtures|testing|tests)\//.test(file))
  const imports = files.flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(#|\.\/)([^']+)'/g)].map(
      ([, root, name = '']) => ({
        file,
        imported: root === '#' ? name : path.posix.join(path.posix.dirname(file), name),
      }),
    ),
  )
  expect(imports.length).toBeGreaterThan(1000)
  expect(imports.flatMap(({ file, imported }) => refusal(file, imported) ?? [])).toEqual([])
})
