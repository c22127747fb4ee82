import { Chart, Months } from '#components/charts/chart.tsx'
import { layOut, type ReleaseMark } from '#lib/charts/releases.ts'
import { onTimeInWords } from '#lib/charts/schedule.ts'
import type { Release } from '#lib/content/releases/releases.ts'

const em = (height: number) => `${Math.round(height * 100) / 100}em`

/**
 * Each year is a line with minor releases, their delays above it, and patches below it. Screen
 * readers skip the chart, so each page also has a table of its releases.
 */
export function ReleaseChart({
  id,
  title,
  releases,
  lastDay,
}: {
  id: string
  title: string
  releases: readonly Release[]
  lastDay?: string
}) {
  const { rows, bands, height } = layOut(releases, lastDay)
  const hasBands = bands.length > 0
  const onTimeWords = onTimeInWords(releases.filter(({ isPatch }) => !isPatch))
  const note = (
    <>
      {onTimeWords && <p className="mb-2">{onTimeWords}.</p>}
      <ul className="key">
        <Sign word="minor release" {...onTime} d="M5 0h6v16H5z" />
        {hasBands && <Sign word="late" {...tooLate} strokeWidth="2" d="M0 8h7V1h6v14H7V8" />}
        <Sign word="patch" d="M4 8a4 4 0 1 1 8 0a4 4 0 1 1-8 0z" />
        {hasBands && <Sign word="target month" {...targetMonth} d="M1 1h14v14H1z" />}
      </ul>
    </>
  )
  return (
    <Chart id={id} title={title} className="mb-12" note={note}>
      <svg className="years" height={em(height)} textAnchor="middle" aria-hidden>
        {bands.map(({ month, x, width, y, height }) => (
          <rect
            key={month}
            {...targetMonth}
            x={`${x}%`}
            y={em(y)}
            width={`${width}%`}
            height={em(height)}
          />
        ))}
        <Months named={bands.map(({ month }) => month)} />
        {rows.map(({ year, y, marks, end }) => (
          <g key={year}>
            <line
              x2={`${end ?? 100}%`}
              y1={em(y)}
              y2={em(y)}
              stroke="var(--color-line)"
              strokeWidth="1"
            />
            <text className="year name" x="-0.9em" y={em(y + 0.35)}>
              {year}
            </text>
            {marks.map((mark) => (
              <Mark key={mark.version} {...mark} y={y} />
            ))}
          </g>
        ))}
      </svg>
    </Chart>
  )
}

const onTime = { fill: 'var(--color-accent)' }
const tooLate = { fill: 'var(--color-paper)', stroke: 'var(--color-amber)' }
const targetMonth = {
  fill: 'var(--color-accent-soft)',
  stroke: 'var(--color-accent)',
  strokeWidth: 1,
  strokeDasharray: '1 3',
}

function Mark({ version, position, isPatch, label, late, y }: ReleaseMark & { y: number }) {
  if (isPatch) {
    return (
      <circle
        cx={`${position}%`}
        cy={em(y + 0.5)}
        r="0.28em"
        stroke="var(--color-paper)"
        strokeWidth="1"
      >
        <title>{version}</title>
      </circle>
    )
  }
  return (
    <>
      {late && (
        <line {...tooLate} x1={`${late}%`} x2={`${position}%`} y1={em(y - 0.5)} y2={em(y - 0.5)} />
      )}
      <rect className="minor" {...(late ? tooLate : onTime)} x={`${position}%`} y={em(y)}>
        <title>{version}</title>
      </rect>
      {label && (
        <text className="name" x={`${position}%`} y={em(y - 1.45)}>
          {label}
        </text>
      )}
    </>
  )
}

function Sign({ word, ...path }: React.SVGProps<SVGPathElement> & { word: string }) {
  return (
    <li>
      <svg className="glyph" viewBox="0 0 16 16" aria-hidden>
        <path {...path} />
      </svg>{' '}
      {word}
    </li>
  )
}
