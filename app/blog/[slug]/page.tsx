import { pageRoute } from '#app/page-route.tsx'
import { PostsOfYearPage } from '#components/blog/listing-pages.tsx'
import { PostPage } from '#components/blog/post-page.tsx'
import { postPageData, postPageMetadata } from '#lib/content/pages/page-data.ts'
import { fullPosts } from '#lib/content/post.ts'
import { postsByYear } from '#lib/content/posts.ts'
import { postData } from '#lib/content/structured-data.ts'
import { routes } from '#lib/site/routes.ts'

/** Posts and years share this route; the check refuses slugs that look like a year. */
const route = pageRoute('/blog/[slug]/', {
  items: async () => [...(await fullPosts()), ...(await postsByYear())],
  path: (item) => ('slug' in item ? routes.post(item.slug) : routes.year(item.name)),
  metadata: (item) =>
    'slug' in item
      ? postPageMetadata(item)
      : {
          title: `Posts of ${item.name}`,
          description: `Every post of the Falco community from ${item.name}.`,
        },
  props: async (item) =>
    'slug' in item ? postPageData(item) : { ...item, years: await postsByYear() },
  structuredData: (props) => ('years' in props ? undefined : postData(props.post, props.image)),
  show: (props) => ('years' in props ? <PostsOfYearPage {...props} /> : <PostPage {...props} />),
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
