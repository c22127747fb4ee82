import type { ReleaseYear } from '#lib/charts/release-years.ts'
import type { Release } from '#lib/content/types.ts'

const months = ['Jan', 'Apr', 'Jul', 'Oct']

/** A line for each year with a mark for each release, so that the gaps can be seen. The list below says it in words. */
export function ReleaseChart({ years }: { years: readonly ReleaseYear<Release>[] }) {
  return (
    <figure className="mb-12 max-w-[48rem]">
      <figcaption className="mb-3">
        <b>Each line is a year, each mark a release.</b> Tall marks are minor releases, short ones patches.
      </figcaption>
      <ol className="years mono text-muted" aria-hidden="true">
        <li>
          <span />
          <span className="months">
            {months.map((month, index) => (
              <span key={month} style={{ left: `${index * 25}%` }}>
                {month}
              </span>
            ))}
          </span>
        </li>
        {years.map(({ year, releases }) => (
          <li key={year}>
            {year}
            <span className="line">
              {releases.map(({ version, place, isPatch }) => (
                <span
                  key={version}
                  className={isPatch ? 'patch' : undefined}
                  style={{ left: `${place}%` }}
                  title={version}
                />
              ))}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
