import { linkGroups } from '#lib/content/community.ts'
import { type DataFile, dataFiles } from '#lib/site/routes.ts'
import { asMarkdown, capital } from '#lib/text/message-format.ts'
import { type DataItem, dataItems } from './data-files.ts'

export async function tablesOf(names: readonly DataFile[], isShown = (_: DataItem) => true) {
  const all = await Promise.all(names.map(dataItems))
  return names
    .map((name, at) => section(name.replace('-', ' '), all[at]?.filter(isShown) ?? []))
    .join('')
}

/** Markdown tables of the items in data files that contain a date in `year`. */
export function yearText(year: string) {
  const names = dataFiles.filter((name) => name !== 'planned-calls')
  // The colon leaves out lists, such as that of tags.
  const date = new RegExp(`:"${year}-\\d\\d["-]`)
  return tablesOf(names, ({ asOf, ...item }) => date.test(JSON.stringify(item)))
}

export async function releaseText(version: string) {
  const found = (await dataItems('bundles')).filter(({ falco }) => falco === version)
  return found
    .map(
      ({ rulesets, ...parts }) =>
        section('Built with', [parts]) + section('Rules', rulesets as DataItem[]),
    )
    .join('')
}

export async function communityText() {
  const groups = await linkGroups()
  return (
    groups.map(({ title, links }) => section(title, links)).join('') + (await tablesOf(['calls']))
  )
}

/** Columns that tables leave out, since only programs need them. */
const leftOut = ['id', 'markdown']

function section(title: string, items: readonly DataItem[]) {
  if (items.length === 0) return ''
  const isShown = (column: string) =>
    !leftOut.includes(column) && items.some((item) => cell(item[column]))
  const columns = [...new Set(items.flatMap(Object.keys))].filter(isShown)
  const rows = [
    columns,
    columns.map(() => '---'),
    ...items.map((item) => columns.map((column) => cell(item[column]))),
  ]
  const table = rows.map((row) => `| ${row.join(' | ')} |\n`).join('')
  return `## ${asMarkdown(capital(title))}\n\n${table}\n`
}

/** The text of a table cell; for a list or an object, its distinct values. */
function cell(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const values = Object.values(value)
    const separator = values.some((one) => typeof one === 'object') ? '; ' : ', '
    return [...new Set(values.map(cell))].filter(Boolean).join(separator)
  }
  return asMarkdown(String(value ?? '')).replaceAll('|', '\\|')
}
