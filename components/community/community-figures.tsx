import { IfOld, Link, List } from '#components/layout/parts.tsx'
import type { Figures } from '#lib/content/community.ts'
import type { Release } from '#lib/content/releases.ts'
import { yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'

type CommunityFiguresProps = {
  figures?: Figures
  releases: readonly Release[]
  /** Number of calls with public minutes by year, oldest first. */
  calls: ReadonlyMap<string, number>
  /** Text after 'on the community’s list', such as ', and two outside it'; may be empty. */
  unlisted: string
}

type Figure = { path: string; value: number; title: string; more: React.ReactNode }

export function CommunityFigures({ figures, releases, calls, unlisted }: CommunityFiguresProps) {
  const latest = (key: 'maintainers' | 'companies' | 'independent' | 'projects') =>
    figures?.months.findLast((month) => month[key] !== undefined)?.[key]
  const maintainers = latest('maintainers') ?? 0
  const companies = latest('companies')
  const independent = latest('independent') ?? 0
  const newest = releases[0]
  const first = releases.at(-1)
  const [firstYear] = calls.keys()
  const all: Figure[] = [
    {
      path: routes.maintainers(),
      value: maintainers,
      title: 'maintainers',
      more:
        companies !== undefined &&
        `${independent > 0 ? `${maintainers - independent} of them ` : ''}from ${companies} companies`,
    },
    {
      path: routes.projects(),
      value: latest('projects') ?? 0,
      title: 'projects',
      more: `on the community’s list${unlisted}`,
    },
    {
      path: routes.releases(),
      value: releases.length,
      title: 'releases',
      more: newest && first && (
        <>
          since {yearOf(first.date)}, <IfOld words="newest known">newest</IfOld> {newest.version}
        </>
      ),
    },
    {
      path: routes.community(),
      value: [...calls.values()].reduce((sum, held) => sum + held, 0),
      title: 'community calls',
      more: `with public minutes since ${firstYear}`,
    },
  ]
  return (
    <List items={all.filter(({ value }) => value > 0)} className="numbers">
      {({ path, value, title, more }) => (
        <>
          <Link to={path}>
            <b>{value}</b> {title}
          </Link>{' '}
          <small>{more}</small>
        </>
      )}
    </List>
  )
}
