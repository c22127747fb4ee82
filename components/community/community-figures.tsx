import { bars, linePoints } from '#lib/charts/sparkline.ts'
import type { Figures, Release } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { formatDate, yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { Bars, Sparkline } from './sparkline.tsx'

const evolution = 'https://github.com/falcosecurity/evolution/blob/main'
const maintainersFile = { source: 'maintainers.yaml', url: `${evolution}/maintainers.yaml` }
const repositoriesFile = { source: 'repositories.yaml', url: `${evolution}/repositories.yaml` }

type CommunityFiguresProps = {
  figures?: Figures
  releases?: { asOf: string; releases: Release[] }
}

/** The community in numbers: each with its course over time, what it was at first, and where it comes from. */
export function CommunityFigures({ figures, releases }: CommunityFiguresProps) {
  if (!figures && !releases) return null
  const months = figures?.months ?? []
  const courses = [
    { key: 'maintainers', label: 'maintainers', path: routes.maintainers(), ...maintainersFile },
    { key: 'companies', label: 'companies', path: routes.maintainers(), ...maintainersFile },
    { key: 'projects', label: 'listed projects', path: routes.projects(), ...repositoriesFile },
  ] as const
  const years = [...groupBy([...(releases?.releases ?? [])].reverse(), ({ date }) => yearOf(date))]
  return (
    <section aria-label="The community in numbers">
      <ul className="figures">
        {courses.map(({ key, label, path, source, url }) => {
          const course = months.flatMap((month) =>
            month[key] === undefined ? [] : [{ month: month.month, value: month[key] }],
          )
          const [first, last] = [course[0], course.at(-1)]
          if (!first || !last) return null
          return (
            <li key={key}>
              <a className="number" href={href(path)}>
                <b>{last.value}</b> {label}
              </a>
              <Sparkline points={linePoints(course.map(({ value }) => value))} />
              <small>
                {first.value} in {monthName(first.month)}&nbsp;· <SourceLink source={source} url={url} />
              </small>
            </li>
          )
        })}
        {releases && years.length > 0 && (
          <li>
            <a className="number" href={href(routes.releases())}>
              <b>{releases.releases.length}</b> releases
            </a>
            <Bars bars={bars(years.map(([, list]) => list.length))} />
            <small>
              a bar a year since {years[0]?.[0]}&nbsp;·{' '}
              <SourceLink source="falco" url="https://github.com/falcosecurity/falco/releases" />
            </small>
          </li>
        )}
      </ul>
      <p className="mt-3 text-[0.875rem] text-muted">As of {formatDate(figures?.asOf ?? releases?.asOf ?? '')}.</p>
    </section>
  )
}

function SourceLink({ source, url }: { source: string; url: string }) {
  return (
    <a href={url} rel="external noopener noreferrer">
      {source}
    </a>
  )
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** 'December 2020' for '2020-12'. */
function monthName(month: string): string {
  return monthFormat.format(new Date(`${month}-01`))
}
