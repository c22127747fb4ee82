import { slug } from 'github-slugger'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { plannedCalls } from '#lib/planned-calls.ts'
import { isoDay, monthsAfter, oldestList, yearOf } from '#lib/site/dates.ts'
import { site, sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import type { footerColumns } from '#schema/community.ts'
import type { EntryOf } from './content-index.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** After so many months without minutes, calls may not take place any more. */
const maxMonths = 6

export async function calls() {
  const [call] = (await contentIndex()).calls
  const newest = await newestCall()
  return (
    call && {
      ...call,
      until: newest && monthsAfter(newest.date, maxMonths),
      /** The last day on which the plan was known to be true. */
      knownAt: newest?.date ?? call.first,
    }
  )
}

export type Calls = NonNullable<Awaited<ReturnType<typeof calls>>>

export async function upcomingCalls() {
  const call = await calls()
  const { now } = await contentIndex()
  return call && { call, dates: plannedCalls(call, now, 2), day: new Date(now).toISOString() }
}

const minutesUrl = `${site.organisation}/community/blob/main/meeting-notes`

export const pastCalls = cachedQuery(async () => {
  const [document] = (await contentIndex()).minutes
  if (!document) return undefined
  const calls = document.calls.map((call) => {
    const { date, file, about, held = true, inferred = false, heading = isoDay(date) } = call
    // A file with minutes of several calls has a heading for each. A file with a date in its name
    // has the minutes of one call, so a link to the file needs no anchor.
    const anchor = file.includes(heading) ? '' : `#${slug(heading)}`
    return {
      date,
      about,
      held,
      inferred,
      url: `${minutesUrl}/${file.split('/').map(encodeURIComponent).join('/')}${anchor}`,
    }
  })
  return { asOf: document.asOf, calls: calls.sort((a, b) => byCodeUnit(b.date, a.date)) }
})

export type PastCall = NonNullable<Awaited<ReturnType<typeof pastCalls>>>['calls'][number]

/** False for calls that were cancelled, and for working groups, which rarely publish minutes. */
const isRegular = ({ held, about }: PastCall) => held && about === undefined

/** The newest call that took place, except those of working groups. */
export const newestCall = async () => (await pastCalls())?.calls.find(isRegular)

export const callsByYear = cachedQuery(async () => {
  const { calls = [] } = (await pastCalls()) ?? {}
  const years = calls.filter(isRegular).map(({ date }) => yearOf(date))
  const found = new Map<string, number>()
  for (let year = Number(years.at(-1)); year <= Number(years[0]); year++) {
    found.set(String(year), years.filter((one) => one === String(year)).length)
  }
  return found
})

export async function linkGroups() {
  return (await contentIndex()).links.toSorted(
    (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || byName(a.title, b.title),
  )
}

export async function footerLinks() {
  const all = (await linkGroups()).flatMap(({ links }) => links)
  const guide = (await publishedPosts()).find(({ forAuthors }) => forAuthors)
  const linksOf = (column: (typeof footerColumns)[number]) =>
    all.filter(({ footer }) => footer === column).map(({ title, url }) => ({ title, to: url }))
  const meeting = (await calls()) ? 'Community calls' : pages.community.title
  return [
    { title: 'Talk', links: [...linksOf('Talk'), { title: meeting, to: routes.community() }] },
    {
      title: 'Contribute',
      links: [
        { title: pages.start.title, to: routes.start() },
        ...linksOf('Contribute'),
        ...(guide ? [{ title: 'Write a post', to: guide.path }] : []),
      ],
    },
    {
      title: 'Trust',
      links: [
        ...linksOf('Trust'),
        { title: pages.health.title, to: routes.health() },
        { title: pages.data.title, to: routes.data() },
        { title: pages.feeds.title, to: routes.feeds() },
      ],
    },
  ]
}

export type Figures = EntryOf<'Figures'>

export const figures = cachedQuery(async () => {
  const [document] = (await contentIndex()).figures
  return (
    document && {
      ...document,
      months: document.months.toSorted((a, b) => byCodeUnit(a.month, b.month)),
    }
  )
})

/** The older of the lists of releases and of maintainers, for pages that show facts of both. */
export const olderList = async () =>
  oldestList([
    { date: (await releases()).asOf, from: sources.releases },
    { date: (await figures())?.asOf, from: sources.maintainers },
  ])

export const startPage = async () => (await contentIndex()).start[0]
