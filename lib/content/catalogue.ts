import { routes } from '#lib/site/routes.ts'
import { signs, statusOf } from '#lib/site/status.ts'
import { type Scope, scopes } from '#schema/project.ts'
import { projects } from './projects.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'
import type { Project } from './types.ts'

const scopeIntros: Record<Scope, string> = {
  core: 'What Falco consists of and ships with.',
  ecosystem: 'What extends Falco, feeds it events or acts on its alerts.',
  infra: 'What builds, tests and runs the project itself.',
  special: 'Repositories for the community itself, without a maturity status.',
}

/**
 * Listed projects by scope, then unlisted ones with maintainers, then former ones. Within a group by status, then by how many
 * pages of other projects link to it, then by number of maintainers.
 */
export const projectGroups = memoiseByIndex(async () => {
  const links = await linksBetween()
  const rank = (project: Project): number => signs.indexOf(statusOf(project).sign)
  const linksTo = ({ name }: Project): number => links.filter((target) => target === name).length
  const all = (await projects()).toSorted(
    (a, b) => rank(a) - rank(b) || linksTo(b) - linksTo(a) || b.maintainers.length - a.maintainers.length,
  )
  const group = (id: string, intro: string, isIn: (project: Project) => boolean) => {
    const title = id.charAt(0).toUpperCase() + id.slice(1)
    return { id, title, intro, projects: all.filter(isIn), isPast: id === 'former' }
  }
  const isMaintained = ({ maintainers }: Project): boolean => maintainers.length > 0
  return [
    ...scopes.map((scope) => group(scope, scopeIntros[scope], (one) => one.isListed && one.scope === scope)),
    group('unlisted', "Maintained, but not on the community's list.", (one) => !one.isListed && isMaintained(one)),
    group('former', 'No longer maintained or listed.', (one) => !one.isListed && !isMaintained(one)),
  ].filter(({ projects }) => projects.length > 0)
})

/** Names of projects that pages of other ones link to, once for each such page. */
async function linksBetween(): Promise<string[]> {
  const [resolveLink, { projects: entries }] = [await linkResolver(), await contentIndex()]
  const nameAt = new Map(entries.map(({ name }) => [routes.project(name), name]))
  return entries.flatMap(({ name, file, hrefs }) => {
    const targets = hrefs.map((link) => resolveLink(link, file))
    const named = targets.flatMap((target) => (target.kind === 'page' ? (nameAt.get(target.path) ?? []) : []))
    return [...new Set(named)].filter((other) => other !== name)
  })
}
