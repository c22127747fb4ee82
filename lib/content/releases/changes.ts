import type { EntryOf } from '#lib/content/content-index.ts'
import { site } from '#lib/site/identity.ts'
import { byVersion, groupBy } from '#lib/text/collation.ts'
import { count, formatList } from '#lib/text/message-format.ts'
import { topics } from '#schema/releases.ts'
import type { Advice, BundleEntry } from './driver-and-engine.ts'

type Change = EntryOf<'Changes'>['changes'][number]
type Break = NonNullable<BundleEntry['breaks']>[number]
type Kind = keyof typeof kinds

/** A line about a release; code in `what` is between backticks. */
export type Line = {
  falco: string
  what: string
  source?: string | undefined
}

/** What {@link releaseNotes} needs to know about a release. */
export type ReleaseChanges = {
  falco: string
  breaks: readonly Break[]
  change?: Change | undefined
  driverAdvice: Advice
}

/** The file from which a fact of `changes.yaml` was read. */
function fileOf(kind: Kind, { falco, libs }: BundleEntry) {
  if (kind === 'fields') return `${site.organisation}/libs/tree/${libs}/userspace/libsinsp`
  const file = kind === 'flags' ? 'app/options.cpp' : 'config_json_schema.h'
  return `${site.organisation}/falco/blob/${falco}/userspace/falco/${file}`
}

const kinds = {
  flags: { topic: 'configuration', name: 'flags', one: 'The flag', many: 'The flags' },
  keys: { topic: 'configuration', name: 'keys of `falco.yaml`', one: 'The key', many: 'The keys' },
  fields: {
    topic: 'rules',
    name: 'fields of rules',
    one: 'In the engine,',
    many: 'In the engine,',
  },
} as const

/** What a release removes, each with what to use instead, if it is known. */
export function removals(bundle: BundleEntry, change?: Change): Break[] {
  const { removedFlags = [], removedKeys = [], removedFields = [], notes = [] } = change ?? {}
  // The line of a removed key also covers the keys below it.
  const keys = removedKeys.filter((key) => !removedKeys.some((one) => key.startsWith(`${one}.`)))
  /** One line for all names with the same advice and source. */
  const goneOf = (kind: Kind, names: readonly string[]) => {
    const { topic, one, many } = kinds[kind]
    const noteOn = (name: string) => notes.find((note) => note.name === name)
    const groups = groupBy(names, (name) => {
      const note = noteOn(name)
      return `${note?.instead} ${note?.source}`
    })
    return [...groups.values()].map((group) => {
      const { instead = '', source = fileOf(kind, bundle) } = noteOn(group[0] ?? '') ?? {}
      const words = formatList(group.map((name) => `\`${name}\``))
      const gone = group.length > 1 ? `${many} ${words} are gone` : `${one} ${words} is gone`
      return { topic, what: `${gone}${instead && `: use ${instead}`}.`, source }
    })
  }
  return [
    ...goneOf('flags', removedFlags),
    ...goneOf('keys', keys),
    ...goneOf('fields', removedFields),
  ]
}

function driverVerdict(drivers: readonly (boolean | 'unknown')[]) {
  if (drivers.includes(true))
    return { verdict: 'Rebuild or download it', reason: 'Unless you use the modern eBPF probe' }
  if (drivers.includes('unknown'))
    return { verdict: 'Not known', reason: 'Check before you upgrade' }
  return { verdict: 'Keep it', reason: 'Each release accepts the driver of the one before' }
}

function countVerdict(lines: readonly Line[]) {
  if (lines.length === 0) return { verdict: 'Nothing known', reason: 'Changes may be missing here' }
  const releases = formatList([...new Set(lines.map(({ falco }) => falco))])
  return { verdict: count(lines.length, 'change'), reason: `In ${releases}` }
}

type TopicLine = Line & { topic: (typeof topics)[number] }

/**
 * What releases change, by topic; each line has its release and source.
 * @param first - lines to show before those of the releases
 */
export function releaseNotes(releases: readonly ReleaseChanges[], first: TopicLine[] = []) {
  const lines = releases.flatMap(({ falco, breaks, driverAdvice }): TopicLine[] => {
    const ofDriver = driverAdvice.breaks
      ? [{ topic: 'driver' as const, what: driverAdvice.advice, source: driverAdvice.source }]
      : []
    return [...ofDriver, ...breaks].map(({ topic = 'other', ...line }) => ({
      ...line,
      topic,
      falco,
    }))
  })
  return {
    sections: topics.map((topic) => ({
      topic,
      lines: [...first, ...lines].filter((line) => line.topic === topic),
    })),
    added: releases.flatMap(({ falco, change }) => {
      const names = [...(change?.addedFlags ?? []), ...(change?.addedKeys ?? [])]
      return names.length > 0 ? { falco, what: `\`${names.join('`, `')}\`` } : []
    }),
    unknown: releases.flatMap(({ falco, change }) => {
      const names = Object.entries(kinds).flatMap(([kind, { name }]) =>
        change?.read?.includes(kind) ? [] : name,
      )
      return names.length > 0 ? { falco, what: `Changes of ${formatList(names)}.` } : []
    }),
  }
}

/**
 * What to know before an upgrade.
 * @param releases - oldest first
 * @param direct - whether `to` accepts the driver of `from`, without the releases between: even if
 *   each release accepts the driver of the one before, the first driver may be too old for the last
 */
export function upgradeNotes(
  from: string,
  to: string,
  releases: readonly ReleaseChanges[],
  direct?: Advice,
) {
  const between = releases.filter(
    ({ falco }) => byVersion(falco, from) > 0 && byVersion(falco, to) <= 0,
  )
  const drivers = between.map(({ driverAdvice }) => driverAdvice.breaks)
  const isTooOld = direct?.breaks && !drivers.some(Boolean)
  const first: TopicLine[] = isTooOld ? [{ topic: 'driver', what: direct.advice, falco: to }] : []
  const notes = releaseNotes(between, first)
  drivers.push(direct?.breaks ?? false)
  return {
    ...notes,
    version: to,
    summary: [
      { topic: 'driver' as const, isNone: !drivers.some(Boolean), ...driverVerdict(drivers) },
      ...notes.sections.flatMap(({ topic, lines }) =>
        topic === 'start' || topic === 'configuration' || topic === 'rules'
          ? { topic, isNone: lines.length === 0, ...countVerdict(lines) }
          : [],
      ),
    ],
  }
}

export type UpgradeNotes = ReturnType<typeof upgradeNotes>
