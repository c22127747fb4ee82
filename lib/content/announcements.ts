import { githubReferenceOf } from '#lib/site/github.ts'
import { type PostEntry, publishedEntries } from './published-entries.ts'
import { cachedQuery } from './read-index.ts'

export const falco = 'falco'

/** Matches the version in a title: 'Falco 0.38.0' or 'Falco v0.38,'. */
const namedVersion = /(?<!\S)falco\s+v?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)[,.:;!?)]?(?!\S)/i

/**
 * Slug of each version's announcement: the first post that names the version in `release` or its
 * title.
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

/**
 * The version in a title. 'Falco 0.38' is 0.38.0, unless the text links to another release of 0.38.
 */
function versionOfTitle({ title, hrefs }: PostEntry) {
  const [, named] = namedVersion.exec(title) ?? []
  if (!named || named.split('.').length === 3) return named
  const linked = hrefs.flatMap((href) => {
    const reference = githubReferenceOf(href)
    const [repository, tag = ''] = reference?.kind === 'release' ? reference.label.split(' ') : []
    return repository?.toLowerCase() === falco && tag.startsWith(`${named}.`) ? [tag] : []
  })
  return linked[0] ?? `${named}.0`
}
