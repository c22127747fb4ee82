import { quote } from '#lib/text/message-format.ts'
import { handle as handleFormat } from '#schema/collection.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { createDocument, existingDocuments, updateDocument } from '#tools/documents/documents.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { communityList } from '#tools/sync/community-list.ts'
import { type Version, yamlMaps } from '#tools/sync/repository.ts'
import { refuseHalf, SourceError, type Sync } from '#tools/sync/source.ts'
import { addMissingProjects } from './repositories.ts'

/** The present and former GitHub handles of a maintainer, in lower case. */
export function handlesOf(values: PlainValues | undefined) {
  const handles = [textIn(values, 'handle') ?? '', ...textListIn(values, 'formerHandles')]
  return handles.map((handle) => handle.toLowerCase())
}

export const isListed = ({ values }: { values: PlainValues | undefined }) =>
  values !== undefined && textIn(values, 'until') === undefined

/** The path of a project or a folder of it, without the branch, which may get a new name. */
const pathOf = (project: string) => `${project.replace(/\/tree\/[^/]+/, '')}/`

export const readMaintainers = communityList(async (sync, version, lastSeen) => {
  await updateMaintainers(sync, version, lastSeen)
  const people = (await existingDocuments(sync.folder, 'Maintainer')).filter(isListed)
  const named = people
    .map(({ values }) => textIn(values, 'company'))
    .filter((company) => company !== undefined && company.toLowerCase() !== 'independent')
  return {
    maintainers: people.length,
    companies: new Set(named).size,
    independent: people.length - named.length,
  }
})

/**
 * Updates maintainers from a version of the community's list.
 * @param lastSeen - the day of the previous version, which becomes `until` of people who left
 */
async function updateMaintainers({ folder, news }: Sync, { text, day }: Version, lastSeen: string) {
  const listed = new Map(
    yamlMaps(text)
      .map(personIn)
      .map((person) => [person.handle.toLowerCase(), person]),
  )
  const existing = await existingDocuments(folder, 'Maintainer')
  refuseHalf(listed.size, existing.filter(isListed).length, 'maintainers')
  const [until = day] = [lastSeen, day].sort()
  const seen = new Set<string>()
  for (const [key, { handle, name, company, projects }] of listed) {
    const known = existing.find(({ values }) => handlesOf(values).includes(key))
    if (!known) {
      await createDocument(folder, `maintainers/${key}.md`, 'handle', {
        name,
        handle,
        company,
        projects,
        since: day,
      })
      const former = existing.find(({ values }) => textIn(values, 'name') === name)
      const hint = former && `; if ${former.file} is the same person, join both files`
      news.push(`${name} is a new maintainer${hint ?? ''}`)
      continue
    }
    seen.add(known.file)
    if (!isListed(known)) news.push(`${name} is a maintainer again`)
    const earlier = ['formerProjects', 'projects'].flatMap((one) => textListIn(known.values, one))
    const former = [...new Set(earlier)].filter(
      (project) => !projects.some((now) => pathOf(project).startsWith(pathOf(now))),
    )
    const formerProjects = former.length > 0 ? former : undefined
    const wanted = { name, company, projects, formerProjects, until: undefined }
    await updateDocument(folder, known, wanted)
  }
  for (const person of existing)
    if (!seen.has(person.file) && isListed(person)) {
      await updateDocument(folder, person, { until })
      news.push(`${textIn(person.values, 'name')} is no longer a maintainer`)
    }
  // A path below a repository, such as `charts/tree/master/falco`, belongs to that repository.
  const projects = [...listed.values()].flatMap((person) => person.projects)
  await addMissingProjects(
    folder,
    projects.map((project) => project.replace(/\/.*/s, '')),
  )
}

/** Matches what people write if they have no company. */
const noCompany = /^(?:unknown|n\/a|none|-)$/i

function personIn(values: PlainValues) {
  const github = textIn(values, 'github') ?? ''
  const handle = /^(?:(?:https:\/\/)?github\.com\/|@)?([^/]+)\/?$/i.exec(github)?.[1] ?? ''
  if (!handleFormat.pattern.test(handle))
    throw new SourceError(`github: ${quote(github)} is not the address of a person on GitHub`)
  const name = textIn(values, 'name')
  if (name === undefined) throw new SourceError(`name: is missing for ${handle}`)
  const written = textIn(values, 'company') ?? 'none'
  const company = noCompany.test(written) ? undefined : written.replace(/^redhat$/i, 'Red Hat')
  const projects = textListIn(values, 'projects').map((address) => {
    const project = address
      .trim()
      .replace(/^(?:https:\/\/)?github\.com\/falcosecurity\/|(?:\.git)?\/*$/gi, '')
    if (!Maintainer.fields.projects.format.pattern.test(project))
      throw new SourceError(
        `projects: ${quote(address)} is not below https://github.com/falcosecurity/`,
      )
    return project
  })
  return { handle, name, company, projects: [...new Set(projects)] }
}
