import { List } from '#components/layout/elements.tsx'
import { FeedLinks } from '#components/layout/links.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { feeds } from '#lib/content/files/feeds.ts'
import { pages } from '#lib/site/pages.ts'
import { groupBy } from '#lib/text/collation.ts'

export const { metadata } = pages.feeds

export default async function FeedsPage() {
  const groups = [...groupBy(await feeds(), ({ group }) => group)]
  return (
    <TitledPage {...pages.feeds} lead="Follow posts and releases in a feed reader.">
      {groups.map(([group, list], at) =>
        at === 0 ? (
          <section key={group}>
            <h2 className="mb-4">{group}</h2>
            <List items={list} className="mb-12 grid gap-x-12 lg:grid-cols-3" item="ruled py-3">
              {({ name, folder, description }) => (
                <>
                  <h3>{name}</h3>
                  <p className="my-1 text-md text-muted">{description}</p>
                  <FeedLinks folder={folder} title={name} />
                </>
              )}
            </List>
          </section>
        ) : (
          <details key={group} className="fold">
            <summary>
              <h2>{group}</h2> <span className="meta text-muted">{list.length}</span>
            </summary>
            <List
              items={list}
              className="mb-4 gap-x-12 sm:columns-2 lg:columns-3"
              item="py-1 wrap-anywhere"
            >
              {({ name, folder }) => <FeedLinks folder={folder} title={name} isNamed />}
            </List>
          </details>
        ),
      )}
    </TitledPage>
  )
}
