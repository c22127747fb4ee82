import type { PostGroup } from '#lib/content/posts/posts.ts'
import { feedFormats, feedPath, formatsOfFeed, routes } from '#lib/site/routes.ts'
import { Link, List } from './elements.tsx'

export function MoreLink({ path, children }: { path: string; children: string }) {
  return (
    <p className="mt-3 text-md">
      <Link className="inline-block" to={path}>
        {children}
      </Link>
    </p>
  )
}

type LinkNavProps = {
  id: string
  title: string
  links: readonly { name: string; path: string; count?: string; posts?: readonly unknown[] }[]
  current?: string
  className?: string
}

export function LinkNav({ id, title, links, current, className = 'text-md' }: LinkNavProps) {
  if (links.length === 0) return null
  return (
    <nav aria-labelledby={`page:${id}`}>
      <h2 className="eyebrow" id={`page:${id}`}>
        {title}
      </h2>
      <List items={links} className={`flex flex-wrap gap-x-5 ${className}`}>
        {({ name, path, posts, count = posts?.length }) => (
          <>
            <Link
              className="inline-block py-1 wrap-anywhere aria-[current]:bold aria-[current]:text-ink aria-[current]:decoration-3"
              to={path}
              aria-current={name === current ? 'page' : undefined}
            >
              {name}
            </Link>{' '}
            <span className="meta text-muted">{count}</span>
          </>
        )}
      </List>
    </nav>
  )
}

export function YearsOfBlog({ years, current }: { years: readonly PostGroup[]; current?: string }) {
  return <LinkNav id="years" title="Years" links={years} current={current} className="meta" />
}

export function YearsNav({ years, current }: { years: readonly string[]; current?: string }) {
  const links = years.map((name) => ({ name, path: routes.yearInReview(name) }))
  return (
    <LinkNav id="reviews" title="Year by year" links={links} current={current} className="meta" />
  )
}

export function PrevNext({
  label,
  earlier,
  later,
}: {
  label: string
  earlier?: React.ReactNode
  later?: React.ReactNode
}) {
  if (!earlier && !later) return null
  return (
    <nav className="turn ruled" aria-label={label}>
      {earlier && <div>{earlier}</div>}
      {later && <div className="later">{later}</div>}
    </nav>
  )
}

type FeedLinksProps = { folder: string; title: string; isNamed?: boolean }

/** @param isNamed - the first link shows the title, not its format */
export function FeedLinks({ folder, title, isNamed }: FeedLinksProps) {
  return formatsOfFeed(folder).map((format, index) => {
    const { type, name } = feedFormats[format]
    return (
      <span key={format}>
        {index > 0 && ', '}
        <Link to={feedPath(folder, format)} type={type} aria-label={`${name}: ${title}`}>
          {isNamed && index === 0 ? title : name}
        </Link>
      </span>
    )
  })
}

export function FollowLine({
  page,
  title,
  calendar,
}: {
  page: string
  title: string
  calendar?: string
}) {
  return (
    <p className="my-4 text-md text-muted">
      Subscribe: <FeedLinks folder={page} title={title} />
      {calendar && (
        <>
          ; in your calendar: <Link to={calendar}>iCalendar</Link>
        </>
      )}
    </p>
  )
}
