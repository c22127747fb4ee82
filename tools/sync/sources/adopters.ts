import { textIn } from '#tools/documents/yaml.ts'
import type { Row } from '#tools/sync/entry-list.ts'
import { fileTable } from '#tools/sync/file-table.ts'

/** An adopter's `since` is the day of the first version that has its name. */
export const readAdopters = fileTable('Adopters', ({ versions }, known) => {
  const days = new Map(known.map((row) => [textIn(row, 'name'), textIn(row, 'since')]))
  let rows: Row[] = []
  for (const { text, day } of versions)
    rows = [...text.matchAll(/^\* +\[([^\]]+)\]\((\S+?)\)/gm)].map((match) => {
      const [, name = '', url = ''] = match
      const since = days.get(name) ?? day
      days.set(name, since)
      const usesLibraries = /^## .+ libs$/m.test(text.slice(0, match.index))
      return { name, url, since, ...(usesLibraries && { usesLibraries }) }
    })
  return rows
})
