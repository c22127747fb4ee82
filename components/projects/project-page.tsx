import { MentioningPosts } from '#components/blog/post-list.tsx'
import { FollowLine } from '#components/layout/links.tsx'
import { ExternalLink, LastUpdated, List, Prose, Section } from '#components/layout/parts.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { HelpNotice } from '#components/maintenance/help.tsx'
import { Directories, PersonRow } from '#components/people/person.tsx'
import { ReleaseLink } from '#components/releases/release-lists.tsx'
import type { Maintainer } from '#lib/content/maintainers.ts'
import type { ProjectPageData } from '#lib/content/pages/page-data.ts'
import type { Project } from '#lib/content/projects.ts'
import type { ProjectRelease } from '#lib/content/releases.ts'
import { organisation } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { AskLinks, LifeCycle, NewestReleases, ProjectLinks } from './project-parts.tsx'
import { StatusWord } from './status.tsx'

export function ProjectPage({
  project,
  text,
  mentionedIn,
  moves,
  facts,
  expected,
  released,
  verdict,
  maintainersIfFew,
  isLastGood,
}: ProjectPageData) {
  const { name, slug, description, maintainers, formerMaintainers, file } = project
  const page = { title: name, path: routes.project(slug) }
  return (
    <SiteLayout section="Projects" page={page} file={file} isLastGood={isLastGood}>
      <header className="band">
        <h1 className="wrap-anywhere">{name}</h1>
        {verdict && <p className="mt-4 bold">{verdict}</p>}
        <p className="lead mt-4 max-w-[48rem]">{description}</p>
        {facts && <LastUpdated {...facts} expected={expected} />}
        <ProjectFacts
          project={project}
          newest={released[0]?.releases[0]}
          hasVerdict={verdict !== undefined}
        />
      </header>
      {/* Phones show the sections in this order, in one column. */}
      <div className="split">
        <div className="grid content-start gap-8 text-md">
          <Section id="page:maintainers" title={maintainers.length > 0 ? 'Maintainers' : 'Ask'}>
            <People people={maintainers} repository={name} />
            <AskLinks project={project} />
            {maintainersIfFew !== undefined && (
              <HelpNotice project={project} maintainers={maintainersIfFew} />
            )}
          </Section>
          <ProjectLinks project={project} hasReleases={released.length > 0} />
          <NewestReleases parts={released} />
        </div>
        <div className="main">
          <Prose html={text} />
          <MentioningPosts posts={mentionedIn} />
        </div>
        <aside className="grid content-start gap-8 text-md">
          {formerMaintainers.length > 0 && (
            <Section title="Former maintainers">
              <People people={formerMaintainers} repository={name} />
            </Section>
          )}
          <LifeCycle moves={moves} project={project} />
          <FollowLine page={routes.project(name)} title={name} />
        </aside>
      </div>
    </SiteLayout>
  )
}

function ProjectFacts({
  project,
  newest,
  hasVerdict,
}: {
  project: Project
  newest?: ProjectRelease
  hasVerdict: boolean
}) {
  const { scope, status, maintainers, repository, name } = project
  return (
    <ul className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-[0.4rem] [border-block:1px_solid_var(--color-line)] py-[0.6rem] text-md *:inline-flex *:items-center *:gap-[0.6rem] print:mb-6">
      {!hasVerdict && (
        <li>
          <span>
            <StatusWord project={project} />
            {status && scope && `, ${scope}`}
          </span>
        </li>
      )}
      {maintainers.length > 0 && (
        <li>
          <a href="#page:maintainers">{count(maintainers.length, 'maintainer')}</a>
        </li>
      )}
      {newest && (
        <li>
          <ReleaseLink release={newest} />
        </li>
      )}
      <li className="wrap-anywhere">
        <ExternalLink url={repository}>
          {organisation}/{name}
        </ExternalLink>
      </li>
    </ul>
  )
}

function People({ people, repository }: { people: readonly Maintainer[]; repository: string }) {
  return (
    <List
      items={people}
      className="flex flex-wrap gap-x-5 lg:block"
      item="flex items-center gap-3 py-1"
    >
      {(person) => (
        <PersonRow person={person} isSmall>
          <Directories
            places={[...person.projects, ...person.formerProjects].filter(
              (place) => place.repository === repository,
            )}
          />
        </PersonRow>
      )}
    </List>
  )
}
