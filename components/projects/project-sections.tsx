import { Day, Disclosure, Link, List, ListSection, Section } from '#components/layout/elements.tsx'
import { ReleaseLink } from '#components/releases/release-lists.tsx'
import type { ProjectPageData } from '#lib/content/pages/page-data.ts'
import type { ReleaseList } from '#lib/content/releases/releases.ts'
import { yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { statusChangeInWords } from '#lib/site/status.ts'
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
              className={`meta pt-1 ${stage === status ? 'bold [border-top:4px_solid_var(--color-accent)]' : 'ruled mt-[3px] text-muted'}`}
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

const maxLists = 3

export function NewestReleases({ released: lists }: ProjectPageData) {
  const [newest] = lists
  if (!newest) return null
  const isFalco = newest.project === 'falco'
  return (
    <Section title="Releases">
      <NewestOfLists lists={lists.slice(0, maxLists)} />
      {lists.length > maxLists && (
        <Disclosure summary={`${lists.length - maxLists} more components`}>
          <NewestOfLists lists={lists.slice(maxLists)} />
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

function NewestOfLists({ lists }: { lists: readonly ReleaseList[] }) {
  return (
    <List items={lists} item="py-1">
      {({ releases: [newest, ...older] }) => (
        <>
          {newest && <ReleaseLink {...newest} />}
          {older.length > 0 && (
            <p className="mb-2 text-sm text-muted">
              {older.length + 1} releases since {yearOf(older.at(-1)?.date ?? '')}, counting patches
            </p>
          )}
        </>
      )}
    </List>
  )
}
