import { routes } from './routes.ts'

export const feedFormats = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const

export type FeedFormat = keyof typeof feedFormats

export const feedFormatNames = Object.keys(feedFormats) as FeedFormat[]

/** Address of a page's feed. The blog's feed is at the root: `/feed.xml`. */
export function feedPath(page: string, format: FeedFormat) {
  return `${page === routes.blog() ? routes.home() : page}${feedFormats[format].file}`
}

/** Folder of the feed of all projects' releases, for which there is no page. */
export const allReleasesFolder = `${routes.releases()}all/`

export function markdownPath(page: string) {
  return `${page.replace(/\/$/, '')}.md`
}

export const dataFiles = [
  'posts',
  'maintainers',
  'projects',
  'moves',
  'figures',
  'releases',
  'project-releases',
  'calls',
  'planned-calls',
  'bundles',
  'rulesets',
  'plugins',
  'rules',
  'outputs',
  'adopters',
] as const

export type DataFile = (typeof dataFiles)[number]

/** Version of the published data. For an incompatible change, add a version and keep this one. */
const version = 'v1'

export const dataPath = (name: DataFile) => `/data/${version}/${name}.json`
export const schemaPath = (name: DataFile) => `/data/${version}/${name}.schema.json`

/**
 * The page to which a feed, a Markdown file or a numbered page (`/blog/page/1/`) belongs; any
 * other address is returned as it is.
 */
export function mainAddressOf(address: string) {
  return address.replace(
    /\.md$|\/page\/\d+\/?$|(?<=^\/[^/]+\/.+)\/(?:feed\.xml|atom\.xml|feed\.json)$/,
    '/',
  )
}

/** Addresses of generated files that do not depend on content. */
export const fixedFiles: readonly string[] = [
  ...[routes.blog(), routes.releases(), allReleasesFolder].flatMap((page) =>
    feedFormatNames.map((format) => feedPath(page, format)),
  ),
  ...dataFiles.flatMap((name) => [dataPath(name), schemaPath(name)]),
]

/** A file made from content; not a page. */
export type SiteFile = [address: string, makeText: () => Promise<string>]
