import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expressionOf, pluralOf } from './collection.ts'
import { collectionOf, collections } from './collections.ts'

// What Contentlayer matches file names with, so that it is the judge here; it comes with Contentlayer, without types.
type Match = (file: string, pattern: string) => boolean
const isMatch: Match = createRequire(import.meta.resolve('@contentlayer2/source-files'))('micromatch').isMatch

describe('the collection of a file', () => {
  it.each([
    ['posts/a.md', 'Post'],
    ['posts/a/index.md', 'Post'],
    ['maintainers/leogr.md', 'Maintainer'],
    ['projects/dot-github.md', 'Project'],
    ['releases.yaml', 'Releases'],
    ['links/talk.yaml', 'Links'],
    ['figures.yaml', 'Figures'],
    ['moves.yaml', 'Moves'],
    ['calls.yaml', 'Calls'],
    ['minutes.yaml', 'Minutes'],
    ['sources.yaml', 'Sources'],
    ['start.md', 'Start'],
  ])('%s is a %s', (file, name) => expect(collectionOf(file)?.name).toBe(name))

  it.each([
    'posts/a/b.md',
    'posts/a/b/index.md',
    'posts/a.mdx',
    'posts/a.MD',
    'posts/a/picture.png',
    'posts.md',
    'a.md',
    'maintainers/a/index.md',
    'maintainers/a.yaml',
    'projects/a/b.md',
    'links/talk.yml',
    'links/a/b.yaml',
    'x/releases.yaml',
    'releases.yml',
    'x/posts/a.md',
    'start/a.md',
  ])('%s is in none', (file) => expect(collectionOf(file)).toBeUndefined())
})

describe('the glob and the expression of a collection', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'posts',
      'maintainers',
      'projects',
      'links',
      'index',
      'index.md',
      'a.md',
      'b.yaml',
      'releases.yaml',
    ),
    fc.constantFrom('figures.yaml', 'moves.yaml', 'a', 'A.MD', 'x.md.md', 'with space.md', 'é.md', 'c.yml', 'd(1).md'),
    fc.stringMatching(/^[a-zA-Z0-9_-]{1,8}(?:\.(?:md|yaml|png))?$/),
  )
  const file = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))

  it.each(collections.map((collection) => [collection.name, collection] as const))('agree: %s', (_, collection) => {
    fc.assert(
      fc.property(file, (name) => {
        expect(expressionOf(collection.pattern).test(name), name).toBe(isMatch(name, collection.pattern))
      }),
      { numRuns: 500 },
    )
  })

  it('give a file to one collection at most', () => {
    fc.assert(
      fc.property(file, (name) => {
        expect(collections.filter(({ pattern }) => expressionOf(pattern).test(name)).length).toBeLessThan(2)
      }),
    )
  })
})

it('what the files of a kind are called together is no other part of the index, and the key of a page is never missing', () => {
  const head = [
    'version',
    'source',
    'now',
    'contentDir',
    'generatedDir',
    'findings',
    'files',
    'addresses',
    'lastGood',
    'bodies',
  ]
  expect(collections.filter(({ pattern }) => head.includes(pluralOf(pattern)))).toEqual([])
  expect(collections.filter(({ page, fields }) => page && !fields[page.key]?.required)).toEqual([])
})

it('no key of a document is one that the index or Contentlayer sets itself (lib/content/content-index.ts)', () => {
  const own = [
    'type',
    'file',
    'body',
    '_id',
    '_raw',
    'hrefs',
    'sentences',
    'pictures',
    'words',
    'sourceParts',
    'isDescriptionDerived',
  ]
  for (const { fields } of collections) expect(Object.keys(fields).filter((key) => own.includes(key))).toEqual([])
})

it('every key of every collection says what it means, in one line', () => {
  const descriptions = (fields: (typeof collections)[number]['fields']): string[] =>
    Object.values(fields).flatMap((field) => [
      field.description,
      ...('fields' in field ? descriptions(field.fields) : []),
    ])
  for (const { fields, description } of collections) {
    for (const text of [description, ...descriptions(fields)]) expect(text).toMatch(/^\S[^\n]{5,}\.$/)
  }
})
