import type { Maintainer } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { Avatar } from './avatar.tsx'
import { TenureLine, yearsOf } from './tenure.tsx'

/** A person in a list: avatar, name and handle, and how long they have been a maintainer of how much. */
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
