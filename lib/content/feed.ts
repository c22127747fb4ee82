import { Feed } from 'feed'
import { routes } from '../routes.ts'
import { absolute, site } from '../site.ts'
import { publishedPosts } from './posts.ts'
import { renderHtml } from './render.ts'
import { textOf } from './texts.ts'

/** How many posts a feed carries with their full text. */
const newest = 30

/** Characters that XML 1.0 cannot hold, not even escaped. Source: https://www.w3.org/TR/xml/#charsets */
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** The newest posts as RSS 2.0, with full text and nothing but absolute addresses. */
export async function rssFeed(): Promise<string> {
  const posts = (await publishedPosts()).slice(0, newest)
  const feed = new Feed({
    title: site.name,
    description: site.description,
    id: absolute(routes.home()),
    link: absolute(routes.blog()),
    language: site.language,
    favicon: absolute('/favicon.png'),
    copyright: 'CC BY 4.0',
    updated: posts[0] && new Date(posts[0].updated ?? posts[0].date),
    feedLinks: { rss: absolute(routes.feed()) },
  })
  for (const post of posts) {
    const address = absolute(routes.post(post.slug))
    feed.addItem({
      title: post.title,
      id: address,
      link: address,
      description: post.description,
      content: (await renderHtml(await textOf(post.file), post.file, absolute, address)).replace(notXml, ''),
      date: new Date(post.date),
      author: post.authors.map(({ name, path }) => ({ name, link: absolute(path) })),
      category: post.tags.map((name) => ({ name, domain: absolute(routes.tag(name)) })),
    })
  }
  return feed.rss2()
}
