import type { Maintainer } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { Avatar } from './avatar.tsx'
import { TenureLine, yearsOf } from './tenure.tsx'

/** A person in a list: avatar, name, handle, years as a maintainer, and number of projects. */
export function PersonRow({ person, asOf }: { person: Maintainer; asOf?: string }) {
  const { name, handle, projects, core, until } = person
  const projectCount = new Set(projects.map(({ repository }) => repository)).size
  return (
    <li className="flex items-center gap-3 py-2">
      <Avatar name={name} id={handle} />
      <span className="min-w-0 leading-snug">
        <b className="entry">
          <a href={href(routes.maintainer(handle))}>{name}</a>
        </b>{' '}
        <span className="mono text-muted">
          {core && !until && <CoreMark />} @{handle}
        </span>
        <TenureLine person={person} asOf={asOf} />
        <span className="mono block text-muted">
          {yearsOf(person)} · {count(projectCount, 'project')}
        </span>
      </span>
    </li>
  )
}

/** Marks a core maintainer by a form and a word. */
export function CoreMark({ what = 'core' }: { what?: string }) {
  return (
    <b className="whitespace-nowrap text-ink">
      <span aria-hidden="true">◆</span> {what}
    </b>
  )
}

/** ' (one directory)' after a person who does not maintain the whole repository. */
export function Directories({ places }: { places: Maintainer['projects'] }) {
  if (places.some(({ isPart }) => !isPart)) return null
  return <> ({places.length === 1 ? 'one directory' : `${places.length} directories`})</>
}

/** People in a sentence: 'a, b and c', or 'a, b and 4 more'. */
export function PeopleInWords({ people, max = people.length }: { people: readonly Maintainer[]; max?: number }) {
  return (
    <>
      {people.slice(0, max).map(({ handle, name }, at) => (
        <span key={handle}>
          {at > 0 && (at === people.length - 1 ? ' and ' : ', ')}
          <a href={href(routes.maintainer(handle))}>{name}</a>
        </span>
      ))}
      {people.length > max && <> and {people.length - max} more</>}
    </>
  )
}
