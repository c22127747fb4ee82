import { daysBetween, nameOfMonth, yearOf } from '#lib/site/dates.ts'
import { count, inWords, listOf } from '#lib/text/message-format.ts'
import { type Cadence, latenessOf } from './cadence.ts'
import { medianGap } from './rhythm.ts'

type Dated = { date: string }

/** What the chart of all releases shows, as a sentence without a full stop. @param minors newest first, at least one */
export function cadenceInWords(minors: readonly Dated[], cadence: Cadence | undefined): string {
  if (cadence) {
    const { since, perYear, months } = cadence
    const around = months.length > 0 && months.length < 12 ? `, around ${listOf(months.map(nameOfMonth))}` : ''
    return `Since ${since}, ${perYear === 1 ? 'one release' : `${inWords(perYear)} releases`} a year${around}`
  }
  const first = minors.at(-1)
  const gap = medianGap(minors.map(({ date }) => date))
  return `${count(minors.length, 'minor release')}${first ? ` since ${yearOf(first.date)}` : ''}${
    gap === undefined ? '' : `, lately about ${count(gap, 'day')} apart`
  }`
}

/** How many of those that aimed at a month came after it; empty where none did aim. */
export function latenessInWords(minors: readonly Dated[], cadence: Cadence | undefined): string {
  const aimed = minors.filter(({ date }) => cadence && cadence.months.length > 0 && yearOf(date) >= cadence.since)
  if (aimed.length === 0) return ''
  const late = aimed.flatMap(({ date }) => latenessOf(date, cadence)?.days ?? [])
  if (late.length === 0)
    return aimed.length === 1 ? 'It came in its month.' : `All ${aimed.length} came in their month.`
  const most = count(Math.max(...late), 'day')
  return `${late.length} of ${aimed.length} came ${late.length === 1 ? '' : 'up to '}${most} late.`
}

/** What the days between minor releases show, as a sentence without a full stop. @param minors newest first */
export function gapsInWords(minors: readonly Dated[]): string {
  const dates = minors.map(({ date }) => date)
  const gaps = dates.slice(1).map((date, index) => daysBetween(date, dates[index] ?? date))
  const usual = medianGap(dates)
  if (usual === undefined) return 'Minor releases and their patches'
  return `Minor releases come about ${count(usual, 'day')} apart, at most ${Math.max(...gaps)}`
}

/** What the releases of one year show, as a sentence without a full stop: how many minor ones, and in which months. */
export function yearInWords(year: string, minors: readonly Dated[]): string {
  if (minors.length === 0) return `No minor release of Falco in ${year}`
  const months = [...new Set(minors.map(({ date }) => new Date(date).getUTCMonth()))].sort((a, b) => a - b)
  const number = minors.length === 1 ? 'one minor release' : `${inWords(minors.length)} minor releases`
  return `In ${year} ${number}${months.length > 4 ? '' : `, in ${listOf(months.map(nameOfMonth))}`}`
}
