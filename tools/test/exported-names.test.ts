import fs from 'node:fs'
import { expect, it } from 'vitest'
import { filesBelow } from '#lib/store/files-below.ts'

const folders = ['app', 'build', 'client', 'components', 'e2e', 'lib', 'schema', 'scripts', 'tools']

/** Names of exports that Next requires. */
const ofNext = /^(?:dynamic|generateMetadata|generateStaticParams|metadata|GET)$/

const document = 'a collection, and the type of its documents'

const allowed: Record<string, string> = {
  Calls: document,
  Figures: document,
  Maintainer: document,
  Post: document,
  Project: document,
  collections: 'Astro asks for this name, in the benchmark',
  post: 'makes the text of a post, for the tests of two folders',
  test: "Playwright's function, with more fixtures",
}

it('no two files export the same name', () => {
  const exports = folders
    .flatMap((folder) => filesBelow(folder).map((name) => `${folder}/${name}`))
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = fs.readFileSync(file, 'utf8')
      const names = text.matchAll(/^export (?:async )?(?:class|const|function|type) (\w+)/gm)
      return [...names].map(([, name = '']) => ({ name, file }))
    })
    .filter(({ name }) => !ofNext.test(name) && !(name in allowed))
  expect(exports.length).toBeGreaterThan(700)
  const twice = exports.filter(({ name, file }) =>
    exports.some((other) => other.name === name && other.file !== file),
  )
  expect(twice).toEqual([])
})
