import { count, quote } from '#lib/text/message-format.ts'
import { handle as handleFormat } from '#schema/field.ts'
import { Maintainer } from '#schema/maintainer.ts'
import {
  type ExistingDocument,
  existingDocuments,
  frontMatter,
  updateDocument,
  type Wanted,
} from '#tools/documents/documents.ts'
import {
  emptyPlan,
  ImportError,
  type ImportOptions,
  propose,
  type ReportRemark,
  remarksOn,
} from '#tools/documents/plan.ts'
import { type ListEntry, readListFile, textIn, textListIn } from '#tools/documents/yaml.ts'
import { addMissingProjects } from './projects.ts'

const order = Object.keys(Maintainer.fields)

/**
 * Plans updates of maintainers from the community's list. People who left the list get the previous
 * list's date as `until`.
 */
export async function planMaintainers(bytes: Uint8Array, name: string, options: ImportOptions) {
  const plan = emptyPlan()
  const report = remarksOn(name, plan.remarks)
  const list = readListFile(bytes, report)
  if (!list) return plan
  const day = dayOfList(list.text, options.date)
  const listed = list.entries.flatMap((entry) => personOf(entry, report) ?? [])
  const existing = await existingDocuments(options.into, 'Maintainer')
  const newest = newestDay(existing)
  if (day < newest && !options.force) {
    throw new ImportError(
      `The list is from ${day}, but the folder already has one from ${newest}; import a newer one, or add --force`,
    )
  }
  // An empty list must be a mistake, so nothing is changed.
  if (listed.length === 0) return plan
  const earlier = [newest, options.lastSeen ?? ''].filter((one) => one <= day)
  const lastSeen = earlier.toSorted().at(-1) || day
  const seen = new Set<string>()
  for (const person of listed) {
    const known = personWith(person.handle.toLowerCase(), existing)
    const file = known?.file ?? `maintainers/${person.handle.toLowerCase()}.md`
    seen.add(file)
    const wanted = wantedOf(person, known, day)
    const fresh: Wanted = {
      ...wanted,
      github: person.handle,
      sinceOnOrBefore: existing.length === 0 || undefined,
    }
    if (known) updateDocument(plan, known, wanted, order)
    else {
      const text = frontMatter(order.map((key) => [key, fresh[key]]))
      await propose(plan, file, Buffer.from(text), options)
    }
  }
  for (const person of existing)
    if (!seen.has(person.file) && person.values && textIn(person.values, 'until') === undefined)
      updateDocument(plan, person, { until: lastSeen }, order)
  const repositories = listed.flatMap(({ projects }) =>
    projects.map((project) => project.replace(/\/.*/s, '')),
  )
  await addMissingProjects(plan, repositories, options)
  plan.summary.push(`${count(listed.length, 'maintainer')} listed on ${day}`)
  return plan
}

function wantedOf(
  { name, company, projects }: ListedPerson,
  known: ExistingDocument | undefined,
  day: string,
): Wanted {
  const earlier = [
    ...textListIn(known?.values, 'formerProjects'),
    ...textListIn(known?.values, 'projects'),
  ]
  const former = [...new Set(earlier)].filter((project) => !projects.includes(project))
  const formerProjects = former.length > 0 ? former : undefined
  return {
    name,
    company,
    projects,
    formerProjects,
    since: textIn(known?.values, 'since') ?? day,
    until: undefined,
  }
}

function personWith(
  handle: string,
  existing: readonly ExistingDocument[],
): ExistingDocument | undefined {
  const isWith = (written: string | undefined) => written?.toLowerCase() === handle
  return (
    existing.find(({ values }) => isWith(textIn(values, 'github'))) ??
    existing.find(({ values }) => textListIn(values, 'formerHandles').some(isWith))
  )
}

function newestDay(existing: readonly ExistingDocument[]) {
  const days = existing.flatMap(({ values }) => [
    textIn(values, 'since') ?? '',
    textIn(values, 'until') ?? '',
  ])
  return days.toSorted().at(-1)?.slice(0, 10) ?? ''
}

type ListedPerson = {
  handle: string
  name: string
  company: string | undefined
  projects: string[]
}

/** Corrects spellings (in lower case) of companies; undefined for words that mean 'none'. */
const companies = new Map<string, string | undefined>([
  ['redhat', 'Red Hat'],
  ['unknown', undefined],
  ['n/a', undefined],
  ['none', undefined],
  ['-', undefined],
])

function dayOfList(text: string, date: string | undefined) {
  const day = date ?? /^# *Made using .* on (\d{4}-\d\d-\d\d)/m.exec(text)?.[1]
  if (day !== undefined) return day
  throw new ImportError(
    "The file has no date (a line '# Made using … on 2026-08-19T09:03:21'); add --date YYYY-MM-DD",
  )
}

function personOf({ values, place }: ListEntry, report: ReportRemark): ListedPerson | undefined {
  const github = textIn(values, 'github') ?? ''
  const handle = /^(?:(?:https:\/\/)?github\.com\/|@)?([^/]+)\/?$/i.exec(github)?.[1] ?? ''
  if (!handleFormat.pattern.test(handle)) {
    report(place('github'), `github: ${quote(github)} is not the address of a person on GitHub`)
    return
  }
  const name = textIn(values, 'name')
  if (name === undefined) {
    report(place(), `name: is missing for ${handle}`)
    return
  }
  const company = textIn(values, 'company') ?? 'unknown'
  const key = company.toLowerCase()
  const projects = new Set<string>()
  for (const address of textListIn(values, 'projects')) {
    const below = address
      .trim()
      .replace(/^(?:https:\/\/)?github\.com\/falcosecurity\/|(?:\.git)?\/*$/gi, '')
    if (Maintainer.fields.projects.format.pattern.test(below)) projects.add(below)
    else
      report(
        place('projects'),
        `projects: ${quote(address)} is not below https://github.com/falcosecurity/`,
      )
  }
  return {
    handle,
    name,
    company: companies.has(key) ? companies.get(key) : company,
    projects: [...projects],
  }
}
