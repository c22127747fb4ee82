import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files, maintainer, post } from '#lib/content/testing/small-community.ts'
import { askOf, publish, queries, type TestContent } from '#lib/content/testing/test-content.ts'
import type { GraphEdge } from './graph.ts'

let content: TestContent
let site: Awaited<ReturnType<typeof queries>>

beforeAll(async () => {
  content = await publish({
    ...files,
    'maintainers/fay.md': maintainer(
      'fay',
      'Fay Former',
      'company: Gone Ltd\nprojects: [libs, libs/tree/master/driver]\nsince: 2021-01-01\nuntil: 2021-02-02',
    ),
    'maintainers/gus.md': maintainer(
      'gus',
      'Gus Core',
      'company: ACME\nprojects: [falco]\nsince: 2024-01-01\ncore: true',
    ),
  })
  site = await queries()
}, 60_000)
afterAll(() => content.remove())

const home = 'https://community.example/sub'

const edgesOf = async (kind: GraphEdge['kind']): Promise<GraphEdge[]> =>
  (await site.graph()).edges.filter((edge) => edge.kind === kind)

const pairsOf = async (kind: GraphEdge['kind']): Promise<string[]> =>
  (await edgesOf(kind)).map(({ from, to }) => `${from} ${to}`)

describe('the graph', () => {
  it('has each node once, and no edge that leads to nothing', async () => {
    const { nodes, edges, asOf } = await site.graph()
    const ids = nodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(edges.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.includes(id))).toEqual([])
    const names = edges.map(({ kind, from, to }) => `${kind} ${from} ${to}`)
    expect(new Set(names).size).toBe(names.length)
    expect(asOf).toBe('2026-08-19')
  })

  it('is the same each time', async () => {
    expect(JSON.stringify(await site.graph())).toBe(JSON.stringify(await site.graph()))
  })

  it('has people of today and before, and authors who are neither', async () => {
    const people = (await site.graph()).nodes.filter(({ kind }) => kind === 'person')
    expect(people.map(({ id, maintainer, core }) => [id, maintainer, core])).toEqual([
      ['person:Ann', 'current', undefined],
      ['person:bea', 'former', undefined],
      ['person:cyd', 'current', undefined],
      ['person:dan', 'current', undefined],
      ['person:eve', 'former', undefined],
      ['person:fay', 'former', undefined],
      ['person:gus', 'current', true],
      ['author:ada-example', undefined, undefined],
    ])
    expect(people[7]).toEqual({
      id: 'author:ada-example',
      kind: 'person',
      name: 'Ada Example',
      url: `${home}/blog/authors/ada-example/`,
    })
  })

  it('says who maintains what: each repository once, since when, and until when', async () => {
    const maintains = await edgesOf('maintains')
    expect(maintains.filter(({ to }) => to === 'project:libs')).toEqual([
      {
        kind: 'maintains',
        from: 'person:dan',
        to: 'project:libs',
        current: true,
        share: 'all',
        since: '2022-06-01',
        until: undefined,
      },
      expect.objectContaining({ from: 'person:bea', current: false, since: '2020-12-22', until: '2022-01-01' }),
      expect.objectContaining({ from: 'person:fay', current: false, share: 'all' }),
    ])
    expect(maintains.find(({ from, to }) => from === 'person:Ann' && to === 'project:charts')?.share).toBe('part')
  })

  it('has a company once however it is written, with the place of its people of today', async () => {
    const companies = (await site.graph()).nodes.filter(({ kind }) => kind === 'company')
    expect(companies).toEqual([
      { id: 'company:acme', kind: 'company', name: 'Acme', url: `${home}/maintainers/#page:company-acme` },
      { id: 'company:gone-ltd', kind: 'company', name: 'Gone Ltd', url: `${home}/maintainers/` },
    ])
    expect(await pairsOf('worksFor')).toEqual([
      'person:Ann company:acme',
      'person:fay company:gone-ltd',
      'person:gus company:acme',
    ])
  })

  it('says who wrote what, and what is mentioned there', async () => {
    expect(await pairsOf('wrote')).toEqual([
      'person:bea post:new-news',
      'person:Ann post:bundle',
      'author:ada-example post:bundle',
      'author:ada-example post:old-news',
    ])
    expect(await pairsOf('mentions')).toEqual([
      'post:new-news project:falco',
      'post:new-news post:old-news',
      'post:new-news post:bundle',
      'post:old-news project:falco',
      'post:old-news project:libs',
      'post:old-news person:Ann',
      'post:old-news post:bundle',
    ])
  })

  it('knows the releases of Falco, and the posts that announced them', async () => {
    expect(await pairsOf('announces')).toEqual(['post:old-news release:0.10.0'])
    expect(await pairsOf('isReleaseOf')).toContain('release:0.9.0 project:falco')
    expect((await site.graph()).nodes.find(({ id }) => id === 'release:0.9.0')).toEqual({
      id: 'release:0.9.0',
      kind: 'release',
      name: 'Falco 0.9.0',
      url: `${home}/releases/#page:0.9.0`,
      date: '2020-01-10',
    })
  })

  it('has no draft, and no release of a project that is not there', async () => {
    expect(JSON.stringify(await site.graph())).not.toContain('secret')
    await askOf(
      {
        'posts/a.md': post('a'),
        'releases.yaml': files['releases.yaml']?.toString().replace(', post: old-news', '') ?? '',
      },
      async () => {
        const { nodes, edges } = await site.graph()
        expect(nodes.map(({ kind }) => kind)).toEqual(['person', 'release', 'release', 'release', 'post'])
        expect(edges.map(({ kind }) => kind)).toEqual(['wrote'])
      },
    )
  })
})
