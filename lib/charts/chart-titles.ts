import { formatNearDay, isoDay, monthNames, yearOf } from '#lib/site/dates.ts'
import { capital, count, either, formatList, inWords } from '#lib/text/message-format.ts'
import { latenessOf, schedule } from './schedule.ts'

type Dated = { date: string }

/** How many minor releases were late; '' if all came before the schedule. */
export function latenessInWords(minors: readonly Dated[]) {
  const aimed = minors.flatMap(({ date }) => latenessOf(date)?.days ?? [])
  if (aimed.length === 0) return ''
  const late = aimed.filter((days) => days > 0)
  if (late.length === 0) {
    const all = ['It was', 'Both were'][aimed.length - 1] ?? `All ${inWords(aimed.length)} were`
    return `${all} on time.`
  }
  const least = Math.min(...late)
  const most = Math.max(...late)
  const days = `${least === most ? '' : `${least} to `}${count(most, 'day')}`
  return `${late.length} of ${aimed.length} ${late.length === 1 ? 'was' : 'were'} late, by ${days}.`
}

export function onTimeInWords(minors: readonly { value: number }[]) {
  const onTime = minors.filter(({ value }) => value === 0)
  return `${onTime.length} of ${count(minors.length, 'minor release')} since ${schedule.since} came on time`
}

type YearValue = { name: string; value: number }

/** The years with the highest value: '2021 and 2023', '46 each'. */
function highest(years: readonly YearValue[]) {
  const most = Math.max(0, ...years.map(({ value }) => value))
  const names = years.flatMap(({ name, value }) => (value === most ? name : [])).sort()
  return { most, names: formatList(names), each: `${most}${names.length > 1 ? ' each' : ''}` }
}

/** Compares the last full year with the highest; needs three full years. */
export function trendInWords(noun: string, years: readonly (YearValue & { isOpen: boolean })[]) {
  const full = years.filter(({ isOpen }) => !isOpen)
  const [last] = full
  if (!last || full.length < 3) return `${capital(noun)} by year`
  const { most, names, each } = highest(full)
  if (most === last.value) return `Most ${noun} in ${names}: ${each}`
  return `Fewer ${noun}: ${most} in ${names}, ${last.value} in ${last.name}`
}

/** @param period - 'in 2025', or 'by August 2026' */
export function yearInWords(period: string, minors: readonly Dated[]) {
  if (minors.length === 0) return `No minor release of Falco ${period}`
  const known = new Set(minors.map(({ date }) => new Date(date).getUTCMonth()))
  const months = monthNames.filter((_, month) => known.has(month))
  const number = `${inWords(minors.length)} minor release${minors.length === 1 ? '' : 's'}`
  const during = months.length > 4 ? '' : `, in ${formatList(months)}`
  return `${capital(number)} ${period}${during}`
}

export function callsInWords(years: ReadonlyMap<string, number>) {
  const { most, names, each } = highest([...years].map(([name, value]) => ({ name, value })))
  if (most === 0) return 'No community call has public minutes'
  if (years.size === 1) return `${count(most, 'call')}, all in ${names}`
  return `${names} had the most calls: ${each}`
}

/** ', to 6 May' if values of a year are known only up to that day, else ''. */
export const toDay = (year: string, day?: string) =>
  day !== undefined && isoDay(day) < `${year}-12-31` ? `, to ${formatNearDay(day)}` : ''

export function allReleasesInWords(dates: readonly string[]) {
  const newest = dates[0] ?? ''
  const first = yearOf(dates.at(-1) ?? newest)
  const year = yearOf(newest)
  const ofYear = dates.filter((date) => yearOf(date) === year).length
  const last = `${ofYear === 1 ? '' : 'the last '}on ${formatNearDay(newest)}`
  const all = count(dates.length, 'release')
  if (first === year) return `${all} in ${year}, counting patches, ${last}`
  return `${all} since ${first}, counting patches; ${inWords(ofYear)} in ${year}, ${last}`
}

type Tactic = { tactic: string; rules: readonly unknown[] }

/** Title of the ATT&CK chart: the tactics with the most rules, and tactics without rules. */
export function tacticsInWords(tactics: readonly Tactic[]) {
  const most = tactics
    .filter(({ rules }) => rules.length > 0)
    .sort((a, b) => b.rules.length - a.rules.length)
    .map(({ tactic, rules }) => `${tactic.toLowerCase()} (${rules.length})`)
  if (most.length === 0) return 'No rule names a tactic of ATT&CK'
  const without = tactics.filter(({ rules }) => rules.length === 0)
  // The title lists tactics without rules only if it stays short.
  const none =
    without.length > 0 && without.length <= 3
      ? `; none cover ${either(without.map(({ tactic }) => tactic.toLowerCase()))}`
      : ''
  return `Rules most often detect ${formatList(most.slice(0, 2))}${none}`
}

type Year = { year: string; adopters: readonly unknown[] }

export function adoptersInWords(years: readonly Year[]) {
  const all = years.reduce((sum, { adopters }) => sum + adopters.length, 0)
  const [most] = years.toSorted((a, b) => b.adopters.length - a.adopters.length)
  if (!most) return 'No adopter is known'
  return `${most.adopters.length} of ${count(all, 'adopter')} came in ${most.year}`
}
