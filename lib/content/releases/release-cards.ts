import { count, formatList } from '#lib/text/message-format.ts'
import { type ReleaseChanges, releaseNotes } from './changes.ts'
import type { Component } from './components.ts'

type Compared = ReleaseChanges & { components: readonly Component[] }

/** What a release breaks, what is new in it, what stays, and what is not recorded. */
export function cardsOf(release: Compared) {
  const { sections, added, unknown } = releaseNotes([release])
  const { driverAdvice } = release
  const breaking = sections.flatMap(({ lines }) => lines)
  const same = release.components.filter(
    (component) => component.version === component.before && !('isOfChart' in component),
  )
  const names = formatList(same.map(({ name, version }) => `${name} ${version}`))
  const stays = [
    driverAdvice.breaks === false ? driverAdvice.advice : '',
    names ? `Unchanged: ${names}.` : '',
  ].filter(Boolean)
  const cards = [
    { title: 'New flags and keys', lines: added, isHarmless: false },
    { title: 'What stays', lines: stays.map((what) => ({ what })), isHarmless: true },
    { title: 'Not recorded', lines: unknown, isHarmless: true },
  ].filter(({ lines }) => lines.length > 0)
  const first = {
    title:
      breaking.length > 0
        ? `Check ${count(breaking.length, 'change')} first`
        : 'Nothing known breaks',
    lines: breaking,
    isHarmless: false,
  }
  // Without `falco`, since all lines are of one release.
  return [first, ...cards].map((card) => ({
    ...card,
    lines: card.lines.map((line) => ({ ...line, falco: undefined })),
  }))
}
