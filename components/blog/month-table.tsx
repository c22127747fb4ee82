import { ScrollBox } from '#components/layout/table.tsx'
import type { Period } from '#lib/content/types.ts'
import { formatMonth, nameOfMonth } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

const monthNames = Array.from({ length: 12 }, (_, month) => nameOfMonth(month))

/** A square for each month with the number of its posts: the more, the darker. */
export function MonthTable({ years, months }: { years: readonly Period[]; months: readonly Period[] }) {
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
                <a href={href(routes.year(year))}>{year}</a>
              </th>
              {monthNames.map((name, at) => {
                const month = `${year}-${String(at + 1).padStart(2, '0')}`
                const posts = counts.get(month)
                return (
                  <td key={name}>
                    {posts && (
                      <a
                        href={href(routes.month(month))}
                        aria-label={`${formatMonth(month)}: ${count(posts, 'post')}`}
                        data-share={Math.ceil((4 * posts) / max)}
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
    </ScrollBox>
  )
}
