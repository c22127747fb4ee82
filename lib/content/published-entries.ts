import { isDevelopment } from '#lib/site/env.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import type { EntryOf } from './content-index.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

function stateOf({ draft, date }: EntryOf<'Post'>, now: number) {
  if (draft) return 'draft'
  return Date.parse(date) > now ? 'scheduled' : 'published'
}

/**
 * The published posts, newest first; in development also drafts and scheduled posts. All queries of
 * posts use this query, so that a build publishes no draft.
 */
export const publishedEntries = cachedQuery(async () => {
  const { posts, now } = await contentIndex()
  return posts
    .map((entry) => ({ ...entry, state: stateOf(entry, now) }))
    .filter(({ state }) => isDevelopment() || state === 'published')
    .sort((a, b) => byCodeUnit(b.date, a.date) || byName(a.slug, b.slug))
})
