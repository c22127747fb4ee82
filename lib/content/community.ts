import { isOutOfDate as isOld } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { byCodeUnit, byName, byVersion } from '#lib/text/collation.ts'
import { announcements } from './posts/announcements.ts'
import { publishedPosts } from './posts/posts.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'
import type { Calls, Figures, LaterReleases, LinkGroup, Release } from './types.ts'

/** Falco's releases, newest first, with the day that the list was true; undefined where there is no list. */
export const releases = memoiseByIndex(async (): Promise<{ asOf: string; releases: Release[] } | undefined> => {
  const [document] = (await contentIndex()).releases
  if (!document) return undefined
  const announced = await announcements()
  const posts = new Map((await publishedPosts()).map((post) => [post.slug, post]))
  const list = document.releases.map(
    (release): Release => ({
      ...release,
      notes: `${site.organisation}/falco/releases/tag/${release.version}`,
      post: posts.get(release.post ?? announced.get(release.version) ?? ''),
      isPatch: !release.version.endsWith('.0'),
    }),
  )
  return {
    asOf: document.asOf,
    releases: list.sort((a, b) => byCodeUnit(b.date, a.date) || byVersion(b.version, a.version)),
  }
})

/** What was released after the version that a post announces; undefined where it announces none. */
export async function laterReleases(slug: string): Promise<LaterReleases | undefined> {
  const { releases: newestFirst = [] } = (await releases()) ?? {}
  const index = newestFirst.findIndex(({ post }) => post?.slug === slug)
  const announced = newestFirst[index]
  if (!announced) return undefined
  const [newest, ...between] = newestFirst.slice(0, index)
  return { version: announced.version, newest, between }
}

/** The community's call; undefined where there is none. */
export const calls = memoiseByIndex(async (): Promise<Calls | undefined> => {
  const [document] = (await contentIndex()).calls
  if (!document) return undefined
  const { type, file, ...said } = document
  return said
})

/** The next calls as planned, from the time that the data was made: moments in ISO form. */
export async function nextCalls(limit: number): Promise<string[]> {
  const call = await calls()
  return call ? plannedCalls(call, (await contentIndex()).now, limit) : []
}

const minute = 60_000
const week = 7 * 24 * 60 * minute

const weeksOf: Readonly<Record<Calls['every'], number>> = { week: 1, 'two weeks': 2, 'four weeks': 4 }

/** Weeks from one call to the next. */
export const weeksBetween = ({ every }: Pick<Calls, 'every'>): number => weeksOf[every]

/** How long a call takes in milliseconds, at least a minute. */
export const lengthOf = ({ minutes }: Pick<Calls, 'minutes'>): number => Math.max(1, minutes) * minute

/**
 * The next calls, that of now among them, as moments in ISO form. Counted in UTC, which no country's summer time moves.
 * @param now in milliseconds since 1970
 */
export function plannedCalls(call: Pick<Calls, 'first' | 'every' | 'minutes'>, now: number, limit: number): string[] {
  const [first, step] = [Date.parse(call.first), weeksBetween(call) * week]
  const passed = Math.max(0, Math.floor((now - lengthOf(call) - first) / step) + 1)
  return Array.from({ length: limit }, (_, index) => new Date(first + (passed + index) * step).toISOString())
}

/** Links to what the community uses, in groups. */
export async function linkGroups(): Promise<LinkGroup[]> {
  const { links } = await contentIndex()
  return links.toSorted(
    (a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || byName(a.title, b.title),
  )
}

/** The community in numbers, oldest month first; undefined where there is no such file. */
export const figures = memoiseByIndex(async (): Promise<Figures | undefined> => {
  const [document] = (await contentIndex()).figures
  if (!document) return undefined
  return { asOf: document.asOf, months: document.months.toSorted((a, b) => byCodeUnit(a.month, b.month)) }
})

/** True where facts of a day may have changed by the time that the data was made. */
export async function isOutOfDate(asOf: string | undefined): Promise<boolean> {
  return asOf !== undefined && isOld(asOf, (await contentIndex()).now)
}
