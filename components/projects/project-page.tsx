import { MentioningPosts } from '#components/blog/post-list.tsx'
import { Link, Prose, Section } from '#components/layout/elements.tsx'
import { LastUpdated } from '#components/layout/last-updated.tsx'
import { FollowLine } from '#components/layout/links.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { HelpNotice } from '#components/maintenance/help.tsx'
import { Directories, PeopleList } from '#components/people/person.tsx'
import { ReleaseLink } from '#components/releases/release-lists.tsx'
import type { ProjectPageData } from '#lib/content/pages/page-data.ts'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import { organisation } from '#lib/site/github.ts'
import { site } from '#lib/site/identity.ts'
import { signFacts, statusOf } from '#lib/site/status.ts'
import { capital } from '#lib/text/message-format.ts'
import { LifeCycle, NewestReleases, ProjectLinks } from './project-sections.tsx'
import { StatusGlyph } from './status.tsx'

export function ProjectPage(data: ProjectPageData) {
  const { project, lastUpdated, released, verdict, maintainersIfFew } = data
  const { name, path, description, maintainers, formerMaintainers } = project
  const { repository, scope, status } = project
  const newest = released[0]?.releases[0]
  const { sign, word } = statusOf(project)
  return (
    <SiteLayout section="Projects" page={{ ...project, title: name }}>
      <header className="band project">
        <svg className="seal" viewBox="0 0 16 16" aria-hidden>
          <circle cx="8" cy="8" r="8.5" />
          <path d={signFacts[sign].glyph} />
        </svg>
        <h1 className="wrap-anywhere">{name}</h1>
        {verdict && <p className="mt-4 bold">{verdict}</p>}
        <p className="lead mt-3 max-w-[38rem]">{description}</p>
        <dl className="facts">
          {!verdict && (
            <Fact name="Status">
              <StatusGlyph sign={sign} /> {capital(word)}
              <small>{[scope, status && signFacts[sign].meaning].filter(Boolean).join(', ')}</small>
            </Fact>
          )}
          {maintainers.length > 0 && (
            <Fact name="Maintainers">
              <a href="#page:maintainers">{maintainers.length}</a>
            </Fact>
          )}
          {newest && (
            <Fact name="Latest known release">
              <ReleaseLink {...newest} />
            </Fact>
          )}
        </dl>
        <p className="buttons">
          <Link to={site.chat}>Ask in #falco</Link>
          {status !== 'archived' && (
            <Link to={`${repository}/issues/new/choose`}>Open an issue</Link>
          )}
        </p>
        <p className="mt-3 text-md">
          <Link className="inline-block" to={repository}>
            {organisation}/{name}
          </Link>
        </p>
        {lastUpdated && <LastUpdated {...lastUpdated} expected={data.expected} />}
      </header>
      {/* Phones show one column: the text, then what is beside it on wide screens. */}
      <div className="split">
        <div className="main">
          <Prose html={data.text} />
          <MentioningPosts posts={data.mentionedIn} />
        </div>
        <div className="grid content-start gap-8 text-md">
          <Section id="page:maintainers" title={maintainers.length > 0 ? 'Maintainers' : 'Ask'}>
            <People people={maintainers} repository={name} />
            <p className="mt-2 text-sm text-muted">
              #falco is on the Kubernetes Slack.{' '}
              <Link to={site.chatInvitation}>Get a Slack account</Link>
            </p>
            {maintainersIfFew !== undefined && (
              <HelpNotice project={project} maintainers={maintainersIfFew} />
            )}
          </Section>
          <ProjectLinks {...data} />
          <NewestReleases {...data} />
        </div>
        <aside className="grid content-start gap-8 text-md">
          {formerMaintainers.length > 0 && (
            <Section title="Former maintainers">
              <People people={formerMaintainers} repository={name} />
            </Section>
          )}
          <LifeCycle {...data} />
          {data.mentionedIn.length > 0 && <FollowLine page={path} title={name} />}
        </aside>
      </div>
    </SiteLayout>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function People({ people, repository }: { people: readonly Maintainer[]; repository: string }) {
  return (
    <PeopleList people={people} className="flex flex-wrap gap-x-5 lg:block" isSmall>
      {({ projects, formerProjects }) => (
        <Directories
          places={[...projects, ...formerProjects].filter(
            (place) => place.repository === repository,
          )}
        />
      )}
    </PeopleList>
  )
}
