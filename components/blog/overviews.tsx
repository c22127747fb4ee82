import { Disclosure, Link, List, ScrollBox, Table } from '#components/layout/parts.tsx'
import type { Period, PostsOfName } from '#lib/content/posts.ts'
import { formatMonth, nameOfMonth } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

type CountedLinksProps = { links: readonly PostsOfName[]; empty: string; kind?: string }

/** @param kind such as 'tag': if given, '9 tags with one post' opens the list of these tags */
export function CountedLinks({ links, empty, kind }: CountedLinksProps) {
  if (links.length === 0) return <p className="lead">{empty}</p>
  const several = links.filter(({ posts }) => posts.length > 1)
  if (!kind || several.length === 0 || several.length === links.length)
    return <Columns links={links} />
  const single = links.filter(({ posts }) => posts.length === 1)
  return (
    <>
      <Columns links={several} />
      <Disclosure className="mt-6" summary={`${count(single.length, kind)} with one post`}>
        <Columns links={single} />
      </Disclosure>
    </>
  )
}

function Columns({ links }: Pick<CountedLinksProps, 'links'>) {
  const item = 'flex break-inside-avoid items-baseline justify-between gap-4 ruled py-2'
  return (
    <List items={links} className="columns-[16rem] gap-x-12" item={item}>
      {({ name, path, posts }) => (
        <>
          <Link className="wrap-anywhere" to={path}>
            {name}
          </Link>
          <span className="meta shrink-0 text-muted">{count(posts.length, 'post')}</span>
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
      <Table
        className="months"
        columns={['Year', ...monthNames.map((name) => ({ 'aria-label': name, children: name[0] }))]}
        rows={years}
      >
        {({ name: year }) => (
          <tr>
            <th scope="row">
              <Link to={routes.year(year)}>{year}</Link>
            </th>
            {monthNames.map((name, at) => {
              const month = `${year}-${String(at + 1).padStart(2, '0')}`
              const posts = counts.get(month)
              return (
                <td key={name}>
                  {posts && (
                    <Link
                      to={routes.month(month)}
                      aria-label={`${formatMonth(month)}: ${count(posts, 'post')}`}
                      data-share={Math.ceil((4 * posts) / max)}
                    >
                      {posts}
                    </Link>
                  )}
                </td>
              )
            })}
          </tr>
        )}
      </Table>
    </ScrollBox>
  )
}
