import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Links to the pages of all years, newest first. */
export function YearsNav({ years, current }: { years: readonly string[]; current?: string }) {
  if (years.length === 0) return null
  return (
    <nav className="mono" aria-labelledby="page:reviews">
      <h2 className="eyebrow" id="page:reviews">
        Year by year
      </h2>
      <ul className="flex flex-wrap gap-x-4">
        {years.map((year) => (
          <li key={year}>
            <a
              className="inline-block py-1 aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
              href={href(routes.review(year))}
              aria-current={year === current ? 'page' : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
