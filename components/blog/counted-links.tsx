import { href } from '#lib/site/identity.ts'

type CountedLinksProps = {
  links: readonly { name: string; path: string; posts: number }[]
  /** What stands in place of an empty list. */
  empty: string
}

/** Links to lists of posts, each with the number of its posts. */
export function CountedLinks({ links, empty }: CountedLinksProps) {
  if (links.length === 0) return <p className="lead">{empty}</p>
  return (
    <ul className="max-w-[44rem]">
      {links.map(({ name, path, posts }) => (
        <li key={path} className="flex items-baseline justify-between gap-4 border-t border-line py-3">
          <a className="wrap-anywhere" href={href(path)}>
            {name}
          </a>
          <span className="mono shrink-0 text-muted">{posts === 1 ? '1 post' : `${posts} posts`}</span>
        </li>
      ))}
    </ul>
  )
}
