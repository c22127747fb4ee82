import {
  Day,
  Disclosure,
  Isolated,
  Link,
  List,
  PostLink,
  Section,
} from '#components/layout/parts.tsx'
import type { MentioningPost } from '#lib/content/mentions.ts'
import type { PostSummary } from '#lib/content/posts.ts'
import { groupBy } from '#lib/group-by.ts'
import { routes } from '#lib/site/routes.ts'
import { excerptOf } from '#lib/text/excerpt.ts'
import { PostCover } from './post-cover.tsx'

type PostListProps = {
  posts: readonly (PostSummary & Partial<MentioningPost>)[]
  level?: 2 | 3
  /** Shows only dates and titles, without view transitions. */
  isBrief?: boolean
}

export function PostList({ posts, level = 3, isBrief = false }: PostListProps) {
  return (
    <List items={posts} className="rows">
      {({ description, sentence, ...post }) => (
        <>
          <span className="meta">
            <Day
              date={post.date}
              style={isBrief ? undefined : { viewTransitionName: `date-${post.slug}` }}
            />
          </span>
          <div>
            {!isBrief && !sentence && <PostCover {...post} />}
            <PostTitle post={post} level={level} isBrief={isBrief} />
            {!isBrief &&
              (sentence ? (
                <blockquote>
                  <Isolated>{sentence}</Isolated>
                </blockquote>
              ) : (
                <p className="excerpt">
                  <Isolated>{excerptOf(description)}</Isolated>
                </p>
              ))}
          </div>
        </>
      )}
    </List>
  )
}

type PostTitleProps = Omit<PostListProps, 'posts'> & {
  post: Pick<PostSummary, 'slug' | 'title' | 'state'>
}

function PostTitle({ post: { slug, title, state }, level, isBrief }: PostTitleProps) {
  const Title = `h${level ?? 2}` as const
  return (
    <Title style={isBrief ? undefined : { viewTransitionName: `title-${slug}` }}>
      <Link to={routes.post(slug)}>
        <Isolated>{title}</Isolated>
      </Link>{' '}
      <PostState state={state} />
    </Title>
  )
}

type PostGroupsProps = {
  posts: readonly PostSummary[]
  groupOf: (date: string) => string
  headingOf?: (group: string) => React.ReactNode
}

export function PostGroups({ posts, groupOf, headingOf = (group) => group }: PostGroupsProps) {
  return [...groupBy(posts, ({ date }) => groupOf(date))].map(([group, posts]) => (
    <Section key={group} className="mb-10" title={headingOf(group)}>
      <PostList posts={posts} />
    </Section>
  ))
}

export function LeadPost({ post, eyebrow }: { post: PostSummary; eyebrow: string }) {
  const { slug, description, date, minutes } = post
  return (
    <article className="lead-post">
      <PostCover {...post} />
      <p className="eyebrow text-amber">{eyebrow}</p>
      <PostTitle post={post} level={2} />
      <p className="mt-2 text-md">
        <Isolated>{excerptOf(description)}</Isolated>
      </p>
      <p className="mt-2 text-sm text-muted">
        <Day date={date} style={{ viewTransitionName: `date-${slug}` }} /> · {minutes} min read
      </p>
    </article>
  )
}

const maxQuoted = 5

export function MentioningPosts({ posts }: { posts: readonly MentioningPost[] }) {
  if (posts.length === 0) return null
  return (
    <Section className="mt-10" title="Mentioned in">
      <PostList posts={posts.slice(0, maxQuoted)} />
      {posts.length > maxQuoted && (
        <Disclosure className="mt-4" summary={`All ${posts.length} posts`}>
          <List items={posts.slice(maxQuoted)} item="py-1">
            {(post) => (
              <>
                <PostLink {...post} /> <Day className="meta text-muted" date={post.date} />
              </>
            )}
          </List>
        </Disclosure>
      )}
    </Section>
  )
}

/** In development, marks a post that is not published. */
export function PostState({ state }: Pick<PostSummary, 'state'>) {
  if (state === 'published') return null
  return (
    <span className="chip sandbox align-middle">{state === 'draft' ? 'Draft' : 'Scheduled'}</span>
  )
}
