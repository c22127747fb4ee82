import { Fragment } from 'react'
import { PrevNext } from '#components/layout/links.tsx'
import { Day, Isolated, Link, List, PageLink, Prose, Section } from '#components/layout/parts.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { PostPageData } from '#lib/content/pages/page-data.ts'
import type { Post } from '#lib/content/posts.ts'
import { routes } from '#lib/site/routes.ts'
import { directionOf } from '#lib/text/direction.ts'
import { PostCover, PostList, PostState } from './post-list.tsx'
import { NewerReleases, PostMentions, PostSeries, TableOfContents } from './post-parts.tsx'

export function PostPage(props: PostPageData) {
  const { post, html, picture, laterReleases, series, related, newer, older, mentions } = props
  const { slug, title, description, isDescriptionDerived, tags, source, state, lang } = post
  const isRightToLeft = directionOf(title) === 'rtl'
  return (
    <SiteLayout section="Blog" page={post}>
      <article className="post" lang={lang}>
        <header className="band" dir={isRightToLeft ? 'rtl' : undefined}>
          <PostCover cover={post.cover} />
          <PostState state={state} />
          <h1 style={{ viewTransitionName: `title-${slug}` }}>{title}</h1>
          {!isDescriptionDerived && <p className="lead">{description}</p>}
          <Byline post={post} isRightToLeft={isRightToLeft} />
        </header>
        <TableOfContents html={html} isOpen={laterReleases !== undefined} />
        <div className="text">
          {laterReleases && <NewerReleases {...laterReleases} />}
          {post.picture && (
            <img
              className={`mb-6 h-auto w-full rounded ${post.picture.needsPlate ? 'plate' : ''}`.trim()}
              {...picture}
              fetchPriority="high"
              alt={post.picture.alt}
            />
          )}
          {series.length > 1 && <PostSeries {...props} />}
          {source && (
            <p className="notice mb-6">
              <b>Source</b>
              Retold from <Link to={source.url}>{source.title}</Link> by{' '}
              <Isolated>{source.author}</Isolated>.
            </p>
          )}
          <Prose html={html} />
          <List items={tags} className="tags meta">
            {(tag) => (
              <Link className="wrap-anywhere" to={routes.tag(tag)}>
                {tag}
              </Link>
            )}
          </List>
        </div>
        <PostMentions {...mentions} />
        <PrevNext
          label="Posts before and after"
          earlier={older && <Neighbour label="Older" post={older} />}
          later={newer && <Neighbour label="Newer" post={newer} />}
        />
        {related.length > 0 && (
          <Section className="related" title="Related posts">
            <PostList posts={related} isBrief />
          </Section>
        )}
      </article>
    </SiteLayout>
  )
}

type BylineProps = { post: Post; isRightToLeft: boolean }

/**
 * Date, authors and reading time. This line is English, so it runs from left to right. It is
 * aligned to the right if the post's language runs from right to left.
 */
function Byline({ post: { slug, date, updated, authors, minutes }, isRightToLeft }: BylineProps) {
  const side = isRightToLeft ? 'text-end' : ''
  return (
    <p className={`mt-3 text-md text-muted ${side}`.trim()} dir={isRightToLeft ? 'ltr' : undefined}>
      <Day date={date} style={{ viewTransitionName: `date-${slug}` }} />
      {authors.map(({ name, path }, index) => (
        <Fragment key={path}>
          {index === 0 ? ' · ' : index === authors.length - 1 ? ' and ' : ', '}
          <Link to={path}>{name}</Link>
        </Fragment>
      ))}
      {' · '}
      <span className="whitespace-nowrap">{minutes} min read</span>
      {updated && (
        <>
          {' · updated '}
          <Day date={updated} />
        </>
      )}
    </p>
  )
}

function Neighbour({ label, post }: { label: string; post: Post }) {
  return (
    <>
      <span className="eyebrow block">{label}</span>
      <PageLink {...post} />
    </>
  )
}
