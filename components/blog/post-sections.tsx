import {
  Disclosure,
  Isolated,
  Link,
  List,
  PageLink,
  Section,
} from '#components/layout/elements.tsx'
import { MissedReleases } from '#components/layout/last-updated.tsx'
import type { PostPageData } from '#lib/content/pages/page-data.ts'
import type { Mentions } from '#lib/content/posts/mentions.ts'
import type { LaterReleases } from '#lib/content/releases/releases.ts'
import { type Heading, headingsOf, nest } from '#lib/markdown/html-text.ts'
import { formatDate, formatMonth } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { capital, count, inWords } from '#lib/text/message-format.ts'
import { PostList } from './post-list.tsx'

/** Closed at first on phones. */
export function TableOfContents({ html, lang }: { html: string; lang?: string }) {
  const headings = headingsOf(html).filter(({ id }) => id !== 'footnote-label')
  if (headings.length < 2) return null
  return (
    <nav className="toc" aria-label="Contents">
      <details>
        <summary className="eyebrow">Contents</summary>
        <List kind="ol" lang={lang} items={nest(headings)}>
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

type AboutPostProps = Pick<PostPageData, 'age' | 'laterReleases' | 'post'>

/**
 * What makes a post outdated, how old it is if it is old, releases since an announcement, and the
 * text that the post retells.
 */
export function AboutPost({ age, laterReleases, post: { outdated, source } }: AboutPostProps) {
  const { from, release, newest, changes } = age
  if (!outdated && !from && !laterReleases && !source) return null
  const then =
    release && newest && `, when Falco ${release} was current. Latest we know of: ${newest}`
  return (
    <div className={outdated || from ? 'about-post outdated' : 'about-post'}>
      {outdated && (
        <p>
          <b>{outdated}.</b>
        </p>
      )}
      {from && (
        <p>
          From {formatMonth(from)}
          {!laterReleases && then}. {changes && <Link to={changes}>What changed since</Link>}
        </p>
      )}
      {laterReleases && <NewerReleases {...laterReleases} />}
      {source && (
        <p>
          Retold from <Link to={source.url}>{source.title}</Link> by{' '}
          <Isolated>{source.author}</Isolated>.
        </p>
      )}
    </div>
  )
}

function NewerReleases({ version, expected, newest, since }: LaterReleases) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 print:hidden">
      <p>
        {newest ? (
          <>
            Latest we know of: <Link to={newest.address}>{newest.version}</Link>
          </>
        ) : (
          <>Falco {version} is the latest release we know of</>
        )}
        {' · '}
        <Link to={`${site.documentation}setup/`}>Install Falco</Link>
        {!newest && expected && <MissedReleases expected={expected} />}
      </p>
      {since.length > 1 && (
        <details className="open:basis-full">
          <summary>{capital(inWords(since.length))} releases since</summary>
          <List items={since} className="columns-[15rem]">
            {({ version, date, post, address }) => (
              <>
                <Link to={post?.path ?? address}>{version}</Link>, {formatDate(date)}
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
    <nav className="mb-4" aria-label={`Series: ${post.series}`}>
      <Disclosure summary={`${post.series}: ${series.indexOf(post) + 1} of ${series.length}`}>
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
      </Disclosure>
    </nav>
  )
}

type MoreReadingProps = Mentions & Pick<PostPageData, 'related'>

export function MoreReading({ related, projects, people, references, posts }: MoreReadingProps) {
  const all = [related, projects, people, references, posts]
  if (all.every(({ length }) => length === 0)) return null
  const onGitHub = references.map(({ label, url }) => ({ title: label, path: url }))
  const mentioned = [
    { pages: posts, words: count(posts.length, 'post') },
    { pages: projects, words: count(projects.length, 'project') },
    { pages: people, words: count(people.length, 'person', 'people') },
    { pages: onGitHub, words: `${references.length} on GitHub` },
  ].filter(({ pages }) => pages.length > 0)
  return (
    <aside className="more-reading" aria-label="More reading">
      {related.length > 0 && (
        <Section title="Related posts">
          <PostList posts={related} isBrief />
        </Section>
      )}
      {mentioned.length > 0 && (
        <Disclosure summary={`In this post: ${mentioned.map(({ words }) => words).join(', ')}`}>
          {mentioned.map(({ words, pages }) => (
            <div key={words}>
              <p className="meta text-muted">{capital(words)}</p>
              <List items={pages}>{PageLink}</List>
            </div>
          ))}
        </Disclosure>
      )}
    </aside>
  )
}
