import type { Project } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Names shown per project; the project's page has the rest. */
const maxNames = 4

/** Maintainers of projects, for readers who are stuck. */
export function WhoHelps({ projects }: { projects: readonly Project[] }) {
  const known = projects.filter(({ maintainers }) => maintainers.length > 0)
  if (known.length === 0) return null
  return (
    <div className="notice max-w-(--measure) text-[0.9375rem]">
      <b>Who helps</b>
      {known.map(({ name, maintainers }) => (
        <p key={name}>
          {maintainers.slice(0, maxNames).map((person, at) => (
            <span key={person.handle}>
              {at > 0 && (at === maintainers.length - 1 ? ' and ' : ', ')}
              <a href={href(routes.maintainer(person.handle))}>{person.name}</a>
            </span>
          ))}
          {maintainers.length > maxNames && <> and {maintainers.length - maxNames} more</>}{' '}
          {maintainers.length === 1 ? 'maintains' : 'maintain'} <a href={href(routes.project(name))}>{name}</a>.
        </p>
      ))}
    </div>
  )
}
