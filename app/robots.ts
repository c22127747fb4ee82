import type { MetadataRoute } from 'next'
import { routes } from '../lib/routes.ts'
import { absolute } from '../lib/site.ts'

export const dynamic = 'force-static'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absolute(routes.sitemap()) }
}
