import { memoiseByIndex } from '#lib/content/read-index.ts'
import { githubReferenceOf } from '#lib/site/github.ts'
import { type PostEntry, publishedEntries } from './posts.ts'

/** A version as a word of a title, with or without punctuation behind it: '0.38.0', 'v0.38,'. */
const version = /^v?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)[,.:;!?)]?$/i

/**
 * The slug of the post that announced each release of Falco, by version: the first one that says so itself (`release`), or
 * whose title names the version. A title without the last number means the first of its releases, unless the text links to
 * another one.
 */
export const announcements = memoiseByIndex(async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  const posts = (await publishedEntries()).toReversed()
  for (const post of [...posts.filter(({ release }) => release), ...posts]) {
    const announced = post.release ?? versionOfTitle(post)
    if (announced && !found.has(announced)) found.set(announced, post.slug)
  }
  return found
})

function versionOfTitle({ title, hrefs }: PostEntry): string | undefined {
  const words = title.split(/\s+/)
  const word = words.find((word, at) => version.test(word) && /^falco$/i.test(words[at - 1] ?? ''))
  const [, named] = version.exec(word ?? '') ?? []
  if (!named || named.split('.').length === 3) return named
  const linked = hrefs.flatMap((href) => {
    const reference = githubReferenceOf(href)
    const [repository, tag = ''] = reference?.kind === 'release' ? reference.label.split(' ') : []
    return repository?.toLowerCase() === 'falco' && tag.startsWith(`${named}.`) ? [tag] : []
  })
  return linked[0] ?? `${named}.0`
}
