import { BlogPage } from '#components/blog/blog-page.tsx'
import { BlogWays } from '#components/blog/blog-ways.tsx'
import { blogPages } from '#lib/content/posts/lists.ts'
import { authors, postsByYear, tags } from '#lib/content/posts/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Blog',
  description: 'News from the Falco project: releases, drivers, people and projects.',
  path: routes.blog(),
})

export default async function Blog() {
  const newest = (await blogPages()).at(-1)
  if (!newest) return null
  const ways = <BlogWays years={await postsByYear()} tags={await tags()} authors={await authors()} />
  return <BlogPage page={newest} beside={newest.items.length > 0 ? ways : null} />
}
