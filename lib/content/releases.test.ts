import { expect, it } from 'vitest'
import { project, testSite } from './testing/test-content.ts'

const list = (head: string, ...releases: string[]) =>
  `${head}\nasOf: 2026-02-01\nreleases: [${releases.map((release) => `{ ${release} }`)}]\n`

const { site } = await testSite({
  'projects/falco.md': project('falco'),
  'projects/charts.md': project('charts', 'mainPart: falco'),
  'releases.yaml': list(
    '',
    'version: 0.9.0, date: 2025-12-31, tag: v0.9.0',
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
})

it.each([
  [
    'charts',
    'falco charts/falco/v1.10.0, falco charts/falco/v1.9.0, driver 2.0.0%2Bdriver, driver driver-1.0.0, app 3.0.0',
  ],
  ['falco', ' 0.10.0,  v0.9.0'],
  ['unheard-of', ''],
])(
  'releases of %s are grouped by part, the main one first, each with its tag',
  async (name, expected) => {
    const parts = await site.releasesOfProject(name)
    const tags = parts.flatMap(({ part = '', releases }) =>
      releases.map(
        ({ url }) =>
          `${part} ${url.replace(`https://github.com/falcosecurity/${name}/releases/tag/`, '')}`,
      ),
    )
    expect(tags.join(', ')).toBe(expected)
  },
)

it('releases by month include all projects', async () => {
  const months = (await site.releasesByMonth()).map(({ month, releases }) => [
    month,
    ...releases.map(({ project, version }) => `${project} ${version}`),
  ])
  expect(months).toEqual([
    ['2026-01', 'charts 2.0.0', 'charts 1.10.0', 'charts 1.9.0', 'falco 0.10.0'],
    ['2025-12', 'falco 0.9.0', 'charts 1.0.0'],
    ['2025-11', 'charts 3.0.0'],
  ])
})
