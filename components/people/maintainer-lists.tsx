import { Chart } from '#components/charts/chart.tsx'
import { List, PageLink } from '#components/layout/elements.tsx'
import { labelRows, tenth } from '#lib/charts/timeline.ts'
import type { Companies } from '#lib/content/projects/maintainers.ts'
import type { Project } from '#lib/content/projects/projects.ts'
import { routes } from '#lib/site/routes.ts'
import { Directories, PersonRows } from './person.tsx'

/** Characters in a line of a phone. */
const width = 34

/** The space after a cell, of which the last cell has none. */
const gap = 0.15

type CompanyBarProps = { title: string; segments: Companies['segments'] }

export function CompanyBar({ title, segments }: CompanyBarProps) {
  let total = 0
  const places = segments.map(({ name, count, isCompany }) => {
    total += count
    return { label: `${count} ${name}`, from: total - count, count, isCompany }
  })
  const end = total - gap
  const labels = places.map(({ label, from }) => ({ at: from / end, width: label.length + 1 }))
  const rows = labelRows(labels, width)
  return (
    <Chart id="page:companies" title={title} className="companies">
      <svg viewBox={`0 0 ${end} 10`} preserveAspectRatio="none" aria-hidden>
        {places.map(({ label, from, count, isCompany }) => (
          <path key={label} className={isCompany ? undefined : 'hollow'} d={pieces(from, count)} />
        ))}
      </svg>
      <ul className="meta">
        {places.map(({ label, from }, index) => {
          const style = {
            '--at': `${tenth((from / end) * 100)}%`,
            '--w': `${label.length + 1}ch`,
            '--r': rows[index],
          } as React.CSSProperties
          return (
            <li key={label} style={style}>
              <span>{label}</span>
            </li>
          )
        })}
      </ul>
    </Chart>
  )
}

function pieces(from: number, count: number) {
  return Array.from(
    { length: count },
    (_, index) => `M${from + index} 0h${1 - gap}v10h-${1 - gap}z`,
  ).join('')
}

const idOf = (company: string) => routes.company(company).split('#')[1] ?? ''

const grid = 'grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3'
const row = 'grid gap-x-8 gap-y-1 ruled py-4 lg:grid-cols-[13rem_1fr]'

export function PeopleByCompany({ companies, asOf }: { companies: Companies; asOf?: string }) {
  const { several, single, others } = companies
  const rowOf = (company: Companies['several'][number]) => (
    <CompanyRow key={company.company} {...company} asOf={asOf} />
  )
  return (
    <div className="by-company">
      {several.map(rowOf)}
      {single.length > 0 && (
        <section className="ruled py-4">
          <h2 className="mb-2 pt-2 text-lg">
            {single.length === 1
              ? 'One company with one maintainer'
              : `${single.length} companies with one maintainer each`}
          </h2>
          <List items={single} className={grid} item="pt-2">
            {({ company, people }) => (
              <>
                <h3 className="text-base" id={idOf(company)}>
                  {company}
                </h3>
                <PersonRows people={people} asOf={asOf} />
              </>
            )}
          </List>
        </section>
      )}
      {others.map(rowOf)}
    </div>
  )
}

function CompanyRow({ company, people, asOf }: Companies['several'][number] & { asOf?: string }) {
  return (
    <section className={row}>
      <h2 className="pt-2 text-lg" id={idOf(company)}>
        {company} <span className="meta text-muted">{people.length}</span>
      </h2>
      <PersonRows people={people} asOf={asOf} className="grid gap-x-8 sm:grid-cols-2" />
    </section>
  )
}

export function PeopleByProject({ projects }: { projects: readonly Project[] }) {
  return (
    <div className="by-project">
      {projects.map(({ name, path, maintainers }) => (
        <section key={name} className={row}>
          <h2 className="text-lg">
            <PageLink name={name} path={path} />{' '}
            <span className="meta text-muted">{maintainers.length}</span>
          </h2>
          <List items={maintainers} className="flex flex-wrap gap-x-5 gap-y-1">
            {(person) => (
              <>
                <PageLink {...person} />{' '}
                <Directories
                  places={person.projects.filter(({ repository }) => repository === name)}
                />
              </>
            )}
          </List>
        </section>
      ))}
    </div>
  )
}
