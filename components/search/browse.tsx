import { YearLinks } from '#components/blog/year-links.tsx'
import type { YearOfPosts } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** A link, and how many posts stand behind it. */
type Counted = { name: string; path: string; posts: number }

export type BrowseProps = { years: readonly YearOfPosts[]; tags: readonly Counted[]; authors: readonly Counted[] }

/** Links of a list that are shown; the rest is behind its last one. */
const most = 60

/** Ways to every post that need no script. */
export function Browse({ years, tags, authors }: BrowseProps) {
  return (
    <div className="grid max-w-[44rem] gap-8" data-search="browse">
      {years.length > 0 && <YearLinks years={years} />}
      {tags.length > 0 && <CountedList title="Tags" id="page:tags" links={tags} all={routes.tags()} />}
      {authors.length > 0 && <CountedList title="Authors" id="page:authors" links={authors} all={routes.authors()} />}
    </div>
  )
}

type CountedListProps = {
  title: string
  id: string
  links: readonly Counted[]
  /** Address of the page with all of them. */
  all: string
}

function CountedList({ title, id, links, all }: CountedListProps) {
  return (
    <nav aria-labelledby={id}>
      <h2 className="eyebrow" id={id}>
        {title}
      </h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {links.slice(0, most).map(({ name, path, posts }) => (
          <li key={path} className="mono">
            <a className="inline-block py-1 wrap-anywhere" href={href(path)}>
              {name}
            </a>{' '}
            <span className="text-muted">{posts}</span>
          </li>
        ))}
        {links.length > most && (
          <li className="mono">
            <a className="inline-block py-1" href={href(all)}>
              all {links.length}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
