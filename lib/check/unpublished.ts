import { clean, count } from '#lib/text/message-format.ts'
import type { CheckedDocument } from './document.ts'
import { isTrue, textValue } from './front-matter/values.ts'

/** A draft, or a post scheduled for the time `until`, in milliseconds since 1970. */
export type UnpublishedPost = { path: string; until: 'draft' | number }

/** Number of unpublished posts listed by path; further posts are only counted. */
const limit = 5

/** Why a post is not published yet; undefined if it is. */
export function unpublishedUntil(
  { collection, values }: CheckedDocument,
  now: Date,
): UnpublishedPost['until'] | undefined {
  if (collection.name !== 'Post') return undefined
  if (isTrue(values, 'draft')) return 'draft'
  const date = textValue(values, 'date')
  return date && Date.parse(date.text) > now.getTime() ? Date.parse(date.text) : undefined
}

export function unpublishedPosts(
  documents: readonly CheckedDocument[],
  now: Date,
): UnpublishedPost[] {
  const time = ({ until }: UnpublishedPost) => (until === 'draft' ? 0 : until)
  const posts = documents.flatMap((document) => {
    const until = unpublishedUntil(document, now)
    return until === undefined ? [] : { path: document.path, until }
  })
  return posts.sort((a, b) => time(a) - time(b))
}

/**
 * A line: '2 posts are unpublished: posts/a.md (draft), posts/b.md (until 2026-12-01 09:00 UTC)'.
 */
export function unpublishedLine(waiting: readonly UnpublishedPost[]) {
  if (waiting.length === 0) return ''
  const names = waiting.slice(0, limit).map(({ path, until }) => {
    const why =
      until === 'draft'
        ? until
        : `until ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC`
    return `${clean(path, 200)} (${why})`
  })
  const more = waiting.length > limit ? ` and ${waiting.length - limit} more` : ''
  return `${count(waiting.length, 'post is', 'posts are')} unpublished: ${names.join(', ')}${more}\n`
}
