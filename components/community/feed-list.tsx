import { FeedLinks } from '#components/layout/feed-links.tsx'
import { href } from '#lib/site/identity.ts'

type FeedListProps = { title: string; feeds: readonly { name: string; page: string; folder: string }[] }

/** The feeds of a group, each with its page. */
export function FeedList({ title, feeds }: FeedListProps) {
  return (
    <section className="section grid gap-x-12 gap-y-2 lg:grid-cols-[14rem_1fr]">
      <h2>{title}</h2>
      <ul>
        {feeds.map(({ name, page, folder }) => (
          <li key={folder} className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-2">
            <a className="min-w-0 wrap-anywhere" href={href(page)}>
              {name}
            </a>
            <span className="text-[0.9375rem]">
              <FeedLinks folder={folder} of={name} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
