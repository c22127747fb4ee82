import type { Period, PostsOfName } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { YearLinks } from './year-links.tsx'

type BlogWaysProps = {
  years: readonly Period[]
  tags: readonly PostsOfName[]
  authors: readonly PostsOfName[]
}

/** Of tags and authors, those with the most posts; the rest is a page away. */
const most = 12

/** The ways to posts beside the newest: years, tags, authors, the feed. */
export function BlogWays({ years, tags, authors }: BlogWaysProps) {
  return (
    <aside className="grid content-start gap-8">
      <div>
        <YearLinks years={years} />
        <p className="mt-2 text-[0.9375rem]">
          <a className="inline-block" href={href(routes.archive())}>
            By month
          </a>
        </p>
      </div>
      <Most id="tags" title="Tags" className="tag" links={tags} all={routes.tags()} />
      <Most id="authors" title="Authors" links={authors} all={routes.authors()} />
      <p className="text-[0.9375rem]">
        <a className="inline-block" href={href(routes.feeds())}>
          Follow by feed
        </a>
      </p>
    </aside>
  )
}

type MostProps = { id: string; title: string; className?: string; links: readonly PostsOfName[]; all: string }

/** Links with the number of posts behind each. */
function Most({ id, title, className, links, all }: MostProps) {
  if (links.length === 0) return null
  return (
    <nav aria-labelledby={`page:${id}`}>
      <h2 className="eyebrow" id={`page:${id}`}>
        {title}
      </h2>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[0.9375rem]">
        {links.slice(0, most).map(({ name, path, posts }) => (
          <li key={path}>
            <a className={className} href={href(path)}>
              {name}
            </a>{' '}
            <span className="mono text-muted">{posts.length}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[0.9375rem]">
        <a className="inline-block" href={href(all)}>
          All {title.toLowerCase()}
        </a>
      </p>
    </nav>
  )
}
