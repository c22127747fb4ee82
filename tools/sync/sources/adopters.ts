import { textIn } from '#tools/documents/yaml.ts'
import { fileTable, type Row } from '#tools/sync/file-table.ts'

/** An adopter's `since` is the day of the first version that has its name. */
export const readAdopters = fileTable('Adopters', ({ versions }, known) => {
  const days = new Map(known.map((row) => [textIn(row, 'name'), textIn(row, 'since')]))
  let rows: Row[] = []
  for (const { text, day } of versions)
    rows = [...text.matchAll(/^\* +\[([^\]]+)\]\((\S+?)\)/gm)].map(([, name = '', url = '']) => {
      const since = days.get(name) ?? day
      days.set(name, since)
      return { name, url, since }
    })
  return rows
})
