import { Day } from '#components/layout/inline.tsx'
import type { Move, Project } from '#lib/content/types.ts'
import { moveInWords } from '#lib/site/status.ts'
import { StatusGlyph } from './status.tsx'

const stages = ['sandbox', 'incubating', 'stable'] as const

/** A project's place in the life cycle, and its earlier ones. */
export function LifeCycle({ project, moves }: { project: Project; moves: readonly Move[] }) {
  const { status, scope } = project
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
