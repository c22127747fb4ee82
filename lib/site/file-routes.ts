import { routes } from './routes.ts'

/** Addresses of the files that are made from content and are no pages. */

/** Formats of feeds: the file's name, its type, and what readers call it. */
export const feedFormats = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const

export type FeedFormat = keyof typeof feedFormats

export const feedFormatNames = Object.keys(feedFormats) as FeedFormat[]

/** Address of a page's feed; the blog's is at the root, where it always was. */
export function feedPath(page: string, format: FeedFormat): string {
  return `${page === routes.blog() ? routes.home() : page}${feedFormats[format].file}`
}

/** Folder of the feed of all projects' releases, which has no page of its own. */
export const allReleasesFolder = `${routes.releases()}all/`

export const feedPaths = (page: string): string[] => feedFormatNames.map((format) => feedPath(page, format))

/** The blog's feed on the former site. */
export const oldFeedPath = '/blog/index.xml'

/** A list of all feeds, for feed readers. */
export const opmlPath = '/opml.xml'

/** Redirects, which Netlify and Cloudflare Pages read. */
export const redirectsPath = '/_redirects'

/** Address of a page as Markdown. */
export function markdownPath(page: string): string {
  return `${page.replace(/\/$/, '')}.md`
}

export const llmsPath = '/llms.txt'
export const llmsFullPath = '/llms-full.txt'

/** Calendars, each only if content has dates for it. */
export const callsCalendarPath = '/community/calls.ics'
export const releasesCalendarPath = '/releases/releases.ics'

/** Content as JSON. */
export const dataFiles = ['posts', 'maintainers', 'projects', 'releases', 'calls'] as const

export type DataFile = (typeof dataFiles)[number]

/** A change of their shape needs a new version, beside this one. */
const version = 'v1'

export const dataPath = (name: DataFile): string => `/data/${version}/${name}.json`
export const schemaPath = (name: DataFile): string => `/data/${version}/${name}.schema.json`

/** Lists in the community's own format. */
export const maintainersYamlPath = '/maintainers.yaml'
export const repositoriesYamlPath = '/repositories.yaml'

/**
 * The page that an address belongs to: the list of a numbered page (`/blog/page/1/`), the page of a Markdown twin
 * (`/blog/one.md`) or feed (`/blog/tags/ebpf/feed.xml`); any other address is its own.
 */
export function mainAddressOf(address: string): string {
  return address.replace(/\.md$|\/page\/\d+\/?$|(?<=^\/[^/]+\/.+)\/(?:feed\.xml|atom\.xml|feed\.json)$/, '/')
}

/** Files whose addresses do not depend on content. */
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
