import { generateOpml } from 'feedsmith'
import { groupBy } from '#lib/group-by.ts'
import { feedPath } from '#lib/site/file-routes.ts'
import { encodedUrl, site } from '#lib/site/identity.ts'
import { feeds } from './feeds.ts'

/** Every feed as a list that feed readers take: the group of each, and its RSS, which all of them read. */
export async function opml(): Promise<string> {
  const outlines = [...groupBy(await feeds(), ({ group }) => group)].map(([group, list]) => ({
    text: group,
    outlines: list.map(({ name, title, description, page, folder }) => ({
      text: name,
      title,
      description,
      type: 'rss',
      xmlUrl: encodedUrl(feedPath(folder, 'rss')),
      htmlUrl: encodedUrl(page),
    })),
  }))
  return generateOpml({ head: { title: site.name }, body: { outlines } })
}
