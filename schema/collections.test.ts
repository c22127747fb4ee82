import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { rows } from '#testing/rows.ts'
import {
  type Field,
  type Fields,
  type Format,
  handle,
  pluralOf,
  slug,
  versionNumber,
  webAddress,
} from './collection.ts'
import { collectionOf, collections } from './collections.ts'
import { Maintainer } from './maintainer.ts'

// Contentlayer matches files with micromatch.
const { isMatch } = createRequire(import.meta.resolve('@contentlayer2/source-files'))('micromatch')

const files = `
Post → posts/a.md posts/a/index.md posts/é.md posts/A.md.md
Project → projects/dot-github.md
Releases → releases.yaml
ProjectReleases → project-releases/a.yaml project-releases/a/b.yaml
Links → links/talk.yaml
 → posts/a/b.md posts/a/b/index.md posts/a.mdx posts/a.MD posts.md maintainers/a/index.md
 → links/a/b.yaml x/posts/a.md x/releases.yaml releasesxyaml project-releases/a/b/c.yaml`

it.each(rows(files))(
  'the check and Contentlayer both take these files for the collection %s: %s',
  (name = '', names = '') => {
    for (const file of names.split(' ')) {
      const matching = collections.filter(({ pattern }) => isMatch(file, pattern))
      expect(collectionOf(file)?.name ?? '', file).toBe(name)
      expect(matching.map((one) => one.name).join(), file).toBe(name)
    }
  },
)

/** Keys and fields at every depth. */
const allFields = (fields: Fields): [key: string, field: Field][] =>
  Object.entries(fields).flatMap(([key, field]) => [
    [key, field],
    ...('fields' in field ? allFields(field.fields) : []),
  ])

it('each key has a description of one line, and is not a name that the code uses itself', () => {
  const own = /^(?:file|path|body|hrefs|sentences|pictures|isDescriptionDerived)$/
  const ofIndex =
    /^(?:version|source|now|diagnostics|fresh|moved|files|bodies|entries|addresses|failure|waiting|contentDir|generatedDir)$/
  for (const { fields, description, page, pattern } of collections) {
    const all = allFields(fields)
    for (const text of [description, ...all.map(([, field]) => field.description)])
      expect(text).toMatch(/^\S[^\n]{5,}\.$/)
    // readIndex removes these keys of Contentlayer from nested objects too.
    for (const [key] of all) expect(key).not.toMatch(/^(?:type|_id|_raw)$/)
    for (const key of Object.keys(fields)) expect(key).not.toMatch(own)
    expect(pluralOf(pattern)).not.toMatch(ofIndex)
    if (page) expect(fields[page.key]?.required).toBe(true)
  }
})

const formatsOf = (fields: Fields): Format[] =>
  allFields(fields).flatMap(([, field]) => ('format' in field && field.format ? field.format : []))

it('the example in the message of each format has this format', () => {
  const formats = new Set(collections.flatMap(({ fields }) => formatsOf(fields)))
  expect(formats.size).toBeGreaterThan(15)
  for (const { pattern, expected } of formats) {
    const [, example = ''] = /such as ['"]?([^,'"]+)/.exec(expected) ?? []
    expect(example, expected).toMatch(pattern)
  }
})

it.each([
  { format: slug, valid: ['a', '2020-in-review'], invalid: ['A', '-a', 'a-', 'a--b', '../a', 'é'] },
  { format: handle, valid: ['irozzo-1A'], invalid: ['@a', '-a', 'a-', 'a--b', 'a.b'] },
  {
    format: webAddress,
    valid: ['http://a.org/a?b#c', 'https://a.b.org:80/'],
    invalid: ['a.org', '//a.org', 'javascript:1//a.b', 'https://a'],
  },
  {
    format: Maintainer.fields.projects.format,
    valid: ['.a', 'charts/tree/master/a/b'],
    invalid: ['a/', 'a/docs', 'a/tree/b', 'https://a.b/c'],
  },
  { format: versionNumber, valid: ['10.20.30'], invalid: ['0.44', 'v0.44.1', '0.44.1-rc1'] },
])('texts match a format or do not: $valid, $invalid', ({ format, valid, invalid }) => {
  const all = [...valid, '', ' ', 'a\n', ...invalid]
  expect(all.filter((text) => format.pattern.test(text))).toEqual(valid)
})
