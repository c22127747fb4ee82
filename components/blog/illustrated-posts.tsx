import type { IllustratedPost } from '#lib/content/types.ts'
import { isoDay } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { PostArt } from './post-art.tsx'
import { PostState } from './post-state.tsx'

type IllustratedPostsProps = {
  posts: readonly IllustratedPost[]
  /** Level of the titles: 2 where the list stands right under the page's title. */
  level?: 2 | 3
}

/** Posts as rows: a picture of what each is about, date, title, one sentence. */
export function IllustratedPosts({ posts, level = 3 }: IllustratedPostsProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="rows illustrated">
      {posts.map((post) => (
        <li key={post.slug}>
          <PostArt post={post} size="small" />
          <div>
            <time className="mono" dateTime={isoDay(post.date)} style={{ viewTransitionName: `date-${post.slug}` }}>
              {isoDay(post.date)}
            </time>
            <Title style={{ viewTransitionName: `title-${post.slug}` }}>
              <a href={href(routes.post(post.slug))}>{post.title}</a> <PostState state={post.state} />
            </Title>
            <p>{post.description}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
