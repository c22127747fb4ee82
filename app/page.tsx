import { NewestPost } from '#components/blog/newest-post.tsx'
import { PostList } from '#components/blog/post-list.tsx'
import { CommunityFigures } from '#components/community/community-figures.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { StructuredData } from '#components/layout/structured-data.tsx'
import { AvatarList } from '#components/people/avatar.tsx'
import { ProjectGrid } from '#components/projects/project-grid.tsx'
import { YearsNav } from '#components/years/years-nav.tsx'
import { figures, releases } from '#lib/content/community.ts'
import { currentMaintainers } from '#lib/content/maintainers.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { href, site } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'
import { siteData } from '#lib/site/structured-data.ts'

export const metadata = createMetadata({ title: site.name, description: site.description, path: routes.home() })

export default async function HomePage() {
  const [[newest, ...rest], people] = [await publishedPosts(), await currentMaintainers()]
  const listed = (await projects()).filter(({ isListed }) => isListed)
  return (
    <SiteLayout page={{ title: site.name, path: routes.home() }}>
      <StructuredData things={siteData()} />
      <header className="section mb-10 max-w-[52rem]">
        <h1>Falco watches what Linux does while it runs. This is where its community keeps its notes.</h1>
        <p className="lead mt-5">
          What was built and why, who maintains it, and where everything lives. New to Falco?{' '}
          <a href={href(routes.start())}>Start here</a>.
        </p>
      </header>
      <CommunityFigures figures={await figures()} releases={await releases()} />
      <YearsNav years={await reviewedYears()} />
      <div className="split section">
        <section>
          {newest ? <NewestPost post={newest} /> : <p className="lead">No post has been published yet.</p>}
          <PostList posts={rest.slice(0, 4)} level={2} />
          {rest.length > 0 && (
            <p className="mt-5">
              <a href={href(routes.blog())}>All posts</a>
            </p>
          )}
        </section>
        <aside className="grid content-start gap-10">
          {listed.length > 0 && <ProjectGrid projects={listed} />}
          {people.length > 0 && (
            <section>
              <h2 className="eyebrow">Maintainers</h2>
              <AvatarList people={people} />
            </section>
          )}
          <section>
            <h2 className="eyebrow">Join</h2>
            <p className="text-[0.9375rem]">
              Say hello in the chat, come to a call, or take an issue:{' '}
              <a href={href(routes.community())}>where the community meets</a>.
            </p>
          </section>
        </aside>
      </div>
    </SiteLayout>
  )
}
