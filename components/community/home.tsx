import { Link, List } from '#components/layout/elements.tsx'
import type { Figures } from '#lib/content/community.ts'
import type { Release } from '#lib/content/releases/releases.ts'
import { yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

export function Falcon() {
  return (
    <svg className="falcon" viewBox="0 8 86 92" aria-hidden>
      <path d="M28 42h44c2 22 10 40 22 58H4c16-18 22-36 24-58Z" fill="var(--color-tile)" />
      <path
        d="M100 100V64C100 30 82 10 56 8H40C27 8 19 12 15 20 5 22-1 31 1 46c0 4 1 7 3 9 2-7 6-10 13-10 4 4 8 6 14 7 0 13 3 24 11 34 8-8 11-17 10-29 9 4 14 10 14 20 0 11-8 18-20 23Z"
        fill="var(--color-falcon)"
      />
      <path d="M47 25l-21 4a10.5 10.5 0 0 0 21-4Z" fill="var(--color-action)" />
      <path d="M40 26.3l-8.5 1.7a4.3 4.3 0 0 0 8.5-1.7Z" fill="var(--color-on-action)" />
    </svg>
  )
}

type CommunityFiguresProps = {
  figures?: Figures
  releases: readonly Release[]
  calls: ReadonlyMap<string, number>
  /** Such as ', and two outside it'; may be empty. */
  unlisted: string
}

export function CommunityFigures({ figures, releases, calls, unlisted }: CommunityFiguresProps) {
  const latest = (key: 'maintainers' | 'companies' | 'independent' | 'projects') =>
    figures?.months.findLast((month) => month[key] !== undefined)?.[key]
  const maintainers = latest('maintainers') ?? 0
  const companies = latest('companies')
  const independent = latest('independent') ?? 0
  const first = releases.at(-1)
  const [firstYear] = calls.keys()
  const all = [
    {
      path: routes.maintainers(),
      value: maintainers,
      title: 'maintainer',
      more:
        companies !== undefined &&
        `${maintainers - independent} from ${count(companies, 'company', 'companies')}`,
    },
    {
      path: routes.projects(),
      value: latest('projects') ?? 0,
      title: 'project',
      more: `on the community’s list${unlisted}`,
    },
    {
      path: routes.releases(),
      value: releases.length,
      title: 'release',
      more: first && `since ${yearOf(first.date)}`,
    },
    {
      path: routes.community(),
      value: [...calls.values()].reduce((sum, held) => sum + held, 0),
      title: 'community call',
      more: `with public minutes since ${firstYear}`,
    },
  ]
  return (
    <List items={all.filter(({ value }) => value > 0)} className="numbers">
      {({ path, value, title, more }) => (
        <>
          <Link to={path}>
            <b>{value}</b> {value === 1 ? title : `${title}s`}
          </Link>{' '}
          <small>{more}</small>
        </>
      )}
    </List>
  )
}
