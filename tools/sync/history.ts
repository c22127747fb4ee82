import { existingDocuments } from '#tools/import/documents.ts'
import { type PlainValues, textIn } from '#tools/import/yaml.ts'
import { openLists } from './entry-list.ts'
import type { Sync } from './sources.ts'

export async function addMoves({ folder, day }: Sync, repositories: readonly PlainValues[]) {
  for (const list of await openLists(folder, 'Moves', 'moves')) {
    // Entries are sorted by date, so that a project's last one wins.
    const before = new Map(list.entries().map((move) => [textIn(move, 'project') ?? '', textIn(move, 'to')]))
    for (const repository of repositories) {
      const project = textIn(repository, 'name') ?? ''
      const words = [textIn(repository, 'scope'), textIn(repository, 'status')].filter((word) => word !== undefined)
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

export async function countMonth({ folder, day }: Sync, projects: number) {
  for (const list of await openLists(folder, 'Figures', 'months')) {
    const people = (await existingDocuments(folder, 'Maintainer')).filter(({ values }) => !textIn(values, 'until'))
    const named = people
      .map(({ values }) => textIn(values, 'company'))
      .filter((company) => company !== undefined && company.toLowerCase() !== 'independent')
    const [maintainers, companies] = [people.length, new Set(named).size]
    const figures = { maintainers, companies, independent: maintainers - named.length, projects }
    const month = day.slice(0, 7)
    const entry = list.entries().findIndex((one) => textIn(one, 'month') === month)
    if (entry < 0) list.add({ month, ...figures })
    else list.setIn(entry, figures)
    list.set('asOf', day)
    await list.save()
  }
}
