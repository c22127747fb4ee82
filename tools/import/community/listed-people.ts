import type { Place } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import { handle as handleFormat } from '#schema/field.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { ImportError } from '#tools/import/plan.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import { textIn, textsIn } from '#tools/import/yaml/plain-values.ts'
import type { ListEntry } from '#tools/import/yaml/yaml-list.ts'

export type ListedPerson = {
  handle: string
  name: string
  company: string | undefined
  projects: string[]
  place: Place
}

/** Spellings of the list, in lower case, as the companies write themselves; undefined for none. */
const companies = new Map([
  ['redhat', 'Red Hat'],
  ...['unknown', 'n/a', 'none', '-'].map((word) => [word, undefined] as const),
])

/** The day of a list, from the line that its generator writes above it. */
export function dayOfList(text: string, date: string | undefined): string {
  const day = /^# *Made using .* on (\d{4}-\d\d-\d\d)/m.exec(text)?.[1] ?? date
  if (day !== undefined) return day
  throw new ImportError(
    "The file does not say of which day it is (a line '# Made using … on 2026-08-19T09:03:21'); write --date YYYY-MM-DD",
  )
}

export function personOf({ values, place }: ListEntry, report: ReportRemark): ListedPerson | undefined {
  const github = textIn(values, 'github')
  if (github === undefined) return void report(place(), 'github: is missing')
  const handle = /^(?:(?:https:\/\/)?github\.com\/|@)?([^/]+)\/?$/i.exec(github)?.[1] ?? ''
  if (!handleFormat.pattern.test(handle))
    return void report(place('github'), `github: ${quote(github)} is no address of a person on GitHub`)
  const name = textIn(values, 'name')
  if (name === undefined) return void report(place(), `name: of ${handle} is missing`)
  const company = textIn(values, 'company') ?? 'unknown'
  const key = company.toLowerCase()
  const projects = new Set<string>()
  for (const address of textsIn(values, 'projects')) {
    const below = address.trim().replace(/^(?:https:\/\/)?github\.com\/falcosecurity\/|(?:\.git)?\/*$/gi, '')
    if (Maintainer.fields.projects.format.pattern.test(below)) projects.add(below)
    else report(place('projects'), `projects: ${quote(address)} is no path below https://github.com/falcosecurity/`)
  }
  return {
    handle,
    name,
    company: companies.has(key) ? companies.get(key) : company,
    projects: [...projects],
    place: place('github'),
  }
}
