import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { PostSummary, YearOfPosts } from '#lib/content/types.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

type ArchivePageProps = {
  years: readonly YearOfPosts[]
  months: readonly { month: string; posts: readonly PostSummary[] }[]
}

const ofYear = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
const nameOf = (month: string) => formatMonth(`2000-${month}`).split(' ')[0]

/** Every month of the blog as a square with the number of its posts: the more, the darker. */
export function ArchivePage({ years, months }: ArchivePageProps) {
  const counts = new Map(months.map(({ month, posts }) => [month, posts.length]))
  const most = Math.max(1, ...counts.values())
  const total = years.reduce((sum, { posts }) => sum + posts.length, 0)
  const first = months.at(-1)?.month
  const since = first ? `${total === 1 ? 'One post' : `${total} posts`} since ${formatMonth(first)}.` : 'No post yet.'
  return (
    <SiteLayout section="Blog" page={{ title: 'Archive', path: routes.archive() }}>
      <PageHeading title="Archive" lead={since} />
      {years.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has only a keyboard scrolls it on narrow screens.
        <section className="table-box" aria-label="Posts by month" tabIndex={0}>
          <table className="months">
            <thead>
              <tr>
                <th scope="col">Year</th>
                {ofYear.map((month) => (
                  <th key={month} scope="col" aria-label={nameOf(month)}>
                    {nameOf(month)?.[0]}
                  </th>
                ))}
                <th scope="col">All</th>
              </tr>
            </thead>
            <tbody>
              {years.map(({ year, posts }) => (
                <tr key={year}>
                  <th scope="row">
                    <a href={href(routes.year(year))}>{year}</a>
                  </th>
                  {ofYear.map((number) => {
                    const month = `${year}-${number}`
                    const count = counts.get(month)
                    return (
                      <td key={number}>
                        {count && (
                          <a
                            href={href(routes.month(month))}
                            aria-label={`${formatMonth(month)}: ${count === 1 ? '1 post' : `${count} posts`}`}
                            data-share={Math.ceil((4 * count) / most)}
                          >
                            {count}
                          </a>
                        )}
                      </td>
                    )
                  })}
                  <td className="text-muted">{posts.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </SiteLayout>
  )
}
