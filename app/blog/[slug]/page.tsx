import { pageRoute } from '#app/page-route.tsx'
import { PostsOfYearPage } from '#components/blog/listing-pages.tsx'
import { PostPage } from '#components/blog/post-page.tsx'
import { postPageData, postPageMetadata } from '#lib/content/pages/page-data.ts'
import { postData } from '#lib/content/pages/structured-data.ts'
import { postsByYear, publishedPosts } from '#lib/content/posts/posts.ts'

/** Posts and years share this route; the check refuses slugs that look like a year. */
const route = pageRoute('/blog/[slug]/', {
  items: async () => [...(await publishedPosts()), ...(await postsByYear())],
  metadata: (item) =>
    'slug' in item
      ? postPageMetadata(item)
      : {
          title: `Posts of ${item.name}`,
          description: `Every post of the Falco community from ${item.name}.`,
        },
  structuredData: (item) => ('slug' in item ? postData(item) : []),
  show: async (item) =>
    'slug' in item ? (
      <PostPage {...(await postPageData(item))} />
    ) : (
      <PostsOfYearPage {...item} years={await postsByYear()} />
    ),
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
