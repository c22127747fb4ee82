import { mediaFinder } from '#lib/content/media.ts'
import { publishedEntries, tags } from '#lib/content/posts.ts'
import { mediaAddresses } from '#lib/content/published-media.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { feedPath } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'
import type { Redirect } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'

/** Redirects from the former site, made with Hugo: the blog's feeds, tags, and posts' files. */
export async function formerAddresses(): Promise<Redirect[]> {
  const served = new Set((await mediaAddresses()).map(({ file }) => file))
  const findMedia = await mediaFinder()
  const names = Object.keys((await contentIndex()).files)
  const beside = (await publishedEntries()).flatMap(({ file, slug }) => {
    const folder = file.replace(/(?<=^posts\/.+\/)index\.md$/, '')
    const page = routes.post(slug)
    const own = names.filter((name) => name.startsWith(folder))
    return own.map((name) => {
      // To the widest copy of a picture, or to the post if it does not use the file.
      const media = served.has(name) ? findMedia(name) : undefined
      return [
        page + encodeURI(name.slice(folder.length)),
        (media?.variants.at(-1) ?? media)?.path ?? page,
      ]
    })
  })
  const feeds = [routes.oldFeed(), '/blog/feed.xml'].map((from) => [
    from,
    feedPath(routes.blog(), 'rss'),
  ])
  const ofTags = (await tags()).map(({ path }) => [
    encodeURI(path.replace('/blog', '')),
    encodeURI(path),
  ])
  return [...feeds, ...ofTags, ...beside].map(([from = '', to = '']) => [href(from), href(to)])
}
