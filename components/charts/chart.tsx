import { Disclosure, List, ScrollTable } from '#components/layout/elements.tsx'
import { startOfMonth, tenth } from '#lib/charts/timeline.ts'
import { monthNames } from '#lib/site/dates.ts'

type ChartNumbers = { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] }

export function Chart({
  id,
  title,
  level = 2,
  note,
  numbers,
  className = 'section',
  children,
}: {
  id: string
  title: string
  level?: 2 | 3
  note?: React.ReactNode
  numbers?: ChartNumbers
  className?: string
  children: React.ReactNode
}) {
  const Title = `h${level}` as const
  return (
    <figure className={className} aria-labelledby={id}>
      <figcaption className="mb-4">
        <Title id={id}>{title}</Title>
        {note && <div className="mt-2 text-md text-muted">{note}</div>}
      </figcaption>
      {children}
      {numbers && <DataTable title={title} {...numbers} />}
    </figure>
  )
}

export function DataTable({ title, columns, rows }: ChartNumbers & { title: string }) {
  return (
    <Disclosure className="mt-3 text-md" summary="The numbers as a table">
      <ScrollTable
        box="prose table-box"
        label={`As a table: ${title}`}
        columns={columns}
        rows={rows}
      >
        {([name, ...cells]) => (
          <tr>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1]}>{cell}</td>
            ))}
          </tr>
        )}
      </ScrollTable>
    </Disclosure>
  )
}

/** Months above a chart. Narrow screens show only `named` (0 is January), or else every third. */
export function Months({ named = [] }: { named?: readonly number[] }) {
  return monthNames.map((name, month) => {
    const stays = named.length > 0 ? named.includes(month) : month % 3 === 0
    const middle = tenth((startOfMonth(month) + startOfMonth(month + 1)) / 2)
    return (
      <text key={name} className={stays ? undefined : 'max-sm:hidden'} x={`${middle}%`} y="1.3em">
        {name.slice(0, 3)}
      </text>
    )
  })
}

type BarRow = { name: string; value: number; words: string; isOpen?: boolean }

export function BarList({ rows }: { rows: readonly BarRow[] }) {
  const max = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <List items={rows} className="max-w-[44rem]" item="ruled meta grid grid-cols-[5.5rem_1fr] py-1">
      {({ name, value, words, isOpen }) => (
        <>
          <b>{name}</b>
          <span className="flex items-center gap-x-3">
            {value > 0 && <Bar share={value / max} isOpen={isOpen} />}
            <span className="ms-auto w-[min(10rem,60%)] shrink-0">{words}</span>
          </span>
        </>
      )}
    </List>
  )
}

/** @param share from 0 to 1 */
export function Bar({ share, isOpen = false }: { share: number; isOpen?: boolean }) {
  return (
    <svg className={isOpen ? 'bar open' : 'bar'} aria-hidden>
      <rect width={`${tenth(share * 100)}%`} height="100%" />
    </svg>
  )
}
