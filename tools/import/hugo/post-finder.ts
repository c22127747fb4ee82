import { trimEnd } from '#lib/text/trim.ts'
import type { Blog, SourcePost } from './blog.ts'
import { aliasesOf } from './front-matter/keys.ts'

/** Makes the finder of posts by slug, former address, file and folder, in any case. What comes first in this order counts. */
export function postFinder(posts: readonly SourcePost[]): Blog['find'] {
  const byName = new Map<string, SourcePost>()
  const add = (name: string, post: SourcePost) => {
    if (!byName.has(name)) byName.set(name, post)
  }
  for (const post of posts) add(post.slug, post)
  for (const post of posts) {
    for (const alias of aliasesOf({ ...post, report: () => {} }))
      add(alias.replace(/^\/?(?:blog\/)?|\/+$/g, '').toLowerCase(), post)
  }
  for (const post of posts) {
    add(post.name, post)
    add(post.file.toLowerCase(), post)
  }
  return (name) => byName.get(trimEnd(name.toLowerCase(), /\//))
}
