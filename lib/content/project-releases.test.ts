import { describe, expect, it } from 'vitest'
import { project } from './testing/small-community.ts'
import { testSite } from './testing/test-content.ts'

const list = (head: string, ...releases: string[]): string =>
  `${head}\nasOf: 2026-02-01\nreleases:\n${releases.map((release) => `  - { ${release} }\n`).join('')}`

const { site } = await testSite({
  'projects/falco.md': project('falco', 'scope: core\nstatus: stable'),
  'projects/charts.md': project('charts', 'scope: core\nstatus: stable'),
  'projects/talon.md': project('talon', 'scope: ecosystem\nstatus: sandbox'),
  'projects/quiet.md': project('quiet', 'scope: ecosystem\nstatus: sandbox'),
  'releases.yaml':
    'asOf: 2026-02-02\nreleases:\n  - { version: 0.9.0, date: 2025-12-31 }\n  - { version: 0.10.0, date: 2026-01-20 }\n',
  'project-releases/charts/falco.yaml': list(
    "project: charts\npart: falco\ntag: 'charts/falco/v{version}'",
    'version: 1.9.0, date: 2026-01-20',
    'version: 1.10.0, date: 2026-01-20',
  ),
  'project-releases/charts/driver.yaml': list(
    "project: charts\npart: driver\ntag: '{version}+driver'",
    'version: 2.0.0, date: 2026-01-21',
    'version: 1.0.0, date: 2025-12-01, tag: driver-1.0.0',
  ),
  'project-releases/talon.yaml': list("project: talon\ntag: 'v{version}'", 'version: 0.1.0, date: 2026-01-02'),
  'project-releases/quiet.yaml': "project: quiet\ntag: 'v{version}'\nasOf: 2026-02-01\nreleases: []\n",
})

describe('releases of a project', () => {
  it('come by part, what was released last first, each newest first and by number within a day', async () => {
    const parts = await site.releasesOfProject('charts')
    expect(parts.map(({ part, releases }) => [part, ...releases.map(({ version }) => version)])).toEqual([
      ['driver', '2.0.0', '1.0.0'],
      ['falco', '1.10.0', '1.9.0'],
    ])
  })

  it('lead to their tags', async () => {
    const urls = (await site.releasesOfProject('charts')).flatMap(({ releases }) => releases.map(({ url }) => url))
    expect(urls.map((url) => url.replace('https://github.com/falcosecurity/charts/releases/tag/', ''))).toEqual([
      '2.0.0%2Bdriver',
      'driver-1.0.0',
      'charts/falco/v1.10.0',
      'charts/falco/v1.9.0',
    ])
  })

  it('are Falco’s own list for Falco, and none where none is known', async () => {
    const [own, ...others] = await site.releasesOfProject('falco')
    expect(others).toEqual([])
    expect(own).toMatchObject({
      asOf: '2026-02-02T00:00:00.000Z',
      releases: [{ version: '0.10.0' }, { version: '0.9.0' }],
    })
    expect(await site.releasesOfProject('quiet')).toEqual([])
    expect(await site.releasesOfProject('unheard-of')).toEqual([])
  })
})

it('releases by month are those of all projects', async () => {
  const months = await site.releasesByMonth()
  const names = months.map(({ month, releases }) => [
    month,
    ...releases.map(({ project, part = '', version }) => `${project} ${part} ${version}`),
  ])
  expect(names).toEqual([
    ['2026-01', 'charts driver 2.0.0', 'charts falco 1.10.0', 'charts falco 1.9.0', 'falco  0.10.0', 'talon  0.1.0'],
    ['2025-12', 'falco  0.9.0', 'charts driver 1.0.0'],
  ])
})
