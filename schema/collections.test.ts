import fs from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { rows } from '#testing/rows.ts'
import { pluralOf } from './collection.ts'
import { collectionOf, collections } from './collections.ts'
import { Figures, Moves } from './community.ts'
import { type Fields, type Format, handle, slug, versionNumber, webAddress } from './field.ts'
import { fieldTables, madeFiles, settingsFile } from './made.ts'
import { Maintainer } from './maintainer.ts'
import { Post } from './post.ts'
import { Project } from './project.ts'

// Contentlayer matches files by micromatch.
const { isMatch } = createRequire(import.meta.resolve('@contentlayer2/source-files'))('micromatch')

const files = `
Post → posts/a.md posts/a/index.md posts/é.md posts/A.md.md
Maintainer → maintainers/leogr.md
Project → projects/dot-github.md
Releases → releases.yaml
ProjectReleases → project-releases/a.yaml project-releases/a/b.yaml
Links → links/talk.yaml
Figures → figures.yaml
Moves → moves.yaml
Calls → calls.yaml
Minutes → minutes.yaml
Sources → sources.yaml
Search → search.yaml
Start → start.md
Bundles → bundles.yaml
Rulesets → rulesets.yaml
Plugins → plugins.yaml
Rules → rules.yaml
Outputs → outputs.yaml
Adopters → adopters.yaml
 → posts/a/b.md posts/a/b/index.md posts/a.mdx posts/a.MD posts/a/picture.png posts.md a.md maintainers/a/index.md
 → maintainers/a.yaml projects/a/b.md links/talk.yml links/a/b.yaml x/releases.yaml releases.yml releasesxyaml
 → x/posts/a.md start/a.md project-releases/a/b/c.yaml`

it.each(rows(files))(
  'the pattern of %s, as Contentlayer reads it, matches these files: %s',
  (name = '', names = '') => {
    for (const file of names.split(' ')) {
      const matching = collections.filter(({ pattern }) => isMatch(file, pattern))
      expect([
        file,
        collectionOf(file)?.name ?? '',
        matching.map((one) => one.name).join(),
      ]).toEqual([file, name, name])
    }
  },
)

it('keys are described in one line, and clash with no name of the index or Contentlayer', () => {
  const descriptionsOf = (fields: Fields): string[] =>
    Object.values(fields).flatMap((it) => [
      it.description,
      ...('fields' in it ? descriptionsOf(it.fields) : []),
    ])
  const own =
    'type file body _id _raw hrefs sentences pictures words sourceParts isDescriptionDerived'.split(
      ' ',
    )
  const ofIndex =
    'version source now contentDir generatedDir findings files addresses lastGood bodies'.split(' ')
  for (const { fields, description, page, pattern } of collections) {
    for (const text of [description, ...descriptionsOf(fields)])
      expect(text).toMatch(/^\S[^\n]{5,}\.$/)
    expect(Object.keys(fields).filter((key) => own.includes(key))).toEqual([])
    expect(ofIndex).not.toContain(pluralOf(pattern))
    if (page) expect(fields[page.key]?.required).toBe(true)
  }
})

const formats: [string, Format, string, string][] = [
  ['a slug', slug, 'a falco-2020 2020-in-review 0', 'A -a a- a--b a_b a/b ../a é a\n'],
  [
    'a handle',
    handle,
    `leogr irozzo-1A a a${'b'.repeat(38)}`,
    `@a -a a- a--b a_b a.b a${'b'.repeat(39)} a\n`,
  ],
  [
    'an address',
    webAddress,
    'http://a.org/a?b#c https://a.b.org:80/',
    'a.org //a.org javascript:1//a.b ftp://a.b https://a',
  ],
  [
    'a path',
    Maintainer.fields.projects.format,
    '.a charts/tree/master/a/b',
    'a/ a/docs a/tree/b a/tree/b/ https://a.b/c',
  ],
  ['a project', Project.fields.name.format, 'falco .github plugin-sdk_go.x', 'a/b é . ..'],
  ['a version', versionNumber, '0.44.1 10.20.30', '0.44 v0.44.1 0.44.1-rc1 0.44.1.2'],
  [
    'a month',
    Figures.fields.months.fields.month.format,
    '2026-08 2020-12',
    '2026-00 2026-13 2026-8 26-08 2026-08-01',
  ],
  [
    'a place of a move',
    Moves.fields.moves.fields.to.format,
    'special core/stable',
    'core/ /stable Core a/b/c a-b',
  ],
  ['an author', Post.fields.author.format, 'Ada @leogr x', '?! \t'],
]

it.each(formats)(
  '%s has a format, which the example in its message matches',
  (_, { pattern, expected }, good, bad) => {
    const [, example = ''] = /such as ([^\s,]+)/.exec(expected) ?? []
    const all = [example, ...good.split(' '), '', ' ', ...bad.split(' ')]
    expect(all.filter((text) => pattern.test(text))).toEqual([example, ...good.split(' ')])
  },
)

const made = madeFiles(fs.readFileSync(settingsFile, 'utf8'))

it.each(Object.entries(made))(
  '%s matches the definitions; npm run docs writes it',
  (file, text) => {
    expect(fs.readFileSync(file, 'utf8')).toBe(text)
  },
)

it('schema/json/ has nothing else, and of author and authors one is required', () => {
  expect(fs.readdirSync('schema/json').filter((name) => !(`schema/json/${name}` in made))).toEqual(
    [],
  )
  expect(fieldTables()).toMatch(
    /^\| `author` \| this or `authors` .*\n\| `authors` \| this or `author` /m,
  )
})
