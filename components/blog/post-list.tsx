import { Day } from '#components/layout/inline.tsx'
import type { MentioningPost, PostSummary } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

type PostListProps = {
  posts: readonly (PostSummary & Partial<MentioningPost>)[]
  /** Level of the titles: 2 where the list stands right under the page's title. */
  level?: 2 | 3
  /** Date and title alone, as below a post, where nothing travels from the list to the page. */
  isBrief?: boolean
}

/** Posts as rows: date, title, and one sentence: the description, or the words that mention the subject of the page. */
export function PostList({ posts, level = 3, isBrief = false }: PostListProps) {
  const travels = (name: string) => (isBrief ? undefined : { viewTransitionName: name })
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="rows">
      {posts.map(({ slug, title, description, sentence, date, state, thumbnail }) => (
        <li key={slug}>
          <span className="mono">
            <Day date={date} style={travels(`date-${slug}`)} />
          </span>
          <div>
            <Title style={travels(`title-${slug}`)}>
              <a href={href(routes.post(slug))}>
                {!isBrief && <Thumbnail path={thumbnail} />}
                {title}
              </a>{' '}
              <PostState state={state} />
            </Title>
            {!isBrief && (sentence ? <blockquote>{sentence}</blockquote> : <p className="summary">{description}</p>)}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The author's cover, small, in the link to a post; the title says where that leads. */
export function Thumbnail({ path }: { path?: string }) {
  return path && <img className="thumbnail" src={href(path)} alt="" loading="lazy" />
}

/** Marks a post that no build publishes; in development only, since nothing else ever shows one. */
export function PostState({ state }: { state: PostSummary['state'] }) {
  if (state === 'published') return null
  return <span className="chip sandbox align-middle">{state === 'draft' ? 'Draft' : 'Scheduled'}</span>
}
