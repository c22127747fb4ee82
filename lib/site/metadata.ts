import type { Metadata } from 'next'
import { absoluteUrl, href, site } from './identity.ts'
import { feedFormats, feedPath, formatsOfFeed, markdownPath, routes } from './routes.ts'

export type PageMetadata = {
  title: string
  description: string
  /** Path of the page; undefined for 'not found', which appears at many addresses. */
  path?: string
  /** Name of the page's own feed, if it has one. */
  feed?: string
  canonical?: string
  image?: { path: string; alt: string; width?: number; height?: number }
  creators?: string[]
  article?: { publishedTime: string; modifiedTime?: string; authors: string[]; tags: string[] }
  /** True for a page that search engines should not list. */
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
        ...(path && article && { 'text/markdown': [{ url: href(markdownPath(path)), title }] }),
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
    other: facts.creators && { 'fediverse:creator': facts.creators },
    robots: facts.isHidden ? { index: false } : undefined,
  }
}

/** Links to feeds. The page's own feed comes first, since many feed readers take the first link. */
function feedLinks(page: string | undefined, title: string | undefined) {
  const own = page && title ? [{ page, title: `${site.name}: ${title}` }] : []
  const feeds = [...own, { page: routes.blog(), title: site.name }]
  return Object.fromEntries(
    formatsOfFeed(routes.blog()).map((format) => [
      feedFormats[format].type,
      feeds
        .filter(({ page }) => formatsOfFeed(page).includes(format))
        .map((feed) => ({ url: href(feedPath(feed.page, format)), title: feed.title })),
    ]),
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

export type JsonLd = { '@type': string; [property: string]: unknown }

/** Structured data for a script element; `<` is escaped, so that no text can end the element. */
export function jsonLd(items: readonly JsonLd[]) {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': items }).replaceAll(
    '<',
    '\\u003c',
  )
}
