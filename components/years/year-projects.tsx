import { Day } from '#components/layout/inline.tsx'
import { LinkNav } from '#components/layout/links.tsx'
import { ReleasedName } from '#components/releases/release-names.tsx'
import type { LifeCycleYear, Mentioned, ReleasedInYear } from '#lib/content/years/types.ts'
import { formatDate } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { moveInWords } from '#lib/site/status.ts'
import { count } from '#lib/text/message-format.ts'

type YearProjectsProps = { released: readonly ReleasedInYear[]; lifeCycle?: LifeCycleYear }

/** First releases of a year, and changes of status. */
export function YearProjects({ released, lifeCycle }: YearProjectsProps) {
  const begun = released
    .flatMap(({ project, part, page, first }) => (first ? [{ project, part, page, first }] : []))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
  const { moves = [], begins } = lifeCycle ?? {}
  if (begun.length === 0 && !lifeCycle) return null
  return (
    <section className="mb-12">
      <h2 className="mb-4">Projects</h2>
      {begun.length > 0 && (
        <>
          <h3 className="eyebrow">First releases · {begun.length}</h3>
          <ul className="mb-6">
            {begun.map(({ project, part, page, first }) => (
              <Row key={`${project} ${part}`} day={first}>
                <ReleasedName {...{ project, page, part }} />
              </Row>
            ))}
          </ul>
        </>
      )}
      {lifeCycle && (
        <>
          <h3 className="eyebrow">Life cycle{moves.length > 0 && ` · ${moves.length}`}</h3>
          {begins && (
            <p className="mb-2 text-[0.9375rem]">
              Records start on {formatDate(begins.date)}, with {begins.count} projects that already existed.
            </p>
          )}
          <ul>
            {moves.map((move) => (
              <Row key={`${move.project}${move.date}${move.event}`} day={move.date}>
                <a href={href(routes.project(move.project))}>{move.project}</a>{' '}
                <span className="text-muted">{moveInWords(move)}</span>
              </Row>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Row({ day, children }: { day: string; children: React.ReactNode }) {
  return (
    <li className="mono grid grid-cols-[8rem_1fr] items-baseline gap-2 py-1">
      <Day className="text-muted" date={day} />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  )
}

type MostMentionedProps = { id: string; title: string; mentioned: readonly Mentioned[] }

/** Projects or people that a year's posts mention most. */
export function MostMentioned({ id, title, mentioned }: MostMentionedProps) {
  const links = mentioned.map(({ name, path, posts }) => ({ name, path, count: count(posts, 'post') }))
  return <LinkNav id={id} title={title} links={links} className="mb-10 text-[0.9375rem]" />
}
