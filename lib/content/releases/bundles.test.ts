import { expect, it } from 'vitest'
import { testSite } from '#testing/test-content.ts'
import { bundles } from './bundles.ts'

await testSite({
  'bundles.yaml': `asOf: 2026-02-01
bundles:
  - { falco: 0.46.0, driver: 11.0.0, engine: 1.0.0 }
  - falco: 0.45.0
    driver: 11.0.0
    rules: 5.2.0
    engine: 0.63.0
    breaks: [{ what: No., source: https://a.example/ }]
    source: https://a.example/45
  - { falco: 0.44.1, libs: 0.25.4, driver: 10.2.0, falcoctl: 0.13.0, engine: 0.62.0 }
  - { falco: 0.44.0, driver: 10.1.0, engine: 0.62.0, container: 0.1.0, pluginApi: 3.12.0 }
  - { falco: 0.41.0, driver: 8.1.0, container: 0.2.4, engine: 0.50.0 }
  - { falco: 0.40.0, engine: 0.46.0, pluginApi: 3.10.0 }
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
  - { name: falco-deprecated-rules, version: 3.0.0, engine: 0.31.0 }
`,
  'plugin-rules.yaml': `asOf: 2026-02-01
rulesets:
  - { name: okta-rules, version: 0.12.0, engine: "15", pluginApi: 3.11.0 }
  - { name: okta-rules, version: 0.11.0, engine: "15", pluginApi: 3.0.0 }
`,
  'signatures.yaml': `asOf: 2026-02-01
signatures:
  - { name: falco-rules, kind: rulesfile, repository: a, issuer: https://a.example, identity: a }
`,
  'changes.yaml': `asOf: 2026-02-01
changes:
  - { falco: 0.44.1, read: [flags, keys, fields], addedKeys: [a] }
  - { falco: 0.44.0, read: [flags, keys, fields], removedFields: [b] }
`,
  'charts.yaml': `asOf: 2026-02-01
charts:
  - { name: falco, version: 9.2.0, ships: 0.45.0 }
  - { name: falco, version: 6.0.1, ships: 0.41.0 }
  - { name: falco, version: 6.0.0, ships: 0.40.0 }
  - { name: falco, version: 5.0.2, ships: 0.40.0 }
  - { name: falco, version: 5.0.1, ships: 0.37.0 }
`,
  'releases.yaml': 'asOf: 2026-02-01\nreleases: [{ version: 0.40.0, date: 2025-01-27 }]\n',
})

const bundleOf = async (version: string) =>
  (await bundles()).bundles.find(({ falco }) => falco === version)

it.each([
  ['falcosecurity/rules issue 293', '0.40.0', '3.2.0', '', '4.0.0', 'engine 0.50.0'],
  ['the first that loads rules 4.0.0', '0.41.0', '4.0.0', '5.2.0', '', ''],
  ['falcosecurity/falco issue 2882', '0.36.1', '2.0.0', '', '3.2.0', 'engine 0.31.0'],
  ['rules that are part of the release', '0.45.0', '5.2.0', '', '', ''],
  ['the engine has another major version', '0.46.0', '', '', '0.1.0', 'engine 13'],
  ['a plugin is too old', '0.44.0', '3.2.0', '', '4.0.0', 'container plugin 0.2.2'],
  ['the version of a plugin is not known', '0.44.1', '3.2.0', '5.2.0 4.0.0', '', ''],
])('%s: Falco %s loads rules %s', async (_, falco, newest, unknown, tooNew, need) => {
  const [fit] = (await bundleOf(falco))?.rulesets ?? []
  expect(fit?.newest?.version ?? '').toBe(newest)
  expect(fit?.unknown?.join(' ')).toBe(unknown)
  expect(fit?.tooNew?.version ?? '').toBe(tooNew)
  expect(fit?.tooNew?.reason ?? '').toContain(need && `it needs ${need}, and Falco ${falco} has `)
  expect(fit?.command ?? '').toBe(newest && `falcoctl artifact install falco-rules:${newest}`)
})

it('rules that the index of falcoctl does not have get no command', async () => {
  const [, deprecated] = (await bundleOf('0.44.0'))?.rulesets ?? []
  expect(deprecated).toMatchObject({ newest: { version: '3.0.0' }, command: undefined })
})

it.each([
  { falco: '0.40.0', version: '0.11.0', isUnsure: false },
  { falco: '0.41.0', version: '0.12.0', isUnsure: true },
])('Falco $falco gets rules $version of a plugin', async ({ falco, version, isUnsure }) => {
  const [rules] = (await bundleOf(falco))?.pluginRules ?? []
  expect(rules).toMatchObject({ newest: { version }, isUnsure })
})

it.each([
  { falco: '0.46.0', titles: 'Check 1 change first, What stays, Not recorded' },
  { falco: '0.44.1', titles: 'Check 1 change first, New flags and keys, What stays' },
])('the cards of Falco $falco claim no more than is known', async ({ falco, titles }) => {
  expect((await bundleOf(falco))?.cards.map(({ title }) => title).join(', ')).toBe(titles)
})

it('the versions of driver, engine and rules in words', async () => {
  const words = 'driver 7.0.0; engine 0.31.0, was 26'
  expect((await bundleOf('0.37.0'))?.componentsInWords).toBe(words)
})

it('a release of Falco has addresses of its components, its date, and releases near it', async () => {
  const bundle = await bundleOf('0.44.1')
  expect(bundle).toMatchObject({ before: '0.44.0', after: '0.45.0', series: ['0.44.0'] })
  const addresses = bundle?.components.map(({ url }) => url.replace(/^.*?falcosecurity\//, ''))
  expect(addresses).toEqual([
    'libs/releases/tag/0.25.4',
    'libs/releases/tag/10.2.0%2Bdriver',
    'falcoctl/releases/tag/v0.13.0',
    'falco/blob/0.44.1/userspace/engine/falco_engine_version.h',
  ])
  const [libs] = (await bundleOf('0.32.0'))?.components ?? []
  expect(libs?.url).toMatch(/\/libs\/commit\/39ae7d40496793cf3d3e7890c9bbdc202263836b$/)
  expect((await bundleOf('0.40.0'))?.release?.date).toMatch(/^2025-01-27/)
})

it('the addresses of a release without a tag are its source, but charts have their own', async () => {
  const addresses = (await bundleOf('0.45.0'))?.components.map(({ name, url }) => `${name} ${url}`)
  expect(addresses).toEqual([
    'driver https://a.example/45',
    'falco-rules https://a.example/45',
    'engine https://a.example/45',
    'Helm chart https://github.com/falcosecurity/charts/releases/tag/falco-9.2.0',
  ])
})

it('a chart is compared with the newest of the release before', async () => {
  const chart = (await bundleOf('0.40.0'))?.components.find(({ name }) => name === 'Helm chart')
  expect(chart).toMatchObject({ version: '5.0.2 to 6.0.0', before: '5.0.1' })
})
