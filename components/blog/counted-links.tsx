import type { PostsOfName } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { count } from '#lib/text/message-format.ts'

type CountedLinksProps = {
  links: readonly PostsOfName[]
  /** What stands in place of an empty list. */
  empty: string
  /** What links with one post are called; they are folded at the end. Without it, none are. */
  kind?: string
}

/** Links to lists of posts in columns, each with the number of its posts. */
export function CountedLinks({ links, empty, kind }: CountedLinksProps) {
  if (links.length === 0) return <p className="lead">{empty}</p>
  const folded =
    kind && links.some(({ posts }) => posts.length > 1) ? links.filter(({ posts }) => posts.length === 1) : []
  return (
    <>
      <Columns links={links.slice(0, links.length - folded.length)} />
      {kind && folded.length > 0 && (
        <details className="mt-6">
          <summary className="cursor-pointer py-1">{count(folded.length, kind)} with one post</summary>
          <Columns links={folded} />
        </details>
      )}
    </>
  )
}

function Columns({ links }: Pick<CountedLinksProps, 'links'>) {
  return (
    <ul className="columns-[16rem] gap-x-12">
      {links.map(({ name, path, posts }) => (
        <li
          key={path}
          className="flex break-inside-avoid items-baseline justify-between gap-4 border-t border-line py-2"
        >
          <a className="wrap-anywhere" href={href(path)}>
            {name}
          </a>
          <span className="mono shrink-0 text-muted">{count(posts.length, 'post')}</span>
        </li>
      ))}
    </ul>
  )
}
