import { Link, ScrollTable } from '#components/layout/elements.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { postsByMonth, postsByYear, publishedPosts } from '#lib/content/posts/posts.ts'
import { formatMonth, monthNames } from '#lib/site/dates.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

export const { metadata } = pages.archive

export default async function ArchivePage() {
  const years = await postsByYear()
  const months = await postsByMonth()
  const counts = new Map(months.map(({ name, posts }) => [name, posts.length]))
  const max = Math.max(...counts.values())
  const first = months.at(-1)
  const lead = first
    ? `${count((await publishedPosts()).length, 'post')} since ${formatMonth(first.name)}.`
    : 'No posts yet.'
  return (
    <TitledPage section="Blog" {...pages.archive} lead={lead}>
      {years.length > 0 && (
        <ScrollTable
          label="Posts by month"
          className="months"
          columns={[
            'Year',
            ...monthNames.map((name) => ({ 'aria-label': name, children: name[0] })),
          ]}
          rows={years}
        >
          {({ name: year }) => (
            <tr>
              <th scope="row">
                <Link to={routes.postsOfYear(year)}>{year}</Link>
              </th>
              {monthNames.map((name, at) => {
                const month = `${year}-${String(at + 1).padStart(2, '0')}`
                const posts = counts.get(month)
                return (
                  <td key={name}>
                    {posts && (
                      <Link
                        to={routes.postsOfMonth(month)}
                        aria-label={`${formatMonth(month)}: ${count(posts, 'post')}`}
                        style={{ '--share': Math.ceil((4 * posts) / max) } as React.CSSProperties}
                      >
                        {posts}
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          )}
        </ScrollTable>
      )}
    </TitledPage>
  )
}
