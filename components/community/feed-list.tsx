import { FeedLinks } from '#components/layout/feed-links.tsx'

type FeedListProps = { title: string; feeds: readonly { name: string; folder: string }[] }

/** A row for each feed of a group: its RSS, which every reader takes, and the other formats on demand. */
export function FeedList({ title, feeds }: FeedListProps) {
  return (
    <section className="section grid gap-x-12 gap-y-2 lg:grid-cols-[14rem_1fr]">
      <h2>{title}</h2>
      <ul>
        {feeds.map(({ name, folder }) => (
          <li key={folder} className="flex flex-wrap items-baseline gap-x-6 border-t border-line py-2">
            <span className="flex-[1_1_7rem] wrap-anywhere">{name}</span>
            <FeedLinks folder={folder} of={name} formats={['rss']} />
            <details className="w-[8.5rem] text-[0.9375rem]">
              <summary className="cursor-pointer">
                Other formats<span className="sr-only">: {name}</span>
              </summary>
              <FeedLinks folder={folder} of={name} formats={['atom', 'json']} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
