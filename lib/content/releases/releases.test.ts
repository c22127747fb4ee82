import { expect, it } from 'vitest'
import { project, testSite } from '#testing/test-content.ts'
import {
  type Release,
  releases,
  releasesByMonth,
  releasesOfProject,
  seriesByYear,
} from './releases.ts'

const list = (head: string, ...releases: string[]) =>
  `${head}\nasOf: 2026-02-01\nreleases: [${releases.map((release) => `{ ${release} }`)}]\n`

await testSite({
  'projects/falco.md': project('falco'),
  'projects/libs.md': project('libs'),
  'projects/plugins.md': project('plugins'),
  'projects/charts.md': project('charts', 'mainPart: falco'),
  'releases.yaml': list(
    '',
    'version: 0.9.0, date: 2025-12-31, tag: v0.9.0',
    'version: 0.9.1, date: 2026-01-10',
    'version: 0.10.0, date: 2026-01-20',
  ),
  'project-releases/charts/falco.yaml': list(
    "project: charts\npart: falco\ntag: 'charts/falco/v{version}'",
    'version: 1.9.0, date: 2026-01-20',
    'version: 1.10.0, date: 2026-01-20',
  ),
  'project-releases/charts/app.yaml': list(
    "project: charts\npart: app\ntag: '{version}'",
    'version: 3.0.0, date: 2025-11-01',
  ),
  'project-releases/charts/driver.yaml': list(
    "project: charts\npart: driver\ntag: '{version}+driver'",
    'version: 2.0.0, date: 2026-01-21',
    'version: 1.0.0, date: 2025-12-01, tag: driver-1.0.0',
  ),
  'project-releases/libs/libs.yaml': list(
    "project: libs\npart: libs\ntag: '{version}'",
    'version: 0.9.0, date: 2025-10-02',
  ),
  'project-releases/libs/driver.yaml': list(
    "project: libs\npart: driver\ntag: '{version}+driver'",
    'version: 9.0.0, date: 2025-10-01',
  ),
  'project-releases/plugins/container.yaml': list(
    "project: plugins\npart: container\ntag: 'plugins/container/v{version}'",
    'version: 0.2.0, date: 2025-09-01',
  ),
})

it('the releases of a project are grouped by part, the main part first', async () => {
  const lists = await releasesOfProject('charts')
  expect(lists.map(({ part }) => part)).toEqual(['falco', 'driver', 'app'])
})

it('a minor release of Falco has the days since the previous one', async () => {
  const all = (await releases()).releases
  expect(all.map(({ version, gap }) => [version, gap])).toEqual([
    ['0.10.0', 20],
    ['0.9.1', undefined],
    ['0.9.0', undefined],
  ])
})

it('the releases of a month are those of all projects, newest first', async () => {
  const months = (await releasesByMonth()).map(({ month, releases }) => [
    month,
    ...releases.map(({ url }) => url.replace(/.*falcosecurity\/(.+)\/releases\/tag/, '$1')),
  ])
  expect(months).toEqual([
    [
      '2026-01',
      'charts/2.0.0%2Bdriver',
      'charts/charts/falco/v1.10.0',
      'charts/charts/falco/v1.9.0',
      'falco/0.10.0',
      'falco/0.9.1',
    ],
    ['2025-12', 'falco/v0.9.0', 'charts/driver-1.0.0'],
    ['2025-11', 'charts/3.0.0'],
    ['2025-10', 'libs/0.9.0', 'libs/9.0.0%2Bdriver'],
    ['2025-09', 'plugins/plugins/container/v0.2.0'],
  ])
})

it.each([
  ['1.3.2 1.4.0 1.3.1 1.3.0 1.2.0', ['2025', '2024,1.4.0,1.3.0 1.3.1 1.3.2,1.2.0']],
  ['1.3.2 1.3.1 1.30.0', ['2025,1.3.2', '2024,1.3.1,1.30.0']],
])(
  'patches of %s are below their minor release, or by themselves if it is missing: %j',
  (versions, lines) => {
    const [newest = '', ...others] = versions.split(' ')
    const release = (version: string, date: string) =>
      ({ version, date, isPatch: !version.endsWith('.0') }) as Release
    const older = others.map((version) => release(version, '2024-01-01'))
    const found = seriesByYear([release(newest, '2025-01-01'), ...older]).map(
      ({ year, series }) => [
        year,
        ...series.map((one) => [one, ...one.patches].map(({ version }) => version).join(' ')),
      ],
    )
    expect(found.map((line) => line.join())).toEqual(lines)
  },
)
