import { Disclosure, Link, List, ScrollBox } from '#components/layout/parts.tsx'
import type { Period, PostsOfName } from '#lib/content/posts.ts'
import { formatMonth, nameOfMonth } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

type CountedLinksProps = { links: readonly PostsOfName[]; empty: string; kind?: string }

/** @param kind what links with one post are called, which are folded at the end */
export function CountedLinks({ links, empty, kind }: CountedLinksProps) {
  if (links.length === 0) return <p className="lead">{empty}</p>
  const several = links.filter(({ posts }) => posts.length > 1)
  const shown = kind && several.length > 0 ? several : links
  const folded = links.length - shown.length
  return (
    <>
      <Columns links={shown} />
      {kind && folded > 0 && (
        <Disclosure className="mt-6" summary={`${count(folded, kind)} with one post`}>
          <Columns links={links.filter(({ posts }) => posts.length === 1)} />
        </Disclosure>
      )}
    </>
  )
}

function Columns({ links }: Pick<CountedLinksProps, 'links'>) {
  const item =
    'flex break-inside-avoid items-baseline justify-between gap-4 border-t border-line py-2'
  return (
    <List items={links} className="columns-[16rem] gap-x-12" item={item}>
      {({ name, path, posts }) => (
        <>
          <Link className="wrap-anywhere" to={path}>
            {name}
          </Link>
          <span className="mono shrink-0 text-muted">{count(posts.length, 'post')}</span>
        </>
      )}
    </List>
  )
}

const monthNames = Array.from({ length: 12 }, (_, month) => nameOfMonth(month))

export function MonthTable({
  years,
  months,
}: {
  years: readonly Period[]
  months: readonly Period[]
}) {
  const counts = new Map(months.map(({ name, posts }) => [name, posts.length]))
  const max = Math.max(...counts.values())
  return (
    <ScrollBox label="Posts by month">
      <table className="months">
        <thead>
          <tr>
            <th scope="col">Year</th>
            {monthNames.map((name) => (
              <th key={name} scope="col" aria-label={name}>
                {name[0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ name: year }) => (
            <tr key={year}>
              <th scope="row">
                <Link to={routes.year(year)}>{year}</Link>
              </th>
              {monthNames.map((name, at) => {
                const month = `${year}-${String(at + 1).padStart(2, '0')}`
                const posts = counts.get(month)
                const label = `${formatMonth(month)}: ${count(posts ?? 0, 'post')}`
                return (
                  <td key={name}>
                    {posts && (
                      <Link
                        to={routes.month(month)}
                        aria-label={label}
                        data-share={Math.ceil((4 * posts) / max)}
                      >
                        {posts}
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
