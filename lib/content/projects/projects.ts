import { cachedFinder, cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { linkResolver } from '#lib/content/resolve-link.ts'
import type { Owner } from '#lib/site/github.ts'
import { site } from '#lib/site/identity.ts'
import { signs, statusOf } from '#lib/site/status.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import { capital } from '#lib/text/message-format.ts'
import { maintainerNamed } from '#lib/text/names.ts'
import { projectSlug, type Scope, scopes } from '#schema/project.ts'
import { type Maintainer, maintainers } from './maintainers.ts'

export const projects = cachedQuery(async () => {
  const { projects: entries } = await contentIndex()
  const people = await maintainers()
  const lastEvents = new Map((await statusHistory()).map(({ project, event }) => [project, event]))
  return entries
    .map((entry) => {
      const isHere = ({ repository }: { repository: string }) => repository === entry.name
      const isOfWhole = (person: Maintainer) =>
        person.projects.some(({ path }) => path === entry.name)
      const maintainers = people.filter(({ projects, until }) => !until && projects.some(isHere))
      return {
        ...entry,
        slug: projectSlug(entry.name),
        tags: entry.tags ?? [],
        repository: `${site.organisation}/${entry.name}`,
        maintainers: maintainers.toSorted((a, b) => Number(isOfWhole(b)) - Number(isOfWhole(a))),
        formerMaintainers: people.filter(
          (person) =>
            !maintainers.includes(person) &&
            [...person.projects, ...person.formerProjects].some(isHere),
        ),
        /** Whether the project is on the community's list of repositories. */
        isListed: entry.scope !== undefined && lastEvents.get(entry.name) !== 'unlisted',
      }
    })
    .sort((a, b) => byName(a.name.replace(/^\./, ''), b.name.replace(/^\./, '')))
})

export type Project = Awaited<ReturnType<typeof projects>>[number]

export const cncfLevels = cachedQuery(async () =>
  (await projects()).flatMap(({ cncf = [] }) => cncf).sort((a, b) => byCodeUnit(a.date, b.date)),
)

/** The changes in `moves.yaml`, oldest first. */
export const statusHistory = cachedQuery(async () => {
  const all = (await contentIndex()).moves.flatMap(({ moves }) => moves)
  return all.sort((a, b) => byCodeUnit(a.date, b.date))
})

export const projectFinder = cachedFinder(projects, ({ name }) => name)

/** A function that finds the project or person that a GitHub URL names. */
export const ownerFinder = cachedQuery(async () => {
  const findProject = await projectFinder()
  const people = await maintainers()
  return ({ repository, account }: Owner) =>
    repository
      ? findProject(repository)
      : account
        ? maintainerNamed(`@${account}`, people)
        : undefined
})

export const projectAtPath = cachedFinder(projects, ({ path }) => path)

const scopeIntros: Record<Scope, string> = {
  core: 'What Falco is made of.',
  ecosystem: 'What extends Falco, feeds it events or acts on its alerts.',
  infra: 'What builds, tests and runs the project itself.',
  special: 'Repositories for the community itself, without a maturity status.',
}

/**
 * Sorted by status, then by the number of links from other projects' pages, then of maintainers.
 */
export const projectGroups = cachedQuery(async () => {
  const links = await linksBetween()
  const rank = (project: Project) => signs.indexOf(statusOf(project).sign)
  const linksTo = ({ name }: Project) => links.filter((target) => target === name).length
  const all = (await projects()).toSorted(
    (a, b) =>
      rank(a) - rank(b) || linksTo(b) - linksTo(a) || b.maintainers.length - a.maintainers.length,
  )
  const group = (id: string, intro: string, isIn: (project: Project) => boolean) => {
    return { id, title: capital(id), intro, projects: all.filter(isIn), isPast: id === 'former' }
  }
  const isMaintained = ({ maintainers }: Project) => maintainers.length > 0
  return [
    ...scopes.map((scope) =>
      group(scope, scopeIntros[scope], (one) => one.isListed && one.scope === scope),
    ),
    group(
      'unlisted',
      "Maintained, but not on the community's list.",
      (one) => !one.isListed && isMaintained(one),
    ),
    group(
      'former',
      "No longer maintained, and not on the community's list.",
      (one) => !one.isListed && !isMaintained(one),
    ),
  ].filter(({ projects }) => projects.length > 0)
})

export type ProjectGroup = Awaited<ReturnType<typeof projectGroups>>[number]

/** For each project's page, the names of other projects to which it links, in one list. */
async function linksBetween() {
  const resolveLink = await linkResolver()
  const projectAt = await projectAtPath()
  return (await contentIndex()).projects.flatMap(({ name, file, hrefs }) => {
    const targets = hrefs.map((link) => resolveLink(link, file))
    const named = targets.map((target) =>
      target.kind === 'page' ? projectAt(target.path)?.name : undefined,
    )
    return [...new Set(named)].filter((other) => other !== name)
  })
}
