import { MovedPage, movedMetadata, pageRoute } from '#app/page-route.tsx'
import { aliases } from '#lib/content/resolve-link.ts'

/**
 * Redirects former addresses. In development, Next passes former addresses of one segment to
 * app/[year].
 */
const route = pageRoute('/[...alias]/', {
  items: async () => [...(await aliases())],
  path: ([path]) => `/${path}/`,
  metadata: ([, target]) => movedMetadata(target),
  props: async ([, target]) => ({ target }),
  show: MovedPage,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
