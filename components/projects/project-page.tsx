import { MentioningPosts } from '#components/blog/post-list.tsx'
import { FollowLine } from '#components/layout/feed-links.tsx'
import { Prose } from '#components/layout/inline.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { HelpNotice } from '#components/maintenance/help.tsx'
import { Avatar } from '#components/people/avatar.tsx'
import { Directories } from '#components/people/person-row.tsx'
import type { ProjectPageData } from '#lib/content/pages/types.ts'
import type { Maintainer } from '#lib/content/types.ts'
import { formatDate } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { LifeCycle, ProjectFacts, ProjectLinks } from './project-facts.tsx'
import { ProjectReleases } from './project-releases.tsx'

export function ProjectPage(props: ProjectPageData) {
  const { project, text, mentionedIn, moves, asOf, released, helpCarriers, isLastGood } = props
  const { name, description, maintainers, formerMaintainers } = project
  return (
    <SiteLayout
      section="Projects"
      page={{ title: name, path: routes.project(project.slug) }}
      file={project.file}
      isLastGood={isLastGood}
    >
      <header className="section mb-8">
        <h1 className="font-mono text-[clamp(1.75rem,1.2rem+2.4vw,2.75rem)] wrap-anywhere">{name}</h1>
        <p className="lead mt-4 max-w-[48rem]">{description}</p>
        <ProjectFacts project={project} newest={released[0]?.releases[0]} />
        {helpCarriers !== undefined && <HelpNotice project={project} carriers={helpCarriers} />}
      </header>
      {/* In the order that a phone and a screen reader have it. */}
      <div className="split">
        <div className="grid content-start gap-8 text-[0.9375rem]">
          <ProjectLinks project={project} hasReleases={released.length > 0} />
          <section>
            <h2 className="eyebrow" id="page:maintainers">
              Maintainers
            </h2>
            {maintainers.length > 0 ? (
              <People people={maintainers} repository={name} />
            ) : (
              <p className="text-muted">No current maintainers.</p>
            )}
          </section>
          <ProjectReleases parts={released} />
          {asOf && <p className="text-[0.875rem] text-muted">As of {formatDate(asOf)}.</p>}
        </div>
        <div className="main">
          <Prose html={text} />
          <MentioningPosts posts={mentionedIn} />
        </div>
        <aside className="grid content-start gap-8 text-[0.9375rem]">
          {formerMaintainers.length > 0 && (
            <section>
              <h2 className="eyebrow">Former maintainers</h2>
              <People people={formerMaintainers} repository={name} />
            </section>
          )}
          <LifeCycle moves={moves} project={project} />
          <FollowLine page={routes.project(name)} of={name} />
        </aside>
      </div>
    </SiteLayout>
  )
}

function People({ people, repository }: { people: readonly Maintainer[]; repository: string }) {
  return (
    <ul className="flex flex-wrap gap-x-5 lg:block">
      {people.map(({ handle, name, projects, formerProjects }) => (
        <li key={handle} className="flex items-center gap-3 py-1">
          <Avatar name={name} id={handle} size="small" />
          <span>
            <a href={href(routes.maintainer(handle))}>{name}</a>
            <span className="text-muted">
              <Directories
                places={[...projects, ...formerProjects].filter((place) => place.repository === repository)}
              />
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
