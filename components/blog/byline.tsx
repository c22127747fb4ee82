import { Fragment } from 'react'
import type { PostSummary } from '#lib/content/types.ts'
import { formatDate, isoDay } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'

/** When a post was written, by whom, and how long it takes to read: one line, also on a phone where it fits. */
export function Byline({ post: { slug, date, updated, authors, minutes } }: { post: PostSummary }) {
  return (
    <p className="byline">
      <time dateTime={isoDay(date)} style={{ viewTransitionName: `date-${slug}` }}>
        {formatDate(date)}
      </time>
      {authors.map(({ name, path }, index) => (
        <Fragment key={path}>
          {separatorBefore(index, authors.length)}
          <a href={href(path)}>{name}</a>
        </Fragment>
      ))}
      {' · '}
      <span className="whitespace-nowrap">{minutes} min read</span>
      {updated && (
        <>
          {' · updated '}
          <time dateTime={isoDay(updated)}>{formatDate(updated)}</time>
        </>
      )}
    </p>
  )
}

function separatorBefore(index: number, count: number): string {
  if (index === 0) return ' · '
  return index === count - 1 ? ' and ' : ', '
}
