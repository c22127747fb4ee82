import path from 'node:path'
import { count } from '#lib/text/message-format.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { type ExistingDocument, existingDocuments } from '#tools/import/existing-documents.ts'
import { ImportError, type ImportOptions, type Plan, propose } from '#tools/import/plan.ts'
import { remarksOn } from '#tools/import/remark.ts'
import { frontMatter, updateDocument, type Wanted } from '#tools/import/update-document.ts'
import { textIn, textsIn } from '#tools/import/yaml/plain-values.ts'
import { readListFile } from '#tools/import/yaml/yaml-list.ts'
import { dayOfList, type ListedPerson, personOf } from './listed-people.ts'
import { addMissingProjects } from './projects.ts'

const order = Object.keys(Maintainer.fields)

/**
 * Plans to update people from the community's list; what people wrote stays. Days come from the list, never from the
 * clock. In the first list anyone may have begun earlier; whoever is gone was last listed at the import before.
 */
export async function planMaintainers(bytes: Uint8Array, name: string, options: ImportOptions): Promise<Plan> {
  const plan: Plan = { changes: [], remarks: [], summary: [] }
  const report = remarksOn(name, plan.remarks)
  const list = readListFile(bytes, report)
  if (!list) return plan
  const day = dayOfList(list.text, options.date)
  const listed = list.entries.flatMap((entry) => personOf(entry, report) ?? [])
  const existing = await existingDocuments(options.into, 'Maintainer')
  const newest = newestDay(existing)
  if (day < newest && !options.force) {
    throw new ImportError(
      `The list is of ${day}, and the folder has one of ${newest} already; import a newer one, or write --force`,
    )
  }
  // An empty list is an accident, not the day that everybody left.
  if (listed.length === 0) return plan
  // The list may be older than the day it was last read.
  const earlier = [newest, options.lastSeen ?? ''].filter((one) => one <= day)
  const lastSeen = earlier.toSorted().at(-1) || day
  const seen = new Set<string>()
  for (const person of listed) {
    const known = personWith(person.handle.toLowerCase(), existing)
    const file = known?.file ?? `maintainers/${person.handle.toLowerCase()}.md`
    if (seen.has(file)) {
      report(person.place, `github: '${person.handle}' is listed before, as ${file}; the first entry counts`)
      continue
    }
    seen.add(file)
    const wanted = wantedOf(person, known, day)
    const isFirst = existing.length === 0
    const fresh: Wanted = { ...wanted, github: person.handle, sinceOnOrBefore: isFirst ? true : undefined }
    if (known) updateDocument(plan, known, wanted, order)
    else await propose(plan, file, Buffer.from(frontMatter(order.map((key) => [key, fresh[key]]))), options)
  }
  for (const person of existing)
    if (!seen.has(person.file) && person.values && textIn(person.values, 'until') === undefined)
      updateDocument(plan, person, { until: lastSeen }, order)
  const repositories = listed.flatMap(({ projects }) => projects.map((project) => project.replace(/\/.*/s, '')))
  await addMissingProjects(plan, repositories, options)
  plan.summary.push(`${count(listed.length, 'maintainer')} listed on ${day}`)
  return plan
}

function wantedOf({ name, company, projects }: ListedPerson, known: ExistingDocument | undefined, day: string): Wanted {
  const earlier = [...textsIn(known?.values, 'formerProjects'), ...textsIn(known?.values, 'projects')]
  const former = [...new Set(earlier)].filter((project) => !projects.includes(project))
  const formerProjects = former.length > 0 ? former : undefined
  return { name, company, projects, formerProjects, since: textIn(known?.values, 'since') ?? day, until: undefined }
}

/** By handle, else by a former one; by file name where front matter is broken. */
function personWith(handle: string, existing: readonly ExistingDocument[]): ExistingDocument | undefined {
  const present = ({ file, values }: ExistingDocument) => textIn(values, 'github') ?? path.posix.basename(file, '.md')
  return (
    existing.find((person) => present(person).toLowerCase() === handle) ??
    existing.find(({ values }) => textsIn(values, 'formerHandles').some((former) => former.toLowerCase() === handle))
  )
}

function newestDay(existing: readonly ExistingDocument[]): string {
  const days = existing.flatMap(({ values }) => [textIn(values, 'since') ?? '', textIn(values, 'until') ?? ''])
  return days.toSorted().at(-1)?.slice(0, 10) ?? ''
}
