import { LeadPost, PostList } from '#components/blog/post-list.tsx'
import { CommunityFigures } from '#components/community/community-figures.tsx'
import { FirstActions } from '#components/community/first-actions.tsx'
import { Falcon } from '#components/layout/falcon.tsx'
import { LastUpdated, Link, StructuredData } from '#components/layout/parts.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { AvatarList } from '#components/people/person.tsx'
import { ProjectsByStatus } from '#components/projects/projects-by-status.tsx'
import { calls, callsByYear, figures, startPage } from '#lib/content/community.ts'
import { currentMaintainers } from '#lib/content/maintainers.ts'
import { alsoMaintained } from '#lib/content/maintenance.ts'
import { homePosts } from '#lib/content/posts.ts'
import { cncfLevels, projects } from '#lib/content/projects.ts'
import { expectedRelease, releases } from '#lib/content/releases.ts'
import { siteData } from '#lib/content/structured-data.ts'
import { oldestList } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata(pages.home)

export default async function HomePage() {
  const { lead, isFeatured, rest } = await homePosts()
  const people = await currentMaintainers()
  const monthly = await figures()
  const own = await releases()
  const facts = oldestList([
    { date: own.asOf, from: sources.releases },
    { date: monthly?.asOf, from: sources.maintainers },
  ])
  const level = (await cncfLevels()).at(-1)?.level
  const all = await projects()
  const listed = all.filter(({ isListed }) => isListed)
  return (
    <SiteLayout page={pages.home}>
      <StructuredData things={siteData()} />
      <header className="band home">
        <h1>Falco detects threats on Linux and Kubernetes as they happen.</h1>
        <div className="beside-falcon">
          <p className="lead">
            {level && `A CNCF ${level} project. `}
            News, people and projects from the Falco community.
          </p>
          <Falcon />
        </div>
        <FirstActions
          hasStart={(await startPage()) !== undefined}
          call={await calls()}
          newest={own.releases[0]}
        />
      </header>
      <section className="lead-and-list" aria-label="Posts">
        {lead ? (
          <LeadPost post={lead} eyebrow={isFeatured ? 'Featured post' : 'Newest post'} />
        ) : (
          <p className="lead">No post has been published yet.</p>
        )}
        {rest.length > 0 && (
          <div>
            <div className="title">
              <h2>{isFeatured ? 'Newest posts' : 'More posts'}</h2>
              <Link to={routes.blog()}>All posts</Link>
            </div>
            <PostList posts={rest} />
          </div>
        )}
      </section>
      {(people.length > 0 || own.releases.length > 0) && (
        <section className="section" aria-labelledby="page:people">
          <div className="title">
            <h2 id="page:people">The community in numbers</h2>
            {people.length > 0 && <Link to={routes.graph()}>Who maintains what</Link>}
          </div>
          <CommunityFigures
            figures={monthly}
            releases={own.releases}
            calls={await callsByYear()}
            unlisted={alsoMaintained(all)}
          />
          <div className="wall">
            <AvatarList people={people} />
          </div>
          {facts && <LastUpdated {...facts} expected={await expectedRelease()} />}
        </section>
      )}
      {listed.length > 0 && (
        <section className="section" aria-labelledby="page:projects">
          <div className="title">
            <h2 id="page:projects">{listed.length} projects by status</h2>
            <Link to={routes.projects()}>What each one does</Link>
          </div>
          <ProjectsByStatus projects={listed} />
        </section>
      )}
    </SiteLayout>
  )
}
