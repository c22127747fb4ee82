import { nameSlug } from '#lib/text/names.ts'
import { pageAddress } from '#schema/collection.ts'
import { type DataFile, dataFileNames } from '#schema/data.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { Post } from '#schema/post.ts'
import { Project } from '#schema/project.ts'
import { Start } from '#schema/start.ts'

/**
 * Next refuses to export a route without pages, so such a route gets a page with this parameter. No
 * slug, handle or tag can have this value; build/finish removes the page.
 */
export const PLACEHOLDER = '_'

/** Folders of files that are not pages. Incompatible data needs a second folder. */
export const folders = { media: '/media/', client: '/client/', data: '/data/v1/' } as const

/** Every address of the site, without the base path, which lib/site/identity.ts adds. */
export const routes = {
  home: () => '/',
  start: () => Start.address,
  blog: () => Post.page.list,
  archive: () => '/blog/archive/',
  yearInReview: (year: string) => `/${year}/`,
  postsOfYear: (year: string) => `/blog/${year}/`,
  postsOfMonth: (month: string) => `/blog/${month.replace('-', '/')}/`,
  post: (slug: string) => pageAddress(Post, slug),
  tags: () => '/blog/tags/',
  tag: (tag: string) => `/blog/tags/${nameSlug(tag)}/`,
  postKind: (kind: string) => `/blog/kind/${kind}/`,
  authors: () => '/blog/authors/',
  author: (name: string) => `/blog/authors/${nameSlug(name)}/`,
  pageOfList: (list: string, number: number) => `${list}page/${number}/`,
  maintainers: () => Maintainer.page.list,
  maintainer: (handle: string) => pageAddress(Maintainer, handle),
  company: (name: string) => `${Maintainer.page.list}#page:company-${nameSlug(name)}`,
  projects: () => Project.page.list,
  project: (repository: string) => pageAddress(Project, repository),
  releases: () => '/releases/',
  /** Address of a release or a year in the list of all releases. */
  release: (versionOrYear: string) => `/releases/#page:${versionOrYear}`,
  falcoRelease: (version: string) => `/releases/${version}/`,
  upgrade: () => '/releases/upgrade/',
  /** The page from a release to the newest, if content/changes.yaml has the release. */
  upgradeFrom: (version: string) => `/releases/upgrade/${version}/`,
  compatibility: () => '/releases/fits/',
  signatures: () => '/releases/fits/#page:signatures',
  catalogue: () => '/catalogue/',
  plugin: (name: string) => `/catalogue/#page:plugin-${nameSlug(name)}`,
  rule: (name: string) => `/catalogue/#page:rule-${nameSlug(name)}`,
  adopters: () => '/adopters/',
  search: (query = '') => `/search/${query && `?${new URLSearchParams({ q: query })}`}`,
  searchData: (name: string) => `/search/data/${name}`,
  health: () => '/health/',
  /** The list of projects with few maintainers. */
  helpWanted: () => '/health/#page:help',
  community: () => '/community/',
  /** A former address of a post, written from the root or relative to /blog/. */
  alias: (path: string) =>
    `${path.startsWith('/') ? '' : '/blog/'}${path}${path.endsWith('/') ? '' : '/'}`,
  media: (hash: string, name: string) => `${folders.media}${hash}/${encodeURIComponent(name)}`,
  client: (name: string) => `${folders.client}${name}`,
  feeds: () => '/feeds/',
  data: () => '/data/',
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
  /** The blog's feed on the former site. */
  oldFeed: () => '/blog/index.xml',
  redirects: () => '/_redirects',
  buildFile: () => '/build.json',
  llms: () => '/llms.txt',
  callsCalendar: () => '/community/calls.ics',
  releasesCalendar: () => '/releases/releases.ics',
} as const

export const feedFormats = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const

export type FeedFormat = keyof typeof feedFormats

const feedFormatNames = Object.keys(feedFormats) as FeedFormat[]

/** The formats of the feed of a page: the blog has all, every other page RSS. */
export const formatsOfFeed = (page: string): readonly FeedFormat[] =>
  page === routes.blog() ? feedFormatNames : ['rss']

export function feedPath(page: string, format: FeedFormat) {
  return `${page === routes.blog() ? routes.home() : page}${feedFormats[format].file}`
}

/** Folder of the feed of all projects' releases. This address has no page. */
export const allReleasesFolder = `${routes.releases()}all/`

export function markdownPath(page: string) {
  return `${page.replace(/\/$/, '')}.md`
}

export const dataPath = (name: DataFile) => `${folders.data}${name}.json`
export const schemaPath = (name: DataFile) => `${folders.data}${name}.schema.json`

/** Matches the feed of a tag, an author, a person or a project. */
const feedOfPage = /(?<=^\/(?:blog\/(?:tags|authors)|maintainers|projects)\/[^/]+)\/feed\.xml$/

/**
 * For a feed, a Markdown file or a numbered page (`/blog/page/1/`), the address of the page that
 * it belongs to; any other address is returned unchanged.
 */
export function mainAddressOf(address: string) {
  return address.replace(/\.md$|\/page\/\d+\/?$/, '/').replace(feedOfPage, '/')
}

/** Addresses of generated files that do not depend on content. */
export const fixedFiles: readonly string[] = [
  ...[routes.blog(), routes.releases(), allReleasesFolder].flatMap((page) =>
    formatsOfFeed(page).map((format) => feedPath(page, format)),
  ),
  ...dataFileNames.flatMap((name) => [dataPath(name), schemaPath(name)]),
]

export type SiteFile = [address: string, makeText: () => Promise<string>]
