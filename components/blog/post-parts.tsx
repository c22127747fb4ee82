import { List, Part } from '#components/layout/blocks.tsx'
import { Outside, PostLink } from '#components/layout/inline.tsx'
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
  const groups = [
    {
      title: 'Projects in this post',
      links: projects.map(({ name }) => ({ label: name, url: href(routes.project(name)) })),
      className: 'mono',
    },
    {
      title: 'People in this post',
      links: people.map(({ name, handle }) => ({ label: name, url: href(routes.maintainer(handle)) })),
    },
    {
      title: 'Pull requests, issues and releases',
      links: references,
      className: 'mono',
      rel: 'external noopener noreferrer',
    },
    {
      title: 'Linked posts',
      links: posts.map(({ title, slug }) => ({ label: title, url: href(routes.post(slug)) })),
    },
  ].filter(({ links }) => links.length > 0)
  if (groups.length === 0) return null
  return (
    <aside className="mentions" aria-label="Mentioned in this post">
      {groups.map(({ title, links, className, rel }) => (
        <Part key={title} title={title}>
          <List of={links} className={className}>
            {({ label, url }) => (
              <a href={url} rel={rel}>
                {label}
              </a>
            )}
          </List>
        </Part>
      ))}
    </aside>
  )
}
