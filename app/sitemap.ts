import type { MetadataRoute } from 'next'
import { sitePaths } from '#lib/content/site-paths.ts'
import { absolute } from '#lib/site/identity.ts'

export const dynamic = 'force-static'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return (await sitePaths()).map(({ path, changed }) => ({ url: absolute(path), lastModified: changed }))
}
