import { count, formatList } from '#lib/text/message-format.ts'
import { type ReleaseChanges, releaseNotes } from './changes.ts'
import type { Advice } from './driver-and-engine.ts'
import type { Part } from './parts.ts'

type Compared = ReleaseChanges & {
  before: string | undefined
  advice: { engine: Advice }
  parts: readonly Part[]
}

/**
 * What a release breaks, what is new in it, what is not recorded, and what stays. Pages show a
 * card for each that has lines, and the others as sentences.
 */
export function cardsOf(release: Compared) {
  const { before, change, advice, parts } = release
  const { sections, unknown } = releaseNotes([release])
  const { read = [], addedFlags = [], addedKeys = [] } = change ?? {}
  const { driver, engine } = advice
  const breaking = sections.flatMap(({ topic, lines }) =>
    topic === 'rules' && engine.advice ? [{ topic, what: engine.advice }, ...lines] : lines,
  )
  const added = [...addedFlags, ...addedKeys]
  const areRead = read.includes('flags') && read.includes('keys')
  const rulesBreak = breaking.some(({ topic }) => topic === 'rules')
  const kept = [
    ...(driver.breaks === false ? [{ name: 'driver', what: driver.advice }] : []),
    ...(read.includes('fields') && !rulesBreak
      ? [{ name: 'rules', what: `No field of rules is gone since ${before}.` }]
      : []),
  ]
  const same = parts.filter((part) => part.version === part.before && !('isOfChart' in part))
  const names = formatList(same.map(({ name, version }) => `${name} ${version}`))
  const unchanged = names ? [{ what: `Unchanged: ${names}.` }] : []
  const stays = names ? 'What stays' : 'Every part of Falco changed'
  return [
    {
      title:
        breaking.length > 0
          ? `Check ${count(breaking.length, 'change')} first`
          : 'Nothing known breaks',
      lines: breaking.map((line) => ({ ...line, falco: undefined })),
    },
    (added.length > 0 || areRead) && {
      title:
        added.length > 0
          ? count(added.length, 'new flag or key', 'new flags and keys')
          : 'No new flags or keys',
      lines: added.map((name) => ({ what: `\`${name}\`` })),
    },
    ...unknown.map(({ what }) => ({ title: what.replace(/\.$/, ''), lines: [] })),
    before && {
      title: kept.length > 0 ? `Keep your ${formatList(kept.map(({ name }) => name))}` : stays,
      lines: [...kept, ...unchanged],
      isHarmless: true,
    },
  ].filter((card) => !!card)
}
