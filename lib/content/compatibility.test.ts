import { expect, it } from 'vitest'
import { bundles, fitOf } from './compatibility.ts'
import { testSite } from './testing/test-content.ts'

await testSite({
  'bundles.yaml': `asOf: 2026-02-01
bundles:
  - { falco: 0.46.0, driver: 11.0.0, engine: 1.0.0 }
  - { falco: 0.45.0, driver: 11.0.0, rules: 5.2.0, engine: 0.63.0, breaksRules: true }
  - { falco: 0.44.1, libs: 0.25.4, driver: 10.2.0, falcoctl: 0.13.0, engine: 0.62.0 }
  - { falco: 0.44.0, driver: 10.1.0, engine: 0.62.0 }
  - { falco: 0.41.0, driver: 8.1.0, container: 0.2.4, engine: 0.50.0 }
  - { falco: 0.40.0, engine: 0.46.0 }
  - { falco: 0.37.0, driver: 7.0.0, engine: 0.31.0 }
  - { falco: 0.36.1, engine: "26" }
  - { falco: 0.32.0, libs: 39ae7d40496793cf3d3e7890c9bbdc202263836b, engine: "12" }
`,
  'rulesets.yaml': `asOf: 2026-02-01
rulesets:
  - { name: falco-rules, version: 0.1.0, engine: "13" }
  - { name: falco-rules, version: 2.0.0, engine: "26" }
  - { name: falco-rules, version: 3.2.0, engine: 0.31.0 }
  - name: falco-rules
    version: 4.0.0
    engine: 0.50.0
    plugins: [{ name: container, version: 0.2.2 }]
  - { name: falco-rules, version: 5.2.0 }
`,
  'releases.yaml': 'asOf: 2026-02-01\nreleases: [{ version: 0.40.0, date: 2025-01-27 }]\n',
})

const bundleOf = async (version: string) =>
  (await bundles()).bundles.find(({ falco }) => falco === version)

it.each([
  { name: 'falcosecurity/rules issue 293', falco: '0.40.0', newest: '3.2.0', tooNew: '4.0.0' },
  { name: 'the first that loads rules 4.0.0', falco: '0.41.0', newest: '4.0.0' },
  { name: 'falcosecurity/falco issue 2882', falco: '0.36.1', newest: '2.0.0', tooNew: '3.2.0' },
  { name: 'older than all rules', falco: '0.32.0', newest: undefined, tooNew: '0.1.0' },
  { name: 'rules that are part of the release', falco: '0.45.0', newest: '5.2.0', isNewest: true },
])('the newest rules that Falco $falco loads: $name', async (row) => {
  const { falco, newest, tooNew, isNewest = false } = row
  const [fit] = (await bundleOf(falco))?.rulesets ?? []
  expect(fit?.newest?.version).toBe(newest)
  expect(fit?.tooNew?.version).toBe(tooNew)
  expect(fit?.unknown.map(({ version }) => version)).toEqual(tooNew || isNewest ? [] : ['5.2.0'])
  expect(fit?.command).toBe(newest && `falcoctl artifact install falco-rules:${newest}`)
})

it.each([
  {
    name: 'the engine has another major version',
    falco: { falco: '1.0.0', engine: '1.0.0' },
    reason: 'it needs engine 0.50.0, and Falco 1.0.0 has 1.0.0',
  },
  {
    name: 'a plugin is too old',
    falco: { falco: '0.42.0', engine: '0.57.0', container: '0.10.0' },
    reason: 'it needs container plugin 0.11.0, and Falco 0.42.0 has 0.10.0',
  },
  {
    name: 'the version of a plugin is not known',
    falco: { falco: '0.42.0', engine: '0.57.0' },
    reason: undefined,
  },
])('rules do not load, or may not load, if $name', ({ falco, reason }) => {
  const plugins = [{ name: 'container', version: '0.11.0' }]
  const rules = { name: 'falco-rules', version: '9.0.0', engine: '0.50.0', plugins } as const
  const verdict = reason ? 'does not load' : 'not known'
  expect(fitOf(falco, rules)).toEqual({ verdict, reason })
})

it.each([
  { falco: '0.46.0', words: 'driver 11.0.0', driver: /is the same/, engine: /earlier one/ },
  { falco: '0.45.0', words: 'driver 11.0.0, was 10.2.0', driver: /fetch it/, engine: /be changed/ },
  { falco: '0.37.0', words: 'driver 7.0.0', driver: /^$/, engine: /before its rules/ },
  { falco: '0.36.1', words: 'driver not known', driver: /^$/, engine: /still load/ },
])('the page of Falco $falco advises what to do before the upgrade', async (row) => {
  const { changes } = (await bundleOf(row.falco)) ?? {}
  expect(changes?.driver.words).toBe(row.words)
  expect(changes?.driver.advice).toMatch(row.driver)
  expect(changes?.driver.breaks).toBe(row.falco === '0.45.0')
  expect(changes?.engine.advice).toMatch(row.engine)
  expect(changes?.engine.breaks).toBe(row.falco !== '0.36.1')
})

it('a release of Falco has addresses of its parts, its date, and releases near it', async () => {
  const bundle = await bundleOf('0.44.1')
  expect(bundle).toMatchObject({ before: '0.44.0', after: '0.45.0', series: ['0.44.0'] })
  const addresses = bundle?.parts.map(({ url }) => url.replace(/^.*?falcosecurity\//, ''))
  expect(addresses).toEqual([
    'libs/releases/tag/0.25.4',
    'libs/releases/tag/10.2.0%2Bdriver',
    'falcoctl/releases/tag/v0.13.0',
    'falco/blob/0.44.1/userspace/engine/falco_engine_version.h',
  ])
  const [libs] = (await bundleOf('0.32.0'))?.parts ?? []
  expect(libs?.url).toMatch(/\/libs\/commit\/39ae7d40496793cf3d3e7890c9bbdc202263836b$/)
  expect((await bundleOf('0.40.0'))?.release?.date).toMatch(/^2025-01-27/)
})
