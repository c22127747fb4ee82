import { MoreLink } from '#components/layout/links.tsx'
import { Day, Disclosure, Link, List, Section } from '#components/layout/parts.tsx'
import { AvatarList, PeopleList } from '#components/people/person.tsx'
import { ReleasedName } from '#components/releases/release-lists.tsx'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import type { YearInReview } from '#lib/content/years/years.ts'
import { formatDate } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { statusChangeInWords } from '#lib/site/status.ts'
import { count } from '#lib/text/message-format.ts'

export function YearPeople(people: NonNullable<YearInReview['people']>) {
  const { came, left, before, newCompanies, goneCompanies } = people
  return (
    <Section className="col-span-full mb-12" heading="mb-4" title="Maintainers">
      {before[0] && (
        <div className="mb-6 text-md">
          <p className="mb-3">
            Records start on {formatDate(before[0].since)}.{' '}
            {before.length === 1
              ? 'The maintainer of that day'
              : `The ${before.length} maintainers of that day`}{' '}
            may have joined earlier.
          </p>
          <AvatarList people={before} />
        </div>
      )}
      <People title="Joined" items={came} dayOf={({ since }) => since} />
      <People title="Left" items={left} dayOf={({ until }) => until ?? ''} />
      {came.length + left.length === 0 && <p className="text-muted">Nobody joined or left.</p>}
      <Counted title="New companies" items={newCompanies}>
        <p className="mb-4 text-md">{newCompanies.join(', ')}</p>
      </Counted>
      <Counted title="Companies that left" items={goneCompanies}>
        <p className="mb-4 text-md">{goneCompanies.join(', ')}</p>
      </Counted>
      {newCompanies.length + goneCompanies.length > 0 && (
        <p className="mt-2 text-sm text-muted">
          Companies are those that maintainers named last: some joined while working elsewhere.
        </p>
      )}
    </Section>
  )
}

type PeopleProps = {
  title: string
  items: readonly Maintainer[]
  dayOf: (person: Maintainer) => string
}

function People({ title, items, dayOf }: PeopleProps) {
  return (
    <Counted title={title} items={items}>
      <PeopleList people={items} className="mb-6 columns-[15rem] gap-x-12 text-md" isSmall>
        {(person) => (
          <span className="meta block text-muted">
            <Day date={dayOf(person)} />
            {person.company && ` · ${person.company}`}
          </span>
        )}
      </PeopleList>
    </Counted>
  )
}

type CountedProps = { title: string; items: readonly unknown[]; children: React.ReactNode }

function Counted({ title, items, children }: CountedProps) {
  if (items.length === 0) return null
  return (
    <>
      <h3 className="eyebrow break-after-avoid">
        {title} · {items.length}
      </h3>
      {children}
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

export function YearFirstReleases({ released }: YearInReview) {
  const begun = released
    .flatMap(({ first, ...name }) => (first ? [{ first, ...name }] : []))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
  if (begun.length === 0) return null
  return (
    <Section className="mb-12 break-inside-avoid" heading="mb-4" title="First releases">
      <List items={begun} item={row}>
        {({ first, ...name }) => (
          <>
            <Day className="meta text-muted" date={first} />
            <span className="min-w-0 wrap-anywhere">
              <ReleasedName {...name} />
            </span>
          </>
        )}
      </List>
    </Section>
  )
}

export function YearLifeCycle({ lifeCycle }: YearInReview) {
  if (!lifeCycle) return null
  const { changes, renamed, begins } = lifeCycle
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
      {renamed.length > 0 && (
        <Disclosure
          className="text-md"
          summary={`${count(renamed.length, 'project')} reclassified, with the same status`}
        >
          {renamed.map(({ project }) => project).join(', ')}
        </Disclosure>
      )}
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
