import {
  Day,
  Disclosure,
  Isolated,
  Link,
  List,
  PageLink,
  Section,
} from '#components/layout/elements.tsx'
import type { MentioningPost } from '#lib/content/posts/mentions.ts'
import type { Post } from '#lib/content/posts/posts.ts'
import { isDrawn } from '#lib/covers/cover.ts'
import { coverSize, drawCover } from '#lib/covers/draw.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { groupBy } from '#lib/text/collation.ts'
import { excerptOf } from '#lib/text/message-format.ts'

type PostListProps = {
  posts: readonly (Post & { sentence?: string })[]
  level?: 2 | 3
  isBrief?: boolean
  hasTexts?: boolean
}

export function PostList({ posts, level = 3, isBrief, hasTexts = !isBrief }: PostListProps) {
  return (
    <List items={posts} className={isBrief ? 'rows' : 'rows with-covers'}>
      {(post) => (
        <>
          {!isBrief && !post.sentence && <PostCover {...post} />}
          <PostTitle post={post} level={level} isBrief={isBrief} />
          <PostFacts post={post} isBrief={isBrief} />
          {hasTexts &&
            (post.sentence ? (
              <blockquote>
                <Isolated>{post.sentence}</Isolated>
              </blockquote>
            ) : (
              <p className="excerpt">
                <Isolated>{excerptOf(post.description)}</Isolated>
              </p>
            ))}
        </>
      )}
    </List>
  )
}

type PostFactsProps = {
  post: Post
  isBrief?: boolean
  isLinked?: boolean
  children?: React.ReactNode
}

/** Date and kind of a post. */
export function PostFacts({ post, isBrief, isLinked, children }: PostFactsProps) {
  const { slug, date, kind } = post
  return (
    <p className="meta">
      <Day date={date} style={isBrief ? undefined : { viewTransitionName: `date-${slug}` }} /> ·{' '}
      {isLinked ? (
        <Link className="capitalize" to={routes.postKind(kind)}>
          {kind}
        </Link>
      ) : (
        <span className="capitalize">{kind}</span>
      )}
      {children}
    </p>
  )
}

type PostTitleProps = Pick<PostListProps, 'level' | 'isBrief'> & { post: Post }

function PostTitle({ post, level = 2, isBrief }: PostTitleProps) {
  const Title = `h${level}` as const
  return (
    <Title style={isBrief ? undefined : { viewTransitionName: `title-${post.slug}` }}>
      <PageLink {...post} /> <PostState post={post} />
    </Title>
  )
}

type PostGroupsProps = {
  posts: readonly Post[]
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

type LeadPostProps = Pick<PostCoverProps, 'isLarge'> & { post: Post; level?: 2 | 3 }

export function LeadPost({ post, level, isLarge }: LeadPostProps) {
  return (
    <article className="lead-post">
      <PostCover {...post} isLarge={isLarge} />
      <div>
        <PostFacts post={post}> · {post.minutes} min read</PostFacts>
        <PostTitle post={post} level={level} />
        <p className="mt-2 text-md">
          <Isolated>{excerptOf(post.description)}</Isolated>
        </p>
      </div>
    </article>
  )
}

const maxQuoted = 4

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
                <PageLink {...post} /> <Day className="meta text-muted" date={post.date} />
              </>
            )}
          </List>
        </Disclosure>
      )}
    </Section>
  )
}

export function PostState({ post: { state } }: { post: Post }) {
  if (state === 'published') return null
  return (
    <span className="chip sandbox align-middle">{state === 'draft' ? 'Draft' : 'Scheduled'}</span>
  )
}

const viewBox = `0 0 ${coverSize.width} ${coverSize.height}`

type PostCoverProps = {
  cover: Post['cover']
  thumbnail?: Post['thumbnail']
  /** Not drawn if it is only a letter. On the band, phones show the lower part of a drawing. */
  isLarge?: boolean
}

/** Hidden from screen readers, since the title and the text contain what the cover shows. */
export function PostCover({ cover, thumbnail, isLarge }: PostCoverProps) {
  if (cover.kind === 'picture' && thumbnail) {
    const className = thumbnail.needsPlate ? 'cover plate' : 'cover'
    return <img className={className} src={href(thumbnail.narrowest)} alt="" loading="lazy" />
  }
  if (!isDrawn(cover) || (isLarge && cover.kind === 'initial')) return null
  return (
    <svg
      className={`cover ${cover.kind}`}
      viewBox={viewBox}
      preserveAspectRatio={isLarge ? 'xMidYMax slice' : undefined}
      aria-hidden
    >
      {drawCover(cover).map((shape) => {
        // The prefix avoids the class `mark`, which would make builds keep the style of <mark>.
        const className = shape.role === 'ink' ? undefined : `cover-${shape.role}`
        if ('d' in shape) {
          return <path key={shape.d} className={className} d={shape.d} />
        }
        const { text, x, y, size, width, isCode } = shape
        return (
          <text
            key={y}
            className={isCode ? 'cover-code' : className}
            x={x}
            y={y}
            fontSize={size}
            textLength={width}
          >
            {text}
          </text>
        )
      })}
    </svg>
  )
}
