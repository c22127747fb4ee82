import { byCodeUnit } from '#lib/text/collation.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import type { ListEntry } from '#tools/import/yaml/yaml-list.ts'
import { openLists } from './entry-list.ts'

/** Adds to the history of the list of repositories, where a folder has one, what has changed since its last entry. */
export async function addMoves(into: string, repositories: readonly ListEntry[], day: string): Promise<void> {
  for (const list of await openLists(into, 'Moves', 'moves')) {
    const before = new Map<string, string | undefined>()
    const earliestFirst = list
      .entries()
      .toSorted((a, b) => byCodeUnit(textIn(a, 'date') ?? '', textIn(b, 'date') ?? ''))
    for (const entry of earliestFirst) before.set(textIn(entry, 'project') ?? '', textIn(entry, 'to'))
    const add = (project: string, move: Readonly<Record<string, string>>): void =>
      list.addBefore(() => false, { date: day, project, ...move })
    const names = new Set<string>()
    for (const { values } of repositories) {
      const name = textIn(values, 'name') ?? ''
      names.add(name)
      const words = [textIn(values, 'scope'), textIn(values, 'status')].filter((word) => word !== undefined)
      const to = words.join('/').toLowerCase()
      const from = before.get(name)
      if (to === '' || from === to) continue
      add(name, from === undefined ? { event: 'listed', to } : { event: 'moved', from, to })
    }
    for (const [name, from] of before)
      if (from !== undefined && !names.has(name)) add(name, { event: 'unlisted', from })
    await list.save()
  }
}

/** Sets the figures of this month, where a folder has a file of figures. */
export async function countMonth(into: string, projects: number, day: string): Promise<void> {
  for (const list of await openLists(into, 'Figures', 'months')) {
    const people = (await existingDocuments(into, 'Maintainer')).filter(({ values }) => !textIn(values, 'until'))
    const named = people
      .map(({ values }) => textIn(values, 'company'))
      .filter((company) => company !== undefined && company.toLowerCase() !== 'independent')
    const figures = {
      maintainers: people.length,
      companies: new Set(named).size,
      independent: people.length - named.length,
      projects,
    }
    const month = day.slice(0, 7)
    const entry = list.entries().findIndex((one) => textIn(one, 'month') === month)
    if (entry < 0) list.addBefore(() => false, { month, ...figures })
    else list.setIn(entry, figures)
    list.set('asOf', day)
    await list.save()
  }
}
