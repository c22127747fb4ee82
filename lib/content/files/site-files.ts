import { calendars } from '#lib/content/calendars.ts'
import { maintainersYaml, repositoriesYaml } from '#lib/content/data/community-yaml.ts'
import { dataTexts } from '#lib/content/data/data-files.ts'
import { feeds } from '#lib/content/feeds/feeds.ts'
import { opml, writeFeed } from '#lib/content/feeds/write-feed.ts'
import { cachedQuery } from '#lib/content/read-index.ts'
import { llms, llmsFull, markdownPages } from '#lib/content/texts/texts.ts'
import { feedFormatNames, feedPath, type SiteFile } from '#lib/site/file-routes.ts'
import { formatRedirects } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'
import { securityTxt } from '#lib/site/security-txt.ts'
import { formerAddresses } from './former-addresses.ts'

/**
 * Functions that make files other than pages, by address. A build writes the files
 * (build/make-files.ts); `next dev` serves them by one route (app/made).
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
    // The former feed is also a file, for hosts without redirects; it names its new address.
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
