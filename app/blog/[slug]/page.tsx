import { pageRoute } from '#app/page-route.tsx'
import { PostPage } from '#components/blog/post-page.tsx'
import { PostsOfYearPage } from '#components/blog/posts-of-year-page.tsx'
import { StructuredData } from '#components/layout/structured-data.tsx'
import { laterReleases } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { mediaOf } from '#lib/content/media.ts'
import { postBySlug } from '#lib/content/posts/post.ts'
import { neighbours, postsByYear, postsOfSeries, publishedPosts } from '#lib/content/posts/posts.ts'
import { relatedPosts } from '#lib/content/posts/related.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { imageOfPost } from '#lib/content/sharing.ts'
import { postData } from '#lib/content/structured-data.ts'
import type { Period, Post, PostSummary } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

/** Posts and years share a level of the address; a slug of four digits is refused by the check. */
const { Page, ...route } = pageRoute({
  standIn: { slug: NO_PAGE },
  items: async () => [...(await publishedPosts()), ...(await postsByYear())],
  paramsOf: (item: PostSummary | Period) => ({ slug: 'slug' in item ? item.slug : item.name }),
  pathOf: ({ slug }) => routes.post(slug),
  facts: (item) => ('slug' in item ? factsOfPost(item) : factsOfYear(item)),
  props: async (item) => ('slug' in item ? propsOfPost(item) : { ...item, years: await postsByYear() }),
  show: (props) =>
    'years' in props ? (
      <PostsOfYearPage {...props} />
    ) : (
      <>
        <StructuredData things={postData(props.post, props.image)} />
        <PostPage {...props} />
      </>
    ),
})

export const { generateStaticParams, generateMetadata } = route
export default Page

async function postOf({ slug }: PostSummary): Promise<Post> {
  const post = await postBySlug(slug)
  if (!post) throw new Error(`${slug} is no post that may be seen`)
  return post
}

async function propsOfPost(summary: PostSummary) {
  const post = await postOf(summary)
  return {
    post,
    html: await renderHtml(await htmlOf(post.file), post.file, href),
    cover: post.cover && (await mediaOf(post.cover.file)),
    image: await imageOfPost(post),
    laterReleases: await laterReleases(post.slug),
    series: post.series ? await postsOfSeries(post.series) : [],
    related: await relatedPosts(post.slug),
    ...(await neighbours(post.slug)),
    isLastGood: await isLastGood(post.file),
  }
}

async function factsOfPost(summary: PostSummary) {
  const { title, description, canonical, date, updated, authors, tags } = summary
  return {
    title,
    description,
    hasMarkdown: true,
    canonical,
    image: await imageOfPost(await postOf(summary)),
    article: { publishedTime: date, modifiedTime: updated, authors: authors.map(({ name }) => name), tags },
  }
}

const factsOfYear = ({ name }: Period) => ({
  title: `Posts of ${name}`,
  description: `Every post of the Falco community from ${name}.`,
})
