import { LeadPost, PostList } from '#components/blog/post-list.tsx'
import { NextCallDay } from '#components/community/calls.tsx'
import { CommunityFigures, Falcon } from '#components/community/home.tsx'
import { Day, Isolated, Link, List, StructuredData } from '#components/layout/elements.tsx'
import { LastUpdated } from '#components/layout/last-updated.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { AvatarList } from '#components/people/person.tsx'
import { ProjectsByStatus } from '#components/projects/status.tsx'
import {
  calls,
  callsByYear,
  figures,
  linkGroups,
  olderList,
  startPage,
} from '#lib/content/community.ts'
import { siteData } from '#lib/content/pages/structured-data.ts'
import { homePosts } from '#lib/content/posts/posts.ts'
import { currentMaintainers } from '#lib/content/projects/maintainers.ts'
import { alsoMaintained } from '#lib/content/projects/maintenance.ts'
import { cncfLevels, projects } from '#lib/content/projects/projects.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { site } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { count } from '#lib/text/message-format.ts'

export const { metadata } = pages.home

export default async function HomePage() {
  const { lead, isFeatured, rest } = await homePosts()
  const people = await currentMaintainers()
  const monthly = await figures()
  const call = await calls()
  const links = (await linkGroups()).flatMap(({ links }) => links.filter(({ onHome }) => onHome))
  const own = await releases()
  const [newest] = own.releases
  const lastUpdated = await olderList()
  const level = (await cncfLevels()).at(-1)?.level
  const all = await projects()
  const listed = all.filter(({ isListed }) => isListed)
  return (
    <SiteLayout page={pages.home}>
      <StructuredData items={siteData()} />
      <header className="band home">
        <h1>Falco detects threats on Linux and Kubernetes as they happen.</h1>
        <div className="beside-falcon">
          <p className="lead">
            {level && `A CNCF ${level} project. `}
            News, people and projects from the Falco community.
          </p>
          <Falcon />
        </div>
        <ul className="actions">
          {(await startPage()) && (
            <li>
              <Link to={pages.start.path}>
                <b>Try it in five minutes</b>
                <span>On Linux with Docker</span>
              </Link>
            </li>
          )}
          <li>
            <a href={site.chat}>
              <b>Ask on Slack</b>
              <span>#falco, for any question</span>
            </a>
          </li>
          {call && (
            <li>
              <Link className="now" to={pages.community.path}>
                <b>Next call</b>
                <NextCallDay call={call} />
              </Link>
            </li>
          )}
          {newest && (
            <li>
              <Link to={newest.address}>
                <b>
                  Falco <Isolated>{newest.version}</Isolated>
                </b>
                <span>
                  Released <Day date={newest.date} />
                </span>
              </Link>
            </li>
          )}
        </ul>
        <List items={links} className="flex flex-wrap gap-x-5 text-sm">
          {({ title, url }) => <Link to={url}>{title}</Link>}
        </List>
      </header>
      <section className="lead-and-list" aria-label="Posts">
        {lead ? (
          <div>
            <div className="title">
              <h2>{isFeatured ? 'Featured post' : 'Newest post'}</h2>
            </div>
            <LeadPost post={lead} level={3} isLarge />
          </div>
        ) : (
          <p className="lead">No post has been published yet.</p>
        )}
        {rest.length > 0 && (
          <div>
            <div className="title">
              <h2>{isFeatured ? 'Newest posts' : 'More posts'}</h2>
              <Link to={pages.blog.path}>All posts</Link>
            </div>
            <PostList posts={rest} hasTexts={false} />
          </div>
        )}
      </section>
      {(people.length > 0 || own.releases.length > 0) && (
        <section className="section" aria-labelledby="page:people">
          <div className="title">
            <h2 id="page:people">Who is behind it</h2>
            <Link to={pages.health.path}>{pages.health.title}</Link>
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
          {lastUpdated && <LastUpdated {...lastUpdated} expected={own.expected} />}
        </section>
      )}
      {listed.length > 0 && (
        <section className="section" aria-labelledby="page:projects">
          <div className="title">
            <h2 id="page:projects">{count(listed.length, 'project')} by status</h2>
            <Link to={pages.projects.path}>What each one does</Link>
          </div>
          <ProjectsByStatus projects={listed} />
        </section>
      )}
    </SiteLayout>
  )
}
