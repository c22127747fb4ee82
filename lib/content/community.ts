import { slug } from 'github-slugger'
import { cadenceOf, expectedAfter } from '#lib/charts/cadence.ts'
import { plannedCalls } from '#lib/planned-calls.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'
import { githubReferenceOf } from '#lib/site/github.ts'
import { site } from '#lib/site/identity.ts'
import { byCodeUnit, byName, byVersion } from '#lib/text/collation.ts'
import { type Values, valuesOf } from './content-index.ts'
import { type PostEntry, publishedEntries, publishedPosts } from './posts/posts.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** Falco's releases, newest first, with the day of the list; undefined without a list. */
export const releases = cachedQuery(async () => {
  const [document] = (await contentIndex()).releases
  if (!document) return undefined
  const announced = await announcements()
  const posts = new Map((await publishedPosts()).map((post) => [post.slug, post]))
  const list = document.releases.map((release) => ({
    ...release,
    notes: `${site.organisation}/falco/releases/tag/${release.tag ?? release.version}`,
    post: posts.get(release.post ?? announced.get(release.version) ?? ''),
    isPatch: !release.version.endsWith('.0'),
  }))
  return { asOf: document.asOf, releases: list.sort(newestFirst) }
})

export type Release = NonNullable<Awaited<ReturnType<typeof releases>>>['releases'][number]

/**
 * The minor release of Falco that is expected next; undefined if releases keep no target months.
 */
export const expectedRelease = cachedQuery(async () => {
  const { asOf = '', releases: all = [] } = (await releases()) ?? {}
  const minors = all.filter(({ isPatch }) => !isPatch)
  const [newest] = minors
  const cadence = newest && cadenceOf(minors, asOf)
  return cadence && expectedAfter(newest, cadence)
})

type Dated = { date: string; version: string }

/** Sorts releases, newest first; of one day, the highest version first. */
export const newestFirst = (a: Dated, b: Dated) =>
  byCodeUnit(b.date, a.date) || byVersion(b.version, a.version)

/** A version as a word of a title: '0.38.0', 'v0.38,'. */
const version = /^v?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)[,.:;!?)]?$/i

/** Slugs of announcements by version: the first post whose front matter or title names it. */
export const announcements = cachedQuery(async () => {
  const found = new Map<string, string>()
  const posts = (await publishedEntries()).toReversed()
  for (const post of [...posts.filter(({ release }) => release), ...posts]) {
    const announced = post.release ?? versionOfTitle(post)
    if (announced && !found.has(announced)) found.set(announced, post.slug)
  }
  return found
})

/**
 * A title such as 'Falco 0.38' means 0.38.0, unless the text links to another release of that
 * series.
 */
function versionOfTitle({ title, hrefs }: PostEntry) {
  const words = title.split(/\s+/)
  const word = words.find((word, at) => version.test(word) && /^falco$/i.test(words[at - 1] ?? ''))
  const [, named] = version.exec(word ?? '') ?? []
  if (!named || named.split('.').length === 3) return named
  const linked = hrefs.flatMap((href) => {
    const reference = githubReferenceOf(href)
    const [repository, tag = ''] = reference?.kind === 'release' ? reference.label.split(' ') : []
    return repository?.toLowerCase() === 'falco' && tag.startsWith(`${named}.`) ? [tag] : []
  })
  return linked[0] ?? `${named}.0`
}

/** Releases after the one that a post announces; undefined where it announces none. */
export async function laterReleases(slug: string) {
  const { asOf = '', releases: all = [] } = (await releases()) ?? {}
  const index = all.findIndex(({ post }) => post?.slug === slug)
  const announced = all[index]
  const [newest, ...between] = all.slice(0, Math.max(0, index))
  return announced && { version: announced.version, asOf, newest, between }
}

export type Calls = Values<'Calls'>

/** When the regular call takes place; undefined without `calls.yaml`. */
export const calls = cachedQuery(async () => {
  const [document] = (await contentIndex()).calls
  if (!document) return undefined
  const { type, file, ...said } = document
  return said
})

/** How many of the next calls a page shows. */
const maxNext = 2

/**
 * The regular call, with its next dates as of the day that the data was made; undefined without
 * one.
 */
export async function nextCalls() {
  const call = await calls()
  const { now } = await contentIndex()
  return call && { call, dates: plannedCalls(call, now, maxNext), day: new Date(now).toISOString() }
}

const minutesUrl = `${site.organisation}/community/blob/main/meeting-notes`

/** Calls with public minutes, newest first, with the day of the list; undefined without a list. */
export const pastCalls = cachedQuery(async () => {
  const [document] = (await contentIndex()).minutes
  if (!document) return undefined
  const calls = document.calls.map(({ date, file, about, held = true, heading = isoDay(date) }) => {
    // A file of many calls' minutes has a heading for each; that of one call has the day in its
    // name.
    const anchor = file.includes(heading) ? '' : `#${slug(heading)}`
    // `about` is the group or topic of a call, unless it was the whole community's.
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

/** Number of held calls by year, oldest first. Groups write minutes too seldom to be counted. */
export const callsByYear = cachedQuery(async () => {
  const { calls = [] } = (await pastCalls()) ?? {}
  const years = calls.flatMap(({ date, about, held }) =>
    held && about === undefined ? yearOf(date) : [],
  )
  const first = Number(years.at(-1))
  const last = Number(years[0])
  const all = Array.from({ length: years.length && last - first + 1 }, (_, index) =>
    String(first + index),
  )
  return new Map(all.map((year) => [year, years.filter((one) => one === year).length]))
})

export type LinkGroup = Values<'Links'>

/** Groups of links on the community page, in order. */
export async function linkGroups() {
  const orderOf = ({ order }: LinkGroup) => order ?? Number.MAX_SAFE_INTEGER
  return (await contentIndex()).links.toSorted(
    (a, b) => orderOf(a) - orderOf(b) || byName(a.title, b.title),
  )
}

export type Figures = Values<'Figures'>

/** Monthly figures of the community, oldest month first. */
export const figures = cachedQuery(async () => {
  const [document] = (await contentIndex()).figures
  return (
    document && {
      ...document,
      months: document.months.toSorted((a, b) => byCodeUnit(a.month, b.month)),
    }
  )
})

export type StartPage = Values<'Start'> & { file: string }

/** The page for newcomers; undefined without `start.md`. */
export const start = cachedQuery(async () => {
  const [document] = (await contentIndex()).start
  return document && valuesOf(document)
})
