import type { Period } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Every year of the blog with the number of its posts; the current one is marked. */
export function YearLinks({ years, current }: { years: readonly Period[]; current?: string }) {
  return (
    <nav aria-labelledby="page:years">
      <h2 className="eyebrow" id="page:years">
        Years
      </h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {years.map(({ name: year, posts }) => (
          <li key={year} className="mono">
            <a
              className="inline-block py-1 aria-[current]:font-bold aria-[current]:text-ink aria-[current]:decoration-3"
              href={href(routes.year(year))}
              aria-current={year === current ? 'page' : undefined}
            >
              {year}
            </a>{' '}
            <span className="text-muted">{posts.length}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
