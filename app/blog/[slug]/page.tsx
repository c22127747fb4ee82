import { pageRoute } from '#app/page-route.tsx'
import { PostsOfYearPage } from '#components/blog/listing-pages.tsx'
import { PostPage } from '#components/blog/post-page.tsx'
import { postPageData, postPageMetadata } from '#lib/content/pages/page-data.ts'
import type { Period, PostSummary } from '#lib/content/posts.ts'
import { postsByYear, publishedPosts } from '#lib/content/posts.ts'
import { postData } from '#lib/content/structured-data.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

/** One route has posts and years, since the check refuses slugs that look like a year. */
const route = pageRoute({
  standIn: { slug: NO_PAGE },
  items: async () => [...(await publishedPosts()), ...(await postsByYear())],
  paramsOf: (item: PostSummary | Period) => ({ slug: 'slug' in item ? item.slug : item.name }),
  pathOf: ({ slug }) => routes.post(slug),
  facts: (item) => ('slug' in item ? postPageMetadata(item) : yearFacts(item)),
  props: async (item) =>
    'slug' in item ? postPageData(item) : { ...item, years: await postsByYear() },
  data: (props) => ('years' in props ? undefined : postData(props.post, props.image)),
  show: (props) => ('years' in props ? <PostsOfYearPage {...props} /> : <PostPage {...props} />),
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page

const yearFacts = ({ name }: Period) => ({
  title: `Posts of ${name}`,
  description: `Every post of the Falco community from ${name}.`,
})
