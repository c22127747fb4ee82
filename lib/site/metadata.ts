import type { Metadata } from 'next'
import {
  type FeedFormat,
  feedFormatNames,
  feedFormats,
  feedPath,
  markdownPath,
} from './file-routes.ts'
import { absoluteUrl, href, site } from './identity.ts'
import { routes } from './routes.ts'

export type PageMetadata = {
  title: string
  description: string
  /** Address of the page (lib/site/routes.ts); undefined for the page 'not found'. */
  path?: string
  /** Name of the page's own feed, if it has one. */
  feed?: string
  hasMarkdown?: boolean
  /** Address of the original, if this page is a copy. */
  canonical?: string
  image?: { path: string; alt: string; width?: number; height?: number }
  /** Dates, authors and tags of a post, for shared links. */
  article?: { publishedTime: string; modifiedTime?: string; authors: string[]; tags: string[] }
  /** True for pages that search engines should leave out. */
  isHidden?: boolean
}

const defaultImage = {
  path: '/og.png',
  alt: `${site.name}: ${site.description}`,
  width: 1200,
  height: 630,
}

export function createMetadata(facts: PageMetadata): Metadata {
  const { title, description, path, article, image = defaultImage } = facts
  const isHome = path === routes.home()
  const canonical = facts.canonical ?? (path && absoluteUrl(path))
  const { alt, width, height } = image
  const url = absoluteUrl(image.path)
  const common = {
    title,
    description,
    siteName: site.name,
    url: canonical,
    images: [{ url, width, height, alt }],
  }
  return {
    title: isHome ? title : `${title} · ${site.name}`,
    description,
    alternates: {
      canonical,
      types: {
        ...(path !== undefined &&
          facts.hasMarkdown && { 'text/markdown': [{ url: href(markdownPath(path)), title }] }),
        ...feedLinks(path, facts.feed),
      },
    },
    icons: {
      icon: [
        { url: href('/favicon.svg'), type: 'image/svg+xml' },
        { url: href('/favicon.png'), type: 'image/png', sizes: '48x48' },
      ],
      apple: href('/apple-touch-icon.png'),
    },
    openGraph: { ...common, ...(article ? { type: 'article', ...article } : { type: 'website' }) },
    twitter: { card: 'summary_large_image', title, description, images: [{ url, alt }] },
    robots: facts.isHidden ? { index: false } : undefined,
  }
}

/** Links to feeds. The page's own feed comes first, since many feed readers take the first link. */
function feedLinks(page: string | undefined, title: string | undefined) {
  const blog = { page: routes.blog(), title: site.name as string }
  const feeds =
    page !== undefined && title !== undefined
      ? [{ page, title: `${site.name}: ${title}` }, blog]
      : [blog]
  const link = (format: FeedFormat) =>
    feeds.map((feed) => ({ url: href(feedPath(feed.page, format)), title: feed.title }))
  return Object.fromEntries(
    feedFormatNames.map((format) => [feedFormats[format].type, link(format)]),
  )
}

/** An object of schema.org (lib/content/structured-data.ts). */
export type Thing = { '@type': string; [property: string]: unknown }

/** Structured data for a script element; `<` is escaped, so that no text can end the element. */
export function jsonLd(things: readonly Thing[]) {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll(
    '<',
    '\\u003c',
  )
}

/**
 * Lets browsers load a page of this site when a reader points at or touches a link to it. Source:
 * https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script/type/speculationrules
 */
export function speculationRules() {
  // Only addresses of pages, not of files, end with a slash.
  const pages = { href_matches: [href('/'), href('/*/')] }
  return JSON.stringify({ prefetch: [{ where: pages, eagerness: 'moderate' }] })
}
