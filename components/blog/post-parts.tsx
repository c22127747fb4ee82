import { List, ListPart } from '#components/layout/blocks.tsx'
import { Outside, PersonLink, PostLink, ProjectLink } from '#components/layout/inline.tsx'
import type { LaterReleases, Mentions, PostSummary } from '#lib/content/types.ts'
import { formatDate } from '#lib/site/dates.ts'
import { href, site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

/** For readers of an old announcement: the newest release, those between, and how to install it. */
export function NewerReleases({ version, newest, between }: LaterReleases) {
  return (
    <div className="newer-releases">
      <p>
        {newest ? (
          <>
            Newest: <a href={href(routes.release(newest.version))}>{newest.version}</a>, {formatDate(newest.date)}
          </>
        ) : (
          `Falco ${version} is the newest release`
        )}
        {' · '}
        <Outside url={`${site.documentation}setup/`}>Install Falco</Outside>
      </p>
      {between.length > 0 && (
        <details>
          <summary>{count(between.length, 'release')} in between</summary>
          <List of={between}>
            {({ version, date, post }) => (
              <>
                <a href={href(post ? routes.post(post.slug) : routes.release(version))}>{version}</a>,{' '}
                {formatDate(date)}
              </>
            )}
          </List>
        </details>
      )}
    </div>
  )
}

type PostSeriesProps = { name: string; posts: readonly PostSummary[]; current: string }

export function PostSeries({ name, posts, current }: PostSeriesProps) {
  return (
    <nav className="notice mb-6" aria-label={`Series: ${name}`}>
      <b>Series: {name}</b>
      <List kind="ol" className="list-decimal ps-5" of={posts}>
        {(post) => (post.slug === current ? <span aria-current="page">{post.title}</span> : <PostLink {...post} />)}
      </List>
    </nav>
  )
}

export function PostMentions({ mentions: { projects, people, references, posts } }: { mentions: Mentions }) {
  if (projects.length + people.length + references.length + posts.length === 0) return null
  return (
    <aside className="mentions" aria-label="Mentioned in this post">
      <ListPart title="Projects in this post" className="mono" of={projects}>
        {ProjectLink}
      </ListPart>
      <ListPart title="People in this post" of={people}>
        {PersonLink}
      </ListPart>
      <ListPart title="Pull requests, issues and releases" className="mono" of={references}>
        {({ label, url }) => <Outside url={url}>{label}</Outside>}
      </ListPart>
      <ListPart title="Linked posts" of={posts}>
        {PostLink}
      </ListPart>
    </aside>
  )
}
