import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { quote } from '#lib/text/message-format.ts'
import { handle as handleFormat } from '#schema/field.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { ImportError } from '#tools/import/plan.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import type { ListEntry, ListFile } from '#tools/import/yaml/yaml-list.ts'

/** Someone in the community's list of maintainers, as of its day. */
export type ListedPerson = { handle: string; name: string; company: string | undefined; projects: string[] }

/** Companies that the list spells in a way of its own. */
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
export function peopleIn({ entries }: ListFile, report: ReportRemark): ListedPerson[] {
  const people = new Map<string, ListedPerson>()
  for (const entry of entries) {
    const person = personOf(entry, report)
    if (!person) continue
    const key = person.handle.toLowerCase()
    if (people.has(key))
      report(entry.placeOf('github'), `github: ${quote(person.handle)} is listed twice; the first entry counts`)
    else people.set(key, person)
  }
  return [...people.values()]
}

function personOf({ values, place, placeOf }: ListEntry, report: ReportRemark): ListedPerson | undefined {
  const github = textIn(values, 'github')
  const handle = github && /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/|@)?([^/]+)\/?$/i.exec(github)?.[1]
  if (!handle || !handleFormat.pattern.test(handle)) {
    return void report(
      github ? placeOf('github') : place,
      github ? `github: ${quote(github)} is no address of a person on GitHub` : 'github: is missing',
    )
  }
  const name = textIn(values, 'name')
  if (name === undefined) return void report(place, `name: of ${handle} is missing`)
  const company = textIn(values, 'company') ?? 'unknown'
  const list = values.get('projects')
  const projects = new Set<string>()
  for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
    const project = typeof item === 'string' ? projectPath(item) : undefined
    if (project !== undefined) projects.add(project)
    else report(placeOf('projects', index), `projects: ${quote(String(item))} is no path below ${organisation}`)
  }
  return {
    handle,
    name,
    company: /^(?:unknown|n\/?a|none|-)$/i.test(company)
      ? undefined
      : (companySpellings.get(company.toLowerCase()) ?? company),
    projects: [...projects],
  }
}

/** `charts/tree/master/falco` for its address; undefined where it is not below the organisation. */
function projectPath(address: string): string | undefined {
  const below = addressPattern.exec(address.trim())?.[1] ?? ''
  const isPath = projectPattern?.test(below) && !/(?:^|\/)\.\.?(?:\/|$)/.test(below)
  return isPath ? below : undefined
}
