import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { PostList } from '#components/blog/post-list.tsx'
import { FollowLine } from '#components/layout/feed-links.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { tags } from '#lib/content/posts/posts.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

type Props = { params: Promise<{ tag: string }> }

async function findTag({ params }: Props) {
  const slug = decodeURIComponent((await params).tag)
  return { slug, tag: (await tags()).find((tag) => tag.slug === slug) }
}

export async function generateStaticParams() {
  return staticParams('tag', async () =>
    (await tags()).map((tag) => ({ param: tag.slug, path: routes.tag(tag.name), props: async () => tag })),
  )
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, tag } = await findTag(props)
  if (!tag) return movedMetadata(routes.tag(slug))
  return createMetadata({
    title: `#${tag.name}`,
    description: `Posts of the Falco community about ${tag.name}.`,
    path: routes.tag(tag.name),
    feed: `#${tag.name}`,
  })
}

export default async function TagPage(props: Props) {
  const { slug, tag } = await findTag(props)
  if (!tag) return movedOrNotFound(routes.tag(slug))
  const count = tag.posts.length === 1 ? 'One post' : `${tag.posts.length} posts`
  return (
    <SiteLayout section="Blog">
      <PageHeading
        title={`#${tag.name}`}
        lead={
          <>
            {count}. <a href={href(routes.tags())}>All tags</a>
          </>
        }
      />
      <FollowLine page={routes.tag(tag.name)} of={`#${tag.name}`} />
      <PostList posts={tag.posts} level={2} />
    </SiteLayout>
  )
}
