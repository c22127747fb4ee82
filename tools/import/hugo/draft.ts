import { anchorsOf } from '#lib/check/markdown/facts.ts'
import { placesOf, start } from '#lib/check/place.ts'
import { sanitizeText } from '#lib/markdown/sanitize.ts'
import type { Blog, SourcePost } from './blog.ts'
import type { PlaceOf } from './body-context.ts'
import { htmlToMarkdown } from './html/html-to-markdown.ts'
import { moveHeadings } from './move-headings.ts'
import { readAsSite } from './read-body.ts'
import { expandShortcodes } from './shortcodes/expand.ts'

/** A post on its way: its text with shortcodes expanded, HTML made Markdown, and headings moved, and the ids that its page will have. */
export type PostInProgress = { post: SourcePost; body: string; anchors: ReadonlySet<string>; placeOf: PlaceOf }

/** Takes the first steps with a post, those that other posts' links depend on; undefined where it cannot be parsed. */
export async function beginPost(post: SourcePost, find: Blog['find']): Promise<PostInProgress | undefined> {
  try {
    const expanded = expandShortcodes(post.body, find, post.report)
    const place = placesOf(post.body)
    const plain = await htmlToMarkdown(expanded.text, (offset, message) =>
      post.report(place(expanded.origin(offset)), message, 'note'),
    )
    const moved = await moveHeadings(plain.text)
    const tree = await readAsSite(moved.text)
    return {
      post,
      body: moved.text,
      anchors: anchorsOf(sanitizeText(tree)),
      placeOf: (offset) => place(expanded.origin(plain.origin(moved.origin(offset)))),
    }
  } catch {
    // No text is known to bring a parser down; should one, the others go on.
    return void post.report(start, 'text: cannot be read as Markdown; remove what is unusual in it')
  }
}
