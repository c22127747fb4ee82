import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { absoluteUrl, encodedUrl, href, licence, site } from '#lib/site/identity.ts'
import { type FeedFormat, feedFormats, feedPath } from '#lib/site/routes.ts'
import type { Feed, FeedEntry } from './feeds.ts'

/** The style sheet is for readers who open a feed in a browser. */
const stylesheets = [{ type: 'text/css', href: href('/feed.css') }]

const icon = absoluteUrl('/favicon.png')

/** The date of the last change of a feed without entries, since Atom requires a date. */
const never = new Date('2021-01-01')

const newestOf = (entries: readonly FeedEntry[]) =>
  entries.map(({ date_modified }) => date_modified).toSorted((a, b) => b.getTime() - a.getTime())[0]

type Writer = (feed: Omit<Feed, 'entries'>, entries: readonly FeedEntry[], self: string) => string

export async function writeFeed({ entries, ...feed }: Feed, format: FeedFormat) {
  const writer = { rss, atom, json }[format]
  return writer(feed, await entries(), encodedUrl(feedPath(feed.folder, format)))
}

const rss: Writer = ({ title, description, page }, entries, self) => {
  const feed = {
    title,
    description,
    link: encodedUrl(page),
    language: site.language,
    copyright: licence,
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
      media: entry.image ? { contents: [{ url: entry.image, medium: 'image' }] } : undefined,
    })),
  }
  return generateRssFeed(feed, { stylesheets })
}

const atom: Writer = ({ title, description, page, folder }, entries, self) => {
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
    rights: text(licence),
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
  return generateAtomFeed(feed, { stylesheets })
}

const json: Writer = ({ title, description, page }, entries, self) => {
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
  // JSON Feed requires `items`, but the library leaves out an empty list.
  return `${JSON.stringify({ items: [], ...(feed as object) })}\n`
}
