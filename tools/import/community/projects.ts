import { count, either, quote } from '#lib/text/message-format.ts'
import { Project, placeholderDescription, projectSlug, scopes, statuses } from '#schema/project.ts'
import { existingDocuments, frontMatter, updateDocument } from '#tools/documents/documents.ts'
import {
  emptyPlan,
  type ImportOptions,
  type Plan,
  propose,
  type ReportRemark,
  remarksOn,
} from '#tools/documents/plan.ts'
import { type ListEntry, readListFile, textIn } from '#tools/documents/yaml.ts'

const order = Object.keys(Project.fields)

type ListedProject = {
  name: string
  scope?: string | undefined
  status?: string | undefined
  description?: string | undefined
}

/** Plans updates of scope and status from the community's list. Unlisted projects lose `status`. */
export async function planProjects(bytes: Uint8Array, listName: string, options: ImportOptions) {
  const plan = emptyPlan()
  const report = remarksOn(listName, plan.remarks)
  const listed = projectsIn(readListFile(bytes, report)?.entries ?? [], report)
  // An empty list must be a mistake, so nothing is changed.
  if (listed.size === 0) return plan
  const existing = new Map(
    (await existingDocuments(options.into, 'Project')).map((project) => [project.file, project]),
  )
  for (const [file, project] of listed) {
    const known = existing.get(file)
    if (known) updateDocument(plan, known, { scope: project.scope, status: project.status }, order)
    else await propose(plan, file, newFile(project), options)
  }
  for (const [file, project] of existing) {
    const hasEnded = /^(?:archived|deprecated)$/.test(textIn(project.values, 'status') ?? '')
    if (!listed.has(file) && !hasEnded) updateDocument(plan, project, { status: undefined }, order)
  }
  plan.summary.push(`${count(listed.size, 'project')} listed`)
  return plan
}

function projectsIn(
  entries: readonly ListEntry[],
  report: ReportRemark,
): Map<string, ListedProject> {
  const projects = new Map<string, ListedProject>()
  for (const { values, place } of entries) {
    const wrong = (key: string, message: string) => report(place(key), `${key}: ${message}`)
    const wordOf = (key: 'scope' | 'status', known: readonly string[]) => {
      const written = textIn(values, key)
      const word = known.find((one) => one === written?.toLowerCase())
      if (written !== undefined && word === undefined)
        wrong(key, `${quote(written)} is unknown here; write ${either(known)}`)
      return word
    }
    const name = textIn(values, 'name') ?? ''
    if (!Project.fields.name.format.pattern.test(name))
      wrong('name', `${quote(name)} is not the name of a repository`)
    else
      projects.set(fileOf(name), {
        name,
        scope: wordOf('scope', scopes),
        status: wordOf('status', statuses),
        description: textIn(values, 'description')?.replace(/\s+/g, ' '),
      })
  }
  return projects
}

function newFile({
  name,
  scope,
  status,
  description = placeholderDescription(name),
}: ListedProject): Uint8Array {
  return Buffer.from(frontMatter(Object.entries({ name, scope, status, description })))
}

export async function addMissingProjects(
  plan: Plan,
  names: readonly string[],
  options: ImportOptions,
) {
  const files = new Set((await existingDocuments(options.into, 'Project')).map(({ file }) => file))
  const missing = [...new Set(names)].filter((name) => !files.has(fileOf(name)))
  for (const name of missing) await propose(plan, fileOf(name), newFile({ name }), options)
}

const fileOf = (name: string) => `projects/${projectSlug(name)}.md`
