import { expect, it } from 'vitest'
import { removals, upgradeNotes } from './changes.ts'

const source = 'https://a.example/'

const keeps = { advice: 'Accepts.', breaks: false }
const refuses = { advice: 'Rebuild.', breaks: true }

const releases = [
  {
    falco: '0.39.0',
    breaks: [],
    driverAdvice: refuses,
    change: { falco: '0.39.0', read: ['flags', 'fields'] },
  },
  {
    falco: '0.40.0',
    breaks: [{ topic: 'start' as const, what: 'Gone.', source }],
    driverAdvice: refuses,
    change: { falco: '0.40.0', read: ['flags', 'keys', 'fields'], addedKeys: ['new.key'] },
  },
  { falco: '0.41.0', breaks: [{ what: 'Other.', source }], driverAdvice: keeps },
]

const linesOf = (from: string, to: string) => {
  const { sections, added, unknown, summary } = upgradeNotes(from, to, releases)
  return [
    summary.map(({ verdict }) => verdict),
    sections.flatMap(({ topic, lines }) => lines.map((line) => `${topic} ${line.falco}`)),
    added.map(({ falco, what }) => `${falco} ${what}`),
    unknown.map(({ falco, what }) => `${falco} ${what}`),
  ]
}

it('shows what changed after one release and up to another, and what is not recorded', () => {
  expect(linesOf('0.39.0', '0.40.0')[1]).toEqual(['driver 0.40.0', 'start 0.40.0'])
  expect(linesOf('0.38.0', '0.41.0')).toEqual([
    ['Rebuild or download it', '1 change', 'Nothing known', 'Nothing known'],
    ['driver 0.39.0', 'driver 0.40.0', 'start 0.40.0', 'other 0.41.0'],
    ['0.40.0 `new.key`'],
    [
      '0.39.0 Changes of keys of `falco.yaml`.',
      '0.41.0 Changes of flags, keys of `falco.yaml` and fields of rules.',
    ],
  ])
})

it('a driver that each release accepts from the one before may still be too old for the last', () => {
  const answersOf = (direct: typeof keeps) => {
    const { summary, sections } = upgradeNotes('0.40.0', '0.41.0', releases, direct)
    return [summary[0]?.verdict, sections.find(({ topic }) => topic === 'driver')?.lines.length]
  }
  expect(answersOf(keeps)).toEqual(['Keep it', 0])
  expect(answersOf(refuses)).toEqual(['Rebuild or download it', 1])
})

it('says what to use instead of a flag, key or field, and links to the file at its tag', () => {
  const lines = removals(
    { falco: '0.44.0', libs: '0.25.2' },
    {
      falco: '0.44.0',
      removedFlags: ['-A'],
      removedKeys: ['grpc', 'grpc.enabled', 'grpc_output'],
      removedFields: ['syslog.*'],
      notes: [{ name: '-A', instead: '`-o all`', source }],
    },
  )
  expect(
    lines.map(({ what, source }) => `${what} ${source.split('falcosecurity/').at(-1)}`),
  ).toEqual([
    `The flag \`-A\` is gone: use \`-o all\`. ${source}`,
    'The keys `grpc` and `grpc_output` are gone. falco/blob/0.44.0/userspace/falco/config_json_schema.h',
    'In the engine, `syslog.*` is gone. libs/tree/0.25.2/userspace/libsinsp',
  ])
})
