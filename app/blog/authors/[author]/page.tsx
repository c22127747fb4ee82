import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { PostList } from '#components/blog/post-list.tsx'
import { FollowLine } from '#components/layout/feed-links.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { authors } from '#lib/content/posts/posts.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

type Props = { params: Promise<{ author: string }> }

/** Authors who are maintainers have their posts on the maintainer's page. */
async function pages() {
  return (await authors()).filter(({ maintainer }) => !maintainer)
}

async function findAuthor({ params }: Props) {
  const slug = decodeURIComponent((await params).author)
  return { slug, author: (await pages()).find((author) => author.slug === slug) }
}

export async function generateStaticParams() {
  return staticParams('author', async () =>
    (await pages()).map((author) => ({ param: author.slug, path: author.path, props: async () => author })),
  )
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, author } = await findAuthor(props)
  if (!author) return movedMetadata(routes.author(slug))
  return createMetadata({
    title: author.name,
    description: `Posts by ${author.name} on the blog of the Falco community.`,
    path: author.path,
    feed: author.name,
  })
}

export default async function AuthorPage(props: Props) {
  const { slug, author } = await findAuthor(props)
  if (!author) return movedOrNotFound(routes.author(slug))
  const count = author.posts.length === 1 ? 'One post' : `${author.posts.length} posts`
  return (
    <SiteLayout section="Blog">
      <PageHeading
        eyebrow="Author"
        title={author.name}
        lead={
          <>
            {count}. <a href={href(routes.authors())}>All authors</a>
          </>
        }
      />
      <FollowLine page={author.path} of={author.name} />
      <PostList posts={author.posts} level={2} />
    </SiteLayout>
  )
}
