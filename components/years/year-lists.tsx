import { MoreLink } from '#components/layout/links.tsx'
import { Day, Disclosure, Link, List, Section } from '#components/layout/parts.tsx'
import { AvatarList, PeopleList } from '#components/people/person.tsx'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import type { YearInReview } from '#lib/content/years/years.ts'
import { formatDate } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { statusChangeInWords } from '#lib/site/status.ts'
import { count } from '#lib/text/message-format.ts'

export function YearPeople({ people: { joined, left, before } }: YearInReview) {
  if (joined.length + left.length + before.length === 0) return null
  return (
    <Section className="col-span-full mb-12" heading="mb-4" title="Maintainers">
      {before[0] && (
        <div className="mb-6 text-md">
          <p className="mb-3">
            Records start on {formatDate(before[0].since)}. The maintainers of that day may have
            joined earlier.
          </p>
          <AvatarList people={before} />
        </div>
      )}
      <People title="Joined" people={joined} dayOf={({ since }) => since} />
      <People title="Left" people={left} dayOf={({ until }) => until ?? ''} />
    </Section>
  )
}

type PeopleProps = {
  title: string
  people: readonly Maintainer[]
  dayOf: (person: Maintainer) => string
}

function People({ title, people, dayOf }: PeopleProps) {
  if (people.length === 0) return null
  return (
    <>
      <h3 className="eyebrow break-after-avoid">
        {title} · {people.length}
      </h3>
      <PeopleList people={people} className="mb-6 columns-[15rem] gap-x-12 text-md" isSmall>
        {(person) => (
          <span className="meta block text-muted">
            <Day date={dayOf(person)} />
            {person.company && ` · ${person.company}`}
          </span>
        )}
      </PeopleList>
    </>
  )
}

type FoldedListProps<Item> = React.ComponentProps<typeof List<Item>> & { max: number }

/** The items after the first `max` are in a disclosure, unless only one or two would be. */
export function FoldedList<Item>({ items, max, ...list }: FoldedListProps<Item>) {
  if (items.length <= max + 2) return <List items={items} {...list} />
  return (
    <>
      <List items={items.slice(0, max)} {...list} />
      <Disclosure summary={`${items.length - max} more`}>
        <List items={items.slice(max)} {...list} />
      </Disclosure>
    </>
  )
}

const row = 'grid grid-cols-[9rem_1fr] items-baseline gap-2 py-1 text-md snug'

export function YearLifeCycle({ lifeCycle }: YearInReview) {
  const { changes, begins } = lifeCycle
  if (changes.length === 0 && !begins) return null
  return (
    <Section className="mb-12" heading="mb-4" title="Life cycle of projects">
      {begins && (
        <p className="mb-2 text-md">
          Records start on {formatDate(begins.date)}, with {count(begins.count, 'project')} that
          already existed.
        </p>
      )}
      <FoldedList items={changes} max={6} className="gap-x-8 lg:grid lg:grid-cols-2" item={row}>
        {(change) => (
          <>
            <Day className="meta text-muted" date={change.date} />
            <span className="min-w-0 wrap-anywhere">
              <Link to={routes.project(change.project)}>{change.project}</Link>{' '}
              <span className="text-muted">{statusChangeInWords(change)}</span>
            </span>
          </>
        )}
      </FoldedList>
    </Section>
  )
}

export function YearAdopters({ adopters }: YearInReview) {
  if (adopters.length === 0) return null
  return (
    <Section className="mb-12 break-inside-avoid" heading="mb-4" title="New adopters">
      <List items={adopters} item={row}>
        {({ name, url, since }) => (
          <>
            <Day className="meta text-muted" date={since} />
            <span>
              <Link to={url}>{name}</Link>
            </span>
          </>
        )}
      </List>
      <MoreLink path={routes.adopters()}>All adopters</MoreLink>
    </Section>
  )
}
