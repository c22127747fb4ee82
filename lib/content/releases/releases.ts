import { expectedAfter } from '#lib/charts/schedule.ts'
import type { EntryOf } from '#lib/content/content-index.ts'
import { projectFinder } from '#lib/content/projects/projects.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { daysBetween, monthOf, yearOf } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit, byName, byVersion, groupBy } from '#lib/text/collation.ts'

type DatedVersion = { date: string; version: string }

export const newestReleaseFirst = (a: DatedVersion, b: DatedVersion) =>
  byCodeUnit(b.date, a.date) || byVersion(b.version, a.version)

export function releaseUrl(project: string, tag: string) {
  const escaped = encodeURIComponent(tag).replaceAll('%2F', '/')
  return `${site.organisation}/${project}/releases/tag/${escaped}`
}

/** Matches a version of Falco in the title of a post: 'Falco 0.38.0' or 'Falco v0.38,'. */
const namedVersion = /(?<!\S)falco\s+v?(\d+\.\d+)(\.\d+)?[,.:;!?)]?(?!\S)/i

/** 'Falco 0.38' means version 0.38.0. */
function versionOfTitle(title: string) {
  const [, minor, patch = '.0'] = namedVersion.exec(title) ?? []
  return minor && minor + patch
}

/** '0.44' for 0.44.1. */
export const minorOf = (version: string) => version.replace(/\.\d+$/, '')

/**
 * Joins releases of Falco with their pages and with the posts that announce them. Without `post` in
 * `releases.yaml`, a release is announced by the oldest post that names its version in its front
 * matter, or else in its title.
 * @param posts newest first
 */
function joinReleases(
  releases: EntryOf<'Releases'>['releases'],
  bundles: EntryOf<'Bundles'>['bundles'],
  posts: readonly EntryOf<'Post'>[],
) {
  const hasPage = new Set(bundles.map(({ falco }) => falco))
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  const announced = new Map<string, EntryOf<'Post'>>()
  // A later item of this list replaces an earlier one: `release` in front matter beats a title, and
  // an older post beats a newer one.
  for (const post of [...posts, ...posts.filter(({ release }) => release)]) {
    const version = post.release ?? versionOfTitle(post.title)
    if (version) announced.set(version, post)
  }
  /** The version that a post announces, by the post's slug; it may not be in `releases.yaml`. */
  const versions = new Map([...announced].map(([version, { slug }]) => [slug, version]))
  for (const { version, post } of releases) if (post) versions.set(post, version)
  const list = releases.toSorted(newestReleaseFirst).map((release) => {
    const { version } = release
    /** Only releases in `bundles.yaml` have a page. */
    const page = hasPage.has(version) ? routes.falcoRelease(version) : undefined
    return {
      ...release,
      notes: releaseUrl('falco', release.tag ?? version),
      page,
      /** The page, or the row in the list of releases. */
      address: page ?? routes.release(version),
      post: release.post ? bySlug.get(release.post) : announced.get(version),
      isPatch: !version.endsWith('.0'),
    }
  })
  return { list, versions }
}

export const releases = cachedQuery(async () => {
  const index = await contentIndex()
  const [document] = index.releases
  const bundles = index.bundles.flatMap((one) => one.bundles)
  const { list, versions } = joinReleases(document?.releases ?? [], bundles, index.posts)
  const all = list.map((release, at) => {
    const before = release.isPatch ? undefined : list.slice(at + 1).find(({ isPatch }) => !isPatch)
    /** Days since the previous minor release. */
    const gap = before && daysBetween(before.date, release.date)
    return { ...release, gap }
  })
  const minors = all.filter(({ isPatch }) => !isPatch)
  const expected = minors[0] && expectedAfter(minors[0])
  return { asOf: document?.asOf, releases: all, minors, expected, versions }
})

export type Release = Awaited<ReturnType<typeof releases>>['releases'][number]

/**
 * Groups minor releases by year. Each has all its patches, oldest first, even those of later years.
 * A patch whose minor release is missing has an entry of its own.
 * @param releases newest first
 */
export function seriesByYear(releases: readonly Release[]) {
  return [...groupBy(releases, ({ date }) => yearOf(date))].map(([year, ofYear]) => ({
    year,
    series: ofYear.flatMap((release): (Release & { patches: Release[] })[] => {
      const all = releases.filter((other) => minorOf(other.version) === minorOf(release.version))
      const patches = all.filter(({ isPatch }) => isPatch)
      if (!release.isPatch) return [{ ...release, patches: patches.reverse() }]
      return patches.length === all.length ? [{ ...release, patches: [] }] : []
    }),
  }))
}

export type YearOfSeries = ReturnType<typeof seriesByYear>[number]

/** Undefined if the post announces no release. */
export async function laterReleases(slug: string) {
  const { expected, releases: all } = await releases()
  const index = all.findIndex(({ post }) => post?.slug === slug)
  const announced = all[index]
  const since = all.slice(0, Math.max(0, index))
  return announced && { version: announced.version, expected, newest: since[0], since }
}

export type LaterReleases = NonNullable<Awaited<ReturnType<typeof laterReleases>>>

/**
 * The list of releases of each project; components that are released separately have own lists.
 * `others` leaves out Falco, and `othersTo` is the median of the `asOf` dates in `others`.
 */
export const releaseLists = cachedQuery(async () => {
  const own = await releases()
  const find = await projectFinder()
  const pageOf = (project: string) => find(project)?.path
  const others = (await contentIndex())['project-releases'].flatMap((list) => {
    const { project, part, asOf } = list
    if (project === 'falco') return []
    const page = pageOf(project)
    const all = list.releases.map(({ version, date, tag }) => {
      const url = releaseUrl(project, tag ?? list.tag.replace('{version}', version))
      return { project, page, part, version, date, asOf, url }
    })
    return [{ project, part, asOf, releases: all.sort(newestReleaseFirst) }]
  })
  const days = others.map(({ asOf }) => asOf).sort(byCodeUnit)
  const othersTo = days[Math.floor((days.length - 1) / 2)]
  const { asOf } = own
  if (asOf === undefined) return { others, othersTo, all: others }
  const falco = { project: 'falco', part: undefined, asOf }
  const page = pageOf('falco')
  const ofFalco = own.releases.map(({ version, date, notes }) => {
    return { ...falco, page, version, date, url: notes }
  })
  return { others, othersTo, all: [...others, { ...falco, releases: ofFalco }] }
})

export type ReleaseList = Awaited<ReturnType<typeof releaseLists>>['all'][number]

export type ProjectRelease = ReleaseList['releases'][number]

/** The list of the project's `mainPart` comes first, then those with the newest releases. */
export async function releasesOfProject(project: string) {
  const lists = (await releaseLists()).all.filter(
    (list) => list.project === project && list.releases.length > 0,
  )
  const main = (await projectFinder())(project)?.mainPart
  const isOther = ({ part }: ReleaseList) => Number(part !== main)
  return lists.sort(
    (a, b) =>
      isOther(a) - isOther(b) ||
      byCodeUnit(b.releases[0]?.date ?? '', a.releases[0]?.date ?? '') ||
      byName(a.part ?? '', b.part ?? ''),
  )
}

export const releasesByMonth = cachedQuery(async () => {
  const all = (await releaseLists()).all.flatMap(({ releases }) => releases)
  const sorted = all.sort((a, b) => newestReleaseFirst(a, b) || byName(a.project, b.project))
  return [...groupBy(sorted, ({ date }) => monthOf(date))].map(([month, releases]) => ({
    month,
    releases,
  }))
})
