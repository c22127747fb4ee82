import { tags } from '#lib/content/posts/posts.ts'
import { maintainers } from '#lib/content/projects/maintainers.ts'
import { projects } from '#lib/content/projects/projects.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { bundles } from '#lib/content/releases/bundles.ts'
import { yearsInReview } from '#lib/content/years/years.ts'
import { href } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { formatRedirects, type Redirect } from '#lib/site/redirects-file.ts'
import { feedPath, formatsOfFeed, markdownPath, routes, type SiteFile } from '#lib/site/routes.ts'
import { calendars } from './calendars.ts'
import { dataTexts } from './data-files.ts'
import { feeds } from './feeds.ts'
import { llms, markdownCopies } from './markdown-copies.ts'
import { mediaFiles } from './media-files.ts'
import { writeFeed } from './write-feed.ts'

/** Functions that make the files that are neither pages nor pictures, by address. */
export const siteFiles = cachedQuery(
  async () =>
    new Map<string, SiteFile[1]>([
      ...(await feedFiles()),
      ...(await markdownCopies()),
      [routes.llms(), llms],
      ...dataTexts(),
      ...(await calendars()),
    ]),
)

async function feedFiles(): Promise<SiteFile[]> {
  const made = (await feeds()).flatMap((feed) =>
    formatsOfFeed(feed.folder).map(
      (format): SiteFile => [feedPath(feed.folder, format), () => writeFeed(feed, format)],
    ),
  )
  const blog = feedPath(routes.blog(), 'rss')
  return [
    ...made,
    // Hosts without redirects need a file at the former address of the blog's feed.
    ...made.flatMap(([path, make]): SiteFile[] =>
      path === blog ? [[routes.oldFeed(), make]] : [],
    ),
    [routes.redirects(), async () => formatRedirects(await formerAddresses())],
  ]
}

export async function fileText(path: string) {
  return (await siteFiles()).get(path)?.()
}

/** Redirects from pages and files of earlier versions of this site. */
async function removedFiles() {
  const { releases, compatibility, catalogue, adopters, community } = pages
  const withMarkdown = [
    ...[releases, compatibility, catalogue, adopters, community].map(({ path }) => path),
    ...(await yearsInReview()).map(({ path }) => path),
    ...(await bundles()).bundles.map(({ path }) => path),
  ]
  const toData = ['/maintainers.yaml', '/repositories.yaml', ...withMarkdown.map(markdownPath)]
  const documents = [...(await maintainers()), ...(await projects()), pages.start]
  const toPage = documents.map(({ path }) => [markdownPath(path), path].map(encodeURI))
  const toRss = (await feeds())
    .filter(({ folder }) => folder !== routes.blog())
    .flatMap(({ folder }) =>
      (['atom', 'json'] as const).map((format) =>
        [feedPath(folder, format), feedPath(folder, 'rss')].map(encodeURI),
      ),
    )
  return [
    ['/opml.xml', routes.feeds()],
    ['/graph/', routes.health()],
    ['/llms-full.txt', routes.llms()],
    ...toData.map((from) => [from, routes.data()]),
    ...toPage,
    ...toRss,
  ]
}

/**
 * Redirects from the former site, which was made with Hugo; and from /favicon.ico, which browsers
 * request when they show a file.
 */
async function formerAddresses(): Promise<Redirect[]> {
  const published = new Map((await mediaFiles()).map(({ media }) => [media.file, media]))
  const { posts, files } = await contentIndex()
  const names = Object.keys(files)
  const beside = posts.flatMap(({ file, path: page }) => {
    const folder = file.replace(/(?<=^posts\/.+\/)index\.md$/, '')
    const own = names.filter((name) => name.startsWith(folder))
    return own.map((name) => {
      // A file that no text uses redirects to the post in its folder.
      return [page + encodeURI(name.slice(folder.length)), published.get(name)?.widest ?? page]
    })
  })
  const feed = feedPath(routes.blog(), 'rss')
  const ofTags = (await tags()).map(({ path }) => [
    encodeURI(path.replace('/blog', '')),
    encodeURI(path),
  ])
  return [
    [routes.oldFeed(), feed],
    ['/blog/feed.xml', feed],
    ...ofTags,
    ...beside,
    ...(await removedFiles()),
    ['/favicon.ico', '/favicon.png'],
  ].map(([from = '', to = '']) => [href(from), href(to)])
}
