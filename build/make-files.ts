import { mediaFiles } from '#lib/content/files/media-files.ts'
import { searchFiles } from '#lib/content/files/search-index.ts'
import { siteFiles } from '#lib/content/files/site-files.ts'
import { drawings } from '#lib/content/pages/open-graph.ts'
import { finishedPictures } from '#lib/media/copies.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { routes } from '#lib/site/routes.ts'
import { keyOf } from '#lib/store/store.ts'
import { writeToSite } from './finish/write-to-site.ts'

/**
 * Makes the files that do not go through Next: feeds, texts, data, the script, pictures and the
 * search index. In development, app/generated serves them.
 */
export async function makeFiles(env: SiteEnv) {
  const search = searchFiles()
  // Prevents an unhandled rejection before the promise is awaited below.
  search.catch(() => undefined)
  const { site } = await clientScripts()
  const script = [routes.client(site.name), async () => site.text] as const
  const texts = [...(await siteFiles()), script].map(([address, text]) => ({
    name: address.slice(1),
    read: async () => Buffer.from(await text()),
  }))
  const besidePosts = (await mediaFiles()).map((file) => ({
    ...file,
    name: file.address.slice(1),
  }))
  const pictures = finishedPictures()
  const drawn = [...(await drawings())].map(([address, drawing]) => {
    // A picture's address is a sufficient key: it contains a hash of all that the picture shows.
    const key = keyOf('drawn', address)
    const link = () =>
      pictures.get(key, async () => {
        // Import drawing code only when needed, since most builds draw no pictures.
        const { draw } = await import('#lib/open-graph/draw.ts')
        return draw(drawing)
      })
    return { name: address.slice(1), link }
  })
  await writeToSite(env, [...texts, ...besidePosts, ...drawn])
  const index = (await search).map(({ name, bytes }) => ({
    name: routes.searchData(name).slice(1),
    read: async () => Buffer.from(bytes),
  }))
  await writeToSite(env, index)
  pictures.dropUnused()
}
