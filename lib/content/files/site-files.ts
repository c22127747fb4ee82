import { calendars } from '#lib/content/calendars.ts'
import { maintainersYaml, repositoriesYaml } from '#lib/content/data/community-yaml.ts'
import { dataTexts } from '#lib/content/data/data-files.ts'
import { feeds } from '#lib/content/feeds/feeds.ts'
import { opml, writeFeed } from '#lib/content/feeds/write-feed.ts'
import { mediaFinder } from '#lib/content/media.ts'
import { tags } from '#lib/content/posts.ts'
import { publishedEntries } from '#lib/content/published-entries.ts'
import { mediaAddresses } from '#lib/content/published-media.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { llms, llmsFull, markdownPages } from '#lib/content/texts/texts.ts'
import { feedFormatNames, feedPath, type SiteFile } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'
import { formatRedirects, type Redirect } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'
import { securityTxt } from '#lib/site/security-txt.ts'

/**
 * Functions that make the files other than pages, by address of the file. A build calls them in
 * build/make-files.ts, `next dev` in app/made.
 */
export const siteFiles = cachedQuery(
  async () =>
    new Map<string, SiteFile[1]>([
      ...(await feedFiles()),
      ...(await markdownPages()),
      [routes.llms(), llms],
      [routes.llmsFull(), llmsFull],
      ...dataTexts(),
      ...(await calendars()),
      [routes.maintainersYaml(), maintainersYaml],
      [routes.repositoriesYaml(), repositoriesYaml],
      [routes.securityTxt(), securityTxt],
    ]),
)

async function feedFiles(): Promise<SiteFile[]> {
  const made = (await feeds()).flatMap((feed) =>
    feedFormatNames.map(
      (format): SiteFile => [feedPath(feed.folder, format), () => writeFeed(feed, format)],
    ),
  )
  const blog = feedPath(routes.blog(), 'rss')
  return [
    ...made,
    // The blog's feed is also a file at its former address, for hosts without redirects.
    ...made.flatMap(([path, make]): SiteFile[] =>
      path === blog ? [[routes.oldFeed(), make]] : [],
    ),
    [routes.opml(), opml],
    [routes.redirects(), async () => formatRedirects(await formerAddresses())],
  ]
}

export async function fileText(path: string) {
  return (await siteFiles()).get(path)?.()
}

/**
 * Redirects from the former site, made with Hugo: the blog's feeds, tags, and posts' files. Also
 * from /favicon.ico, which browsers request for files that are not pages.
 */
async function formerAddresses(): Promise<Redirect[]> {
  const served = new Set((await mediaAddresses()).map(({ file }) => file))
  const findMedia = await mediaFinder()
  const names = Object.keys((await contentIndex()).files)
  const beside = (await publishedEntries()).flatMap(({ file, slug }) => {
    const folder = file.replace(/(?<=^posts\/.+\/)index\.md$/, '')
    const page = routes.post(slug)
    const own = names.filter((name) => name.startsWith(folder))
    return own.map((name) => {
      // Redirect to the picture's widest copy, or to the post if the post does not use the file.
      const media = served.has(name) ? findMedia(name) : undefined
      return [
        page + encodeURI(name.slice(folder.length)),
        (media?.variants.at(-1) ?? media)?.path ?? page,
      ]
    })
  })
  const feeds = [routes.oldFeed(), '/blog/feed.xml'].map((from) => [
    from,
    feedPath(routes.blog(), 'rss'),
  ])
  const ofTags = (await tags()).map(({ path }) => [
    encodeURI(path.replace('/blog', '')),
    encodeURI(path),
  ])
  const icon = ['/favicon.ico', '/favicon.png']
  return [...feeds, ...ofTags, ...beside, icon].map(([from = '', to = '']) => [
    href(from),
    href(to),
  ])
}
