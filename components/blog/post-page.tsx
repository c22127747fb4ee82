import { Day, Link, List, PageLink, Prose } from '#components/layout/elements.tsx'
import { PrevNext } from '#components/layout/links.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { Avatar, PeopleInWords } from '#components/people/person.tsx'
import type { PostPageData } from '#lib/content/pages/page-data.ts'
import type { Post } from '#lib/content/posts/posts.ts'
import { routes } from '#lib/site/routes.ts'
import { directionOf } from '#lib/text/direction.ts'
import { PostCover, PostFacts, PostState } from './post-list.tsx'
import { AboutPost, MoreReading, PostSeries, TableOfContents } from './post-sections.tsx'

export function PostPage(props: PostPageData) {
  const { post, html, series, related, newer, older, mentions } = props
  const { slug, title, description, isDescriptionDerived, tags, lang } = post
  const isRightToLeft = directionOf(title) === 'rtl'
  // Facts and authors are in English, so they run from left to right below any title.
  const english = isRightToLeft ? { className: 'text-end', dir: 'ltr' } : {}
  return (
    <SiteLayout section="Blog" page={post}>
      <article className="post">
        <header className="band" dir={isRightToLeft ? 'rtl' : undefined}>
          <Cover {...props} />
          <div>
            <PostState post={post} />
            <div {...english}>
              <PostFacts post={post} isLinked>
                {' · '}
                <span className="whitespace-nowrap">{post.minutes} min read</span>
                {post.updated && (
                  <>
                    {', updated '}
                    <Day className="whitespace-nowrap" date={post.updated} />
                  </>
                )}
              </PostFacts>
            </div>
            <h1 lang={lang} style={{ viewTransitionName: `title-${slug}` }}>
              {title}
            </h1>
            {!isDescriptionDerived && (
              <p className="lead" lang={lang}>
                {description}
              </p>
            )}
            <div {...english}>
              <Authors {...post} />
            </div>
          </div>
        </header>
        <TableOfContents html={html} lang={lang} />
        <div className="text">
          <AboutPost {...props} />
          {series.length > 1 && <PostSeries {...props} />}
          <Prose html={html} lang={lang} />
          <List items={tags} className="tags meta">
            {(tag) => (
              <Link className="wrap-anywhere" to={routes.tag(tag)}>
                {tag}
              </Link>
            )}
          </List>
        </div>
        <MoreReading related={related} {...mentions} />
        <PrevNext
          label="Posts before and after"
          earlier={older && <Neighbour label="Older" post={older} />}
          later={newer && <Neighbour label="Newer" post={newer} />}
        />
      </article>
    </SiteLayout>
  )
}

/** The author's picture, or a drawing. A picture of the text is not shown twice. */
function Cover({ post, picture }: PostPageData) {
  if (!post.picture) return <PostCover cover={post.cover} isLarge />
  const className = post.picture.needsPlate ? 'cover plate' : 'cover'
  const { coverAlt = '', lang } = post
  return <img className={className} {...picture} fetchPriority="high" alt={coverAlt} lang={lang} />
}

const maxBadges = 6

function Authors({ authors }: Pick<Post, 'authors'>) {
  return (
    <div className="byline">
      <span className="badges">
        {authors.slice(0, maxBadges).map((author) => (
          <Avatar key={author.path} person={author} size="small" />
        ))}
      </span>
      <p>
        <PeopleInWords people={authors} />
      </p>
    </div>
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
