import { either, quote } from '#lib/text/message-format.ts'
import { Project, placeholderDescription, projectSlug, scopes, statuses } from '#schema/project.ts'
import { createDocument, existingDocuments, updateDocument } from '#tools/documents/documents.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { communityList } from '#tools/sync/community-list.ts'
import { openLists } from '#tools/sync/entry-list.ts'
import { yamlMaps } from '#tools/sync/repository.ts'
import { refuseHalf, SourceError, type Sync } from '#tools/sync/source.ts'

const fileOf = (name: string) => `projects/${projectSlug(name)}.md`

function projectIn(values: PlainValues) {
  const name = textIn(values, 'name') ?? ''
  if (!Project.fields.name.format.pattern.test(name))
    throw new SourceError(`name: ${quote(name)} is not the name of a repository`)
  const wordIn = (key: string, known: readonly string[]) => {
    const word = textIn(values, key)?.toLowerCase()
    if (word === undefined || known.includes(word)) return word
    throw new SourceError(`${key} of ${name}: ${quote(word)} is not ${either(known)}`)
  }
  return {
    name,
    scope: wordIn('scope', scopes),
    status: wordIn('status', statuses),
    description:
      textIn(values, 'description')?.replace(/\s+/g, ' ') ?? placeholderDescription(name),
  }
}

type ListedProject = ReturnType<typeof projectIn>

export const readRepositories = communityList(async (sync, { text, day }) => {
  const listed = yamlMaps(text).map(projectIn)
  await updateProjects(sync.folder, listed)
  await addMoves(sync, listed, day)
  return { projects: listed.length }
})

/**
 * Updates scope and status of projects from a version of the community's list of repositories. A
 * project that is no longer listed loses its status, unless it is archived or deprecated.
 */
async function updateProjects(folder: string, listed: readonly ListedProject[]) {
  const documents = await existingDocuments(folder, 'Project')
  const known = documents.filter(({ values }) => textIn(values, 'status') !== undefined)
  refuseHalf(listed.length, known.length, 'repositories')
  const unlisted = new Map(documents.map((project) => [project.file, project]))
  for (const project of listed) {
    const file = fileOf(project.name)
    const document = unlisted.get(file)
    const { scope, status } = project
    if (document) await updateDocument(folder, document, { scope, status })
    else await createDocument(folder, file, 'name', project)
    unlisted.delete(file)
  }
  for (const project of unlisted.values())
    if (!/^(?:archived|deprecated)$/.test(textIn(project.values, 'status') ?? ''))
      await updateDocument(folder, project, { status: undefined })
}

/**
 * Adds an entry to moves.yaml for each project with a new scope or status, and for each project
 * that is no longer in `repositories`, the community's list as of `day`.
 */
async function addMoves(
  { folder, news }: Sync,
  repositories: readonly ListedProject[],
  day: string,
) {
  for (const list of await openLists(folder, 'Moves')) {
    // Entries are sorted by date, so the map keeps each project's last entry.
    const before = new Map(
      list.entries().map((move) => [textIn(move, 'project') ?? '', textIn(move, 'to')]),
    )
    for (const { name: project, scope, status } of repositories) {
      const to = [scope, status].filter(Boolean).join('/')
      const from = before.get(project)
      before.delete(project)
      if (to === '' || from === to) continue
      list.add({ date: day, project, event: from ? 'moved' : 'listed', from, to })
      news.push(`${project} is now ${to}`)
    }
    for (const [project, from] of before)
      if (from !== undefined) {
        list.add({ date: day, project, event: 'unlisted', from })
        news.push(`${project} is no longer in the list of repositories`)
      }
    await list.save()
  }
}

export async function addMissingProjects(folder: string, names: readonly string[]) {
  const files = new Set((await existingDocuments(folder, 'Project')).map(({ file }) => file))
  for (const name of new Set(names)) {
    const description = placeholderDescription(name)
    if (!files.has(fileOf(name)))
      await createDocument(folder, fileOf(name), 'name', { name, description })
  }
}
