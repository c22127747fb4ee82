import { maintainers } from '#lib/content/maintainers.ts'
import { contentIndex, memoiseByIndex } from '#lib/content/read-index.ts'
import { routes } from '#lib/site/routes.ts'
import { publishedEntries } from './posts.ts'

/** `/blog/a`, `blog/a/` and `/blog/a/` as one key. */
function key(path: string): string {
  return path.replace(/^\/+|\/+$/g, '')
}

/** Former addresses, without slashes around, with the address each leads to now: of posts, and of people by old handles. */
export const aliases = memoiseByIndex(async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const { handle, formerHandles } of await maintainers()) {
    for (const former of formerHandles) found.set(key(routes.maintainer(former)), routes.maintainer(handle))
  }
  for (const { slug, aliases = [] } of await publishedEntries()) {
    for (const alias of aliases) found.set(key(routes.alias(alias)), routes.post(slug))
  }
  return found
})

/** Where a former address leads now; in development also one that was changed a moment ago. */
export async function aliasTarget(path: string): Promise<string | undefined> {
  return (await aliases()).get(key(path)) ?? (await contentIndex()).moved[path]
}
