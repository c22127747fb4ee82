import { groupBy } from '#lib/group-by.ts'
import { monthOf } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit, byName, byVersion } from '#lib/text/collation.ts'
import { releases } from './community.ts'
import type { EntryOf } from './content-index.ts'
import { projectFinder } from './projects.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'
import type { ProjectRelease, ReleasedPart } from './types.ts'

/** Falco's own list is a file of its own, with the posts that announced its releases. */
export const falco = 'falco'

/** Every project, and every part that is released by itself, with its releases, newest first. */
export const releasedParts = memoiseByIndex(async (): Promise<ReleasedPart[]> => {
  const [own, find, index] = [await releases(), await projectFinder(), await contentIndex()]
  const lists: ListOfReleases[] = [...index['project-releases']]
  if (own) lists.push({ project: falco, asOf: own.asOf, tag: '{version}', releases: own.releases })
  return lists.map(({ project, part, asOf, tag, releases }) => {
    const known = find(project)
    const page = known && routes.project(known.name)
    const all = releases.map(({ version, date, tag: own }): ProjectRelease => {
      return { project, page, part, version, date, url: addressOf(project, own ?? tag.replace('{version}', version)) }
    })
    return { project, part, asOf, releases: all.sort(newestFirst) }
  })
})

type ListOfReleases = Pick<EntryOf<'ProjectReleases'>, 'project' | 'part' | 'asOf' | 'tag' | 'releases'>

/** Where the forge shows a release: GitHub has a slash of a tag as it is, and a plus sign escaped. */
function addressOf(project: string, tag: string): string {
  return `${site.organisation}/${project}/releases/tag/${encodeURIComponent(tag).replaceAll('%2F', '/')}`
}

function newestFirst(a: ProjectRelease, b: ProjectRelease): number {
  return byCodeUnit(b.date, a.date) || byVersion(b.version, a.version)
}

/** The parts of a project that have releases, the last released first. */
export async function releasesOfProject(project: string): Promise<ReleasedPart[]> {
  const parts = (await releasedParts()).filter((part) => part.project === project && part.releases.length > 0)
  return parts.sort(
    (a, b) => byCodeUnit(b.releases[0]?.date ?? '', a.releases[0]?.date ?? '') || byName(a.part ?? '', b.part ?? ''),
  )
}

/** A month with everything that was released in it, newest first; `month` as in 2026-03. */
export type MonthOfReleases = { month: string; releases: ProjectRelease[] }

/** What was released across the project, by month, newest first. */
export const releasesByMonth = memoiseByIndex(async (): Promise<MonthOfReleases[]> => {
  const all = (await releasedParts()).flatMap(({ releases }) => releases)
  const sorted = all.sort((a, b) => newestFirst(a, b) || byName(a.project, b.project))
  return [...groupBy(sorted, ({ date }) => monthOf(date))].map(([month, releases]) => ({ month, releases }))
})
