import { PeopleInWords } from '#components/people/person-row.tsx'
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
          <PeopleInWords people={maintainers} most={maxNames} /> {maintainers.length === 1 ? 'maintains' : 'maintain'}{' '}
          <a href={href(routes.project(name))}>{name}</a>.
        </p>
      ))}
    </div>
  )
}
