import { projectSlug } from '#schema/project.ts'
import { existingDocuments } from './existing.ts'
import type { ListedPerson } from './listed-people.ts'
import { type ImportOptions, type Plan, propose } from './plan.ts'
import { frontMatter } from './scalar.ts'

/** What a project without a description is until somebody writes one. */
export function minimalDescription(repository: string): string {
  return `The ${repository} repository of the Falco organisation; nobody has described it here yet.`
}

/** Plans a file for each repository that a listed person looks after and that has none. Gives the new names. */
export async function addMinimalProjects(
  plan: Plan,
  people: readonly ListedPerson[],
  options: ImportOptions,
): Promise<string[]> {
  const existing = await existingDocuments(options.into, 'Project')
  const known = new Set(existing.map(({ file }) => file))
  const added: string[] = []
  for (const { projects } of people) {
    for (const project of projects) {
      const [repository = ''] = project.split('/')
      const file = `projects/${projectSlug(repository)}.md`
      if (repository === '' || known.has(file)) continue
      known.add(file)
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
