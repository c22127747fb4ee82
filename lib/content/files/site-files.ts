import { calendars } from '#lib/content/calendars.ts'
import { maintainersYaml, repositoriesYaml } from '#lib/content/data/community-yaml.ts'
import { dataTexts } from '#lib/content/data/data-files.ts'
import { feeds } from '#lib/content/feeds/feeds.ts'
import { opml, writeFeed } from '#lib/content/feeds/write-feed.ts'
import { memoiseByIndex } from '#lib/content/read-index.ts'
import { llms, llmsFull, markdownPages } from '#lib/content/texts/texts.ts'
import type { SiteFile } from '#lib/content/types.ts'
import { feedFormatNames, feedPath, redirects } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/**
 * Functions that make files other than pages, by address. A build writes the files (build/make-files.ts); `next dev`
 * serves them by one route (app/made).
 */
export const siteFiles = memoiseByIndex(
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
    ]),
)

async function feedFiles(): Promise<SiteFile[]> {
  const made = (await feeds()).flatMap((feed) =>
    feedFormatNames.map((format): SiteFile => [feedPath(feed.folder, format), () => writeFeed(feed, format)]),
  )
  const blog = feedPath(routes.blog(), 'rss')
  return [
    ...made,
    ...made.flatMap(([path, make]): SiteFile[] => (path === blog ? [[routes.oldFeed(), make]] : [])),
    [routes.opml(), opml],
    [routes.redirects(), async () => redirects.map(([from, to]) => `${href(from)} ${href(to)} 301\n`).join('')],
  ]
}

export async function fileText(path: string) {
  return (await siteFiles()).get(path)?.()
}
