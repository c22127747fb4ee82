import { Day, Disclosure, Link, List, ListSection, Section } from '#components/layout/parts.tsx'
import { ReleaseLink } from '#components/releases/release-lists.tsx'
import { strokes } from '#lib/charts/timeline.ts'
import type { ProjectPageData } from '#lib/content/pages/page-data.ts'
import type { ReleasedPart } from '#lib/content/releases/releases.ts'
import { yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { statusChangeInWords } from '#lib/site/status.ts'
import { count } from '#lib/text/message-format.ts'
import { StatusGlyph } from './status.tsx'

export function ProjectLinks({ project, released }: ProjectPageData) {
  const links = Object.entries({
    Documentation: project.docs,
    Website: project.website,
    Package: project.package,
    Releases: released.length > 0 ? `${project.repository}/releases` : undefined,
  }).flatMap(([title, url]) => (url ? [{ title, url }] : []))
  return (
    <ListSection
      title="Links"
      items={links}
      className="flex flex-wrap gap-x-5 lg:block"
      item="py-1"
    >
      {({ title, url }) => <Link to={url}>{title}</Link>}
    </ListSection>
  )
}

const stages = ['sandbox', 'incubating', 'stable'] as const

export function LifeCycle({ project: { status, scope }, statusHistory }: ProjectPageData) {
  const isStage = stages.some((stage) => stage === status)
  if (statusHistory.length === 0 && !isStage) return null
  return (
    <Section title="Life cycle">
      {isStage && (
        <ol className="mb-4 grid grid-cols-3 gap-1">
          {stages.map((stage) => (
            <li
              key={stage}
              aria-current={stage === status ? 'step' : undefined}
              className={`meta pt-1 ${stage === status ? '[border-top:4px_solid_var(--color-accent)] bold' : 'mt-[3px] ruled text-muted'}`}
            >
              <StatusGlyph sign={stage} /> {stage}
            </li>
          ))}
        </ol>
      )}
      {scope === 'special' && (
        <p className="mb-2 text-muted">Special repositories have no maturity status.</p>
      )}
      <List
        kind="ol"
        items={statusHistory}
        item="grid grid-cols-[8.5rem_1fr] items-baseline gap-2 py-1"
      >
        {(change) => (
          <>
            <Day className="meta text-muted" date={change.date} />
            <span>{statusChangeInWords(change)}</span>
          </>
        )}
      </List>
    </Section>
  )
}

const maxParts = 3

export function NewestReleases({ released: parts }: ProjectPageData) {
  const [newest] = parts
  if (!newest) return null
  const isFalco = newest.project === 'falco'
  const from = parts.flatMap(({ releases }) => releases.at(-1)?.date ?? []).sort()[0] ?? newest.asOf
  return (
    <Section title="Releases">
      <PartList parts={parts.slice(0, maxParts)} from={from} />
      {parts.length > maxParts && (
        <Disclosure summary={`${parts.length - maxParts} more parts`}>
          <PartList parts={parts.slice(maxParts)} from={from} />
        </Disclosure>
      )}
      <Link
        className="inline-block py-1"
        to={`${routes.releases()}${isFalco ? '' : '#page:recent'}`}
      >
        {isFalco ? 'All releases of Falco' : 'Releases of all projects'}
      </Link>
    </Section>
  )
}

function PartList({ parts, from }: { parts: readonly ReleasedPart[]; from: string }) {
  return (
    <List items={parts} item="py-1">
      {({ releases, newest, asOf }) => (
        <>
          {newest && <ReleaseLink {...newest} />}
          <Rhythm dates={releases.map(({ date }) => date)} from={from} asOf={asOf} />
        </>
      )}
    </List>
  )
}

function Rhythm({ dates, from, asOf }: { dates: readonly string[]; from: string; asOf: string }) {
  if (dates.length < 2) return null
  const words = `${count(dates.length, 'release')} since ${yearOf(dates.at(-1) ?? from)}, counting patches`
  const first = yearOf(from)
  const last = yearOf(asOf)
  if (first === last) return <p className="mb-2 text-sm text-muted">{words}</p>
  return (
    <figure className="mb-2">
      <figcaption className="text-sm text-muted">{words}</figcaption>
      <div className="meta flex items-center gap-2 text-muted">
        {first}
        <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
          <path
            d={strokes(dates, from, asOf)}
            stroke="var(--color-accent)"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {last}
      </div>
    </figure>
  )
}
