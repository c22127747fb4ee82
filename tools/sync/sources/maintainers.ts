import { quote } from '#lib/text/message-format.ts'
import { handle as handleFormat } from '#schema/collection.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { createDocument, existingDocuments, updateDocument } from '#tools/documents/documents.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { communityList, type ReportMistake, readList } from '#tools/sync/community-list.ts'
import type { Version } from '#tools/sync/repository.ts'
import { refuseHalf, type Sync } from '#tools/sync/source.ts'
import { addMissingProjects } from './repositories.ts'

/** The present and former GitHub handles of a maintainer, in lower case. */
export function handlesOf(values: PlainValues | undefined) {
  const handles = [textIn(values, 'handle') ?? '', ...textListIn(values, 'formerHandles')]
  return handles.map((handle) => handle.toLowerCase())
}

export const isListed = ({ values }: { values: PlainValues | undefined }) =>
  values !== undefined && textIn(values, 'until') === undefined

/** The path of a project or a part of it, without the branch, which may get a new name. */
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
async function updateMaintainers(
  { folder, notes }: Sync,
  { text, day }: Version,
  lastSeen: string,
) {
  const listed = readList(text, personOf)
  const handles = listed.map(({ handle }) => handle.toLowerCase())
  const existing = await existingDocuments(folder, 'Maintainer')
  refuseHalf(listed.length, existing.filter(isListed).length, 'maintainers')
  const [until = day] = [lastSeen, day].sort()
  const seen = new Set<string>()
  for (const [at, { handle, name, company, projects }] of listed.entries()) {
    if (handles.indexOf(handle.toLowerCase()) < at) {
      notes.push(`The list of maintainers has ${handle} twice; only the first entry is used`)
      continue
    }
    const known = existing.find(({ values }) => handlesOf(values).includes(handle.toLowerCase()))
    if (!known) {
      await createDocument(folder, `maintainers/${handle.toLowerCase()}.md`, 'handle', {
        name,
        handle,
        company,
        projects,
        since: day,
        sinceOnOrBefore: existing.length === 0 || undefined,
      })
      continue
    }
    seen.add(known.file)
    const earlier = ['formerProjects', 'projects'].flatMap((key) => textListIn(known.values, key))
    const former = [...new Set(earlier)].filter(
      (project) => !projects.some((now) => pathOf(project).startsWith(pathOf(now))),
    )
    const formerProjects = former.length > 0 ? former : undefined
    const wanted = { name, company, projects, formerProjects, until: undefined }
    await updateDocument(folder, known, wanted)
  }
  for (const person of existing)
    if (!seen.has(person.file) && isListed(person)) await updateDocument(folder, person, { until })
  // A path below a repository, such as `charts/tree/master/falco`, belongs to that repository.
  const repositories = listed.flatMap(({ projects }) =>
    projects.map((project) => project.replace(/\/.*/s, '')),
  )
  await addMissingProjects(folder, repositories)
}

/** Matches what people write if they have no company. */
const noCompany = /^(?:unknown|n\/a|none|-)$/i

function personOf(values: PlainValues, report: ReportMistake) {
  const github = textIn(values, 'github') ?? ''
  const handle = /^(?:(?:https:\/\/)?github\.com\/|@)?([^/]+)\/?$/i.exec(github)?.[1] ?? ''
  if (!handleFormat.pattern.test(handle)) {
    report(`github: ${quote(github)} is not the address of a person on GitHub`)
    return
  }
  const name = textIn(values, 'name')
  if (name === undefined) {
    report(`name: is missing for ${handle}`)
    return
  }
  const written = textIn(values, 'company') ?? 'none'
  const company = noCompany.test(written) ? undefined : written.replace(/^redhat$/i, 'Red Hat')
  const projects: string[] = []
  for (const address of textListIn(values, 'projects')) {
    const project = address
      .trim()
      .replace(/^(?:https:\/\/)?github\.com\/falcosecurity\/|(?:\.git)?\/*$/gi, '')
    if (Maintainer.fields.projects.format.pattern.test(project)) projects.push(project)
    else report(`projects: ${quote(address)} is not below https://github.com/falcosecurity/`)
  }
  return { handle, name, company, projects: [...new Set(projects)] }
}
