import { slug } from 'github-slugger'
import { plannedCalls } from '#lib/planned-calls.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import type { footerColumns } from '#schema/community.ts'
import type { FrontMatter } from './content-index.ts'
import { valuesOf } from './entry-values.ts'
import { authorsGuide } from './posts.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

export type Calls = FrontMatter<'Calls'>

/** When the regular call takes place; undefined without `calls.yaml`. */
export const calls = cachedQuery(async () => {
  const [document] = (await contentIndex()).calls
  if (!document) return undefined
  const { type, file, ...call } = document
  return call
})

const maxNext = 2

/** The regular call, its next dates, and the time of the build; undefined without `calls.yaml`. */
export async function upcomingCalls() {
  const call = await calls()
  const { now } = await contentIndex()
  return call && { call, dates: plannedCalls(call, now, maxNext), day: new Date(now).toISOString() }
}

const minutesUrl = `${site.organisation}/community/blob/main/meeting-notes`

/** Calls with public minutes, newest first, and the date of `minutes.yaml`, if it exists. */
export const pastCalls = cachedQuery(async () => {
  const [document] = (await contentIndex()).minutes
  if (!document) return undefined
  const calls = document.calls.map(({ date, file, about, held = true, heading = isoDay(date) }) => {
    // Link to the call's heading in the minutes; minutes with the date in their name have one call.
    const anchor = file.includes(heading) ? '' : `#${slug(heading)}`
    // `about` is the group or topic; undefined for calls of the whole community.
    return {
      date,
      about,
      held,
      url: `${minutesUrl}/${file.split('/').map(encodeURIComponent).join('/')}${anchor}`,
    }
  })
  return { asOf: document.asOf, calls: calls.sort((a, b) => byCodeUnit(b.date, a.date)) }
})

export type PastCall = NonNullable<Awaited<ReturnType<typeof pastCalls>>>['calls'][number]

/**
 * Number of calls held in each year, oldest first. Calls of groups are left out, since groups
 * rarely publish minutes.
 */
export const callsByYear = cachedQuery(async () => {
  const { calls = [] } = (await pastCalls()) ?? {}
  const years = calls.flatMap(({ date, about, held }) =>
    held && about === undefined ? yearOf(date) : [],
  )
  const found = new Map<string, number>()
  for (let year = Number(years.at(-1)); year <= Number(years[0]); year++) {
    const own = years.filter((one) => one === String(year))
    found.set(String(year), own.length)
  }
  return found
})

export type LinkGroup = FrontMatter<'Links'>

/** Groups of links on the community page, in order. */
export async function linkGroups() {
  return (await contentIndex()).links.toSorted(
    (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || byName(a.title, b.title),
  )
}

/** Links at the top of the home page. */
export async function homeLinks() {
  return (await linkGroups()).flatMap(({ links }) => links.filter(({ onHome }) => onHome))
}

export type FooterColumn = { title: string; links: { title: string; to: string }[] }

/** Links in the footer: those of `content/links`, and to pages of this site. */
export const footerLinks = cachedQuery(async (): Promise<FooterColumn[]> => {
  const all = (await linkGroups()).flatMap(({ links }) => links)
  const guide = await authorsGuide()
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
        ...(guide ? [{ title: 'Write a post', to: routes.post(guide.slug) }] : []),
      ],
    },
    {
      title: 'Trust',
      links: [
        ...linksOf('Trust'),
        { title: pages.data.title, to: routes.data() },
        { title: pages.feeds.title, to: routes.feeds() },
      ],
    },
  ]
})

/** Search words, by address of the page that is to be their first result. */
export async function searchWords() {
  const answers = (await contentIndex()).search.flatMap(({ answers }) => answers)
  return new Map(answers.map(({ to, words }) => [to, words]))
}

export type Figures = FrontMatter<'Figures'>

/** Number of maintainers and companies in each month, oldest first. */
export const figures = cachedQuery(async () => {
  const [document] = (await contentIndex()).figures
  return (
    document && {
      ...document,
      months: document.months.toSorted((a, b) => byCodeUnit(a.month, b.month)),
    }
  )
})

export type StartPage = FrontMatter<'Start'> & { file: string }

/** The page for newcomers; undefined without `start.md`. */
export const startPage = cachedQuery(async () => {
  const [document] = (await contentIndex()).start
  return document && valuesOf(document)
})
