import { expect, it } from 'vitest'
import { maintainer, project } from '#lib/content/testing/small-community.ts'
import { type ContentFiles, testSite } from '#lib/content/testing/test-content.ts'
import { findingOf } from './maintenance.ts'

const person = (handle: string, projects: string, more = ''): ContentFiles => ({
  [`maintainers/${handle}.md`]: maintainer(
    handle,
    handle.toUpperCase(),
    `projects: [${projects}]\nsince: 2022-01-01\n${more}`,
  ),
})

const made: ContentFiles = {
  'projects/busy.md': project('busy', 'scope: core\nstatus: stable'),
  'projects/lone.md': project('lone', 'scope: core\nstatus: stable'),
  'projects/pair.md': project('pair', 'scope: infra\nstatus: sandbox'),
  'projects/parts.md': project('parts', 'scope: infra\nstatus: sandbox'),
  'projects/mixed.md': project('mixed', 'scope: infra\nstatus: sandbox'),
  'projects/over.md': project('over', 'scope: infra\nstatus: deprecated'),
  'projects/open.md': project('open', 'scope: infra\nstatus: sandbox'),
  'projects/left.md': project('left'),
  ...person('ann', 'busy, pair, over'),
  ...person('bob', 'busy, parts/tree/main/a, mixed/tree/main/a'),
  ...person('cyd', 'busy, lone, parts/tree/main/b, mixed', 'core: true'),
  ...person('dan', 'busy, pair, parts/tree/main/c, mixed/tree/main/b'),
  ...person('eve', 'left', 'until: 2023-04-05'),
  'project-releases/pair/x.yaml':
    'project: pair\npart: x\nasOf: 2026-01-01\ntag: x-{version}\nreleases: [{ version: 1.0.0, date: 2024-01-01 }]\n',
  'project-releases/pair/y.yaml':
    'project: pair\npart: y\nasOf: 2026-01-01\ntag: y-{version}\nreleases: [{ version: 2.0.0, date: 2025-01-01 }, { version: 1.0.0, date: 2023-01-01 }]\n',
}

const { site } = await testSite(made)

it('who maintains what: the projects with the fewest maintainers first, and the people with the most projects', async () => {
  const { people, rows, living } = await site.maintenance()
  expect([people.map(({ handle }) => handle).join(' '), living]).toEqual(['cyd dan ann bob', 5])
  const signs = { all: '#', part: 'o' }
  expect(
    rows.map((row) => [row.project.name, row.shares.map((share) => (share ? signs[share] : '.')).join('')]),
  ).toEqual([
    ['lone', '#...'],
    ['over', '..#.'],
    ['pair', '.##.'],
    ['mixed', '#o.o'],
    ['parts', 'oo.o'],
    ['busy', '####'],
  ])
})

it('help is needed where few maintain the whole, or parts where nobody does that; not with what is over', async () => {
  const { onFew, onNobody } = await site.maintenance()
  expect(onFew.map(({ project, carriers }) => [project.name, ...carriers.map(({ handle }) => handle)])).toEqual([
    ['lone', 'cyd'],
    ['mixed', 'cyd'],
    ['pair', 'ann', 'dan'],
  ])
  expect(onNobody.map(({ project }) => project.name)).toEqual(['open', 'left'])
  expect((await site.projects()).filter(site.needsHelp).map(({ name }) => name)).toEqual([
    'lone',
    'mixed',
    'open',
    'pair',
  ])
  // The releases of all parts count.
  expect(onFew[2]).toMatchObject({
    releases: 3,
    first: '2023-01-01T00:00:00.000Z',
    newest: { part: 'y', version: '2.0.0' },
  })
})

it.each([
  [0, 0, 'No project has a maintainer yet'],
  [0, 5, 'Every project has at least three maintainers'],
  [1, 1, '1 of 1 project depends on one or two people'],
  [1, 5, '1 of 5 projects depends on one or two people'],
  [3, 40, '3 of 40 projects depend on one or two people'],
])('the finding of %i in %i is: %s', (few, living, sentence) => {
  expect(findingOf({ living, onFew: Array(few).fill({}) })).toBe(sentence)
})
