import type { MetadataRoute } from 'next'
import { absolute } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

export const dynamic = 'force-static'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absolute(routes.sitemap()) }
}
