import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { quote } from '#lib/text/message-format.ts'
import { handle as handleFormat } from '#schema/field.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { ImportError } from '#tools/import/plan.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import { textIn, textsIn } from '#tools/import/yaml/plain-values.ts'
import type { ListEntry } from '#tools/import/yaml/yaml-list.ts'

export type ListedPerson = { handle: string; name: string; company: string | undefined; projects: string[] }

/** Companies that the list misspells. */
const companySpellings = new Map([['redhat', 'Red Hat']])

const organisation = 'https://github.com/falcosecurity/'
const addressPattern = /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/)?falcosecurity\/(.+?)(?:\.git)?\/*$/i
const projectPattern = Maintainer.fields.projects.format.pattern

/**
 * The day that a list of maintainers was made, from the line that its generator writes above it
 * (`# Made using github.com/leodido/maintainers-generator on 2026-08-19T09:03:21`), else `date`.
 * @throws {ImportError} where neither says
 */
export function dayOfList(text: string, date: string | undefined): string {
  const header = /^# *Made using .* on (\d{4}-\d\d-\d\d)(?:T[\d:.Z+-]*)?[ \t]*$/m.exec(text)?.[1]
  if (header !== undefined && dateProblem(header) === undefined) return header
  if (date !== undefined) return date
  throw new ImportError(
    "The file does not say of which day it is (a line '# Made using … on 2026-08-19T09:03:21'); write --date YYYY-MM-DD",
  )
}

/** The people of a list, in its order; what cannot be read of an entry is reported. */
export function peopleIn(entries: readonly ListEntry[], report: ReportRemark): ListedPerson[] {
  const people = new Map<string, ListedPerson>()
  for (const entry of entries) {
    const person = personOf(entry, report)
    const key = person?.handle.toLowerCase() ?? ''
    if (person && people.has(key))
      report(entry.place('github'), `github: ${quote(person.handle)} is listed twice; the first entry counts`)
    else if (person) people.set(key, person)
  }
  return [...people.values()]
}

function personOf({ values, place }: ListEntry, report: ReportRemark): ListedPerson | undefined {
  const github = textIn(values, 'github')
  if (github === undefined) return void report(place(), 'github: is missing')
  const handle = /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/|@)?([^/]+)\/?$/i.exec(github)?.[1]
  if (!handle || !handleFormat.pattern.test(handle))
    return void report(place('github'), `github: ${quote(github)} is no address of a person on GitHub`)
  const name = textIn(values, 'name')
  if (name === undefined) return void report(place(), `name: of ${handle} is missing`)
  const company = textIn(values, 'company') ?? 'unknown'
  const projects = new Set<string>()
  for (const address of textsIn(values, 'projects')) {
    const below = addressPattern.exec(address.trim())?.[1] ?? ''
    if (projectPattern.test(below) && !/(?:^|\/)\.\.?(?:\/|$)/.test(below)) projects.add(below)
    else report(place('projects'), `projects: ${quote(address)} is no path below ${organisation}`)
  }
  const isNone = /^(?:unknown|n\/?a|none|-)$/i.test(company)
  return {
    handle,
    name,
    company: isNone ? undefined : (companySpellings.get(company.toLowerCase()) ?? company),
    projects: [...projects],
  }
}
