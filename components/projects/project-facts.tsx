import { Day, Outside } from '#components/layout/inline.tsx'
import { ReleaseLink } from '#components/releases/release-names.tsx'
import type { Move, Project, ProjectRelease } from '#lib/content/types.ts'
import { organisation } from '#lib/site/github.ts'
import { moveInWords } from '#lib/site/status.ts'
import { count } from '#lib/text/message-format.ts'
import { StatusGlyph, StatusWord } from './status.tsx'

/** Status, number of maintainers, newest release and repository in one line. */
export function ProjectFacts({ project, newest }: { project: Project; newest?: ProjectRelease }) {
  const { scope, status, maintainers, repository, name } = project
  return (
    <ul className="facts mt-6">
      <li>
        <span>
          <StatusWord project={project} />
          {status && scope && `, ${scope}`}
        </span>
      </li>
      <li>
        {maintainers.length > 0 ? (
          <a href="#page:maintainers">{count(maintainers.length, 'maintainer')}</a>
        ) : (
          'No current maintainers'
        )}
      </li>
      {newest && (
        <li>
          <ReleaseLink release={newest} />
        </li>
      )}
      <li className="wrap-anywhere">
        <Outside url={repository}>
          {organisation}/{name}
        </Outside>
      </li>
    </ul>
  )
}

/** Links to the project's pages on other sites. */
export function ProjectLinks({ project, hasReleases }: { project: Project; hasReleases: boolean }) {
  const links = [
    { title: 'Documentation', url: project.docs },
    { title: 'Website', url: project.website },
    { title: 'Package', url: project.package },
    { title: 'Releases', url: hasReleases ? `${project.repository}/releases` : undefined },
  ].flatMap(({ title, url }) => (url ? [{ title, url }] : []))
  if (links.length === 0) return null
  return (
    <section>
      <h2 className="eyebrow">Links</h2>
      <ul className="flex flex-wrap gap-x-5 lg:block">
        {links.map(({ title, url }) => (
          <li key={title} className="py-1">
            <Outside url={url}>{title}</Outside>
          </li>
        ))}
      </ul>
    </section>
  )
}

const stages = ['sandbox', 'incubating', 'stable'] as const

/** A project's place in the life cycle, and its earlier ones. */
export function LifeCycle({ project: { status, scope }, moves }: { project: Project; moves: readonly Move[] }) {
  const isStage = stages.some((stage) => stage === status)
  if (moves.length === 0 && !isStage) return null
  return (
    <section>
      <h2 className="eyebrow">Life cycle</h2>
      {isStage && (
        <ol className="mb-4 grid grid-cols-3 gap-1">
          {stages.map((stage) => (
            <li
              key={stage}
              aria-current={stage === status ? 'step' : undefined}
              className={`mono pt-1 ${stage === status ? 'border-t-4 border-accent font-bold' : 'mt-[3px] border-t border-line text-muted'}`}
            >
              <StatusGlyph sign={stage} /> {stage}
            </li>
          ))}
        </ol>
      )}
      {scope === 'special' && <p className="mb-2 text-muted">Special repositories have no maturity status.</p>}
      <ol>
        {moves.map((move) => (
          <li key={`${move.date}${move.event}`} className="grid grid-cols-[8.5rem_1fr] items-baseline gap-2 py-1">
            <Day className="mono text-muted" date={move.date} />
            <span>{moveInWords(move)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
