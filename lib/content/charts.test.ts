import { expect, it } from 'vitest'
import { files, testSite } from '#testing/test-content.ts'
import { installers } from './charts.ts'

const released = (part: string, versions: string) =>
  `project: charts\npart: ${part}\nasOf: 2026-01-01\ntag: '${part}-{version}'\nreleases: [${versions}]\n`

await testSite({
  ...files,
  'project-releases/charts/falco.yaml': released(
    'falco',
    '{ version: 4.21.3, date: 2025-03-19 }, { version: 4.19.0, date: 2025-01-28 }',
  ),
  'project-releases/charts/falcosidekick.yaml': released(
    'falcosidekick',
    '{ version: 0.9.11, date: 2025-02-12 }, { version: 0.9.5, date: 2025-01-13 }',
  ),
  'charts.yaml': `asOf: 2026-01-01
charts:
  - { name: falco, version: 4.21.3, ships: 0.40.0, falcosidekick: 0.9.* }
  - { name: falco, version: 4.19.0, ships: 0.40.0, falcosidekick: 0.9.* }
  - { name: falcosidekick, version: 0.10.0, ships: 2.32.0 }
  - { name: falcosidekick, version: 0.9.11, ships: 2.31.1 }
  - { name: falcosidekick, version: 0.9.5, ships: 2.30.0 }
  - { name: falco-operator, version: 0.1.0, ships: 0.41.0 }
`,
})

it('a chart installs the Falcosidekick of its day', async () => {
  const installersOf = await installers()
  expect(installersOf('0.40.0')).toMatchObject({
    helm: expect.stringContaining('--version 4.21.3 '),
    chart: '4.19.0 to 4.21.3',
    falcosidekick: '2.30.0 to 2.31.1',
  })
  expect(installersOf('0.41.0')).toMatchObject({ helm: undefined, operator: '0.1.0' })
})
