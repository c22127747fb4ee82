import { FeedList } from '#components/community/feed-list.tsx'
import { TitledPage } from '#components/layout/titled-page.tsx'
import { feeds } from '#lib/content/feeds/feeds.ts'
import { groupBy } from '#lib/group-by.ts'
import { opmlPath } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

const page = { title: 'Feeds', path: routes.feeds() }

export const metadata = createMetadata({
  ...page,
  description: 'Follow the blog, a tag, an author, a project, a maintainer or Falco’s releases in a feed reader.',
})

export default async function FeedsPage() {
  const groups = [...groupBy(await feeds(), ({ group }) => group)]
  const lead = (
    <>
      Add a feed to your reader to get new posts in full, or <a href={href(opmlPath)}>all feeds at once (OPML)</a>.
    </>
  )
  return (
    <TitledPage {...page} lead={lead}>
      {groups.map(([group, list]) => (
        <FeedList key={group} title={group} feeds={list} />
      ))}
    </TitledPage>
  )
}
