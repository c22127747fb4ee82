import { Fragment } from 'react'
import { Day } from '#components/layout/inline.tsx'
import type { PostSummary } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'

/** When a post was written, by whom, and how long it takes to read: one line, also on a phone where it fits. */
export function Byline({ post: { slug, date, updated, authors, minutes } }: { post: PostSummary }) {
  return (
    <p className="byline">
      <Day date={date} style={{ viewTransitionName: `date-${slug}` }} />
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
          <Day date={updated} />
        </>
      )}
    </p>
  )
}

function separatorBefore(index: number, count: number): string {
  if (index === 0) return ' · '
  return index === count - 1 ? ' and ' : ', '
}
