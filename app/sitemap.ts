import { sitePaths } from '#lib/content/pages/site-paths.ts'
import { absoluteUrl } from '#lib/site/identity.ts'

export const dynamic = 'force-static'

export default async function sitemap() {
  return (await sitePaths()).map(({ path, changed }) => ({
    url: absoluteUrl(path),
    lastModified: changed,
  }))
}
