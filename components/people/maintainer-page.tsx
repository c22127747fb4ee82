import { MentioningPosts, PostList } from '#components/blog/post-list.tsx'
import { Link, List, Prose, Section } from '#components/layout/elements.tsx'
import { LastUpdated } from '#components/layout/last-updated.tsx'
import { FollowLine } from '#components/layout/links.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { ProjectChip, ProjectsByStatus } from '#components/projects/status.tsx'
import type { MaintainerPageData } from '#lib/content/pages/page-data.ts'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import { site, sources } from '#lib/site/identity.ts'
import { count, formatList } from '#lib/text/message-format.ts'
import { Avatar, CoreMark, Tenure } from './person.tsx'

export function MaintainerPage({
  person,
  projects,
  formerProjects,
  biography,
  written,
  mentionedIn,
  memorial,
  asOf,
}: MaintainerPageData) {
  const { name, handle, github, company, core, until, links, path } = person
  const otherNames = [
    ...person.alsoKnownAs.filter((other) => other !== handle),
    ...person.formerHandles.map((former) => `@${former}`),
  ]
  const repositories = [...new Set(projects.map(({ repository }) => repository))]
  const verb = until ? 'Maintained' : 'Maintains'
  return (
    <SiteLayout section="Maintainers" page={{ ...person, title: name }}>
      <header className="band flex flex-wrap items-center gap-x-6 gap-y-4">
        <Avatar person={person} size="large" />
        <div className="min-w-0">
          <h1>{name}</h1>
          <p className="meta mt-3 text-md text-muted">
            <Link to={github}>@{handle}</Link>
            {company && ` · ${company}`} ·{' '}
            {until ? (
              'former maintainer'
            ) : core ? (
              <CoreMark what="core maintainer" />
            ) : (
              'maintainer'
            )}
          </p>
          <LastUpdated date={asOf} from={sources.maintainers} />
        </div>
      </header>
      <div className="split">
        <div>
          {memorial && (
            <p className="mb-6">
              <Link to={memorial}>In memory of {name}</Link>
            </p>
          )}
          {until && <Thanks person={person} repositories={repositories} />}
          {biography && <Prose html={biography} />}
          <Projects title={`${verb} ${count(repositories.length, 'project')}`} places={projects} />
          {formerProjects.length > 0 && (
            <Projects title="Maintained earlier" places={formerProjects} />
          )}
        </div>
        <aside className="grid content-start gap-8 text-md">
          <Section title="As a maintainer">
            <Tenure person={person} asOf={asOf} />
          </Section>
          {otherNames.length > 0 && (
            <p className="meta text-muted">also known as {otherNames.join(', ')}</p>
          )}
          <List items={links}>{({ title, url }) => <Link to={url}>{title}</Link>}</List>
          {written.length + mentionedIn.length > 0 && <FollowLine page={path} title={name} />}
        </aside>
      </div>
      <div className="in-columns">
        {written.length > 0 && (
          <Section className="mt-10" title="Posts written">
            <PostList posts={written} />
          </Section>
        )}
        <MentioningPosts posts={mentionedIn} />
      </div>
    </SiteLayout>
  )
}

type PlaceWithProject = MaintainerPageData['projects'][number]

const maxNamed = 6

type ThanksProps = { person: Maintainer; repositories: readonly string[] }

function Thanks({ person: { name, tenure }, repositories }: ThanksProps) {
  const others = repositories.slice(maxNamed - 1)
  const named =
    others.length > 1
      ? [...repositories.slice(0, maxNamed - 1), `${others.length} more`]
      : repositories
  return (
    <div className="notice mb-8">
      <b>Thank you, {name}</b>
      <p>
        Maintainer of {formatList(named)}, {tenure}.
      </p>
    </div>
  )
}

/** More are grouped by status. */
const maxChips = 12

function Projects({ title, places }: { title: string; places: readonly PlaceWithProject[] }) {
  const wholes = places.flatMap(({ project, isPart }) => (project && !isPart ? project : []))
  const others = places.filter(({ project, isPart }) => isPart || !project)
  const isLong = wholes.length > maxChips
  return (
    <Section className="mt-10 first:mt-0" title={title}>
      {isLong && <ProjectsByStatus projects={wholes} isOpen />}
      <List items={isLong ? [] : wholes} className="chips">
        {ProjectChip}
      </List>
      <List items={others} className="chips mt-3">
        {PartChip}
      </List>
    </Section>
  )
}

function PartChip({ path, repository, project }: PlaceWithProject) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {project ? <ProjectChip {...project} /> : <span className="meta">{repository}</span>}
      <Link className="mono" to={`${site.organisation}/${path}`}>
        {path.replace(/\/tree\/[^/]+/, '')}
      </Link>
    </span>
  )
}
