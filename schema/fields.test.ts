import { describe, expect, it } from 'vitest'
import { type Fields, type Format, handle, slug, webAddress } from './field.ts'
import { Figures, Moves } from './history.ts'
import { Maintainer } from './maintainer.ts'
import { isReservedSlug, Post } from './post.ts'
import { Project, projectSlug } from './project.ts'
import { Releases } from './releases.ts'

const formats: [string, Format, string[], string[]][] = [
  [
    'a slug',
    slug,
    ['a', 'falco-2020', '2020-in-review', '0'],
    ['', 'A', '-a', 'a-', 'a--b', 'a_b', 'a/b', '../a', 'é', 'a b', 'a\n'],
  ],
  [
    'a handle',
    handle,
    ['leogr', 'Andreagit97', 'irozzo-1A', 'a', `a${'b'.repeat(38)}`],
    ['', '@leogr', '-a', 'a-', 'a--b', 'a_b', 'a.b', `a${'b'.repeat(39)}`, 'a\n'],
  ],
  [
    'an address on the web',
    webAddress,
    ['https://falco.org', 'http://falco.org/a?b#c', 'https://a.b.example:8080/'],
    [
      '',
      'falco.org',
      '//falco.org',
      'javascript:alert(1)//a.b',
      'ftp://falco.org',
      'https://falco',
      'https://a b.org',
      ' https://falco.org',
    ],
  ],
  ['an author', Post.fields.author.format, ['Kris Nóva', '@leogr', 'x'], ['', ' ', '\t']],
  [
    'a path of a project',
    Maintainer.fields.projects.format,
    ['falco', '.github', 'charts/tree/master/falco', 'charts/tree/master/a/b'],
    [
      '',
      'falco/',
      'falco/docs',
      'charts/tree/master',
      'charts/tree/master/',
      'falcosecurity/falco',
      'a b',
      'https://github.com/a',
    ],
  ],
  [
    'the name of a project',
    Project.fields.name.format,
    ['falco', '.github', 'plugin-sdk_go.x'],
    ['', 'a/b', 'a b', 'é', '.', '..'],
  ],
  [
    'a version',
    Releases.fields.releases.fields.version.format,
    ['0.44.1', '10.20.30'],
    ['', '0.44', 'v0.44.1', '0.44.1-rc1', '0.44.1.2', ' 0.44.1'],
  ],
  [
    'a month',
    Figures.fields.months.fields.month.format,
    ['2026-08', '2020-12', '2021-01', '2021-10'],
    ['', '2026-00', '2026-13', '2026-8', '26-08', '2026-08-01'],
  ],
  [
    'a place of a move',
    Moves.fields.moves.fields.to.format,
    ['special', 'core/stable'],
    ['', 'core/', '/stable', 'Core', 'a/b/c', 'core stable', 'a-b'],
  ],
]

describe.each(formats)('%s', (_, { pattern, expected }, good, bad) => {
  it.each(good)('may be %j', (text) => expect(pattern.test(text)).toBe(true))
  it.each(bad)('may not be %j', (text) => expect(pattern.test(text)).toBe(false))
  it('has examples in its message that it accepts', () => {
    const [, examples] = /such as (.+)$/.exec(expected) ?? []
    if (!examples) throw new Error(`no example in: ${expected}`)
    for (const example of examples.split(/, and? ?| or |, or /)) {
      if (!/'@' and|^'@'/.test(example)) expect(pattern.test(example.replace(/ for a part$/, '')), example).toBe(true)
    }
  })
})

describe('a slug that belongs to a page of the blog', () => {
  it.each(['tags', 'authors', 'archive', 'page', '2021', '0000', '9999'])('is reserved: %s', (value) => {
    expect(isReservedSlug(value)).toBe(true)
  })
  it.each(['tag', 'tags-2', '202', '20210', 'falco-2020', '2021-a', ''])('is free: %s', (value) => {
    expect(isReservedSlug(value)).toBe(false)
  })
})

describe('file and address of a repository', () => {
  it.each([
    ['falco', 'falco'],
    ['.github', 'dot-github'],
    ['Falco-Talon', 'falco-talon'],
    ['a.b', 'a.b'],
  ])('%s is %s', (repository, wanted) => expect(projectSlug(repository)).toBe(wanted))
})

describe('definitions', () => {
  it('ask a post for what the README asks for', () => {
    const required = (fields: Fields) => Object.keys(fields).filter((name) => fields[name]?.required)
    expect(required(Post.fields)).toEqual(['title', 'description', 'date', 'slug'])
    expect(required(Maintainer.fields)).toEqual(['name', 'github', 'projects', 'since'])
    expect(required(Project.fields)).toEqual(['name', 'description'])
  })
})
