import { Outside } from '#components/layout/inline.tsx'
import { ReleaseLink } from '#components/releases/release-names.tsx'
import type { Project, ProjectRelease } from '#lib/content/types.ts'
import { organisation } from '#lib/site/github.ts'
import { count } from '#lib/text/message-format.ts'
import { StatusWord } from './status.tsx'

/** Status, number of maintainers, newest release and repository in one line. */
export function ProjectFacts({ project, newest }: { project: Project; newest?: ProjectRelease }) {
  const { scope, status, maintainers, repository, name } = project
  return (
    <ul className="facts mt-6">
      <li>
        <span>
          <StatusWord project={project} />
          {status && scope && `, ${scope}`}
        </span>
      </li>
      <li>
        {maintainers.length > 0 ? (
          <a href="#page:maintainers">{count(maintainers.length, 'maintainer')}</a>
        ) : (
          'No current maintainers'
        )}
      </li>
      {newest && (
        <li>
          <ReleaseLink release={newest} />
        </li>
      )}
      <li className="wrap-anywhere">
        <Outside url={repository}>
          {organisation}/{name}
        </Outside>
      </li>
    </ul>
  )
}

/** Links to the project's pages on other sites. */
export function ProjectLinks({ project, hasReleases }: { project: Project; hasReleases: boolean }) {
  const links = [
    { title: 'Documentation', url: project.docs },
    { title: 'Website', url: project.website },
    { title: 'Package', url: project.package },
    { title: 'Releases', url: hasReleases ? `${project.repository}/releases` : undefined },
  ].flatMap(({ title, url }) => (url ? [{ title, url }] : []))
  if (links.length === 0) return null
  return (
    <section>
      <h2 className="eyebrow">Links</h2>
      <ul className="flex flex-wrap gap-x-5 lg:block">
        {links.map(({ title, url }) => (
          <li key={title} className="py-1">
            <Outside url={url}>{title}</Outside>
          </li>
        ))}
      </ul>
    </section>
  )
}
