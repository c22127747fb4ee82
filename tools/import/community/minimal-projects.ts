import { projectSlug } from '#schema/project.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { type ImportOptions, type Plan, propose } from '#tools/import/plan.ts'
import { frontMatter } from '#tools/import/yaml/front-matter.ts'
import type { ListedPerson } from './listed-people.ts'

/** What a project without a description is until somebody writes one. */
export function minimalDescription(repository: string): string {
  return `The ${repository} repository of the Falco organisation; nobody has described it here yet.`
}

/** Plans a file for each repository that a listed person maintains and that has none. Gives the new names. */
export async function addMinimalProjects(
  plan: Plan,
  people: readonly ListedPerson[],
  options: ImportOptions,
): Promise<string[]> {
  const existing = await existingDocuments(options.into, 'Project')
  const files = new Set(existing.map(({ file }) => file))
  const added: string[] = []
  for (const { projects } of people) {
    for (const project of projects) {
      const [repository = ''] = project.split('/')
      const file = `projects/${projectSlug(repository)}.md`
      if (repository === '' || files.has(file)) continue
      files.add(file)
      added.push(repository)
      const text = frontMatter([
        ['name', repository],
        ['description', minimalDescription(repository)],
      ])
      await propose(plan, file, Buffer.from(text), options)
    }
  }
  return added.sort()
}
