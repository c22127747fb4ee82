import { generateAtomFeed, generateJsonFeed, generateOpml, generateRssFeed } from 'feedsmith'
import { groupBy } from '#lib/group-by.ts'
import { type FeedFormat, feedFormats, feedPath } from '#lib/site/file-routes.ts'
import { absoluteUrl, encodedUrl, href, site } from '#lib/site/identity.ts'
import { type Feed, type FeedEntry, feeds } from './feeds.ts'

/** Characters that XML 1.0 cannot hold, not even escaped: https://www.w3.org/TR/xml/#charsets */
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Style sheets for people who open a feed in a browser. */
const stylesheets = [{ type: 'text/css', href: href('/feed.css') }]

const icon = absoluteUrl('/favicon.png')
const rights = 'CC BY 4.0'

/** Date of an empty feed's last change, which Atom requires. */
const never = new Date('2021-01-01')

const newestOf = (entries: readonly FeedEntry[]) =>
  entries.map(({ date_modified }) => date_modified).toSorted((a, b) => b.getTime() - a.getTime())[0]

export async function writeFeed(feed: Feed, format: FeedFormat) {
  return { rss, atom, json }[format](
    feed,
    await feed.entries(),
    encodedUrl(feedPath(feed.folder, format)),
  )
}

function rss({ title, description, page }: Feed, entries: readonly FeedEntry[], self: string) {
  const feed = {
    title,
    description,
    link: encodedUrl(page),
    language: site.language,
    copyright: rights,
    lastBuildDate: newestOf(entries),
    image: { url: icon, title, link: encodedUrl(page) },
    atom: { links: [{ href: self, rel: 'self', type: feedFormats.rss.type }] },
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      guid: { value: entry.id, isPermaLink: false },
      description: entry.summary,
      pubDate: entry.date_published,
      // RSS requires an e-mail address in <author>; Dublin Core allows names.
      dc: { creators: entry.authors.map(({ name }) => name) },
      categories: entry.tags.map(({ name, url }) => ({ name, domain: url })),
      content: { encoded: entry.content_html },
    })),
  }
  return generateRssFeed(feed, { stylesheets }).replace(notXml, '')
}

function atom(
  { title, description, page, folder }: Feed,
  entries: readonly FeedEntry[],
  self: string,
) {
  const text = (value: string) => ({ value, type: 'text' })
  const feed = {
    id: `${site.ids}${encodeURI(folder)}`,
    title: text(title),
    subtitle: text(description),
    updated: newestOf(entries) ?? never,
    links: [
      { href: self, rel: 'self', type: feedFormats.atom.type },
      { href: encodedUrl(page), rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: site.name, uri: absoluteUrl('/') }],
    icon,
    rights: text(rights),
    entries: entries.map((entry) => ({
      id: entry.id,
      title: text(entry.title),
      links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
      published: entry.date_published,
      updated: entry.date_modified,
      authors: entry.authors.map(({ name, url }) => ({ name, uri: url })),
      categories: entry.tags.map(({ name, url }) => ({ term: name, scheme: url })),
      summary: text(entry.summary),
      content: { value: entry.content_html, type: 'html' },
    })),
  }
  return generateAtomFeed(feed, { stylesheets }).replace(notXml, '')
}

function json({ title, description, page }: Feed, entries: readonly FeedEntry[], self: string) {
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: encodedUrl(page),
    feed_url: self,
    icon: absoluteUrl('/apple-touch-icon.png'),
    favicon: icon,
    language: site.language,
    items: entries.map((entry) => ({ ...entry, tags: entry.tags.map(({ name }) => name) })),
  })
  // The library leaves out an empty list of items, which JSON Feed requires.
  return `${JSON.stringify({ items: [], ...(feed as object) })}\n`
}

/** OPML: the RSS addresses of all feeds, since all feed readers support RSS. */
export async function opml() {
  const outlines = [...groupBy(await feeds(), ({ group }) => group)].map(([group, list]) => ({
    text: group,
    outlines: list.map(({ name, title, description, page, folder }) => ({
      text: name,
      title,
      description,
      type: 'rss',
      xmlUrl: encodedUrl(feedPath(folder, 'rss')),
      htmlUrl: encodedUrl(page),
    })),
  }))
  return generateOpml({ head: { title: site.name }, body: { outlines } })
}
