import { htmlOf, memoiseByIndex } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import type { PostSummary } from '#lib/content/types.ts'
import { absoluteUrl, encodedUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** What a feed says of one post or release; addresses are absolute. */
export type FeedEntry = {
  /** The same for ever, wherever the post and the site move. */
  id: string
  url: string
  title: string
  summary: string
  html: string
  published: Date
  updated: Date
  authors: { name: string; url: string }[]
  tags: { name: string; url: string }[]
}

/** Links to the sections of a page, with the box around each and its heading, mean nothing in a feed reader; lib/markdown/chain.ts writes them. */
const anchors = /<a class="anchor"(?: [\w-]+="[^"]*")*>#<\/a><\/div>/g

/** Texts for feeds by file: a post is in the feeds of its tags, its authors and all that it mentions. */
const rendered = memoiseByIndex(async () => new Map<string, Promise<string>>())

async function fullText(file: string, address: string): Promise<string> {
  const texts = await rendered()
  const known = texts.get(file)
  if (known) return known
  const text = htmlOf(file)
    .then((html) => renderHtml(html, file, absoluteUrl, address))
    .then((html) => html.replaceAll('<div class="heading">', '').replace(anchors, ''))
  texts.set(file, text)
  return text
}

export async function entryOfPost(post: PostSummary): Promise<FeedEntry> {
  const url = absoluteUrl(routes.post(post.slug))
  const published = new Date(post.date)
  return {
    id: post.id,
    url,
    title: post.title,
    summary: post.description,
    html: await fullText(post.file, url),
    published,
    updated: post.updated ? new Date(post.updated) : published,
    authors: post.authors.map(({ name, path }) => ({ name, url: encodedUrl(path) })),
    tags: post.tags.map((name) => ({ name, url: encodedUrl(routes.tag(name)) })),
  }
}
