import { existingDocuments } from '#tools/documents/documents.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'
import type { Sync } from './sources.ts'

/**
 * Adds an entry to the moves for each project that has a new scope or status in a version of the
 * list of repositories, or is no longer in it.
 * @param day - the date of that version
 */
export async function addMoves(
  { folder }: Sync,
  repositories: readonly PlainValues[],
  day: string,
) {
  for (const list of await openLists(folder, 'Moves', 'moves')) {
    // Entries are sorted by date, so the map keeps each project's last entry.
    const before = new Map(
      list.entries().map((move) => [textIn(move, 'project') ?? '', textIn(move, 'to')]),
    )
    for (const repository of repositories) {
      const project = textIn(repository, 'name') ?? ''
      const words = [textIn(repository, 'scope'), textIn(repository, 'status')].filter(
        (word) => word !== undefined,
      )
      const to = words.join('/').toLowerCase()
      const from = before.get(project)
      before.delete(project)
      if (to === '' || from === to) continue
      list.add({ date: day, project, event: from ? 'moved' : 'listed', ...(from && { from }), to })
    }
    for (const [project, from] of before)
      if (from !== undefined) list.add({ date: day, project, event: 'unlisted', from })
    await list.save()
  }
}

export async function countPeople(folder: string) {
  const people = (await existingDocuments(folder, 'Maintainer')).filter(
    ({ values }) => !textIn(values, 'until'),
  )
  const named = people
    .map(({ values }) => textIn(values, 'company'))
    .filter((company) => company !== undefined && company.toLowerCase() !== 'independent')
  return {
    maintainers: people.length,
    companies: new Set(named).size,
    independent: people.length - named.length,
  }
}

/**
 * Sets figures of the month of `day`, such as the number of projects.
 * @param asOf - the date the list was last checked
 */
export async function setMonth(
  { folder }: Sync,
  day: string,
  figures: Readonly<Record<string, number>>,
  asOf: string,
) {
  for (const list of await openLists(folder, 'Figures', 'months')) {
    const month = day.slice(0, 7)
    const entry = list.entries().findIndex((one) => textIn(one, 'month') === month)
    if (entry < 0)
      list.add({ month, ...figures }, (other) => (textIn(other, 'month') ?? '') > month)
    else list.setIn(entry, figures)
    list.moveOn(asOf)
    await list.save()
  }
}
