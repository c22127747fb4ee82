import { expect, it } from 'vitest'
import { sourcesOf, testSync } from '#testing/test-sync.ts'

const options = 'userspace/falco/app/options.cpp'
const schema = 'userspace/falco/config_json_schema.h'
const flags = 'add_options()("h,help",\n"Text")'
const falcoAt = (libs: string, flag: string, key: string) => ({
  'cmake/modules/falcosecurity-libs.cmake': `set(FALCOSECURITY_LIBS_VERSION "${libs}")\n`,
  [options]: `${flags}("${flag}", "Text")`,
  [schema]: `config_schema_string[] = LONG_STRING_CONST(
{ "$ref": "#/definitions/Falco", "definitions": { "Falco": { "properties": { "${key}": { "items":
  { "anyOf": [{ "type": "string" }, { "properties": { "rule": {} } }] } } } } } }
);`,
})
const falco = {
  '2026-01-01': falcoAt('0.1.0', 'S,snaplen', 'grpc'),
  '2026-02-01': falcoAt('0.2.0', 'A', 'capture'),
}
const tags = { '0.32.0': '2026-01-02', '0.40.0': '2026-02-02' }
const libsAt = (...fields: string[]) => ({
  'userspace/libsinsp/sinsp_filtercheck_a.cpp': fields
    .map((field) => `{PT_CHARBUF, EPF_NONE | EPF_ANY,\nPF_NA, "${field}", "Text"},\n`)
    .join(''),
})
const charts = `entries:
  falco:
    - version: 9.1.0
      appVersion: 0.44.1
      dependencies: [{ name: falcosidekick, version: 0.12.* }]
    - { version: 9.0.0, appVersion: 0.44.0-rc1 }
  falcosidekick: [{ version: 0.14.0, appVersion: 2.31.0 }]
generated: today
`
const refs = (ref: string) =>
  `falcoctl: { image: { tag: 0.13.0 }, config: { artifact: { install: { refs: ["${ref}"] } } } }\n`
const artifact = (name: string) => `- name: ${name}
  type: plugin
  registry: ghcr.io
  repository: ${name}
  signature:
    cosign: { certificate-oidc-issuer: https://a.example, certificate-identity-regexp: c }
`
const signatures = artifact('json') + artifact('okta')
const half = (text: string) => text.slice(0, text.length / 2)
const rules = `- required_engine_version: 15
- required_plugin_versions: [{ name: json, version: 0.7.0, alternatives: [{ name: other }] }]
`
const image = '{ name: k, kind: image, repository: k, issuer: https://a.example, identity: c }'
const emptied = {
  'changes.yaml': 'changes: [{ falco: 0.40.0, notes: [] }]\n',
  'charts.yaml': 'charts: []\n',
  'plugin-rules.yaml': 'rulesets: []\n',
  'signatures.yaml': `signatures: [${image}]\n`,
}

function publish(holds: readonly string[]) {
  const site = testSync({ ...emptied, 'sources.yaml': sourcesOf(holds) })
  const first = (name: string, files: Readonly<Record<string, string>>, ...names: string[]) => {
    const tagged = Object.fromEntries(names.map((tag) => [tag, '2026-01-02']))
    site.repository(name, { '2026-01-01': files }, tagged)
  }
  const libs = { '2026-01-01': libsAt('a.b', 'a.c', 'k8s.a'), '2026-02-01': libsAt('a.b') }
  site.repository('libs', libs, { '0.1.0': '2026-01-02', '0.2.0': '2026-02-02' })
  site.repository('falco', falco, tags)
  const chart = {
    'index.yaml': charts,
    'charts/falco/values.yaml': `image: { tag: "" }\n${refs('falco-rules:5')}`,
    'charts/falco/values-k8saudit.yaml': refs('k8saudit:0.16'),
    'falcosidekick/values.yaml': 'image: { tag: 2.32.0 }\n',
  }
  first('charts', chart, 'falco-9.2.0', 'falco-9.1.0', 'falco-9.0.0', 'falcosidekick-0.14.0')
  first('falco-operator', { 'internal/pkg/image/const.go': 'FalcoTag = "0.44.1"' }, 'v0.4.1')
  first('plugins', { 'plugins/okta/rules/a.yaml': rules }, 'plugins/okta/v0.1.0')
  first('falcoctl', { 'index.yaml': signatures })
  return site
}

it('fills empty tables from tags and indexes, and keeps what people wrote', async () => {
  const site = publish(['changes', 'plugin rules', 'operator', 'charts', 'signatures'])
  const { notes, news } = await site.sync()
  expect(notes).toEqual([])
  expect(news).toContain(
    '0.40.0 was read from its tag: read flags, keys, fields; removedFlags -S, --snaplen; ' +
      'addedFlags -A; removedKeys grpc, grpc[].rule; addedKeys capture, capture[].rule; ' +
      'removedFields a.c, k8s.*',
  )
  const rows = Object.keys(emptied).flatMap((file) => site.read(file).match(/(?<=^ {2}- ).*/gm))
  expect(rows).toEqual([
    expect.stringMatching(
      /^{ falco: 0.40.0, notes: \[\], read: \[ flags, keys, fields \], removed/,
    ),
    '{ name: falco, version: 9.1.0, ships: 0.44.1, falcosidekick: 0.12.*, falcoctl: 0.13.0, ' +
      'artifacts: [ falco-rules:5, k8saudit:0.16 ] }',
    '{ name: falcosidekick, version: 0.14.0, ships: 2.32.0 }',
    '{ name: falco-operator, version: 0.4.1, ships: 0.44.1 }',
    expect.stringMatching(/version: 0.1.0, engine: "15", plugins: \[ { name: json, .* } \]/),
    image.replace('k, kind: image, repository: k', 'json, kind: plugin, repository: ghcr.io/json'),
    image,
    expect.stringContaining('name: okta'),
  ])
  expect((await site.sync()).changes).toEqual([])
})

it.each<{
  holds: string
  source: string
  files: Record<string, string | undefined>
  message: string
}>([
  {
    holds: 'changes',
    source: 'falco',
    files: { [schema]: undefined },
    message: `no file '${schema}' at 0.41.0`,
  },
  {
    holds: 'changes',
    source: 'falco',
    files: { [options]: undefined, 'userspace/falco/flags.cpp': flags },
    message: `no file '${options}' at 0.41.0; it is 'userspace/falco/flags.cpp' now`,
  },
  {
    holds: 'changes',
    source: 'falco',
    files: { [schema]: 'moved' },
    message: 'a sync finds no keys at 0.40.0 or 0.41.0; correct',
  },
  {
    holds: 'charts',
    source: 'charts',
    files: { 'index.yaml': half(charts) },
    message: "the index has no key 'generated' at its end; check if it is complete",
  },
  {
    holds: 'signatures',
    source: 'falcoctl',
    files: { 'index.yaml': half(signatures) },
    message: 'the index has no signature of okta; check if the index is complete',
  },
])('a damaged source changes nothing: $message', async ({ holds, source, files, message }) => {
  const site = publish([holds])
  await site.sync()
  const days = source === 'falco' ? falco : {}
  site.repository(source, { ...days, '2026-03-03': files }, { ...tags, '0.41.0': '2026-03-04' })
  expect(await site.failure()).toContain(message)
})
