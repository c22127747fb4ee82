import { DataTable } from '#components/charts/chart.tsx'
import { Day, Disclosure, Link, List, Section } from '#components/layout/elements.tsx'
import { MoreLink } from '#components/layout/links.tsx'
import { PeopleList } from '#components/people/person.tsx'
import { ReleasedName } from '#components/releases/release-lists.tsx'
import { tenth } from '#lib/charts/timeline.ts'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import type { YearInReview } from '#lib/content/years/years.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { statusChangeInWords } from '#lib/site/status.ts'

export function YearFigures({ year, years, figures }: YearInReview) {
  return (
    <section aria-label="The year in numbers">
      <List items={figures} className="figures">
        {({ label, value, path, bars }) => (
          <>
            <a className="number" href={href(path)}>
              <b>{value}</b> {label}
            </a>
            <Bars bars={bars} current={year} />
          </>
        )}
      </List>
      <DataTable
        title={`all years since ${years.at(-1)}`}
        columns={['Year', ...figures.map(({ name }) => name)]}
        rows={years.map((name) => [
          name,
          ...figures.map(({ bars }) => bars.find((bar) => bar.year === name)?.value ?? '–'),
        ])}
      />
    </section>
  )
}

type BarsProps = Pick<YearInReview['figures'][number], 'bars'> & { current: string }

function Bars({ bars, current }: BarsProps) {
  const pitch = 100 / bars.length
  const max = Math.max(...bars.map(({ value = 0 }) => value))
  return (
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" fill="currentColor" aria-hidden>
      {bars.map(({ year, value = 0 }, at) => {
        const height = tenth((value / max) * 20)
        return (
          <rect
            key={year}
            x={tenth((at + 0.1) * pitch)}
            y={20 - height}
            width={tenth(0.8 * pitch)}
            height={height}
            fillOpacity={year === current ? undefined : 0.45}
          />
        )
      })}
    </svg>
  )
}

export function YearPeople({ joined, left }: YearInReview) {
  if (joined.length + left.length === 0) return null
  return (
    <Section className="col-span-full mb-12" heading="mb-4" title="Maintainers">
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

const maxShown = 8

/** Most items of a long list are in a disclosure. */
function FoldedList<Item>({ items, ...list }: React.ComponentProps<typeof List<Item>>) {
  const rest = items.slice(maxShown)
  return (
    <>
      <List items={items.slice(0, maxShown)} {...list} />
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more`}>
          <List items={rest} {...list} />
        </Disclosure>
      )}
    </>
  )
}

const row = 'grid grid-cols-[9rem_1fr] items-baseline gap-2 py-1 text-md snug'

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

export function OtherReleases({ released }: YearInReview) {
  if (released.length === 0) return null
  return (
    <Section className="mb-12" heading="mb-4" id="page:released" title="Releases of other projects">
      <FoldedList
        items={released}
        className="grid gap-x-8 text-md sm:grid-cols-2"
        item="flex items-baseline gap-x-3 ruled py-2 snug"
      >
        {({ count, version, url, ...name }) => (
          <>
            <b className="mono min-w-6">{count}</b>
            <span className="min-w-0 wrap-anywhere">
              <ReleasedName {...name} />{' '}
              <span className="text-muted">
                {count > 1 && 'to '}
                <Link to={url}>{version}</Link>
              </span>
            </span>
          </>
        )}
      </FoldedList>
    </Section>
  )
}

export function YearLifeCycle({ changes }: YearInReview) {
  if (changes.length === 0) return null
  return (
    <Section className="mb-12" heading="mb-4" title="Life cycle of projects">
      <FoldedList items={changes} className="gap-x-8 lg:grid lg:grid-cols-2" item={row}>
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
