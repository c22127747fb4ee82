import { site } from '#lib/site/identity.ts'
import { byVersion } from '#lib/text/collation.ts'
import { formatList } from '#lib/text/message-format.ts'
import { topics } from '#schema/releases.ts'
import type { EntryOf } from './content-index.ts'

type Bundle = EntryOf<'Bundles'>['bundles'][number]
export type Change = EntryOf<'Changes'>['changes'][number]
type Break = NonNullable<Bundle['breaks']>[number]
type Kind = keyof typeof kinds

/** A line about a release; code in `what` is between backticks. */
export type Line = { falco: string; what: string; source?: string | undefined }

type Release = {
  falco: string
  libs?: string | undefined
  breaks: readonly Break[]
  change?: Change | undefined
  changes: { driver: { advice: string; breaks: boolean | 'unknown' } }
}

/** The file from which a fact of `changes.yaml` was read. */
function fileOf(kind: Kind, { falco, libs }: Bundle) {
  if (kind === 'fields') return `${site.organisation}/libs/tree/${libs}/userspace/libsinsp`
  const file = kind === 'flags' ? 'app/options.cpp' : 'config_json_schema.h'
  return `${site.organisation}/falco/blob/${falco}/userspace/falco/${file}`
}

const kinds = { flags: 'flags', keys: 'keys of `falco.yaml`', fields: 'fields of rules' } as const

/** What a release removes, each with what to use instead, if it is known. */
export function removals(bundle: Bundle, change?: Change): Break[] {
  const { removedFlags = [], removedKeys = [], removedFields = [], notes = [] } = change ?? {}
  // A key that is gone takes all keys below it along.
  const keys = removedKeys.filter((key) => !removedKeys.some((one) => key.startsWith(`${one}.`)))
  const goneOf = (kind: Kind, topic: Break['topic'], words: string) => (name: string) => {
    const note = notes.find((one) => one.name === name)
    const rest = note?.instead ? `: use ${note.instead}.` : '.'
    const what = `${words} \`${name}\` is gone${rest}`
    return { topic, what, source: note?.source ?? fileOf(kind, bundle) }
  }
  return [
    ...removedFlags.map(goneOf('flags', 'configuration', 'The flag')),
    ...keys.map(goneOf('keys', 'configuration', 'The key')),
    ...removedFields.map(goneOf('fields', 'rules', 'In the engine,')),
  ]
}

/**
 * What to know before an upgrade, in the order of questions, each line with its release and source.
 * @param releases oldest first
 */
export function answersFor(from: string, to: string, releases: readonly Release[]) {
  const way = releases.filter(
    ({ falco }) => byVersion(falco, from) > 0 && byVersion(falco, to) <= 0,
  )
  const lines = way.flatMap(({ falco, libs, breaks, changes: { driver } }) => {
    const header = `${site.organisation}/libs/blob/${libs}/userspace/libscap/scap.h`
    const source = driver.breaks === 'unknown' ? undefined : header
    const ofDriver = driver.breaks
      ? [{ topic: 'driver' as const, what: driver.advice, source }]
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
      lines: lines.filter((line) => line.topic === topic),
    })),
    added: way.flatMap(({ falco, change }) => {
      const names = [...(change?.addedFlags ?? []), ...(change?.addedKeys ?? [])]
      return names.length > 0 ? { falco, what: `\`${names.join('`, `')}\`` } : []
    }),
    unknown: way.flatMap(({ falco, change }) => {
      const names = Object.entries(kinds).flatMap(([kind, name]) =>
        change?.read?.includes(kind) ? [] : name,
      )
      return names.length > 0
        ? { falco, what: `Not recorded: changes of ${formatList(names)}.` }
        : []
    }),
  }
}

export type Answers = ReturnType<typeof answersFor>
