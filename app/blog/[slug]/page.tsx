import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { PostPage } from '#components/blog/post-page.tsx'
import { PostsOfYearPage } from '#components/blog/posts-of-year-page.tsx'
import { StructuredData } from '#components/layout/structured-data.tsx'
import { laterReleases } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { mediaOf } from '#lib/content/media.ts'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { postBySlug } from '#lib/content/posts/post.ts'
import { neighbours, postsByYear, postsOfSeries, publishedPosts } from '#lib/content/posts/posts.ts'
import { relatedPosts } from '#lib/content/posts/related.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { imageOfPost } from '#lib/content/sharing.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'
import { postData } from '#lib/site/structured-data.ts'

type Props = { params: Promise<{ slug: string }> }

/** Posts and years share a level of the address; a slug of four digits is refused by the check. */
export async function generateStaticParams() {
  return staticParams({ slug: NO_PAGE }, async () => [
    ...(await publishedPosts()).map(({ slug }) => ({
      params: { slug },
      path: routes.post(slug),
      props: () => postProps(slug),
    })),
    ...(await postsByYear()).map(({ year }) => ({
      params: { slug: year },
      path: routes.year(year),
      props: () => yearProps(year),
    })),
  ])
}

async function postProps(slug: string) {
  const post = await postBySlug(slug)
  return (
    post && {
      post,
      html: await renderHtml(await htmlOf(post.file), post.file, href),
      cover: post.cover && (await mediaOf(post.cover.file)),
      image: await imageOfPost(post),
      laterReleases: await laterReleases(slug),
      series: post.series ? await postsOfSeries(post.series) : [],
      related: await relatedPosts(slug),
      ...(await neighbours(slug)),
      isLastGood: await isLastGood(post.file),
    }
  )
}

async function yearProps(slug: string) {
  const years = await postsByYear()
  const year = years.find(({ year }) => year === slug)
  return year && { ...year, years }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const post = await postBySlug(slug)
  if (post) {
    return createMetadata({
      title: post.title,
      description: post.description,
      path: routes.post(slug),
      hasMarkdown: true,
      canonical: post.canonical,
      image: await imageOfPost(post),
      article: {
        published: post.date,
        updated: post.updated,
        authors: post.authors.map(({ name }) => name),
        tags: post.tags,
      },
    })
  }
  if (!(await yearProps(slug))) return movedMetadata(routes.post(slug))
  return createMetadata({
    title: `Posts of ${slug}`,
    description: `Every post of the Falco community from ${slug}.`,
    path: routes.year(slug),
  })
}

export default async function PostOrYear({ params }: Props) {
  const { slug } = await params
  const post = await postProps(slug)
  if (post) {
    return (
      <>
        <StructuredData things={postData(post.post, post.image)} />
        <PostPage {...post} />
      </>
    )
  }
  const year = await yearProps(slug)
  return year ? <PostsOfYearPage {...year} /> : movedOrNotFound(routes.post(slug))
}
