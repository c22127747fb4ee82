import { routes } from './routes.ts'

/**
 * Addresses of the files that are made from content and are no pages. None is a page's, so a host serves each as it
 * is, and none holds what only a server could add.
 */

/** Formats that what can be followed is written in: the file's name, its type, and what readers call it. */
export const feedFormats = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const

export type FeedFormat = keyof typeof feedFormats

export const feedFormatNames = Object.keys(feedFormats) as FeedFormat[]

/** Address of the feed of a page; the blog's is at the root, where it always was. */
export function feedPath(page: string, format: FeedFormat): string {
  return `${page === routes.blog() ? routes.home() : page}${feedFormats[format].file}`
}

/** Where the feed of the releases of all projects is: it has no page of its own, the releases' has them too. */
export const allReleasesFolder = `${routes.releases()}all/`

export const feedPaths = (page: string): string[] => feedFormatNames.map((format) => feedPath(page, format))

/** Where the blog's feed was on the site before this one. */
export const oldFeedPath = '/blog/index.xml'

/** Every feed, for readers that take a list. */
export const opmlPath = '/opml.xml'

/** Addresses that hosts send on; Netlify and Cloudflare Pages read the file and serve it to nobody. */
export const redirectsPath = '/_redirects'

/** Address of a page as Markdown. */
export function markdownPath(page: string): string {
  return `${page.replace(/\/$/, '')}.md`
}

export const llmsPath = '/llms.txt'
export const llmsFullPath = '/llms-full.txt'

/** Calendars; each is there where content says what is in it. */
export const callsCalendarPath = '/community/calls.ics'
export const releasesCalendarPath = '/releases/releases.ics'

/** What there is as data. */
export const dataFiles = ['posts', 'maintainers', 'projects', 'releases', 'calls'] as const

export type DataFile = (typeof dataFiles)[number]

/** Another shape gets another number, and this one stays as it is. */
const version = 'v1'

export const dataPath = (name: DataFile): string => `/data/${version}/${name}.json`
export const schemaPath = (name: DataFile): string => `/data/${version}/${name}.schema.json`

/** The community's own lists, in its own format. */
export const maintainersYamlPath = '/maintainers.yaml'
export const repositoriesYamlPath = '/repositories.yaml'

/**
 * The page that another address belongs to: the list of a numbered page (`/blog/page/1/`), the page that a text
 * (`/blog/one.md`) or a feed (`/blog/tags/ebpf/feed.xml`) is made with; the address itself for any other.
 */
export function mainAddressOf(address: string): string {
  return address.replace(/\.md$|\/page\/\d+\/?$|(?<=^\/[^/]+\/.+)\/(?:feed\.xml|atom\.xml|feed\.json)$/, '/')
}

/** The files that are made with no page, or with one that is there whatever the content; calendars where content has dates. */
export const fixedFiles: readonly string[] = [
  ...feedPaths(routes.blog()),
  ...feedPaths(routes.releases()),
  ...feedPaths(allReleasesFolder),
  oldFeedPath,
  opmlPath,
  redirectsPath,
  llmsPath,
  llmsFullPath,
  ...dataFiles.flatMap((name) => [dataPath(name), schemaPath(name)]),
  maintainersYamlPath,
  repositoriesYamlPath,
  callsCalendarPath,
  releasesCalendarPath,
]
