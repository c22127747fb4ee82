import type { Maintainer, Project } from '#lib/content/types.ts'
import { isoDay } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { Avatar } from './avatar.tsx'
import { Directories } from './directories.tsx'

/** A person in a list: avatar, name, and a line of facts. */
function Person({ person, facts }: { person: Maintainer; facts: string }) {
  return (
    <li className="flex items-center gap-3 py-2">
      <Avatar name={person.name} id={person.handle} />
      <span className="min-w-0 leading-snug">
        <a href={href(routes.maintainer(person.handle))}>{person.name}</a>
        <span className="mono block text-muted">{facts}</span>
      </span>
    </li>
  )
}

function countProjects({ projects }: Maintainer): string {
  const count = new Set(projects.map(({ repository }) => repository)).size
  return count === 1 ? '1 project' : `${count} projects`
}

/** What an address names within its page. */
const hashOf = (address: string): string => address.slice(address.indexOf('#') + 1)

const grid = 'grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3'

export function PeopleByCompany({ groups }: { groups: readonly { company: string; people: Maintainer[] }[] }) {
  return (
    <div className="by-company">
      {groups.map(({ company, people }) => (
        <section key={company} className="grid gap-x-8 gap-y-1 border-t border-line py-4 lg:grid-cols-[13rem_1fr]">
          <h2 className="pt-2 text-[1.2rem]" id={hashOf(routes.company(company))}>
            {company} <span className="mono text-muted">{people.length}</span>
          </h2>
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {people.map((person) => (
              <Person key={person.handle} person={person} facts={`@${person.handle} · ${countProjects(person)}`} />
            ))}
          </ul>
        </section>
      ))}
    </div>
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

export function FormerPeople({ people }: { people: readonly Maintainer[] }) {
  if (people.length === 0) return null
  return (
    <section className="section">
      <h2>Former maintainers</h2>
      <p className="lead mt-2 mb-4">{people.length} people were listed before. Thank you.</p>
      <ul className={grid}>
        {people.map((person) => (
          <Person
            key={person.handle}
            person={person}
            facts={`${person.sinceOnOrBefore ? 'by ' : ''}${isoDay(person.since)} – ${isoDay(person.until ?? '')}`}
          />
        ))}
      </ul>
    </section>
  )
}
