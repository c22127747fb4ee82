import { BlogPage } from '#components/blog/listing-pages.tsx'
import { LinkNav, MoreLink, YearsOfBlog } from '#components/layout/links.tsx'
import {
  authors,
  postsByKind,
  postsByYear,
  publishedPosts,
  tags,
} from '#lib/content/posts/posts.ts'
import { pages } from '#lib/site/pages.ts'
import { paginate } from '#lib/site/pagination.ts'

export const { metadata } = pages.blog

const maxLinks = 12

export default async function NewestPostsPage() {
  const newest = paginate(pages.blog.path, await publishedPosts()).at(-1)
  if (!newest) return null
  const ofTags = (await tags()).slice(0, maxLinks)
  const ofAuthors = (await authors()).slice(0, maxLinks)
  const aside = newest.items.length > 0 && (
    <aside className="grid grid-cols-1 content-start gap-8">
      <div>
        <YearsOfBlog years={await postsByYear()} />
        <MoreLink path={pages.archive.path}>By month</MoreLink>
      </div>
      <div>
        <LinkNav
          id="tags"
          title="Tags"
          links={ofTags.map((tag) => ({ ...tag, name: `#${tag.name}` }))}
        />
        <MoreLink path={pages.tags.path}>All tags</MoreLink>
      </div>
      <div>
        <LinkNav id="authors" title="Authors" links={ofAuthors} />
        <MoreLink path={pages.authors.path}>All authors</MoreLink>
      </div>
      <MoreLink path={pages.feeds.path}>Subscribe</MoreLink>
    </aside>
  )
  const lead = newest.items.find(({ forAuthors }) => !forAuthors)
  return <BlogPage page={newest} lead={lead} kinds={await postsByKind()} aside={aside} />
}
