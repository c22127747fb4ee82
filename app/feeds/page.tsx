import { FeedList } from '#components/community/feed-list.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { feeds } from '#lib/content/feeds/feeds.ts'
import { groupBy } from '#lib/group-by.ts'
import { opmlPath } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export const metadata = createMetadata(pages.feeds)

export default async function FeedsPage() {
  const groups = [...groupBy(await feeds(), ({ group }) => group)]
  return (
    <SiteLayout page={pages.feeds}>
      <PageHeading
        title="Feeds"
        lead={
          <>
            Add a feed to your reader to get new posts in full, or <a href={href(opmlPath)}>all feeds at once (OPML)</a>
            .
          </>
        }
      />
      {groups.map(([group, list]) => (
        <FeedList key={group} title={group} feeds={list} />
      ))}
    </SiteLayout>
  )
}
