import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { Period } from '#lib/content/types.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

type ArchivePageProps = { years: readonly Period[]; months: readonly Period[] }

const ofYear = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
const nameOf = (month: string) => formatMonth(`2000-${month}`).split(' ')[0]

/** A square for each month with the number of its posts: the more, the darker. */
export function ArchivePage({ years, months }: ArchivePageProps) {
  const counts = new Map(months.map(({ name, posts }) => [name, posts.length]))
  const most = Math.max(1, ...counts.values())
  const total = years.reduce((sum, { posts }) => sum + posts.length, 0)
  const first = months.at(-1)?.name
  const since = first ? `${count(total, 'post')} since ${formatMonth(first)}.` : 'No post yet.'
  return (
    <SiteLayout section="Blog" page={pages.archive}>
      <PageHeading title="Archive" lead={since} />
      {years.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboards scroll it where text is enlarged.
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
              </tr>
            </thead>
            <tbody>
              {years.map(({ name: year }) => (
                <tr key={year}>
                  <th scope="row">
                    <a href={href(routes.year(year))}>{year}</a>
                  </th>
                  {ofYear.map((number) => {
                    const month = `${year}-${number}`
                    const posts = counts.get(month)
                    return (
                      <td key={number}>
                        {posts && (
                          <a
                            href={href(routes.month(month))}
                            aria-label={`${formatMonth(month)}: ${count(posts, 'post')}`}
                            data-share={Math.ceil((4 * posts) / most)}
                          >
                            {posts}
                          </a>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </SiteLayout>
  )
}
