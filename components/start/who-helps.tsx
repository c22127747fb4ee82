import type { Project } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Names that are shown of each project; the rest is on its page. */
const most = 4

/** Those who maintain projects, for a reader who is stuck. */
export function WhoHelps({ projects }: { projects: readonly Project[] }) {
  const known = projects.filter(({ maintainers }) => maintainers.length > 0)
  if (known.length === 0) return null
  return (
    <div className="notice mt-6 max-w-(--measure) text-[0.9375rem]">
      <b>Who helps</b>
      {known.map(({ name, maintainers }) => (
        <p key={name}>
          {maintainers.slice(0, most).map((person, at) => (
            <span key={person.handle}>
              {at > 0 && (at === maintainers.length - 1 ? ' and ' : ', ')}
              <a href={href(routes.maintainer(person.handle))}>{person.name}</a>
            </span>
          ))}
          {maintainers.length > most && <> and {maintainers.length - most} more</>}{' '}
          {maintainers.length === 1 ? 'maintains' : 'maintain'} <a href={href(routes.project(name))}>{name}</a>.
        </p>
      ))}
    </div>
  )
}
