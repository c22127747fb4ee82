import { contentIndex } from '#lib/content/read-index.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { upgrades } from '#lib/content/releases/upgrades.ts'
import { isoDay, monthOf } from '#lib/site/dates.ts'
import type { Post } from './posts.ts'

const yearsUntilOld = 2

/** How old a post is, and the release of Falco that it announces or that was current then. */
export async function ageOfPost({ date, version, outdated }: Post) {
  const { now } = await contentIndex()
  const { releases: all } = await releases()
  const limit = new Date(now)
  limit.setUTCFullYear(limit.getUTCFullYear() - yearsUntilOld)
  const isOld = Date.parse(date) < limit.getTime()
  const current = all.find((one) =>
    version ? one.version === version : isoDay(one.date) <= isoDay(date),
  )
  const upgrade = (await upgrades()).toNewest.find(({ from }) => from.falco === current?.version)
  return {
    outdated,
    /** Undefined for posts that are not old. */
    from: isOld ? monthOf(date) : undefined,
    release: current?.version,
    newest: all[0]?.version,
    changes: isOld ? upgrade?.path : undefined,
  }
}
