import { isDevelopment } from '#lib/site/env.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import { type EntryOf, entriesOf } from './content-index.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** A post in the index, with all its fields; pages use `PostSummary` or `Post`. */
export type PostEntry = EntryOf<'Post'>

export function stateOf(
  { draft, date }: PostEntry,
  now: number,
): 'draft' | 'scheduled' | 'published' {
  if (draft) return 'draft'
  return Date.parse(date) > now ? 'scheduled' : 'published'
}

type Dated = Pick<PostEntry, 'date' | 'slug'>

const newestFirst = (a: Dated, b: Dated) => byCodeUnit(b.date, a.date) || byName(a.slug, b.slug)

/**
 * Published posts, newest first; in development also drafts and scheduled posts. All queries of
 * posts start from this one, so no draft can leak.
 */
export const publishedEntries = cachedQuery(async () => {
  const { posts, now } = await contentIndex()
  return posts
    .filter((entry) => isDevelopment() || stateOf(entry, now) === 'published')
    .sort(newestFirst)
})

/** All documents with a text, without drafts and scheduled posts. */
export async function publishedTexts() {
  const others = entriesOf(await contentIndex()).filter(({ type }) => type !== 'Post')
  return [...(await publishedEntries()), ...others].flatMap((entry) =>
    'pictures' in entry ? entry : [],
  )
}
