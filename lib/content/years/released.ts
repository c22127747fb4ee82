import { releaseYears } from '#lib/charts/release-years.ts'
import { median } from '#lib/charts/words.ts'
import type { ProjectRelease, Release, ReleasedPart } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { yearOf } from '#lib/site/dates.ts'
import { byName } from '#lib/text/collation.ts'
import type { FalcoYear, ReleasedInYear } from './types.ts'

/** Falco's releases by year, with the days between the minor ones. @param releases newest first */
export function falcoByYear(releases: readonly Release[]): Map<string, FalcoYear> {
  return new Map(
    releaseYears(releases).map(({ year, releases }) => {
      const gaps = releases.flatMap(({ gap }) => gap ?? [])
      return [year, { releases, minors: releases.filter(({ isPatch }) => !isPatch).length, gap: median(gaps) }]
    }),
  )
}

/** What else was released in a year: the days, and each project or part of one, the most releases first. */
export type OthersOfYear = { dates: string[]; parts: ReleasedInYear[] }

/** Releases of projects and parts by year. @param parts each with its releases, newest first */
export function releasedByYear(parts: readonly ReleasedPart[]): Map<string, OthersOfYear> {
  const years = new Map<string, OthersOfYear>()
  for (const { releases } of parts) {
    const first = releases.at(-1)
    for (const [year, list] of groupBy(releases, ({ date }) => yearOf(date))) {
      const found = years.get(year) ?? { dates: [], parts: [] }
      found.dates.push(...list.map(({ date }) => date))
      found.parts.push(...summaryOf(list, first && yearOf(first.date) === year ? first.date : undefined))
      years.set(year, found)
    }
  }
  for (const { parts } of years.values())
    parts.sort((a, b) => b.count - a.count || byName(a.project, b.project) || byName(a.part ?? '', b.part ?? ''))
  return years
}

function summaryOf(releases: readonly ProjectRelease[], first: string | undefined): ReleasedInYear[] {
  const [newest] = releases
  if (!newest) return []
  const { project, part, page, version, url } = newest
  return [{ project, part, page, count: releases.length, version, url, first }]
}
