import { count, formatList } from '#lib/text/message-format.ts'
import type { Change, UpgradeNotes } from './changes.ts'
import type { Advice } from './driver-and-engine.ts'

type Compared = {
  before: string | undefined
  notes: UpgradeNotes
  change: Change | undefined
  driver: Advice
  engine: Advice
  parts: readonly {
    name: string
    version: string
    before?: string | undefined
    isOfChart?: boolean
  }[]
}

/**
 * What a release breaks, what is new in it, what is not recorded, and what stays. Pages show a
 * card for each that has lines, and the others as sentences.
 */
export function cardsOf({ before, notes, change, driver, engine, parts }: Compared) {
  const { read = [], addedFlags = [], addedKeys = [] } = change ?? {}
  const ofEngine = engine.advice ? [{ topic: 'rules', what: engine.advice }] : []
  const breaking = [...ofEngine, ...notes.sections.flatMap(({ lines }) => lines)]
  const added = [...addedFlags, ...addedKeys]
  const areRead = read.includes('flags') && read.includes('keys')
  const rulesBreak = breaking.some(({ topic }) => topic === 'rules')
  const kept = [
    ...(driver.breaks === false ? [{ name: 'driver', what: driver.advice }] : []),
    ...(read.includes('fields') && !rulesBreak
      ? [{ name: 'rules', what: `No field of rules is gone since ${before}.` }]
      : []),
  ]
  const same = parts.filter((part) => part.version === part.before && !part.isOfChart)
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
      isHarmless: breaking.length === 0,
    },
    added.length > 0 && {
      title: count(added.length, 'new flag or key', 'new flags and keys'),
      lines: added.map((name) => ({ what: `\`${name}\`` })),
      isHarmless: false,
    },
    added.length === 0 && areRead && { title: 'No new flags or keys', lines: [], isHarmless: true },
    ...notes.unknown.map(({ what }) => ({
      title: what.replace(/\.$/, ''),
      lines: [],
      isHarmless: true,
    })),
    before && {
      title: kept.length > 0 ? `Keep your ${formatList(kept.map(({ name }) => name))}` : stays,
      lines: [...kept, ...unchanged],
      isHarmless: true,
    },
  ].filter((card) => !!card)
}
