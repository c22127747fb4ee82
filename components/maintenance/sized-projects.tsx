import { PeopleInWords } from '#components/people/person-row.tsx'
import { StatusChip } from '#components/projects/status.tsx'
import { ReleaseLink } from '#components/releases/release-names.tsx'
import type { SizedProject } from '#lib/content/pages/types.ts'
import { yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { HelpLinks } from './help.tsx'

type SizedProjectsProps = {
  id: string
  title: string
  projects: readonly SizedProject[]
  /** Whether a project needs help. */
  needsHelp: (project: SizedProject['project']) => boolean
}

/** Projects with who maintains each, its newest release, and how to help where help is needed; nothing for none. */
export function SizedProjects({ id, title, projects, needsHelp }: SizedProjectsProps) {
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
              <People {...sized} />
              <Releases {...sized} />
            </p>
            {needsHelp(sized.project) && (
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

/** Current maintainers, else former ones. */
function People({ carriers, project: { formerMaintainers } }: SizedProject) {
  const people = carriers.length > 0 ? carriers : formerMaintainers
  if (people.length === 0) return null
  return (
    <>
      {people !== carriers && 'Former maintainers: '}
      <PeopleInWords people={people} />.{' '}
    </>
  )
}

/** The newest release, and the number of releases. */
function Releases({ releases, newest, first }: SizedProject) {
  if (!newest || !first) return null
  return (
    <>
      Newest release: <ReleaseLink release={newest} />
      {releases > 1 && `, of ${releases} since ${yearOf(first)}`}.
    </>
  )
}
