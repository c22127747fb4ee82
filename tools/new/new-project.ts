import { routes } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { Project, projectSlug } from '#schema/project.ts'
import { minimalDescription } from '#tools/import/community/projects.ts'
import { existingBytes, ImportError } from '#tools/import/plan.ts'
import { frontMatter } from '#tools/import/yaml/front-matter.ts'
import type { NewDocument } from './new-document.ts'

/**
 * Plans the file of a project, by the name of its repository.
 * @throws {ImportError} where the name is none of a repository, or the project has a file
 */
export async function planNewProject({ name }: { name: string }, into: string): Promise<NewDocument> {
  const { format } = Project.fields.name
  if (!format.pattern.test(name)) throw new ImportError(`${quote(name)} is no repository; write ${format.expected}`)
  const file = `projects/${projectSlug(name)}.md`
  if (await existingBytes(into, file)) throw new ImportError(`${file} is there already; edit that file`)
  const text = frontMatter([
    ['name', name],
    ['description', minimalDescription(name)],
  ])
  return {
    change: { file, before: undefined, after: Buffer.from(text) },
    address: routes.project(name),
    steps: ['Write the description; add scope and status where they are known'],
  }
}
