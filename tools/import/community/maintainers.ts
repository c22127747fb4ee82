import path from 'node:path'
import { start } from '#lib/check/place.ts'
import { count } from '#lib/text/message-format.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { type ExistingDocument, existingDocuments } from '#tools/import/existing-documents.ts'
import { ImportError, type ImportOptions, type Plan, propose } from '#tools/import/plan.ts'
import { remarksOn } from '#tools/import/remark.ts'
import { finish, updateDocument } from '#tools/import/update-document.ts'
import { frontMatter } from '#tools/import/yaml/front-matter.ts'
import { textIn, textsIn } from '#tools/import/yaml/plain-values.ts'
import type { Wanted } from '#tools/import/yaml/set-keys.ts'
import { readListFile } from '#tools/import/yaml/yaml-list.ts'
import { dayOfList, type ListedPerson, peopleIn } from './listed-people.ts'
import { addMissingProjects } from './projects.ts'

const order = Object.keys(Maintainer.fields)

/**
 * Plans to bring the community's list of maintainers over. Name, company, projects, former projects, since and
 * until of a person belong to the list; everything else in a file belongs to people and stays.
 *
 * Days come from the list, never from the clock. Who is new in the first list that a folder gets may have begun
 * earlier (`sinceOnOrBefore`). Who is gone gets as `until` the day of the import before: the latest `since` or `until` in
 * the folder, or `lastSeen`.
 * @param name file name of the list, for messages
 * @throws {ImportError} where the list says no day, or is older than the folder
 */
export async function planMaintainers(bytes: Uint8Array, name: string, options: ImportOptions): Promise<Plan> {
  const plan: Plan = { changes: [], remarks: [], summary: [] }
  const report = remarksOn(name, plan.remarks)
  const list = readListFile(bytes, report)
  if (!list) return plan
  const day = dayOfList(list.text, options.date)
  const listed = peopleIn(list.entries, report)
  const existing = await existingDocuments(options.into, 'Maintainer')
  const newest = newestDay(existing)
  if (newest !== undefined && day < newest && !options.force) {
    throw new ImportError(
      `The list is of ${day}, and the folder has one of ${newest} already; import a newer one, or write --force`,
    )
  }
  // An empty list is an accident, not the day that everybody left.
  if (listed.length === 0) return plan
  const people = byHandle(existing)
  // The list may be older than the day it was last read.
  const lastRead = options.lastSeen !== undefined && options.lastSeen <= day ? options.lastSeen : ''
  const lastSeen = newest === undefined || newest < lastRead ? lastRead || day : newest
  const seen = new Set<ExistingDocument>()
  const tally = { new: [] as string[], back: [] as string[], gone: [] as string[], updated: [] as string[] }
  for (const person of listed) {
    const file = people.get(person.handle.toLowerCase())
    if (!file) {
      await propose(plan, fileOf(person), Buffer.from(newFile(person, day, existing.length === 0)), options)
      tally.new.push(person.name)
      continue
    }
    if (seen.has(file)) {
      report(start, `github: '${person.handle}' and another entry are one person, ${file.file}; the first entry counts`)
      continue
    }
    seen.add(file)
    const isBack = textIn(file.values, 'until') !== undefined
    if (updateDocument(plan, file, wantedOf(person, file, day), order))
      (isBack ? tally.back : tally.updated).push(person.name)
  }
  for (const file of existing) {
    if (seen.has(file) || !file.values || textIn(file.values, 'until') !== undefined) continue
    if (updateDocument(plan, file, { until: lastSeen }, order))
      tally.gone.push(textIn(file.values, 'name') ?? file.file)
  }
  const repositories = listed.flatMap(({ projects }) => projects.map((project) => project.replace(/\/.*/s, '')))
  const projects = await addMissingProjects(plan, repositories, options)
  plan.summary.push(`${count(listed.length, 'maintainer')} listed on ${day}`)
  await finish(plan, { ...tally, 'projects without a file before': projects })
  return plan
}

function fileOf({ handle }: ListedPerson): string {
  return `maintainers/${handle.toLowerCase()}.md`
}

function newFile({ name, handle, company, projects }: ListedPerson, day: string, isFirst: boolean): string {
  return frontMatter([
    ['name', name],
    ['github', handle],
    ['company', company],
    ['projects', projects],
    ['since', day],
    ['sinceOnOrBefore', isFirst ? true : undefined],
  ])
}

function wantedOf({ name, company, projects }: ListedPerson, { values }: ExistingDocument, day: string): Wanted {
  const earlier = [...textsIn(values, 'formerProjects'), ...textsIn(values, 'projects')]
  const formerProjects = [...new Set(earlier)].filter((project) => !projects.includes(project))
  return {
    name,
    company,
    projects,
    formerProjects: formerProjects.length > 0 ? formerProjects : undefined,
    since: textIn(values, 'since') ?? day,
    until: undefined,
  }
}

/** The files of people by each present or former handle, in lower case; by file name where front matter is broken. */
function byHandle(existing: readonly ExistingDocument[]): Map<string, ExistingDocument> {
  const namesOf: ((person: ExistingDocument) => string[])[] = [
    ({ values }) => textsIn(values, 'formerHandles'),
    ({ file }) => [path.posix.basename(file, '.md')],
    ({ values }) => [textIn(values, 'github') ?? ''],
  ]
  const people = new Map<string, ExistingDocument>()
  for (const names of namesOf)
    for (const person of existing) for (const name of names(person)) people.set(name.toLowerCase(), person)
  return people
}

function newestDay(existing: readonly ExistingDocument[]): string | undefined {
  const days = existing.flatMap(({ values }) => [textIn(values, 'since') ?? '', textIn(values, 'until') ?? ''])
  return (
    days
      .map((day) => day.slice(0, 10))
      .sort()
      .at(-1) || undefined
  )
}
