import { startOfMonth } from '#lib/charts/year-line.ts'
import { nameOfMonth } from '#lib/site/dates.ts'

/** Names of months above lines of a year: on a narrow screen the named ones alone, or every third where none is named. */
export function Months({ named = [] }: { named?: readonly number[] }) {
  return Array.from({ length: 12 }, (_, month) => {
    const stays = named.length > 0 ? named.includes(month) : month % 3 === 0
    const middle = Math.round((startOfMonth(month) + startOfMonth(month + 1)) * 5) / 10
    return (
      <text key={nameOfMonth(month)} className={stays ? undefined : 'max-sm:hidden'} x={`${middle}%`} y="1.3em">
        {nameOfMonth(month).slice(0, 3)}
      </text>
    )
  })
}
