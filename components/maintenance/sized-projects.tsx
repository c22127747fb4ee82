import { StatusChip } from '#components/projects/project-chip.tsx'
import type { Maintainer, SizedProject } from '#lib/content/types.ts'
import { formatDate, isoDay, yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { HelpLinks } from './help.tsx'

type SizedProjectsProps = {
  id: string
  title: string
  projects: readonly SizedProject[]
  /** True for projects that help is needed with. */
  isAsking: (project: SizedProject['project']) => boolean
}

/** Projects with who maintains each, its newest release, and how to help where help is needed; nothing for none. */
export function SizedProjects({ id, title, projects, isAsking }: SizedProjectsProps) {
  if (projects.length === 0) return null
  return (
    <section className="section" aria-labelledby={`page:${id}`}>
      <h2 id={`page:${id}`}>{title}</h2>
      <ul className="mt-6 grid gap-x-12 text-[0.9375rem] leading-normal sm:grid-cols-2">
        {projects.map((sized) => (
          <li key={sized.project.name} className="border-t border-line py-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="min-w-0 font-mono wrap-anywhere">
                <a href={href(routes.project(sized.project.name))}>{sized.project.name}</a>
              </h3>
              <StatusChip project={sized.project} />
            </div>
            <p className="mt-2">
              <People people={sized.carriers} />
              <People
                of="Former maintainers: "
                people={sized.carriers.length > 0 ? [] : sized.project.formerMaintainers}
              />
              <Releases {...sized} />
            </p>
            {isAsking(sized.project) && (
              <p className="mt-2 text-muted">
                <HelpLinks project={sized.project} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function People({ people, of }: { people: readonly Maintainer[]; of?: string }) {
  if (people.length === 0) return null
  return (
    <>
      {of}
      {people.map(({ handle, name }, place) => (
        <span key={handle}>
          {place > 0 && (place === people.length - 1 ? ' and ' : ', ')}
          <a href={href(routes.maintainer(handle))}>{name}</a>
        </span>
      ))}
      .{' '}
    </>
  )
}

/** The newest release, and how many there are since when: how large it is. */
function Releases({ releases, newest, first }: SizedProject) {
  if (!newest || !first) return null
  return (
    <>
      Newest release:{' '}
      <a href={newest.url} rel="external noopener noreferrer">
        {newest.part && `${newest.part} `}
        {newest.version}
      </a>
      , <time dateTime={isoDay(newest.date)}>{formatDate(newest.date)}</time>
      {releases > 1 && `, of ${releases} since ${yearOf(first)}`}.
    </>
  )
}
