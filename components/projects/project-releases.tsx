import { ReleaseLink } from '#components/releases/release-names.tsx'
import { strokes } from '#lib/charts/timeline.ts'
import { allReleasesInWords } from '#lib/charts/words.ts'
import type { ReleasedPart } from '#lib/content/types.ts'
import { yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Parts shown at once; the rest is folded. */
const maxParts = 3

/** The newest release of each part of a project, and how often there is one. */
export function ProjectReleases({ parts }: { parts: readonly ReleasedPart[] }) {
  const [newest] = parts
  if (!newest) return null
  const isFalco = newest.project === 'falco'
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
      <a className="inline-block py-1" href={`${href(routes.releases())}${isFalco ? '' : '#page:recent'}`}>
        {isFalco ? 'All releases of Falco' : 'Releases of all projects'}
      </a>
    </section>
  )
}

/** @param from first day of the time lines of all parts */
function PartList({ parts, from }: { parts: readonly ReleasedPart[]; from: string }) {
  return (
    <ul>
      {parts.map(({ part = '', releases, asOf }) => (
        <li key={part} className="py-1">
          {releases[0] && <ReleaseLink release={releases[0]} />}
          <Rhythm dates={releases.map(({ date }) => date)} from={from} asOf={asOf} />
        </li>
      ))}
    </ul>
  )
}

type RhythmProps = { dates: readonly string[]; from: string; asOf: string }

/** How many releases there are and how often they come, in words and as strokes on a time line. */
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
