import { Isolated, Link, List, ListSection, PageLink } from '#components/layout/parts.tsx'
import { MissedReleases } from '#components/layout/site-layout.tsx'
import type { Mentions } from '#lib/content/mentions.ts'
import type { PostPageData } from '#lib/content/pages/page-data.ts'
import type { LaterReleases } from '#lib/content/releases.ts'
import { type Heading, headingsOf } from '#lib/markdown/headings.ts'
import { formatDate } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { capital, inWords } from '#lib/text/message-format.ts'

/** @param isOpen - whether the list is open at first on phones; it always is on wide screens */
export function TableOfContents({ html, isOpen }: { html: string; isOpen?: boolean }) {
  const headings = headingsOf(html).filter(({ id }) => id !== 'footnote-label')
  if (headings.length < 2) return null
  return (
    <nav className="toc" aria-label="Contents">
      <details open={isOpen}>
        <summary className="eyebrow">Contents</summary>
        <List kind="ol" items={nest(headings)}>
          {({ below, ...heading }) => (
            <>
              <HeadingLink {...heading} />
              <List kind="ol" items={below}>
                {HeadingLink}
              </List>
            </>
          )}
        </List>
      </details>
    </nav>
  )
}

function HeadingLink({ id, text }: Heading) {
  return (
    <a href={`#${id}`}>
      <Isolated>{text}</Isolated>
    </a>
  )
}

type Nested = Heading & { below: Heading[] }

/** Leaves out headings below h3. */
export function nest(headings: readonly Heading[]): Nested[] {
  const top: Nested[] = []
  for (const heading of headings) {
    const last = top.at(-1)
    if (heading.depth === 3 && last) last.below.push(heading)
    else if (heading.depth <= 3) top.push({ ...heading, below: [] })
  }
  return top
}

export function NewerReleases({ version, expected, newest, between }: LaterReleases) {
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 text-md print:hidden">
      <p>
        {newest ? (
          <>
            Latest we know of: <Link to={routes.release(newest.version)}>{newest.version}</Link>,{' '}
            {formatDate(newest.date)}
          </>
        ) : (
          <>Falco {version} is the latest release we know of</>
        )}
        {' · '}
        <Link to={`${site.documentation}setup/`}>Install Falco</Link>
        {!newest && expected && <MissedReleases expected={expected} />}
      </p>
      {between.length > 0 && (
        <details className="open:basis-full">
          <summary>
            {capital(inWords(between.length))} {between.length === 1 ? 'release' : 'releases'} since
          </summary>
          <List items={between} className="columns-[15rem]">
            {({ version, date, post }) => (
              <>
                <Link to={post?.path ?? routes.release(version)}>{version}</Link>,{' '}
                {formatDate(date)}
              </>
            )}
          </List>
        </details>
      )}
    </div>
  )
}

export function PostSeries({ post, series }: PostPageData) {
  return (
    <nav className="notice mb-6" aria-label={`Series: ${post.series}`}>
      <b>Series: {post.series}</b>
      <List kind="ol" className="list-decimal ps-5" items={series}>
        {(one) =>
          one.path === post.path ? (
            <span aria-current="page">
              <Isolated>{one.title}</Isolated>
            </span>
          ) : (
            <PageLink {...one} />
          )
        }
      </List>
    </nav>
  )
}

export function PostMentions({ projects, people, references, posts }: Mentions) {
  if (projects.length + people.length + references.length + posts.length === 0) return null
  return (
    <aside className="mentions" aria-label="Mentioned in this post">
      <ListSection title="Projects in this post" className="mono" items={projects}>
        {PageLink}
      </ListSection>
      <ListSection title="People in this post" items={people}>
        {PageLink}
      </ListSection>
      <ListSection title="Pull requests, issues and releases" className="mono" items={references}>
        {({ label, url }) => <Link to={url}>{label}</Link>}
      </ListSection>
      <ListSection title="Linked posts" items={posts}>
        {PageLink}
      </ListSection>
    </aside>
  )
}
