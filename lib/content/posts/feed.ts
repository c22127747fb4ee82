import { Feed } from 'feed'
import { renderHtml } from '#lib/content/render.ts'
import { htmlOf } from '#lib/content/stored-html.ts'
import type { PostSummary } from '#lib/content/types.ts'
import { absoluteUrl, site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { publishedPosts } from './posts.ts'

/** How many posts a feed carries with their full text. */
const newest = 30

/** Characters that XML 1.0 cannot hold, not even escaped. Source: https://www.w3.org/TR/xml/#charsets */
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Links to the sections of a page, which mean nothing in a feed reader; lib/markdown/plugins.ts writes them. */
const anchors = /<a class="anchor"[^<>]*>#<\/a>/g

/** A post's text for a feed. */
async function fullText(file: string, address: string): Promise<string> {
  const html = await renderHtml(await htmlOf(file), file, absoluteUrl, address)
  return html.replace(anchors, '').replace(notXml, '')
}

/** An element for each author. The library writes what it is given, but its type knows of one element only. */
function creators({ authors }: PostSummary): Record<string, unknown> {
  return authors.map(({ name }) => ({ _text: name })) as unknown as Record<string, unknown>
}

/** The newest posts as RSS 2.0, with full text and nothing but absolute addresses. */
export async function rssFeed(): Promise<string> {
  const posts = (await publishedPosts()).slice(0, newest)
  const feed = new Feed({
    title: site.name,
    description: site.description,
    id: absoluteUrl(routes.home()),
    link: absoluteUrl(routes.blog()),
    language: site.language,
    favicon: absoluteUrl('/favicon.png'),
    copyright: 'CC BY 4.0',
    updated: posts[0] && new Date(posts[0].updated ?? posts[0].date),
    feedLinks: { rss: absoluteUrl(routes.feed()) },
  })
  for (const post of posts) {
    const address = absoluteUrl(routes.post(post.slug))
    feed.addItem({
      title: post.title,
      id: address,
      link: address,
      description: post.description,
      content: await fullText(post.file, address),
      date: new Date(post.date),
      // RSS wants a mail address in <author>; Dublin Core takes names.
      extensions: [{ name: 'dc:creator', objects: creators(post) }],
      category: post.tags.map((name) => ({ name, domain: absoluteUrl(routes.tag(name)) })),
    })
  }
  return feed.rss2()
}
