import { sanitize } from 'hast-util-sanitize'
import { anchorsOf } from '#lib/check/markdown/anchors.ts'
import { placesOf, start } from '#lib/check/place.ts'
import { sanitizeSchema } from '#lib/markdown/sanitize-schema.ts'
import type { Blog, SourcePost } from './blog.ts'
import type { PlaceOf } from './body-context.ts'
import { expandShortcodes } from './expand.ts'
import { moveHeadings } from './headings.ts'
import { readBody } from './read-body.ts'

/** A post on its way: its text with shortcodes expanded and headings moved, and the ids that its page will have. */
export type Draft = { post: SourcePost; body: string; anchors: ReadonlySet<string>; placeOf: PlaceOf }

/** Takes the first steps with a post, those that other posts' links depend on; undefined where it cannot be parsed. */
export async function draftOf(post: SourcePost, find: Blog['find']): Promise<Draft | undefined> {
  try {
    const expanded = expandShortcodes(post.body, find, post.tell)
    const moved = await moveHeadings(expanded.text)
    const tree = await readBody(moved.text)
    if (!tree) return void post.tell(start, 'HTML: tags are nested too deep to be read; close each, or write Markdown')
    const place = placesOf(post.body)
    return {
      post,
      body: moved.text,
      anchors: anchorsOf(sanitize(tree, sanitizeSchema)),
      placeOf: (offset) => place(expanded.origin(moved.origin(offset))),
    }
  } catch {
    // No text is known to bring a parser down; should one, the others go on.
    return void post.tell(start, 'text: cannot be read as Markdown; remove what is unusual in it')
  }
}
