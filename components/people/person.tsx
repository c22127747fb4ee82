import { Fragment } from 'react'
import { Day, Link, List, PageLink } from '#components/layout/elements.tsx'
import { spanOf } from '#lib/charts/timeline.ts'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import type { Badge } from '#lib/covers/badge.ts'
import { yearOf } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'
import { initialsOf } from '#lib/text/names.ts'

const styleOf = ({ badge }: { badge?: Badge }): React.CSSProperties | undefined =>
  badge && {
    background: badge.colour,
    borderRadius: badge.corners.map((percent) => `${percent}%`).join(' '),
  }

/** The badge is hidden from screen readers, since the name is next to it. */
export function Avatar({
  person,
  size = '',
}: {
  /** Only maintainers have badges of their own. */
  person: { name: string; badge?: Badge }
  size?: 'small' | 'large' | ''
}) {
  return (
    <span className={`avatar ${size}`} style={styleOf(person)} aria-hidden>
      {initialsOf(person.name)}
    </span>
  )
}

type SomePeopleProps = { people: readonly Maintainer[]; max?: number }

/** Links with initials; screen readers read the names. People beyond `max` are only counted. */
export function AvatarList({ people, max = people.length }: SomePeopleProps) {
  const others = people.length - max
  return (
    <ul className="avatars">
      {people.slice(0, max).map((person) => (
        <li key={person.handle}>
          <Link
            className="avatar small"
            style={styleOf(person)}
            to={person.path}
            title={person.name}
            data-initials={initialsOf(person.name)}
          >
            <span className="sr-only">{person.name}</span>
          </Link>
        </li>
      ))}
      {others > 0 && (
        <li className="meta text-muted">
          <span aria-hidden>+{others}</span>
          <span className="sr-only">and {others} more</span>
        </li>
      )}
    </ul>
  )
}

type PeopleListProps = {
  people: readonly Maintainer[]
  className?: string
  isSmall?: boolean
  /** Shown after the person's name. */
  children: (person: Maintainer) => React.ReactNode
}

export function PeopleList({ people, className, isSmall, children }: PeopleListProps) {
  const item = `flex break-inside-avoid gap-3 ${isSmall ? 'items-center py-1' : 'items-start py-1 sm:py-2'}`
  return (
    <List items={people} className={className} item={item}>
      {(person) => {
        const link = <PageLink {...person} />
        return (
          <>
            <Avatar person={person} size={isSmall ? 'small' : ''} />
            <span className="min-w-0 snug">
              {isSmall ? link : <b className="entry">{link}</b>} {children(person)}
            </span>
          </>
        )
      }}
    </List>
  )
}

type PersonRowsProps = { people: readonly Maintainer[]; asOf?: string; className?: string }

export function PersonRows({ people, asOf, className }: PersonRowsProps) {
  return (
    <PeopleList people={people} className={className}>
      {(person) => (
        <>
          <span className="meta block text-muted">
            {person.core && !person.until && <CoreMark />} @{person.handle}
          </span>
          <TenureLine person={person} asOf={asOf} />
          <span className="meta block text-muted">
            {person.tenure} ·{' '}
            {count(new Set(person.projects.map(({ repository }) => repository)).size, 'project')}
          </span>
        </>
      )}
    </PeopleList>
  )
}

export function CoreMark({ what = 'core' }: { what?: string }) {
  return (
    <b className="whitespace-nowrap text-ink">
      <span aria-hidden>◆</span> {what}
    </b>
  )
}

/** '(2 directories)', if the person does not maintain the whole repository. */
export function Directories({ places }: { places: Maintainer['projects'] }) {
  if (places.some(({ isPart }) => !isPart)) return null
  return (
    <span className="text-muted">
      ({places.length === 1 ? 'one directory' : `${places.length} directories`})
    </span>
  )
}

type PeopleInWordsProps = { people: readonly { name: string; path: string }[]; max?: number }

export function PeopleInWords({ people, max = people.length }: PeopleInWordsProps) {
  return (
    <>
      {people.slice(0, max).map((person, at) => (
        <Fragment key={person.path}>
          {at > 0 && (at === people.length - 1 ? ' and ' : ', ')}
          <PageLink {...person} />
        </Fragment>
      ))}
      {people.length > max && <> and {people.length - max} more</>}
    </>
  )
}

type TenureProps = { person: Maintainer; asOf?: string }

export function Tenure({ person, asOf }: TenureProps) {
  const { since, sinceOnOrBefore, until } = person
  return (
    <figure className="w-fit">
      <figcaption>
        {until ? 'From ' : 'Since '}
        <Day date={since} />
        {sinceOnOrBefore && ' or earlier'}
        {until && ' to '}
        {until && <Day date={until} />}.
      </figcaption>
      <TenureLine person={person} asOf={asOf} />
      <p className="meta flex justify-between text-muted" aria-hidden>
        <span>{yearOf(person.recordBegins)}</span>
        <span>{yearOf(asOf ?? until ?? since)}</span>
      </p>
    </figure>
  )
}

function TenureLine({ person: { since, until, recordBegins }, asOf }: TenureProps) {
  const end = until ?? asOf ?? since
  const bar = spanOf(
    { from: since, to: end },
    { from: recordBegins, to: asOf && asOf > end ? asOf : end },
  )
  return (
    <svg className="tenure" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <path d="M0 2.5h100v1H0z" />
      <path d={`M${bar.start} 0h${bar.length}v6h-${bar.length}z`} />
    </svg>
  )
}
