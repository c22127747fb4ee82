import { existingDocuments } from '#tools/import/existing-documents.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import { putText } from './stage.ts'
import { readEntries } from './yaml-entries.ts'

/** Sets the figures of this month, where a folder has a file of figures. */
export async function countMonth(into: string, projects: number, day: string): Promise<void> {
  const [document] = await existingDocuments(into, 'Figures')
  if (!document) return
  const list = readEntries(document.file, document.text?.text, 'months')
  const people = (await existingDocuments(into, 'Maintainer')).filter(
    ({ values }) => textIn(values, 'until') === undefined,
  )
  const companies = people.map(({ values }) => textIn(values, 'company')).filter((company) => company !== undefined)
  const named = companies.filter((company) => company.toLowerCase() !== 'independent')
  const figures = {
    maintainers: String(people.length),
    companies: String(new Set(named).size),
    independent: String(people.length - named.length),
    projects: String(projects),
  }
  const month = day.slice(0, 7)
  const entry = list.entries.findIndex((one) => one.get('month') === month)
  if (entry < 0) list.add(list.entries.length, { month: `"${month}"`, ...figures })
  else for (const [key, value] of Object.entries(figures)) list.setIn(entry, key, value)
  list.set('asOf', day)
  await putText(into, document, list.text())
}
