import { Day, Outside } from '#components/layout/inline.tsx'
import { strokes } from '#lib/charts/timeline.ts'
import { allReleasesInWords } from '#lib/charts/words.ts'
import type { ReleasedPart } from '#lib/content/types.ts'
import { yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Parts that are shown at once; the rest opens on demand. */
const maxParts = 3

/** What a project released last, of each part, and how often something comes. */
export function ProjectReleases({ parts }: { parts: readonly ReleasedPart[] }) {
  const [newest] = parts
  if (!newest) return null
  const from = parts.flatMap(({ releases }) => releases.at(-1)?.date ?? []).sort()[0] ?? newest.asOf
  return (
    <section>
      <h2 className="eyebrow">Newest releases</h2>
      <PartList parts={parts.slice(0, maxParts)} from={from} />
      {parts.length > maxParts && (
        <details>
          <summary className="cursor-pointer py-1">{parts.length - maxParts} more parts</summary>
          <PartList parts={parts.slice(maxParts)} from={from} />
        </details>
      )}
      {newest.project === 'falco' ? (
        <a className="inline-block py-1" href={href(routes.releases())}>
          All releases of Falco
        </a>
      ) : (
        <a className="inline-block py-1" href={`${href(routes.releases())}#page:recent`}>
          Releases of all projects
        </a>
      )}
    </section>
  )
}

/** @param from where the lines of all parts begin */
function PartList({ parts, from }: { parts: readonly ReleasedPart[]; from: string }) {
  return (
    <ul>
      {parts.map(({ part, releases, asOf }) => {
        const [newest] = releases
        return (
          newest && (
            <li key={part ?? ''} className="py-1">
              <Outside className="mono wrap-anywhere" url={newest.url}>
                {part && `${part} `}
                {newest.version}
              </Outside>{' '}
              <Day className="mono text-muted" date={newest.date} />
              <Rhythm dates={releases.map(({ date }) => date)} from={from} asOf={asOf} />
            </li>
          )
        )
      })}
    </ul>
  )
}

type RhythmProps = { dates: readonly string[]; from: string; asOf: string }

/** How many releases there are, since when, and what is usual between one and the next; with a stroke for each on the years. */
function Rhythm({ dates, from, asOf }: RhythmProps) {
  if (dates.length < 2) return null
  return (
    <figure className="mb-2">
      <figcaption className="text-[0.875rem] text-muted">{allReleasesInWords(dates)}</figcaption>
      <div className="mono flex items-center gap-2 text-muted">
        {yearOf(from)}
        <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <path
            d={strokes(dates, from, asOf)}
            stroke="var(--color-accent)"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {yearOf(asOf)}
      </div>
    </figure>
  )
}
