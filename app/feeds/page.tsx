import { FeedLinks } from '#components/layout/links.tsx'
import { List } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { feeds } from '#lib/content/files/feeds.ts'
import { groupBy } from '#lib/group-by.ts'
import { pages } from '#lib/site/pages.ts'

export const { metadata } = pages.feeds

export default async function FeedsPage() {
  const groups = [...groupBy(await feeds(), ({ group }) => group)]
  return (
    <TitledPage {...pages.feeds} lead="Add a feed to your reader to get new posts in full.">
      {groups.map(([group, list]) => (
        <section key={group} className="section grid gap-x-12 gap-y-2 lg:grid-cols-[14rem_1fr]">
          <h2>{group}</h2>
          <List
            items={list}
            className="grid grid-cols-2 gap-x-6 lg:grid-cols-3"
            item="ruled py-1 wrap-anywhere"
          >
            {({ name, folder }) => <FeedLinks folder={folder} title={name} isNamed />}
          </List>
        </section>
      ))}
    </TitledPage>
  )
}
