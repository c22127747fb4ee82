import { Avatar } from '#components/people/avatar.tsx'
import type { Author } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'

/** Who wrote a post, each linked to a page of theirs. */
export function PostAuthors({ authors }: { authors: readonly Author[] }) {
  return authors.map(({ name, path, maintainer }) => (
    <a key={path} href={href(path)}>
      <Avatar name={name} id={maintainer ?? name} size="small" />
      <span className="name">{name}</span>
    </a>
  ))
}
