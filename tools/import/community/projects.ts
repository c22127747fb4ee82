import { count, either, quote } from '#lib/text/message-format.ts'
import { Project, projectSlug, scopes, statuses } from '#schema/project.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { type ImportOptions, type Plan, propose } from '#tools/import/plan.ts'
import { type ReportRemark, remarksOn } from '#tools/import/remark.ts'
import { summarise, updateDocument } from '#tools/import/update-document.ts'
import { frontMatter } from '#tools/import/yaml/front-matter.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import { type ListEntry, readListFile } from '#tools/import/yaml/yaml-list.ts'

const order = Object.keys(Project.fields)

type ListedProject = { name: string } & { [key in 'scope' | 'status' | 'description']?: string | undefined }

/**
 * Plans to bring the community's list of repositories over. Scope and status belong to the list; all else in a file
 * belongs to people and stays. A project that is not listed any more loses its status, unless that says that it has ended;
 * its scope says where it belonged, and stays.
 * @param listName file name for messages
 */
export async function planProjects(bytes: Uint8Array, listName: string, options: ImportOptions): Promise<Plan> {
  const plan: Plan = { changes: [], remarks: [], summary: [] }
  const report = remarksOn(listName, plan.remarks)
  const listed = projectsIn(readListFile(bytes, report)?.entries ?? [], report)
  // An empty list is an accident, not the end of every project.
  if (listed.size === 0) return plan
  const existing = new Map((await existingDocuments(options.into, 'Project')).map((project) => [project.file, project]))
  const tally = { new: [] as string[], updated: [] as string[], 'not listed any more': [] as string[] }
  for (const [file, project] of listed) {
    const known = existing.get(file)
    if (!known) {
      await propose(plan, file, Buffer.from(newFile(project)), options)
      tally.new.push(project.name)
    } else if (updateDocument(plan, known, { scope: project.scope, status: project.status }, order))
      tally.updated.push(project.name)
  }
  for (const [file, project] of existing) {
    const status = textIn(project.values, 'status')
    if (listed.has(file) || status === 'archived' || status === 'deprecated') continue
    if (updateDocument(plan, project, { status: undefined }, order))
      tally['not listed any more'].push(textIn(project.values, 'name') ?? file)
  }
  plan.summary.push(`${count(listed.size, 'project')} listed`)
  summarise(plan, tally)
  return plan
}

/** The projects of a list by their files. */
function projectsIn(entries: readonly ListEntry[], report: ReportRemark): Map<string, ListedProject> {
  const projects = new Map<string, ListedProject>()
  for (const { values, place } of entries) {
    const wrong = (key: string, message: string): void => report(place(key), `${key}: ${message}`)
    const wordOf = (key: 'scope' | 'status', known: readonly string[]): string | undefined => {
      const written = textIn(values, key)
      const word = known.find((one) => one === written?.toLowerCase())
      if (written !== undefined && word === undefined)
        wrong(key, `${quote(written)} is none that this site knows; write ${either(known)}`)
      return word
    }
    const name = textIn(values, 'name') ?? ''
    if (!Project.fields.name.format.pattern.test(name)) wrong('name', `${quote(name)} is no name of a repository`)
    else if (projects.has(fileOf(name))) wrong('name', `${quote(name)} is listed twice; the first entry counts`)
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

/** Stands in until somebody writes a description. */
export function minimalDescription(repository: string): string {
  return `The ${repository} repository of the Falco organisation; nobody has described it here yet.`
}

function newFile({ name, scope, status, description }: ListedProject): string {
  return frontMatter([
    ['name', name],
    ['scope', scope],
    ['status', status],
    ['description', description ?? minimalDescription(name)],
  ])
}

/** Plans files for repositories that have none, and returns their names. */
export async function addMissingProjects(
  plan: Plan,
  names: readonly string[],
  options: ImportOptions,
): Promise<string[]> {
  const files = new Set((await existingDocuments(options.into, 'Project')).map(({ file }) => file))
  const added = [...new Set(names)].filter((name) => !files.has(fileOf(name))).sort()
  for (const name of added) await propose(plan, fileOf(name), Buffer.from(newFile({ name })), options)
  return added
}

const fileOf = (name: string): string => `projects/${projectSlug(name)}.md`
