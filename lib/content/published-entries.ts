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

export type PostEntry = Awaited<ReturnType<typeof publishedEntries>>[number]

/** All Markdown documents, except posts that are not published. */
export async function publishedTexts() {
  const others = (await contentIndex()).entries.filter(({ type }) => type !== 'Post')
  return [...(await publishedEntries()), ...others].flatMap((entry) =>
    'pictures' in entry ? entry : [],
  )
}

/** Matches a version of Falco in the title of a post: 'Falco 0.38.0' or 'Falco v0.38,'. */
const namedVersion = /(?<!\S)falco\s+v?(\d+\.\d+(?:\.\d+)?)[,.:;!?)]?(?!\S)/i

/**
 * For each version of Falco, the slug of its announcement: the oldest post that names the version
 * in its front matter, or else in its title.
 */
export const announcements = cachedQuery(async () => {
  const found = new Map<string, string>()
  const posts = (await publishedEntries()).toReversed()
  for (const post of [...posts.filter(({ release }) => release), ...posts]) {
    const announced = post.release ?? versionOfTitle(post)
    if (announced && !found.has(announced)) found.set(announced, post.slug)
  }
  return found
})

/** A title such as 'Falco 0.38' means version 0.38.0. */
function versionOfTitle({ title }: PostEntry) {
  const [, named] = namedVersion.exec(title) ?? []
  return named?.split('.').length === 2 ? `${named}.0` : named
}
