import { MovedPage, movedMetadata, pageRoute } from '#app/page-route.tsx'
import { aliases } from '#lib/content/post.ts'

/** Former addresses, also those of one segment, which app/[year] answers in development. */
const route = pageRoute('/[...alias]/', {
  items: async () => [...(await aliases())],
  path: ([path]) => `/${path}/`,
  metadata: ([, target]) => movedMetadata(target),
  props: async ([, target]) => ({ target }),
  show: MovedPage,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
