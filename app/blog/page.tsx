import { PostsByYear } from '#components/blog/posts-by-year.tsx'
import { YearLinks } from '#components/blog/year-links.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { authors, postsByYear, publishedPosts, tags } from '#lib/content/posts/posts.ts'
import { groupBy } from '#lib/group-by.ts'
import { yearOf } from '#lib/site/dates.ts'
import { href, site } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Blog',
  description: 'Posts on the Falco project: releases, drivers, people and projects.',
  path: routes.blog(),
})

export default async function BlogPage() {
  const [posts, years, allTags, writers] = [await publishedPosts(), await postsByYear(), await tags(), await authors()]
  const newest = groupBy(posts.slice(0, site.newestPosts), ({ date }) => yearOf(date))
  return (
    <SiteLayout section="Blog" isIndex>
      <PageHeading title="Blog" lead="What happens in the Falco project, and why." />
      <div className="split">
        <div>
          {posts.length === 0 && <p className="lead">No post has been published yet.</p>}
          <PostsByYear years={[...newest].map(([year, list]) => ({ year, posts: list }))} />
        </div>
        {posts.length > 0 && (
          <aside className="grid content-start gap-8">
            <YearLinks years={years} />
            {allTags.length > 0 && (
              <nav aria-labelledby="page:tags">
                <h2 className="eyebrow" id="page:tags">
                  Tags
                </h2>
                <ul className="flex flex-wrap gap-x-4">
                  {allTags.map(({ slug, name }) => (
                    <li key={slug}>
                      <a className="tag" href={href(routes.tag(name))}>
                        {name}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            <p className="text-[0.9375rem]">
              <a href={href(routes.authors())}>
                {writers.length === 1 ? 'One author' : `All ${writers.length} authors`}
              </a>
              <br />
              <a href={href(routes.feeds())}>Follow by feed</a>
            </p>
          </aside>
        )}
      </div>
    </SiteLayout>
  )
}
