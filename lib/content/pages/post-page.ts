import { laterReleases } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { mediaOf } from '#lib/content/media.ts'
import { postBySlug, relatedPosts } from '#lib/content/posts/post.ts'
import { neighbours, postsOfSeries } from '#lib/content/posts/posts.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { imageOfPost } from '#lib/content/sharing.ts'
import type { Post, PostSummary } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'

/** All that the page of a post shows. */
export async function postPageData(summary: PostSummary) {
  const post = await postOf(summary)
  return {
    post,
    html: await renderHtml(await htmlOf(post.file), post.file, href),
    cover: post.cover && (await mediaOf(post.cover.file)),
    image: await imageOfPost(post),
    /** What came after the release that the post announces. */
    laterReleases: await laterReleases(post.slug),
    /** The posts of its series, the first one first. */
    series: post.series ? await postsOfSeries(post.series) : [],
    related: await relatedPosts(post.slug),
    ...(await neighbours(post.slug)),
    isLastGood: await isLastGood(post.file),
  }
}

/** What stands in the head of the page. */
export async function postPageFacts(summary: PostSummary) {
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

async function postOf({ slug }: PostSummary): Promise<Post> {
  const post = await postBySlug(slug)
  if (!post) throw new Error(`${slug} is no post that may be seen`)
  return post
}
