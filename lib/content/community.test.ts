import { describe, expect, it } from 'vitest'
import { files, maintainer, post } from './testing/small-community.ts'
import { askOf, testSite } from './testing/test-content.ts'

const { site } = await testSite(files)

const handles = (people: readonly { handle: string }[]): string[] => people.map(({ handle }) => handle)

describe('maintainers', () => {
  it('come by name, those of today apart from former ones, the last to leave first', async () => {
    expect(handles(await site.maintainers())).toEqual(['Ann', 'bea', 'cyd', 'dan', 'eve'])
    expect(handles(await site.currentMaintainers())).toEqual(['Ann', 'cyd', 'dan'])
    expect(handles(await site.formerMaintainers())).toEqual(['eve', 'bea'])
  })

  it('carry what their page shows, and know a part of a repository from the whole', async () => {
    const [ann] = await site.maintainers()
    expect(ann).toEqual({
      handle: 'Ann',
      name: 'Ann Óne',
      alsoKnownAs: [],
      company: 'Acme',
      projects: [
        { path: 'charts/tree/master/falco', repository: 'charts', isPart: true },
        { path: 'falco', repository: 'falco', isPart: false },
      ],
      formerProjects: [],
      since: '2020-12-22T00:00:00.000Z',
      sinceOnOrBefore: true,
      until: undefined,
      formerHandles: ['ann-old'],
      links: [{ title: 'Website', url: 'https://example.org/ann' }],
      file: 'maintainers/ann.md',
    })
  })

  it('have their posts by other names, and are former maintainers of former projects', async () => {
    const facts = 'alsoKnownAs: [Fay Full]\nprojects: [libs]\nformerProjects: [gone]\nsince: 2021-01-01'
    const more = {
      'maintainers/fay.md': maintainer('fay', 'fay', facts),
      'posts/fay.md': post('fay', 'author: Fay Full'),
    }
    await askOf({ ...files, ...more }, async () => {
      expect((await site.publishedPosts()).find(({ slug }) => slug === 'fay')?.authors).toEqual([
        { name: 'Fay Full', path: '/maintainers/fay/', maintainer: 'fay' },
      ])
      const find = await site.projectFinder()
      expect(handles(find('gone')?.formerMaintainers ?? [])).toEqual(['eve', 'fay'])
      expect(handles(find('libs')?.maintainers ?? [])).toEqual(['dan', 'fay'])
    })
  })

  it('are found by handle in any case, by a former one too', async () => {
    const find = await site.maintainerFinder()
    expect([find('ANN')?.name, find('Ann-Old')?.name, find('nobody')?.name]).toEqual(['Ann Óne', 'Ann Óne', undefined])
  })

  it('stand by company, the largest first, then independent, then not known', async () => {
    const groups = site.byCompany(await site.maintainers())
    expect(groups.map(({ company, people }) => [company, handles(people)])).toEqual([
      ['Acme', ['Ann']],
      ['Independent', ['dan']],
      ['Not known', ['bea', 'cyd', 'eve']],
    ])
    const [ann, bea] = await site.maintainers()
    if (!ann || !bea) throw new Error('two people expected')
    const two = [
      { ...ann, company: 'Zeta' },
      { ...ann, company: 'Beta' },
      { ...ann, company: 'Zeta' },
      { ...bea, company: 'Alpha' },
    ]
    expect(site.byCompany(two).map(({ company }) => company)).toEqual(['Zeta', 'Alpha', 'Beta'])
  })
})

describe('projects', () => {
  it('come by name, a leading dot aside', async () => {
    const names = (await site.projects()).map(({ name }) => name)
    expect(names).toEqual(['charts', 'falco', '.github', 'gone', 'libs', 'stray'])
  })

  it('carry what their page shows', async () => {
    const find = await site.projectFinder()
    const falco = find('FALCO')
    expect(falco).toMatchObject({
      name: 'falco',
      slug: 'falco',
      scope: 'core',
      status: 'stable',
      description: 'What falco is for.',
      docs: 'https://falco.org/docs/',
      website: 'https://falco.org/',
      package: 'https://example.org/package',
      tags: ['engine'],
      repository: 'https://github.com/falcosecurity/falco',
      isListed: true,
      file: 'projects/falco.md',
    })
    expect(find('.github')).toMatchObject({ slug: 'dot-github', tags: [] })
    expect(find('.github')?.status).toBeUndefined()
    expect(find('none')).toBeUndefined()
  })

  it('name those who maintain the whole before those of a part, and former people apart', async () => {
    const find = await site.projectFinder()
    expect(handles(find('charts')?.maintainers ?? [])).toEqual(['cyd', 'Ann'])
    expect(handles(find('libs')?.maintainers ?? [])).toEqual(['dan'])
    expect(handles(find('libs')?.formerMaintainers ?? [])).toEqual(['bea'])
  })

  it('have their moves, oldest first', async () => {
    const moves = (await site.moves()).map(({ date, project, event, from, to }) => [date, project, event, from, to])
    expect(moves).toEqual([
      ['2022-08-29T00:00:00.000Z', 'gone', 'listed', undefined, 'ecosystem/sandbox'],
      ['2022-08-29T00:00:00.000Z', 'falco', 'listed', undefined, 'official'],
      ['2023-05-31T00:00:00.000Z', 'falco', 'moved', 'official', 'core/stable'],
      ['2024-01-01T00:00:00.000Z', 'gone', 'unlisted', 'ecosystem/sandbox', undefined],
    ])
  })
})

describe('data of the community', () => {
  it('holds releases newest first, of one day the higher version first, and knows patches', async () => {
    const list = await site.releases()
    expect(list?.asOf).toBe('2026-08-19T00:00:00.000Z')
    expect(list?.releases.map(({ version, post, isPatch }) => [version, post?.slug, isPatch])).toEqual([
      ['0.10.1', undefined, true],
      ['0.10.0', 'old-news', false],
      ['0.9.0', undefined, false],
    ])
  })

  it('holds groups of links in their order, those without one last', async () => {
    const groups = await site.linkGroups()
    expect(groups.map(({ title }) => title)).toEqual(['Read', 'Talk', 'Also'])
    expect(groups[1]?.links).toEqual([{ title: 'Chat', url: 'https://example.org/chat', description: 'A chat.' }])
  })

  it('holds figures, oldest month first, with gaps where nothing is known', async () => {
    const months = (await site.figures())?.months
    expect(months).toEqual([
      { month: '2021-01', maintainers: 4, companies: undefined, independent: undefined, projects: undefined },
      { month: '2021-02', maintainers: 5, companies: 2, independent: 1, projects: 6 },
    ])
  })
})

it('the pages of the site are each there once, with the day of the last change of a post, but for what is elsewhere', async () => {
  const paths = await site.sitePaths()
  expect(new Set(paths.map(({ path }) => path)).size).toBe(paths.length)
  expect(paths.filter(({ changed }) => changed)).toEqual([
    { path: '/blog/new-news/', changed: '2023-04-04T00:00:00.000Z' },
    { path: '/blog/old-news/', changed: '2020-05-01T00:00:00.000Z' },
  ])
  expect(paths.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/', '/community/', '/blog/2020/', '/blog/tags/ebpf/', '/projects/dot-github/']),
  )
  const authors = paths.map(({ path }) => path).filter((path) => /^\/blog\/authors\/./.test(path))
  expect(authors).toEqual(['/blog/authors/ada-example/'])
  expect(paths.filter(({ path }) => /^\/maintainers\/./.test(path))).toHaveLength(5)
})
