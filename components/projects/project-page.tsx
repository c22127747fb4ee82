import { PostList } from '#components/blog/post-list.tsx'
import { FollowLine } from '#components/layout/feed-links.tsx'
import { Prose } from '#components/layout/prose.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { HelpNotice } from '#components/maintenance/help.tsx'
import { Avatar } from '#components/people/avatar.tsx'
import type { Maintainer, MentioningPost, Move, Project, ReleasedPart } from '#lib/content/types.ts'
import { formatDate, isoDay } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { LifeCycle } from './life-cycle.tsx'
import { StatusChip } from './project-chip.tsx'
import { ProjectReleases } from './project-releases.tsx'

type ProjectPageProps = {
  project: Project
  text: string
  mentionedIn: readonly MentioningPost[]
  moves: readonly Move[]
  asOf?: string
  /** What it releases, each part for itself. */
  released: readonly ReleasedPart[]
  /** Number of the people that it hangs on, where help is needed. */
  helpCarriers?: number
  /** Whether the page shows its file as it last was without an error. */
  isLastGood: boolean
}

export function ProjectPage(props: ProjectPageProps) {
  const { project, text, mentionedIn, moves, asOf, released, helpCarriers, isLastGood } = props
  const { name, scope, description, maintainers, formerMaintainers, repository } = project
  const links = [
    { title: 'Repository', url: repository },
    { title: 'Documentation', url: project.docs },
    { title: 'Website', url: project.website },
    { title: 'Package', url: project.package },
    { title: 'Releases', url: released.length > 0 ? `${repository}/releases` : undefined },
  ]
  return (
    <SiteLayout
      section="Projects"
      page={{ title: name, path: routes.project(project.slug) }}
      file={project.file}
      isLastGood={isLastGood}
    >
      <header className="section mb-8 max-w-[52rem]">
        <p className="eyebrow">{scope ? `${scope} project` : 'scope not known'}</p>
        <h1 className="font-mono text-[clamp(1.75rem,1.2rem+2.4vw,2.75rem)] tracking-tight wrap-anywhere">{name}</h1>
        <p className="lead mt-4">{description}</p>
        <p className="mt-4">
          <StatusChip project={project} />
        </p>
        {helpCarriers !== undefined && <HelpNotice project={project} carriers={helpCarriers} />}
      </header>
      <div className="split">
        <div>
          <Prose html={text} />
          {mentionedIn.length > 0 && (
            <section className="mt-10">
              <h2 className="eyebrow">Posts that mention it</h2>
              <PostList posts={mentionedIn} />
            </section>
          )}
        </div>
        <aside className="grid content-start gap-8 text-[0.9375rem]">
          <section>
            <h2 className="eyebrow">Links</h2>
            <ul>
              {links.map(
                ({ title, url }) =>
                  url && (
                    <li key={title} className="py-1">
                      <a href={url} rel="external noopener noreferrer">
                        {title}
                      </a>
                    </li>
                  ),
              )}
            </ul>
          </section>
          <ProjectReleases parts={released} />
          <section>
            <h2 className="eyebrow">Maintainers</h2>
            {maintainers.length > 0 ? (
              <People people={maintainers} repository={name} />
            ) : (
              <p className="text-muted">No current maintainers.</p>
            )}
            {asOf && <p className="mt-2 text-[0.875rem] text-muted">As of {formatDate(asOf)}.</p>}
          </section>
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
    <ul>
      {people.map(({ handle, name, projects, until }) => (
        <li key={handle} className="flex items-center gap-3 py-1">
          <Avatar name={name} id={handle} size="small" />
          <span>
            <a href={href(routes.maintainer(handle))}>{name}</a>
            {projects.every(({ path }) => path !== repository) && <span className="text-muted"> (parts only)</span>}
            {until && <span className="text-muted"> until {isoDay(until)}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
