import { BlogPage } from '#components/blog/blog-page.tsx'
import { BlogWays } from '#components/blog/blog-ways.tsx'
import { authors, postsByYear, publishedPosts, tags } from '#lib/content/posts/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { paginate } from '#lib/site/pagination.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata(pages.blog)

export default async function Blog() {
  const newest = paginate(routes.blog(), await publishedPosts()).at(-1)
  if (!newest) return null
  const ways = <BlogWays years={await postsByYear()} tags={await tags()} authors={await authors()} />
  return <BlogPage page={newest} beside={newest.items.length > 0 ? ways : null} />
}
