import type { Companies } from '#lib/content/pages/types.ts'
import type { Maintainer, Project } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { Directories, PersonRow } from './person-row.tsx'

/** The fragment of an address, without '#'. */
const hashOf = (address: string): string => address.slice(address.indexOf('#') + 1)

const grid = 'grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3'

type PeopleByCompanyProps = {
  companies: Companies
  /** Day of the list of people. */
  asOf?: string
}

/** People by company; companies of one person share a grid. */
export function PeopleByCompany({ companies: { several, single, others }, asOf }: PeopleByCompanyProps) {
  return (
    <div className="by-company">
      {several.map((company) => (
        <CompanyRow key={company.company} {...company} asOf={asOf} />
      ))}
      {single.length > 0 && (
        <section className="border-t border-line py-4">
          <h2 className="pt-2 text-[1.2rem]">
            One maintainer each <span className="mono text-muted">{count(single.length, 'company', 'companies')}</span>
          </h2>
          <ul className={grid}>
            {single.map(({ company, people }) => (
              <li key={company} className="pt-2">
                <h3 className="text-[1rem]" id={hashOf(routes.company(company))}>
                  {company}
                </h3>
                <PersonRows people={people} asOf={asOf} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.map((group) => (
        <CompanyRow key={group.company} {...group} asOf={asOf} />
      ))}
    </div>
  )
}

function CompanyRow({ company, people, asOf }: Companies['several'][number] & { asOf?: string }) {
  return (
    <section className="grid gap-x-8 gap-y-1 border-t border-line py-4 lg:grid-cols-[13rem_1fr]">
      <h2 className="pt-2 text-[1.2rem]" id={hashOf(routes.company(company))}>
        {company} <span className="mono text-muted">{people.length}</span>
      </h2>
      <PersonRows people={people} asOf={asOf} className="grid gap-x-8 sm:grid-cols-2" />
    </section>
  )
}

type PersonRowsProps = { people: readonly Maintainer[]; asOf?: string; className?: string }

function PersonRows({ people, asOf, className }: PersonRowsProps) {
  return (
    <ul className={className}>
      {people.map((person) => (
        <PersonRow key={person.handle} person={person} asOf={asOf} />
      ))}
    </ul>
  )
}

export function PeopleByProject({ projects }: { projects: readonly Project[] }) {
  return (
    <div className="by-project">
      {projects.map(({ name, maintainers }) => (
        <section key={name} className="grid gap-x-8 gap-y-1 border-t border-line py-4 lg:grid-cols-[13rem_1fr]">
          <h2 className="font-mono text-[1rem] leading-normal">
            <a href={href(routes.project(name))}>{name}</a>{' '}
            <span className="mono text-muted">{maintainers.length}</span>
          </h2>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {maintainers.map((person) => (
              <li key={person.handle}>
                <a href={href(routes.maintainer(person.handle))}>{person.name}</a>
                <span className="text-muted">
                  <Directories places={person.projects.filter(({ repository }) => repository === name)} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

export function FormerPeople({ people, asOf }: { people: readonly Maintainer[]; asOf?: string }) {
  if (people.length === 0) return null
  return (
    <section className="section">
      <h2>Former maintainers</h2>
      <p className="lead mt-2 mb-4">
        {people.length === 1 ? 'One person' : `${people.length} people`} used to maintain Falco projects. Thank you.
      </p>
      <PersonRows people={people} asOf={asOf} className={grid} />
    </section>
  )
}
