import { cachedQuery, contentIndex, htmlOf } from '#lib/content/read-index.ts'
import { dataDir, isDevelopment } from '#lib/site/env.ts'
import { openPages, writePageList } from '#lib/store/page-cache.ts'
import { digestOf, keyOf } from '#lib/store/store.ts'

/** A page of a route; `file` is the path of the document whose text the page shows, if any. */
export type RoutePage = { path: string; file?: string | undefined }

/** A hash of all data that any page may show, except texts. */
const dataHash = cachedQuery(async () => {
  const { entries, files } = await contentIndex()
  return digestOf(JSON.stringify([entries, files]))
})

/**
 * A page is taken from the cache unless the code, a setting, the day (SITE_VERSION has all three),
 * any data, or its own text has changed. Next refuses a route without pages, so the first is always
 * rendered.
 */
export async function pagesToRender<Page extends RoutePage>(pages: readonly Page[]) {
  const version = process.env.SITE_VERSION
  if (version === undefined || isDevelopment()) return pages
  const data = await dataHash()
  const cache = openPages(dataDir())
  const keyed = await Promise.all(
    pages.map(async (page) => {
      const text = page.file === undefined ? '' : await htmlOf(page.file)
      return { page, key: keyOf(version, [page.path, data, digestOf(text)]) }
    }),
  )
  const keys = Object.fromEntries(keyed.map(({ page, key }) => [page.path, key]))
  await writePageList(dataDir(), keys)
  return keyed.flatMap(({ page, key }, at) => (at === 0 || !cache.has(key) ? page : []))
}
