import { absoluteUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

export const dynamic = 'force-static'

export default function robots() {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absoluteUrl(routes.sitemap()) }
}
