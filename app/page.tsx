import { LeadPost, PostList } from '#components/blog/post-list.tsx'
import { NextCallDay } from '#components/community/calls.tsx'
import { CommunityFigures } from '#components/community/community-figures.tsx'
import { MoreLink, YearsNav } from '#components/layout/links.tsx'
import { LastUpdated, Link, Section, StructuredData } from '#components/layout/parts.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { AvatarList } from '#components/people/person.tsx'
import { ProjectMap } from '#components/projects/status.tsx'
import { calls, figures } from '#lib/content/community.ts'
import { currentMaintainers } from '#lib/content/maintainers.ts'
import { alsoMaintained } from '#lib/content/maintenance.ts'
import { homePosts } from '#lib/content/posts.ts'
import { cncfLevels, projects } from '#lib/content/projects.ts'
import { expectedRelease, releases } from '#lib/content/releases.ts'
import { siteData } from '#lib/content/structured-data.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { oldestList } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata(pages.home)

export default async function HomePage() {
  const { lead, isFeatured, rest } = await homePosts()
  const people = await currentMaintainers()
  const call = await calls()
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
      <div className="hero">
        <header>
          <h1 className="text-[clamp(1.75rem,1.4rem+1.6vw,2.25rem)]">
            Falco detects threats on Linux and Kubernetes as they happen.{' '}
            {level && (
              <span className="mt-[0.4rem] block text-[0.6em] text-muted">
                A CNCF {level} project.
              </span>
            )}
          </h1>
          <p className="mt-3 text-md">
            News, people and projects of its community.{' '}
            <Link to={routes.community()}>
              {call ? 'Join the next call' : 'Join the community'}
            </Link>
            {call && <NextCallDay call={call} />}
          </p>
          {facts && <LastUpdated {...facts} expected={await expectedRelease()} className="mt-3" />}
        </header>
        {lead ? (
          <LeadPost post={lead} eyebrow={isFeatured ? 'Featured post' : 'Newest post'} />
        ) : (
          <p className="lead">No post has been published yet.</p>
        )}
        {listed.length > 0 && <ProjectMap projects={listed} />}
      </div>
      <CommunityFigures figures={monthly} releases={own.releases} unlisted={alsoMaintained(all)} />
      <div className="split section">
        <Section title={isFeatured ? 'Newest posts' : 'More posts'}>
          <PostList posts={rest} />
          <MoreLink path={routes.blog()}>All posts</MoreLink>
        </Section>
        <aside className="grid content-start gap-10">
          {people.length > 0 && (
            <Section title="Maintainers">
              <AvatarList people={people} />
            </Section>
          )}
          <Section title="Join">
            <p className="text-md">
              Say hello in the chat{call && ', come to a call,'} or take an issue:{' '}
              <Link to={routes.community()}>where the community meets</Link>.
            </p>
          </Section>
          <YearsNav years={await reviewedYears()} />
        </aside>
      </div>
    </SiteLayout>
  )
}
