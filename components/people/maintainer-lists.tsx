import { List } from '#components/layout/blocks.tsx'
import { PersonLink, ProjectLink } from '#components/layout/inline.tsx'
import type { Companies, Company, Maintainer, Project } from '#lib/content/types.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { Directories, PersonRows } from './person.tsx'

/** `id` of a company's heading. */
const idOf = (company: string): string => routes.company(company).split('#')[1] ?? ''

const grid = 'grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3'
const row = 'grid gap-x-8 gap-y-1 border-t border-line py-4 lg:grid-cols-[13rem_1fr]'

/** Companies of one person share a grid. @param asOf day of the list of people */
export function PeopleByCompany({ companies, asOf }: { companies: Companies; asOf?: string }) {
  const { several, single, others } = companies
  return (
    <div className="by-company">
      {several.map((company) => (
        <CompanyRow key={company.company} {...company} asOf={asOf} />
      ))}
      {single.length > 0 && (
        <section className="border-t border-line py-4">
          <h2 className="pt-2 text-lg">
            One maintainer each <span className="mono text-muted">{count(single.length, 'company', 'companies')}</span>
          </h2>
          <List of={single} className={grid} item="pt-2">
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
      {others.map((group) => (
        <CompanyRow key={group.company} {...group} asOf={asOf} />
      ))}
    </div>
  )
}

function CompanyRow({ company, people, asOf }: Company & { asOf?: string }) {
  return (
    <section className={row}>
      <h2 className="pt-2 text-lg" id={idOf(company)}>
        {company} <span className="mono text-muted">{people.length}</span>
      </h2>
      <PersonRows people={people} asOf={asOf} className="grid gap-x-8 sm:grid-cols-2" />
    </section>
  )
}

export function PeopleByProject({ projects }: { projects: readonly Project[] }) {
  return (
    <div className="by-project">
      {projects.map(({ name, maintainers }) => (
        <section key={name} className={row}>
          <h2 className="font-mono text-base leading-normal">
            <ProjectLink name={name} /> <span className="mono text-muted">{maintainers.length}</span>
          </h2>
          <List of={maintainers} className="flex flex-wrap gap-x-5 gap-y-1">
            {(person) => (
              <>
                <PersonLink {...person} />
                <Directories places={person.projects.filter(({ repository }) => repository === name)} />
              </>
            )}
          </List>
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
